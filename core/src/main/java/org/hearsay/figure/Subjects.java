package org.hearsay.figure;

import java.util.Optional;
import java.util.Set;

/** Finds the toll, number or crew that a number without a noun is the value of. */
final class Subjects {

    /**
     * What a number is the value of.
     *
     * @param isPeople whether it counts people
     * @param isBroad whether it says only that there is a number
     */
    record Subject(String words, boolean isPeople, boolean isBroad) {}

    private static final int REACH = 16;
    private static final int PARTICLES = 7;
    private static final int MODIFIERS = 3;

    private static final Set<String> BROAD =
            Set.of("number", "figure", "total", "count", "sum", "level", "rate", "share");

    /** What may stand before such a noun and still says no more. */
    private static final Set<String> PLAIN =
            Set.of("true", "real", "actual", "right", "correct", "final", "total", "latest", "new");

    private static final Set<String> TOLLS =
            Set.of(
                    "toll",
                    "tolls",
                    "death",
                    "deaths",
                    "casualties",
                    "fatalities",
                    "dead",
                    "missing",
                    "wounded",
                    "injuries",
                    "victims",
                    "arrests",
                    "headcount");

    private static final Set<String> COUNTING =
            Set.of("number", "numbered", "total", "totalled", "totaled");

    private final Pieces pieces;

    Subjects(Pieces pieces) {
        this.pieces = pieces;
    }

    /**
     * What a sentence speaks of the number of: "The number of vials has changed again.", "How many
     * vials are there?", "And the vials?"
     */
    static Optional<String> topic(Pieces pieces) {
        return asked(pieces).or(() -> number(pieces));
    }

