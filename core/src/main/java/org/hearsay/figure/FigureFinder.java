package org.hearsay.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Sentence;
import org.hearsay.model.Comparison;
import org.hearsay.model.Evidence;
import org.hearsay.model.Figure;
import org.hearsay.model.How;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.Party;
import org.hearsay.model.Quantity;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;
import org.hearsay.text.Span;

/**
 * Finds the quantities that an article gives, with hedge, unit, what is counted, by whose claim,
 * and which other one they are set against.
 *
 * <p>A number that counts and measures nothing is left out, and so are dates, durations, ages,
 * ordinals, scores, names with numbers in them and the number of a statement's own sources. A
 * number whose noun is left out is given the one that its paragraph leaves no doubt of; an odd
 * number that the article gave before with a noun keeps it. Shares are percentages with two places:
 * a third is 33.33. Needs no parse. The figures are in text order and do not overlap. Stateless and
 * safe for use by several threads.
 */
public final class FigureFinder {

    private static final Set<String> TELL = Set.of("told", "tell", "tells", "said", "say", "says");

    /** Whom one cites for what they have told. */
    private static final Set<String> TELLERS =
            Set.of(
                    "sources",
                    "officials",
                    "people",
                    "persons",
                    "diplomats",
                    "aides",
                    "advisers",
                    "advisors",
                    "witnesses",
                    "insiders",
                    "spokesmen",
                    "spokespeople",
                    "ministers",
                    "lawmakers",
                    "officers",
                    "executives",
                    "employees",
                    "lawyers",
                    "experts",
                    "analysts",
                    "others");

    /** So many pieces tell which people they are: "with direct knowledge of the plan". */
    private static final int TELLING = 10;

