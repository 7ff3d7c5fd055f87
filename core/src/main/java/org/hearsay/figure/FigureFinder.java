package org.hearsay.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Sentence;
import org.hearsay.figure.Amount.Manner;
import org.hearsay.model.Evidence;
import org.hearsay.model.Figure;
import org.hearsay.model.How;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.Qualifier;
import org.hearsay.model.Quantity;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;
import org.hearsay.text.Span;

/**
 * Finds the quantities that an article gives, with hedge, unit, what is counted, and by whose
 * claim.
 *
 * <p>A number that counts and measures nothing is left out, and so are dates, ages, ordinals and
 * names with numbers in them. Needs no parse. The figures are in text order and do not overlap.
 * Stateless and safe for use by several threads.
 */
public final class FigureFinder {

    /**
     * The figures of the annotated segments; times and statements are those of the same article.
     */
    public List<Figure> find(
            Annotation annotation, List<TimeExpression> times, List<Statement> statements) {
        Surroundings around = new Surroundings(annotation, times, statements);
        List<Figure> figures = new ArrayList<>();
        for (Sentence sentence : annotation.sentences()) {
            Pieces pieces = new Pieces(sentence);
            int i = 0;
            int free = 0;
            while (i < pieces.size()) {
                Optional<Reading> read = read(pieces, i, free, around);
                read.map(found -> figure(annotation, pieces, found, around))
                        .ifPresent(figures::add);
                free = read.map(found -> found.last() + 1).orElse(free);
                i = read.isPresent() ? free : pastNumber(pieces, i);
            }
        }
        return List.copyOf(figures);
    }

    /** A number that is no figure is not read again from its middle. */
    private static int pastNumber(Pieces pieces, int i) {
        boolean word = pieces.is(i, "a") || pieces.is(i, "between");
        return word
                ? i + 1
                : Numbers.read(pieces, i).map(number -> number.last() + 1).orElse(i + 1);
    }

    private static Optional<Reading> read(Pieces pieces, int i, int free, Surroundings around) {
        Optional<Amount> number = Numbers.read(pieces, i);
        if (number.isEmpty() || around.isTime(number(pieces, number.get()))) {
            return Optional.empty();
        }
        int first = number.get().first();
        Optional<String> before = Units.before(pieces, first);
        int sign = before.isPresent() ? first - 1 : first;
        sign -= before.isPresent() && pieces.is(sign - 1, "us") ? 1 : 0;
        Hedge hedge = Hedge.before(pieces, sign, free);
        if (Exclusions.exclude(pieces, number.get(), hedge)) {
            return Optional.empty();
        }
        return Reading.of(pieces, number.get(), hedge, before)
                .filter(read -> !around.isTime(pieces.span(first, read.last())));
    }

    private static Span number(Pieces pieces, Amount number) {
        return pieces.span(number.first(), number.last());
    }

    private static Figure figure(
            Annotation annotation, Pieces pieces, Reading read, Surroundings around) {
        Span span = pieces.span(read.hedge().first(), read.last());
        Optional<Statement> statement = around.statement(span);
        Amount number = read.number();
        return new Figure(
                ItemId.of(annotation.article().id(), ItemKind.FIGURE, span, 0),
                Evidence.of(annotation.article(), span),
                new Quantity(number.low(), number.high(), qualifier(read)),
                read.counted()
                        .map(c -> annotation.article().text().at(pieces.span(c.first(), c.last()))),
                read.unit(),
                around.place(pieces, read.last() + 1),
                around.asOf(pieces, read),
                statement.flatMap(Statement::source),
                statement.map(Statement::id),
                number.manner().confidence(),
                new How("figure", "1", read.rule()));
    }

    private static Qualifier qualifier(Reading read) {
        boolean vague = read.number().manner() == Manner.VAGUE;
        boolean hedged = read.hedge().qualifier() != Qualifier.EXACT;
        return vague && !hedged ? Qualifier.VAGUE : read.hedge().qualifier();
    }
}
