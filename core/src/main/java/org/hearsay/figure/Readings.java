package org.hearsay.figure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.hearsay.figure.Amount.Manner;
import org.hearsay.model.Qualifier;

/** Reads what the numbers of one sentence measure or count. */
final class Readings {

    private static final Set<String> LENGTHS =
            Set.of("metre", "centimetre", "foot", "inch", "km", "mile");

    private static final Set<String> ONE_OF_PEOPLE =
            Set.of("person", "man", "woman", "child", "boy", "girl", "soldier", "civilian");

    private static final Set<String> SURE =
            Set.of(
                    "sure",
                    "certain",
                    "behind",
                    "committed",
                    "confident",
                    "right",
                    "correct",
                    "clear");

    /** How many pieces may stand between "of" and the number of the whole. */
    private static final int WHOLE = 6;

    private final Pieces pieces;
    private final Ellipsis ellipsis;
    private final Again again;

    Readings(Pieces pieces, Earlier earlier) {
        this.pieces = pieces;
        this.again = new Again(pieces, earlier);
        this.ellipsis = new Ellipsis(pieces, earlier);
    }

    /** What a number measures or counts; empty if it does neither. */
    Optional<Reading> of(Amount number, Hedge before, Optional<Units.Unit> sign) {
        int next = number.last() + 1;
        Optional<Hedge> behind = Hedge.after(pieces, before, next);
        Hedge hedge = behind.orElse(before);
        next = behind.map(h -> h.last() + 1).orElse(next);
        if (sign.isPresent()) {
            Units.Unit rated = Units.rated(pieces, new Units.Unit(sign.get().name(), next - 1));
            return Optional.of(measured(number, hedge, rated));
        }
        boolean dash = pieces.isDash(next) && pieces.glued(next) && pieces.glued(next + 1);
        Optional<Units.Unit> unit = Units.after(pieces, dash ? next + 1 : next);
        if (unit.isPresent() && number.manner() != Manner.SHARE) {
            return isIdiom(number, unit.get())
                    ? Optional.empty()
                    : Optional.of(measured(number, hedge, unit.get()));
        }
        if (Exclusions.isHowOften(pieces, number, next)) {
            return Optional.of(count(number, hedge, "times", next));
        }
        if (dash && pieces.is(next + 1, "strong")) {
            return Optional.of(count(number, hedge, "people", next + 1));
        }
        if (number.manner() == Manner.SHARE) {
            return share(number, hedge, next);
        }
        return isOne(number, hedge, next) ? Optional.empty() : counted(number, hedge, next);
    }

    private Reading count(Amount number, Hedge hedge, String counted, int last) {
        return new Reading(number, hedge, Optional.empty(), Optional.of(counted), last, false);
    }

    private Reading measured(Amount number, Hedge hedge, Units.Unit unit) {
        boolean money = Currencies.isMoney(unit.name());
        int at = unit.last() + 1;
        boolean worth = pieces.is(at, "worth") && pieces.is(at + 1, "of");
        boolean of = worth || pieces.is(at, "of");
        boolean in = money && pieces.is(at, "in") && !pieces.tag(at + 1).equals("DT");
        at += worth ? 1 : 0;
        int noun = at + 1 + (isLead(at + 1) ? 1 : 0);
        boolean capital = pieces.isCapital(noun);
        Optional<Counted> counted =
                (of || in)
                        ? Counted.after(pieces, noun).filter(c -> !capital || of && areMany(c))
                        : Optional.empty();
        Hedge kept = counted.isPresent() ? deep(number, hedge, unit) : hedge;
        Optional<Ellipsis.Found> them =
                counted.isPresent() ? Optional.empty() : ellipsis.ofThem(unit.last() + 1);
        Optional<String> what =
                counted.map(c -> c.words(pieces))
                        .or(() -> them.flatMap(Ellipsis.Found::counted))
                        .or(() -> attached(number, unit))
                        .or(() -> ellipsis.measured(number, kept));
        int end = them.map(Ellipsis.Found::last).orElse(unit.last());
        int last = counted.filter(c -> !capital).map(Counted::last).orElse(end);
        return new Reading(number, kept, Optional.of(unit.name()), what, last, false);
    }

    /** "14 percent of Democrats", "of Ostran voters"; not "of Ostra" or "of Ostra Airlines". */
    private boolean areMany(Counted counted) {
        String tag = pieces.tag(counted.last());
        boolean people = counted.first() == counted.last() && !isLead(counted.first() - 1);
        return tag.equals("NNS") || tag.equals("NNPS") && people;
    }

    /** "100 per cent sure", "not one centimetre". */
    private boolean isIdiom(Amount number, Units.Unit unit) {
        boolean all = number.low().compareTo(BigDecimal.valueOf(100)) == 0;
        boolean sure = SURE.contains(pieces.at(unit.last() + 1)) && unit.name().equals("percent");
        boolean one = number.isSmallWord() && number.low().compareTo(BigDecimal.ONE) == 0;
        return (all && sure) || (one && isNegated(number.first()));
    }

    private boolean isNegated(int first) {
        for (int i = first - 1; i >= 0 && i > first - WHOLE && !pieces.isStop(i); i--) {
            boolean not = pieces.is(i, "not") || pieces.is(i, "n't") || pieces.is(i, "n\u2019t");
            if (not || pieces.is(i, "never") || pieces.is(i, "nor") || pieces.is(i, "no")) {
                return true;
            }
        }
        return false;
    }

    /** "Under two metres of water" says where, and not how deep at most. */
    private Hedge deep(Amount number, Hedge hedge, Units.Unit unit) {
        boolean under = hedge.first() == number.first() - 1 && pieces.is(hedge.first(), "under");
        return under && LENGTHS.contains(unit.name())
                ? new Hedge(Qualifier.EXACT, number.first(), -1)
                : hedge;
    }

