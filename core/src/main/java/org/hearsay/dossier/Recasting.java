package org.hearsay.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.actor.Cast;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.Event;
import org.hearsay.model.Party;
import org.hearsay.model.Position;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;

/** Gives the parties of readings the actors that are merged across articles. */
final class Recasting {

    private final Map<ActorId, Actor> merged = new HashMap<>();

    Recasting(Cast cast) {
        Map<ActorId, Actor> byId = new HashMap<>();
        cast.actors().forEach(actor -> byId.put(actor.id(), actor));
        cast.merged()
                .forEach(
                        (member, whole) ->
                                Optional.ofNullable(byId.get(whole))
                                        .ifPresent(actor -> merged.put(member, actor)));
    }

    List<Reading> readings(List<Reading> readings) {
        return readings.stream().map(this::reading).toList();
    }

    private Reading reading(Reading reading) {
        return new Reading(
                reading.article(),
                reading.times(),
                reading.statements().stream().map(this::statement).toList(),
                reading.figures().stream()
                        .map(figure -> figure.withClaimant(figure.claimant().map(this::party)))
                        .toList(),
                reading.events().stream().map(this::event).toList(),
                reading.positions().stream().map(this::position).toList(),
                reading.actors(),
                reading.notes(),
                reading.readers());
    }

    private Statement statement(Statement statement) {
        return statement.withParties(
                statement.source().map(this::party),
                statement.addressee().map(this::party),
                parties(statement.relays()));
    }

    private Event event(Event event) {
        return event.withParties(parties(event.actors()), parties(event.targets()));
    }

    private Position position(Position position) {
        return position.withParties(
                party(position.actor()), position.ascribedBy().map(this::party));
    }

    private List<Party> parties(List<Party> parties) {
        return parties.stream().map(this::party).toList();
    }

    private Party party(Party party) {
        return party.actor().map(merged::get).map(party::resolvedTo).orElse(party);
    }
}
