package org.hearsay.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Actor;
import org.hearsay.model.Evidence;
import org.hearsay.model.Figure;
import org.hearsay.model.Party;
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

    private Statement cast(Statement statement) {
        return statement.withParties(
                statement.source().map(this::cast),
                statement.addressee().map(this::cast),
                statement.relays().stream().map(this::cast).toList());
    }

    private Party cast(Party party) {
        Optional<Actor> actor = party.evidence().map(byMention::get);
        return actor.map(party::resolvedTo).orElse(party);
    }
}
