package org.hearsay.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Actor;
import org.hearsay.model.Event;
import org.hearsay.model.Evidence;
import org.hearsay.model.Figure;
import org.hearsay.model.Party;
import org.hearsay.model.Position;
import org.hearsay.model.Statement;

/** Puts the resolved actors in the places of the words that stand for them. */
final class Casting {

    private final Map<Evidence, Actor> byMention = new HashMap<>();

    Casting(List<Actor> actors) {
        for (Actor actor : actors) {
            actor.mentions().forEach(mention -> byMention.put(mention, actor));
        }
    }

    List<Statement> statements(List<Statement> statements) {
        return statements.stream().map(this::cast).toList();
    }

    List<Figure> figures(List<Figure> figures) {
        return figures.stream()
                .map(figure -> figure.withClaimant(figure.claimant().map(this::cast)))
                .toList();
    }

    List<Event> events(List<Event> events) {
        return events.stream()
                .map(event -> event.withParties(cast(event.actors()), cast(event.targets())))
                .toList();
    }

    List<Position> positions(List<Position> positions) {
        return positions.stream()
                .map(p -> p.withParties(cast(p.actor()), p.ascribedBy().map(this::cast)))
                .toList();
    }

    private List<Party> cast(List<Party> parties) {
        return parties.stream().map(this::cast).toList();
    }

    private Statement cast(Statement statement) {
        return statement.withParties(
                statement.source().map(this::cast),
                statement.addressee().map(this::cast),
                cast(statement.relays()));
    }

    private Party cast(Party party) {
        Optional<Actor> actor = party.evidence().map(byMention::get);
        return actor.map(party::resolvedTo).orElse(party);
    }
}
