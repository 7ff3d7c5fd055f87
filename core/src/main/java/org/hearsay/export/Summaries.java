package org.hearsay.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Article;
import org.hearsay.model.Event;
import org.hearsay.model.Evidence;
import org.hearsay.model.Figure;
import org.hearsay.model.Item;
import org.hearsay.model.Party;
import org.hearsay.model.Position;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;

/** Items in a line that a person can read, for formats that show one. */
final class Summaries {

    private final Wording wording;

    Summaries(Wording wording) {
        this.wording = wording;
    }

    String of(Item item, Article article) {
        if (item instanceof Statement statement) {
            return speaker(statement)
                    + " ("
                    + statement.act().word()
                    + "): "
                    + wording.quote(content(statement));
        }
        if (item instanceof Figure figure) {
            return wording.quote(amount(figure))
                    + figure.claimant()
                            .map(who -> ", according to " + wording.quote(who.name()))
                            .orElse("");
        }
        if (item instanceof Event event) {
            return of(event);
        }
        if (item instanceof Position position) {
            return wording.quote(position.actor().name())
                    + " "
                    + position.stance().word()
                    + ": "
                    + wording.quote(position.label());
        }
        TimeExpression time = (TimeExpression) item;
        return wording.quote(time.evidence().exact())
                + time.form().value(article.publication()).map(value -> " = " + value).orElse("");
    }

    private String of(Event event) {
        return Stream.of(
                        names(event.actors()),
                        event.type().word(),
                        names(event.targets()),
                        "(" + event.modality().word() + ")")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String names(List<Party> parties) {
        return parties.stream()
                .map(party -> wording.quote(party.name()))
                .collect(Collectors.joining(", "));
    }

    String speaker(Statement statement) {
        return statement.source().map(Party::name).map(wording::quote).orElse("Unknown speaker");
    }

    /** The words of a figure, and what it counts where they do not say so. */
    static String amount(Figure figure) {
        String words = figure.evidence().exact();
        return figure.counted()
                .filter(counted -> !words.contains(counted))
                .map(counted -> words + " (" + counted + ")")
                .orElse(words);
    }

    /** All that is said, as it stands in the article; an ellipsis is where other words stood. */
    static String content(Statement statement) {
        return statement.content().stream().map(Evidence::exact).collect(Collectors.joining(" … "));
    }
}
