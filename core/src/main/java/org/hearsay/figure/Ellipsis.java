package org.hearsay.figure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.hearsay.figure.Amount.Manner;

/**
 * What a number counts whose noun is left out: what its sentence says of a toll, a crew or the
 * dead, or what the figures before it count, which {@link Likeness} tells. Where none of these is
 * sure, nothing.
 */
final class Ellipsis {

    /** What is counted or measured, and the last piece of the figure. */
    record Found(Optional<String> unit, Optional<String> counted, int last) {

        static Found of(String counted, int last) {
            return new Found(Optional.empty(), Optional.of(counted), last);
        }

        static Found like(Reading reading, int last) {
            return new Found(reading.unit(), reading.counted(), last);
        }
    }

    private static final Set<String> PRONOUNS =
            Set.of("them", "those", "these", "whom", "which", "it", "us");

    private static final Set<String> BEING = Set.of("were", "are");
    private static final Set<String> PEOPLE = Set.of("them", "whom", "us");

    /** What may stand before a number that is the subject of a verb. */
    private static final Set<String> OPENERS =
            Set.of(
                    "and",
                    "but",
                    "while",
                    "that",
                    "whom",
                    "which",
                    "where",
                    "when",
                    "as",
                    "because",
                    "said",
                    "says",
                    "although",
                    "though",
                    "of",
                    "with",
                    "least");

    private static final Set<String> BE =
            Set.of(
                    "are",
                    "were",
                    "was",
                    "is",
                    "be",
                    "been",
                    "being",
                    "have",
                    "has",
                    "had",
                    "remain",
                    "remained",
                    "to",
                    "still",
                    "later",
                    "reported",
                    "reportedly",
                    "feared",
                    "believed",
                    "also",
                    "since",
                    "left");

    private static final Set<String> LEADING =
            Set.of(
                    "ahead",
                    "behind",
                    "lead",
                    "leads",
                    "led",
                    "leading",
                    "trail",
                    "trails",
                    "trailed",
                    "trailing");

    private static final Set<String> AWAY =
            Set.of("worldwide", "nationwide", "globally", "elsewhere", "abroad", "overall");

    private static final int PREDICATE = 5;

    private final Pieces pieces;
    private final Earlier earlier;
    private final Subjects subjects;
    private final Ballot ballot;
    private final Again again;
    private final Likeness likeness;

    Ellipsis(Pieces pieces, Earlier earlier) {
        this.pieces = pieces;
        this.earlier = earlier;
        this.subjects = new Subjects(pieces);
        this.ballot = new Ballot(pieces, earlier);
        this.again = new Again(pieces, earlier);
        this.likeness = new Likeness(pieces, earlier);
    }

    /** What a number without a noun counts; {@code next} is the piece after it and its hedge. */
    Optional<Found> find(Amount number, Hedge hedge, int next) {
        int before = hedge.first() - 1;
        int last = next - 1;
        if (isNoCount(number, before, next)) {
            return Optional.empty();
        }
        return ofThem(next)
                .or(() -> more(number, next))
                .or(() -> label(before, last))
                .or(() -> shared(before, next))
                .or(() -> subject(number, before, last))
                .or(() -> harmed(before, last))
                .or(() -> ahead(before, last))
                .or(() -> ballot.votes(before, next))
                .or(() -> whole(before, last))
                .or(() -> likeness.sum(number, before, next))
                .or(() -> predicate(number, before, next))
                .or(() -> listed(before, next))
                .or(() -> likeness.latest(number, before, next))
                .or(() -> likeness.money(number, next))
                .or(() -> again.find(number, next));
    }

    /** What a measure is of, where the sentence names what rose or stood. */
    Optional<String> measured(Amount number, Hedge hedge) {
        int before = hedge.first() - 1;
        int from = Currencies.isSign(pieces.at(before)) ? before - 1 : before;
        return subjects.before(from).map(Subjects.Subject::words);
    }

