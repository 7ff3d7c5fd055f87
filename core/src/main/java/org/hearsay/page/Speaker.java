package org.hearsay.page;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.Actor;
import org.hearsay.model.Outlet;

/** Somebody with statements, in order of publication; the key is an id and names their page. */
record Speaker(String key, String name, boolean unnamed, Optional<Actor> actor, List<Said> said) {

    Speaker {
        said = List.copyOf(said);
    }

    /** Whether we know who this is, rather than only what one text calls them. */
    boolean isIdentified() {
        return !unnamed && actor.isPresent();
    }

    /** How many outlets these articles name; 0 where none is known of any. */
    long outlets() {
        return said.stream()
                .flatMap(each -> each.article().outlet().stream())
                .map(Outlet::name)
                .distinct()
                .count();
    }

    long articles() {
        return said.stream().map(each -> each.article().id()).distinct().count();
    }
}