    /** "A six-metre drawdown", "a $300 million contract": the noun that the measure describes. */
    private Optional<String> attached(Amount number, Units.Unit unit) {
        boolean compound = pieces.isDash(number.last() + 1) && unit.last() > number.last();
        String lead = pieces.tag(number.first() - 2);
        boolean described =
                Currencies.isSign(pieces.at(number.first() - 1))
                        && (lead.equals("DT") || lead.equals("PRP$"));
        boolean percent =
                unit.name().equals("percent") && pieces.tag(number.first() - 1).equals("DT");
        if (!compound && !described && !percent) {
            return Optional.empty();
        }
        return Counted.after(pieces, unit.last() + 1)
                .filter(c -> pieces.isNoun(c.last()) || pieces.isNoun(c.first()))
                .map(c -> c.words(pieces));
    }

    private Optional<Reading> share(Amount number, Hedge hedge, int next) {
        boolean of = pieces.is(next, "of");
        boolean whole = pieces.is(number.last(), "half") && isLead(next);
        boolean ratio = pieces.isNoun(next) || pieces.tag(next).startsWith("JJ");
        boolean counts = ratio && number.last() > number.first() + 1;
        int noun = of ? next + 1 : next;
        noun += (of || whole) && isLead(noun) ? 1 : 0;
        Optional<Counted> counted =
                of || whole || counts ? Counted.after(pieces, noun) : Optional.empty();
        Optional<String> percent = Optional.of("percent");
        if (counted.isPresent()) {
            Counted c = counted.get();
            Optional<String> what = Optional.of(c.words(pieces));
            return Optional.of(new Reading(number, hedge, percent, what, c.last(), false));
        }
        return ellipsis.share(number, hedge)
                .map(
                        found ->
                                new Reading(
                                        number,
                                        hedge,
                                        percent,
                                        found.counted(),
                                        found.last(),
                                        true));
    }

    private Optional<Reading> counted(Amount number, Hedge hedge, int next) {
        int at = next;
        boolean of = pieces.is(at, "of");
        if (of) {
            at++;
            at += isLead(at) ? 1 : 0;
        }
        Optional<Reading> part = of ? partOfNumber(number, hedge, at) : Optional.empty();
        if (part.isPresent()) {
            return part;
        }
        at += pieces.is(at, "more") && pieces.is(at - 1, "more") ? 1 : 0;
        boolean one = number.high().compareTo(BigDecimal.ONE) == 0;
        Optional<Reading> counted =
                Counted.after(pieces, at)
                        .filter(c -> c.plural() || one)
                        .filter(c -> !(number.manner() == Manner.VAGUE && !of && isBy(next)))
                        .map(c -> count(number, hedge, c.words(pieces), c.last()));
        return counted.isPresent()
                ? counted
                : ellipsis.find(number, hedge, next)
                        .map(
                                found ->
                                        new Reading(
                                                number,
                                                again.isKnown(number, next)
                                                        ? theirs(number)
                                                        : hedge,
                                                found.unit(),
                                                found.counted(),
                                                found.last(),
                                                true));
    }

    /** "The 40 would go": the article stands for the noun, and belongs to it. */
    private static Hedge theirs(Amount number) {
        return new Hedge(Qualifier.EXACT, number.first() - 1, -1);
    }

    private boolean isBy(int i) {
        return pieces.is(i, "by");
    }

    /** "2,600 of the plant's 4,000 workers": the part counts what the whole does. */
    private Optional<Reading> partOfNumber(Amount number, Hedge hedge, int from) {
        for (int at = from; at < from + WHOLE; at++) {
            Optional<Amount> whole = Numbers.whole(pieces, at);
            if (whole.isPresent()) {
                return Counted.after(pieces, whole.get().last() + 1)
                        .filter(Counted::plural)
                        .map(c -> count(number, hedge, c.words(pieces), number.last()));
            }
            boolean between = pieces.isNoun(at) || pieces.tag(at).equals("POS") || isLead(at);
            if (!between && !pieces.at(at).startsWith("'") && !pieces.at(at).startsWith("\u2019")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isLead(int i) {
        return pieces.tag(i).equals("DT") || pieces.tag(i).equals("PRP$");
    }

    /**
     * "One official", "one of": an article or a pronoun unless a hedge or a fate makes it a count.
     */
    private boolean isOne(Amount number, Hedge hedge, int next) {
        boolean one = number.isSmallWord() && number.low().compareTo(BigDecimal.ONE) == 0;
        boolean loose =
                hedge.qualifier() == Qualifier.EXACT || hedge.qualifier() == Qualifier.ABOUT;
        boolean only =
                pieces.is(number.first() - 1, "only") || pieces.is(number.first() - 1, "just");
        boolean harmed = Words.isHarm(pieces.at(number.first() - 1));
        boolean person = ONE_OF_PEOPLE.contains(pieces.at(next));
        boolean counts = ((only || harmed) && person) || isStruck(next);
        return one && loose && !counts;
    }

    /** "One dead", "one person was killed", "one child died". */
    private boolean isStruck(int next) {
        int verb = ONE_OF_PEOPLE.contains(pieces.at(next)) ? next + 1 : next;
        verb += pieces.is(verb, "was") || pieces.is(verb, "has") || pieces.is(verb, "had") ? 1 : 0;
        verb += pieces.is(verb, "been") || pieces.tag(verb).equals("RB") ? 1 : 0;
        boolean found = verb > next && pieces.is(verb, "found");
        return Words.fate(pieces.at(verb)).isPresent() || found;
    }
}