    /** What a share without a whole is of. */
    Optional<Found> share(Amount number, Hedge hedge) {
        int next = number.last() + 1;
        Optional<Found> them = ofThem(next);
        if (them.isPresent()) {
            return them;
        }
        int before = hedge.first() - 1;
        boolean one = number.first() < number.last() && pieces.is(number.first(), "a");
        boolean singular = Set.of("was", "is", "has", "does").contains(pieces.at(next));
        boolean subject = pieces.isFinite(next) && !(one && singular);
        boolean end = pieces.isStop(next) || pieces.is(next, "in") || pieces.is(next, "from");
        boolean more = Set.of("more", "less", "higher", "lower", "fewer").contains(pieces.at(next));
        Optional<Subjects.Subject> reached = subjects.before(before);
        boolean object = end && (pieces.isVerb(before) || pieces.is(before, "to"));
        boolean by = pieces.is(before, "by") && Words.isReached(pieces.at(before - 1));
        if (by && (end || pieces.is(next, "since"))) {
            return Optional.of(new Found(Optional.empty(), Optional.empty(), number.last()));
        }
        if (reached.isPresent() && end) {
            return reached.map(s -> Found.of(s.words(), number.last()));
        }
        boolean known = earlier.latest(r -> true).isPresent();
        boolean hedged = hedge.first() < number.first();
        return known && (subject || more || (object && hedged))
                ? Optional.of(new Found(Optional.empty(), counts(), number.last()))
                : Optional.empty();
    }

    private Optional<String> counts() {
        return earlier.latest(Reading::isCount).flatMap(Reading::counted).map(Ellipsis::people);
    }

    /** Of those whom a toll counts, "half" are people. */
    private static String people(String counted) {
        return Subjects.isToll(counted) ? "people" : counted;
    }

    /** A year, a part of a telephone number, a point in a list, "one". */
    private boolean isNoCount(Amount number, int before, int next) {
        boolean digits = pieces.isNumber(number.first());
        boolean bare = digits && number.first() == number.last();
        boolean year = bare && pieces.at(number.first()).length() == 4 && isYear(number.low());
        boolean beside = pieces.isNumber(before) || pieces.isNumber(next);
        boolean one = number.isSmallWord() && number.low().compareTo(BigDecimal.ONE) <= 0;
        boolean marked = pieces.is(before, "#") || pieces.is(next, "#") || pieces.is(before, "+");
        boolean name = pieces.isCapital(next) && pieces.tag(next).startsWith("NNP") && before >= 0;
        return year || (beside && digits) || one || marked || name;
    }

    private static boolean isYear(BigDecimal value) {
        return value.compareTo(BigDecimal.valueOf(1_800)) >= 0
                && value.compareTo(BigDecimal.valueOf(2_100)) <= 0;
    }

    /** "Twelve of them", "of whom"; {@code next} is the piece of "of". */
    Optional<Found> ofThem(int next) {
        boolean them = pieces.is(next, "of") && PRONOUNS.contains(pieces.at(next + 1));
        if (!them) {
            return Optional.empty();
        }
        boolean people = PEOPLE.contains(pieces.at(next + 1));
        if (pieces.is(next + 1, "us")) {
            return Optional.of(Found.of("people", next + 1));
        }
        Optional<Reading> whole =
                pieces.is(next + 1, "it") ? earlier.latest(r -> true) : Optional.empty();
        if (whole.filter(r -> r.unit().isPresent()).isPresent()) {
            return whole.map(r -> Found.like(r, next + 1));
        }
        Optional<Reading> before = earlier.latest(r -> r.isCount() || r.counted().isPresent());
        Optional<String> kind = kind(next + 2);
        return before.map(
                        r ->
                                new Found(
                                        Optional.empty(),
                                        kind.or(() -> r.counted().map(Ellipsis::people)),
                                        next + 1))
                .or(() -> people ? Optional.of(Found.of("people", next + 1)) : Optional.empty());
    }

    /** "Nine of them were CHILDREN": what is counted, and not all those who were before. */
    private Optional<String> kind(int verb) {
        int noun = verb + 1;
        while (pieces.tag(noun).startsWith("JJ")) {
            noun++;
        }
        boolean told = BEING.contains(pieces.at(verb)) && pieces.tag(noun).equals("NNS");
        boolean ends = pieces.isStop(noun + 1) || pieces.tag(noun + 1).equals("CC");
        return told && ends ? Optional.of(pieces.words(verb + 1, noun)) : Optional.empty();
    }

