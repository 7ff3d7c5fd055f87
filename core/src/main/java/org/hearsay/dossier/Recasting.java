package org.hearsay.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.actor.Cast;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.Party;
import org.hearsay.model.Reading;

/** Gives the parties of readings the actors that are merged across articles. */
final class Recasting {

    private final Map<ActorId, Actor> merged = new HashMap<>();
    private final Cast cast;

    Recasting(Cast cast) {
        this.cast = cast;
        Map<ActorId, Actor> byId = new HashMap<>();
        cast.actors().forEach(actor -> byId.put(actor.id(), actor));
        cast.merged()
                .forEach(
                        (member, whole) ->
                                Optional.ofNullable(byId.get(whole))
                                        .ifPresent(actor -> merged.put(member, actor)));
    }

    List<Reading> readings(List<Reading> readings) {
        return readings.stream().map(r -> r.recast(r.actors(), this::party)).toList();
    }

    private Party party(Party party) {
        if (party.actor().filter(cast.banned()::contains).isPresent()) {
            return party.unresolved();
        }
        return party.actor().map(merged::get).map(party::resolvedTo).orElse(party);
    }
}