    private static Optional<String> asked(Pieces pieces) {
        int first = pieces.is(0, "and") || pieces.is(0, "but") ? 1 : 0;
        boolean named = first > 0 && pieces.is(first, "the");
        for (int i = 0; i + 1 < pieces.size(); i++) {
            boolean many = pieces.is(i, "how") && pieces.is(i + 1, "many");
            if (many || named && i == first - 1) {
                Optional<Counted> things =
                        Counted.after(pieces, i + 2)
                                .filter(Counted::plural)
                                .filter(c -> many || pieces.is(c.last() + 1, "?"));
                return things.map(c -> c.words(pieces));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> number(Pieces pieces) {
        for (int i = 0; i + 2 < pieces.size(); i++) {
            if (pieces.is(i, "number") && pieces.is(i + 1, "of") && pieces.is(i - 1, "the")) {
                return Counted.after(pieces, i + 2)
                        .filter(Counted::plural)
                        .map(c -> c.words(pieces));
            }
        }
        return Optional.empty();
    }

    /** "A toll of", "a town of", "a fund of", right before a number. */
    Optional<Subject> of(int of) {
        int noun = of - 1;
        if (!pieces.is(of, "of") || !pieces.isWord(noun)) {
            return Optional.empty();
        }
        String word = pieces.at(noun);
        boolean peopled = Words.isPeopled(word);
        if (peopled) {
            return Optional.of(new Subject("people", true, false));
        }
        boolean sum = Words.isMeasure(word) && !pieces.tag(noun).startsWith("V");
        return sum ? Optional.of(subject(noun)) : Optional.empty();
    }

    /** What a verb such as "rose to" or "hits" before a number is said of. */
    Optional<Subject> before(int before) {
        boolean to =
                pieces.is(before, "to") || pieces.is(before, "at") || pieces.is(before, "from");
        int verb = to ? reaching(before - 1) : level(before);
        boolean said = !pieces.isNoun(verb) || pieces.is(verb - 1, "who");
        if (!to && COUNTING.contains(pieces.at(verb)) && said) {
            return numbered(verb);
        }
        return verb < 0 ? Optional.empty() : opening(verb).or(() -> measure(before, verb));
    }

    /**
     * "THE NUMBER OF CUSTOMERS who cannot pay has risen": the clause begins with what is counted.
     */
    private Optional<Subject> opening(int verb) {
        int first = verb;
        while (first > 0 && !opensClause(first - 1)) {
            first--;
        }
        int number = pieces.tag(first).equals("DT") ? first + 1 : first;
        boolean counts = pieces.is(number, "number") && pieces.is(number + 1, "of");
        return counts && number < verb
                ? things(number + 2).map(c -> new Subject(c.words(pieces), true, false))
                : Optional.empty();
    }

    private boolean opensClause(int i) {
        return isBorder(i) || pieces.is(i, ",") || "\u201c\"\u2018".contains(pieces.at(i));
    }

    private int reaching(int from) {
        for (int i = from; i > from - PARTICLES && i >= 0; i--) {
            boolean noun = Words.isMeasure(pieces.at(i)) && pieces.isNoun(i);
            if (Words.isReached(pieces.at(i)) && !noun) {
                return i;
            }
            if (isBorder(i)) {
                return -1;
            }
        }
        return -1;
    }

    private int level(int at) {
        int i = pieces.tag(at).equals("RB") ? at - 1 : at;
        String word = pieces.at(i);
        return word.equals("now") || Words.isStanding(word) ? i : -1;
    }

    private boolean isBorder(int i) {
        return pieces.is(i, ";") || pieces.is(i, ":") || pieces.is(i, ".");
    }

    /** "Witnesses, who number more than 170,000": the nearest plural to the left. */
    private Optional<Subject> numbered(int verb) {
        for (int i = verb - 1; i > verb - PARTICLES && i >= 0 && !isBorder(i); i--) {
            if (pieces.tag(i).equals("NNS") || pieces.tag(i).equals("NNPS")) {
                int first = i;
                while (i - first < MODIFIERS && isModifier(first - 1)) {
                    first--;
                }
                return Optional.of(new Subject(pieces.words(first, i), true, false));
            }
        }
        return Optional.empty();
    }

    /** The nearest measure to the left, an object of the verb or its subject. */
    private Optional<Subject> measure(int from, int verb) {
        for (int i = from; i > from - REACH && i >= 0 && !isBorder(i); i--) {
            boolean noun = i != verb && !pieces.tag(i).startsWith("VB");
            if (noun && Words.isMeasure(pieces.at(i))) {
                return Optional.of(subject(i));
            }
            Optional<Integer> number = i < verb ? numberOf(i) : Optional.empty();
            if (number.isPresent()) {
                return number.map(this::subject);
            }
            boolean subject = i < verb && (pieces.tag(i).equals("NNS") || pieces.is(i, "who"));
            if (subject || (i < verb && pieces.tag(i).equals("PRP"))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Where "number" stands in "the number of new pupils", of which this is the last word. */
    private Optional<Integer> numberOf(int plural) {
        int of = plural - 1;
        while (plural - of < MODIFIERS && isModifier(of)) {
            of--;
        }
        boolean number = pieces.tag(plural).equals("NNS") && pieces.is(of, "of");
        return number && pieces.is(of - 1, "number") ? Optional.of(of - 1) : Optional.empty();
    }

    private Subject subject(int noun) {
        boolean of = pieces.is(noun + 1, "of");
        Optional<Counted> things = of ? things(noun + 2) : Optional.empty();
        if (things.isPresent()) {
            Counted c = things.get();
            return new Subject(c.words(pieces), true, false);
        }
        int first = noun;
        while (noun - first < MODIFIERS && isModifier(first - 1)) {
            first--;
        }
        String word = pieces.at(noun);
        boolean toll = TOLLS.contains(word);
        boolean broad = BROAD.contains(word) && isPlain(first, noun);
        return new Subject(pieces.words(first, noun), toll, broad);
    }

    private boolean isPlain(int first, int noun) {
        for (int i = first; i < noun; i++) {
            if (!PLAIN.contains(pieces.at(i))) {
                return false;
            }
        }
        return true;
    }

    private Optional<Counted> things(int i) {
        int at = pieces.tag(i).equals("DT") ? i + 1 : i;
        return Counted.after(pieces, at).filter(Counted::plural);
    }

    private boolean isModifier(int i) {
        String tag = pieces.tag(i);
        return pieces.isWord(i)
                && (tag.startsWith("NN") || tag.startsWith("JJ"))
                && !Claims.isBody(pieces.at(i))
                && !Exclusions.isTimeWord(pieces.at(i));
    }

    /** Whether words say only how many have died or been hurt, and not of whom. */
    static boolean isToll(String words) {
        return TOLLS.contains(words.substring(words.lastIndexOf(' ') + 1));
    }
}