    /**
     * The figures of the annotated segments; times and statements are those of the same article.
     */
    public List<Figure> find(
            Annotation annotation, List<TimeExpression> times, List<Statement> statements) {
        Circumstances around = new Circumstances(annotation, times, statements);
        List<Pieces> sentences = new ArrayList<>();
        List<List<Reading>> readings = new ArrayList<>();
        Earlier earlier = new Earlier(new HashMap<>());
        Optional<Segment> segment = Optional.empty();
        for (Sentence sentence : annotation.sentences()) {
            if (!segment.equals(Optional.of(sentence.segment()))) {
                segment = Optional.of(sentence.segment());
                earlier = earlier.nextParagraph();
            }
            earlier.nextSentence();
            Pieces pieces = new Pieces(sentence, annotation.article().text());
            boolean asks = pieces.is(pieces.size() - 1, "?");
            Earlier known = earlier;
            Subjects.topic(pieces).ifPresent(topic -> known.name(topic, asks));
            sentences.add(pieces);
            readings.add(readings(pieces, around, earlier));
        }
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Pieces pieces = sentences.get(i);
            boolean heads = isHeading(annotation.sentences().get(i).segment());
            List<Reading> own =
                    heads ? readings(pieces, around, earlier.headline()) : readings.get(i);
            figures.addAll(figures(annotation, pieces, own, around));
        }
        return List.copyOf(figures);
    }

    private static boolean isHeading(Segment segment) {
        return segment.role() == Role.HEADLINE || segment.role() == Role.STANDFIRST;
    }

    private static List<Reading> readings(Pieces pieces, Circumstances around, Earlier earlier) {
        Readings reader = new Readings(pieces, earlier);
        List<Reading> readings = new ArrayList<>();
        int i = 0;
        int free = 0;
        while (i < pieces.size()) {
            Optional<Reading> read = read(pieces, reader, i, free, around);
            read.ifPresent(readings::add);
            read.ifPresent(earlier::add);
            free = read.map(found -> found.last() + 1).orElse(free);
            i = read.isPresent() ? free : pastNumber(pieces, i);
        }
        return readings;
    }

    /** A number that is no figure is not read again from its middle. */
    private static int pastNumber(Pieces pieces, int i) {
        boolean word = pieces.is(i, "a") || pieces.is(i, "between");
        return word
                ? i + 1
                : Numbers.read(pieces, i).map(number -> number.last() + 1).orElse(i + 1);
    }

    private static Optional<Reading> read(
            Pieces pieces, Readings reader, int i, int free, Circumstances around) {
        Optional<Amount> found = Numbers.read(pieces, i);
        if (found.isEmpty() || around.isTime(pieces.span(i, found.get().last()))) {
            return Optional.empty();
        }
        Amount number = found.get();
        Optional<Units.Unit> before = Units.before(pieces, number.first());
        int first = before.map(Units.Unit::last).orElse(number.first());
        int inside = Numbers.pastSign(pieces, number.first() + 1);
        boolean within = pieces.is(number.first(), "between") && inside > number.first() + 1;
        Optional<Units.Unit> sign = within ? Units.before(pieces, inside) : before;
        Hedge hedge = Hedge.before(pieces, first, free).of(pieces, number);
        if (first < free || Exclusions.exclude(pieces, number, hedge)) {
            return Optional.empty();
        }
        return reader.of(number, hedge, sign)
                .flatMap(read -> apart(pieces, read, around))
                .filter(read -> !isOwnSource(pieces, read, around));
    }

    /** The reading, shortened where its last words are a time ("a second"). */
    private static Optional<Reading> apart(Pieces pieces, Reading read, Circumstances around) {
        if (!around.isTime(pieces.span(read.first(), read.last()))) {
            return Optional.of(read);
        }
        int last = read.number().last();
        while (last < read.last() && !around.isTime(pieces.span(read.first(), last + 1))) {
            last++;
        }
        while (last > read.number().last() && isLink(pieces, last)) {
            last--;
        }
        boolean clear = !around.isTime(pieces.span(read.first(), last));
        return clear && !read.implied() ? Optional.of(read.endingAt(last)) : Optional.empty();
    }

    private static boolean isLink(Pieces pieces, int i) {
        return pieces.isDash(i) || pieces.tag(i).equals("IN") || pieces.tag(i).equals("DT");
    }

    /** "Two officials said": how many say it is no part of what they say. */
    private static boolean isOwnSource(Pieces pieces, Reading read, Circumstances around) {
        boolean few = read.number().isSmallWord() && read.number().high().intValue() <= 12;
        return few
                && read.isCount()
                && (around.isSource(pieces.span(read.first(), read.first()))
                        || isNamedAsSource(pieces, read)
                        || isTelling(pieces, read.last() + 1));
    }

    /** "According to two officials", "citing three unnamed sources". */
    private static boolean isNamedAsSource(Pieces pieces, Reading read) {
        int before = read.first() - 1;
        boolean citing = pieces.is(before, "citing") || pieces.is(before, "cites");
        return citing && isTeller(pieces, read)
                || pieces.is(before, "to") && pieces.is(before - 1, "according");
    }

    /** "Three unnamed sources"; not "nine deaths", which one may cite too. */
    private static boolean isTeller(Pieces pieces, Reading read) {
        int i = read.number().last() + 1;
        while (i < read.last() && !pieces.is(i, "of") && !TELLERS.contains(pieces.at(i))) {
            i++;
        }
        return TELLERS.contains(pieces.at(i)) && !pieces.isNoun(i + 1);
    }

    /** "Two people close to the talks told the Post": they say it, whatever was read of it. */
    private static boolean isTelling(Pieces pieces, int next) {
        int i = next;
        while (i < next + TELLING && !pieces.isStop(i) && !pieces.isFinite(i)) {
            i++;
        }
        return pieces.isFinite(i) && TELL.contains(pieces.at(i));
    }

    private static List<Figure> figures(
            Annotation annotation, Pieces pieces, List<Reading> readings, Circumstances around) {
        List<Span> spans =
                readings.stream().map(read -> pieces.span(read.first(), read.last())).toList();
        List<ItemId> ids =
                spans.stream()
                        .map(s -> ItemId.of(annotation.article().id(), ItemKind.FIGURE, s, 0))
                        .toList();
        Map<Integer, Comparison> comparisons = comparisons(pieces, readings, ids);
        List<Figure> figures = new ArrayList<>();
        Claims claims = new Claims(pieces, around);
        Voucher voucher = new Voucher(pieces);
        for (int i = 0; i < readings.size(); i++) {
            Reading read = readings.get(i);
            Optional<Statement> statement = around.statement(spans.get(i));
            Optional<Party> claimed =
                    claims.claimant(read)
                            .map(span -> Party.unresolved(Evidence.of(annotation.article(), span)));
            figures.add(
                    new Figure(
                            ids.get(i),
                            Evidence.of(annotation.article(), spans.get(i)),
                            new Quantity(
                                    read.number().low(), read.number().high(), read.qualifier()),
                            read.counted(),
                            read.unit(),
                            around.place(pieces, read.last() + 1),
                            around.asOf(pieces, read),
                            claimed.or(() -> statement.flatMap(said -> voucher.of(said, read))),
                            statement.map(Statement::id),
                            Optional.ofNullable(comparisons.get(i)),
                            read.confidence(),
                            new How("figure", "2", read.rule())));
        }
        return figures;
    }

    private static Map<Integer, Comparison> comparisons(
            Pieces pieces, List<Reading> readings, List<ItemId> ids) {
        Map<Integer, Comparison> comparisons = new HashMap<>();
        for (int i = 1; i < readings.size(); i++) {
            Comparisons.between(pieces, readings, i)
                    .ifPresent(
                            link ->
                                    comparisons.putIfAbsent(
                                            link.figure(),
                                            new Comparison(link.kind(), ids.get(link.other()))));
        }
        return comparisons;
    }
}
