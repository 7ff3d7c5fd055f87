package org.hearsay.page;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.Actor;

/** Somebody with statements, in order of publication; the key is an id and names their page. */
record Speaker(String key, String name, boolean unnamed, Optional<Actor> actor, List<Said> said) {

    Speaker {
        said = List.copyOf(said);
    }

    /** Whether we know who this is, rather than only what one text calls them. */
    boolean isIdentified() {
        return !unnamed && actor.isPresent();
    }

    long outlets() {
        return said.stream().map(each -> each.article().outletName()).distinct().count();
    }
}