    /** "Two dozen more", "12 others". */
    private Optional<Found> more(Amount number, int next) {
        boolean more =
                pieces.is(next, "more") || pieces.is(next, "fewer") || pieces.is(next, "each");
        boolean ends =
                pieces.isStop(next + 1)
                        || pieces.isVerb(next + 1)
                        || pieces.tag(next + 1).equals("IN")
                        || pieces.tag(next + 1).equals("CC");
        if (!more || !ends || number.manner() == Manner.VAGUE) {
            return Optional.empty();
        }
        return fate(next + 1)
                .map(fate -> Found.of(fate, next))
                .or(() -> earlier.latest(Reading::isCount).map(r -> Found.like(r, next)));
    }

    /** "Death toll: 36", "Homes wrecked: more than 900". */
    private Optional<Found> label(int before, int last) {
        if (!pieces.is(before, ":")) {
            return Optional.empty();
        }
        int first = before;
        while (before - first < PREDICATE && pieces.isWord(first - 1)) {
            first--;
        }
        boolean opens = first == 0 || pieces.isStop(first - 1);
        boolean counts = false;
        for (int i = first; i < before; i++) {
            counts |=
                    pieces.tag(i).equals("NNS")
                            || (pieces.isNoun(i) && pieces.at(i).endsWith("s"))
                            || Words.isMeasure(pieces.at(i))
                            || Words.fate(pieces.at(i)).isPresent();
        }
        return opens && counts && first < before
                ? Optional.of(Found.of(pieces.words(first, before - 1), last))
                : Optional.empty();
    }

    /** "The toll rose to 27", "a town of 11,000", "a fund of 280 million". */
    private Optional<Found> subject(Amount number, int before, int last) {
        boolean only = pieces.is(before, "just") || pieces.is(before, "only");
        Optional<Subjects.Subject> of = subjects.of(only ? before - 1 : before);
        if (of.isPresent()) {
            return money(number, of.get())
                    .map(unit -> with(unit, of.get(), last))
                    .or(
                            () ->
                                    of.get().isBroad()
                                            ? Optional.empty()
                                            : of.map(s -> Found.of(s.words(), last)));
        }
        Optional<Subjects.Subject> reached = subjects.before(before);
        Optional<Reading> known = earlier.latest(r -> true);
        if (reached.isPresent() && reached.get().isBroad() && known.isPresent()) {
            return known.map(r -> Found.like(r, last));
        }
        Optional<String> money = reached.flatMap(s -> money(number, s));
        return reached.filter(s -> number.manner() != Manner.VAGUE || s.isPeople())
                .map(s -> money.map(u -> with(u, s, last)).orElse(Found.of(s.words(), last)));
    }

    private static Found with(String unit, Subjects.Subject subject, int last) {
        return new Found(Optional.of(unit), Optional.of(subject.words()), last);
    }

    /** The currency in which a sum is given that names none. */
    private Optional<String> money(Amount number, Subjects.Subject subject) {
        return subject.isPeople() || !number.scaled()
                ? Optional.empty()
                : earlier.latest(Reading::isMoney).flatMap(Reading::unit);
    }

    /** "Killing at least 12 and injuring 30". */
    private Optional<Found> harmed(int before, int last) {
        int verb = pieces.tag(before).equals("RB") ? before - 1 : before;
        return Words.harmed(pieces.at(verb)).map(harmed -> Found.of(harmed, last));
    }

    /** "Ahead by 51", "trails by more than 900": so large is the lead. */
    private Optional<Found> ahead(int before, int last) {
        boolean by = pieces.is(before, "by") && LEADING.contains(pieces.at(before - 1));
        return by ? Optional.of(Found.of("lead", last)) : Optional.empty();
    }

    /** "1,204 votes out of almost 2 million": the whole is of what the part is. */
    private Optional<Found> whole(int before, int last) {
        boolean out = pieces.is(before, "of") && pieces.is(before - 1, "out");
        return out
                ? earlier.here(Reading::isCount).map(part -> Found.like(part, last))
                : Optional.empty();
    }

