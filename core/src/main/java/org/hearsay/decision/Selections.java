package org.hearsay.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Addition;
import org.hearsay.model.Article;
import org.hearsay.model.Decision;
import org.hearsay.model.Event;
import org.hearsay.model.Evidence;
import org.hearsay.model.Factuality;
import org.hearsay.model.Figure;
import org.hearsay.model.How;
import org.hearsay.model.Item;
import org.hearsay.model.ItemId;
import org.hearsay.model.Party;
import org.hearsay.model.Position;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;
import org.hearsay.model.TimeForm;
import org.hearsay.model.Timex;
import org.hearsay.text.Span;

/**
 * Makes an item of words that a person selected. Its id is that of any item, its confidence 1; what
 * stands inside a statement belongs to it, as what was read does.
 */
final class Selections {

    private static final String VERSION = "1";

    private final Reading reading;
    private final People people;

    Selections(Reading reading, People people) {
        this.reading = reading;
        this.people = people;
    }

    Item item(Decision.Add add, Evidence words) {
        Article article = reading.article();
        ItemId id = ItemId.of(article.id(), add.addition().kind(), words.span(), 0);
        How how =
                new How("decision", VERSION, "added by " + add.signature().by().orElse("a person"));
        Addition addition = add.addition();
        if (addition instanceof Addition.OfStatement statement) {
            return statement(id, words, statement, how);
        } else if (addition instanceof Addition.OfFigure figure) {
            return figure(id, words, figure, how);
        } else if (addition instanceof Addition.OfEvent event) {
            return event(id, words, event, how);
        } else if (addition instanceof Addition.OfPosition position) {
            return position(id, words, position, how);
        }
        Addition.OfTime time = (Addition.OfTime) addition;
        return new TimeExpression(
                id,
                words,
                Timex.DATE,
                new TimeForm.Absolute(time.value().toString()),
                Optional.empty(),
                1,
                how);
    }

    private Item statement(ItemId id, Evidence words, Addition.OfStatement added, How how) {
        return new Statement(
                id,
                words,
                isQuoted(words) ? Statement.Kind.DIRECT : Statement.Kind.INDIRECT,
                added.act(),
                Factuality.plain(),
                added.speaker().map(name -> people.party(reading, name, Optional.empty())),
                Optional.empty(),
                List.of(words),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                enclosing(words.span()).map(Statement::id),
                1,
                how);
    }

    private static boolean isQuoted(Evidence words) {
        String around = words.before().isEmpty() ? " " : words.before();
        return isMark(words.exact().charAt(0)) || isMark(around.charAt(around.length() - 1));
    }

    private static boolean isMark(char c) {
        return "\"\u201c\u201e\u00ab\u2018".indexOf(c) >= 0;
    }

    private Item figure(ItemId id, Evidence words, Addition.OfFigure added, How how) {
        Optional<Statement> inside = enclosing(words.span());
        return new Figure(
                id,
                words,
                added.quantity(),
                added.counted(),
                added.unit(),
                Optional.empty(),
                Optional.empty(),
                inside.flatMap(Statement::source),
                inside.map(Statement::id),
                Optional.empty(),
                1,
                how);
    }

    private Item event(ItemId id, Evidence words, Addition.OfEvent added, How how) {
        return new Event(
                id,
                words,
                words,
                added.type(),
                Optional.empty(),
                List.of(),
                added.modality(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                enclosing(words.span()).map(Statement::id),
                1,
                how);
    }

    private Item position(ItemId id, Evidence words, Addition.OfPosition added, How how) {
        Optional<Statement> inside = enclosing(words.span());
        Party holder = people.party(reading, added.holder(), Optional.empty());
        Optional<Party> source = inside.flatMap(Statement::source);
        boolean own = source.filter(party -> isSame(party, holder)).isPresent();
        boolean other = inside.isPresent() && !own;
        return new Position(
                id,
                words,
                holder,
                added.stance(),
                words,
                added.label(),
                List.of(),
                own
                        ? Position.Basis.STATED
                        : other ? Position.Basis.ASCRIBED : Position.Basis.REPORTED,
                other ? source : Optional.empty(),
                inside.map(Statement::id),
                Optional.empty(),
                false,
                1,
                how);
    }

    private static boolean isSame(Party one, Party other) {
        return one.name().equals(other.name())
                || (one.actor().isPresent() && one.actor().equals(other.actor()));
    }

    /** The shortest statement whose content holds the words and more. */
    private Optional<Statement> enclosing(Span words) {
        return reading.statements().stream()
                .filter(s -> s.words().contains(words) && !s.words().equals(words))
                .min(
                        Comparator.comparingInt((Statement s) -> s.words().length())
                                .thenComparing(Statement::id));
    }
}
