package org.hearsay.page;

import java.util.function.Function;

/** A page that is made when it is asked for; asked again it is made again, alike. */
record Leaf(String path, Function<Setting, Page> making) {

    Page page(Setting setting) {
        return making.apply(setting);
    }
}