    /** "27 died", "dozens were missing", "of whom 12 were children", "20 are believed alive". */
    private Optional<Found> predicate(Amount number, int before, int next) {
        boolean opens =
                before < 0
                        || pieces.isStop(before)
                        || OPENERS.contains(pieces.at(before))
                        || "\u201c\"\u2018".contains(pieces.at(before));
        boolean adverb = pieces.tag(next).equals("RB") && pieces.isFinite(next + 1);
        int verb = adverb ? next + 1 : next;
        boolean plural = pieces.isFinite(verb) && !pieces.tag(verb).equals("VBZ");
        if (opens && number.manner() == Manner.VAGUE && pieces.is(next, "who")) {
            return Optional.of(Found.of("people", next - 1));
        }
        if (!opens || !plural || pieces.is(verb, "was")) {
            return Optional.empty();
        }
        boolean which = pieces.is(before, "which") && pieces.is(before - 1, "of");
        Optional<Reading> whole = earlier.here(r -> true).filter(r -> which && !r.isShare());
        if (whole.isPresent()) {
            return whole.map(r -> Found.like(r, next - 1));
        }
        Optional<String> fate = fate(verb);
        Optional<String> known = counts();
        boolean people = number.manner() == Manner.VAGUE;
        return fate.or(() -> known)
                .or(() -> people ? Optional.of("people") : Optional.empty())
                .map(counted -> Found.of(counted, next - 1));
    }

    /** What has become of those counted, after "were", "have been" and the like. */
    private Optional<String> fate(int verb) {
        for (int i = verb; i < verb + PREDICATE; i++) {
            Optional<String> fate = Words.fate(pieces.at(i));
            if (fate.isPresent()) {
                return fate;
            }
            if (!BE.contains(pieces.at(i))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "Of 14 and 11 members", "from 5 to 9 km": what is counted stands after the next number. */
    private Optional<Found> shared(int before, int next) {
        boolean to = pieces.is(next, "to") && pieces.is(before, "from");
        boolean link = pieces.is(next, "and") || pieces.is(next, "or") || to;
        Optional<Amount> other = link ? Numbers.whole(pieces, next + 1) : Optional.empty();
        if (other.isEmpty()) {
            return Optional.empty();
        }
        int after = other.get().last() + 1;
        Optional<Units.Unit> unit = Units.after(pieces, after);
        if (unit.isPresent()) {
            return Optional.of(new Found(unit.map(Units.Unit::name), Optional.empty(), next - 1));
        }
        return Counted.after(pieces, after)
                .filter(Counted::plural)
                .map(c -> Found.of(c.words(pieces), next - 1));
    }

    /** "Twelve people in Ostra, nine in Vale and three from Quarn". */
    private Optional<Found> listed(int before, int next) {
        boolean goesOn =
                pieces.is(before, ",") || pieces.is(before, "and") || pieces.is(before, ";");
        boolean where =
                (pieces.is(next, "in") || pieces.is(next, "from") || pieces.is(next, "at"))
                        && (pieces.isCapital(next + 1) || pieces.is(next + 1, "the"));
        boolean away = AWAY.contains(pieces.at(next));
        return goesOn && (where || away)
                ? earlier.here(Reading::isCount).map(r -> Found.like(r, next - 1))
                : Optional.empty();
    }

    /** Whether what stands behind a number is no noun of it. */
    static boolean ends(Pieces pieces, int next) {
        String tag = pieces.tag(next);
        if (pieces.is(next, "of")) {
            return false;
        }
        return pieces.isStop(next)
                || tag.equals("IN")
                || tag.equals("CC")
                || tag.equals("VBZ")
                || tag.equals("RB")
                || tag.equals("WDT")
                || Exclusions.isTimeWord(pieces.at(next))
                || Exclusions.isTimeWord(pieces.at(next + 1))
                || pieces.is(next, "today")
                || pieces.is(next, "yesterday")
                || tag.equals("DT")
                || pieces.isDash(next);
    }
}
