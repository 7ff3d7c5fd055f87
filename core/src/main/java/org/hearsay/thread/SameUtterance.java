package org.hearsay.thread;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.hearsay.model.Act;

/**
 * Whether two statements report one utterance: a symmetric function of the two alone.
 *
 * <p>Quotations must agree in nearly all words of the shorter; words of the reporters in most of
 * their content, and then the speaker must be the same or open. Numbers, names, negations or
 * opposites that contradict keep statements apart. A wrong join is worse than a missed one.
 */
final class SameUtterance implements Grouping.Relation<Utterance> {

    private static final int DAYS = 30;
    private static final int SOON = 3;

    /** A content of fewer letters ("yes") says too little. */
    private static final int SHORTEST = 5;

    /** A stand of fewer letters is too vague. */
    private static final int SHORTEST_STAND = 4;

    private static final int KEY_STEMS = 8;

    /** So many quoted words in a row are a key, and so many of them at most. */
    private static final int RUN = 3;

    private static final int RUNS = 16;
    private static final int SHORTEST_QUOTE = 4;

    /** Stems of what people deny or reject anew on every occasion. */
    private static final Set<String> OF_WORDS =
            Terms.of(
                            "report claim allegation charge accusation suggestion demand proposal"
                                    + " plan offer request call comment statement decision idea"
                                    + " criticism rumour question answer")
                    .stems();

    private static final Set<Act> WISHES = EnumSet.of(Act.DEMAND, Act.INTEND);
    private static final Set<Act> MARKED =
            EnumSet.of(
                    Act.DENY,
                    Act.REJECT,
                    Act.DEMAND,
                    Act.INTEND,
                    Act.PROMISE,
                    Act.PROPOSE,
                    Act.THREATEN,
                    Act.WARN,
                    Act.ACCUSE);
    private static final String RESIGN = Terms.meaning("resign");

    private final Story story;

    SameUtterance(Story story) {
        this.story = story;
    }

    @Override
    public double cohesion() {
        return 0.6;
    }

    /**
     * Each pair of the longest stems, long words being the rarer ones; each of them with who
     * speaks; and runs of a quotation.
     */
    @Override
    public long[] keys(Utterance utterance) {
        List<String> stems =
                utterance.terms().stems().stream()
                        .sorted(
                                Comparator.comparingInt(String::length)
                                        .reversed()
                                        .thenComparing(Comparator.naturalOrder()))
                        .limit(KEY_STEMS)
                        .sorted()
                        .toList();
        Keys keys = new Keys();
        for (int i = 0; i < stems.size(); i++) {
            for (int j = i + 1; j < stems.size(); j++) {
                keys.add(stems.get(i), " ", stems.get(j));
            }
        }
        story.key(utterance.speaker())
                .ifPresent(who -> stems.forEach(stem -> keys.add(who, " ", stem)));
        List<String> quote = utterance.quote();
        for (int i = 0; i + RUN <= quote.size() && i < RUNS; i++) {
            keys.add("\u201c" + String.join(" ", quote.subList(i, i + RUN)));
        }
        return keys.distinct();
    }

    @Override
    public double likeness(Utterance a, Utterance b) {
        if (a.isDenial() != b.isDenial()
                || a.terms().contradictsNumbers(b.terms())
                || Days.isApart(a.saidOn(), b.saidOn(), 0)) {
            return 0;
        }
        boolean quoted = a.quote().size() >= SHORTEST_QUOTE && b.quote().size() >= SHORTEST_QUOTE;
        double byQuote = quoted ? quoteLikeness(a, b) : 0;
        return byQuote > 0 ? 1 + byQuote : contentLikeness(a, b);
    }

    @Override
    public String why(Utterance a, Utterance b) {
        StringJoiner why = new StringJoiner("; ");
        switch (voice(a, b)) {
            case SAME -> why.add("one speaker");
            case OPEN -> why.add("speakers that may be one");
            case DIFFERENT -> why.add("two speakers");
        }
        if (a.quote().size() >= 4 && b.quote().size() >= 4) {
            long kept = Math.round(100 * QuoteMatch.of(a.quote(), b.quote()).likeness());
            why.add(kept + "% of the shorter quotation stands in the other");
        }
        List<String> words = Phrases.common(a.terms().stems(), b.terms().stems());
        if (!words.isEmpty()) {
            why.add("both have words of the meaning " + String.join(", ", words));
        }
        return why.toString();
    }

    private double quoteLikeness(Utterance a, Utterance b) {
        int shorter = Math.min(a.quote().size(), b.quote().size());
        Voices voice = voice(a, b);
        if (isExcerpt(a, b, voice)) {
            return 1;
        }
        int words = voice == Voices.SAME ? 4 : voice == Voices.OPEN ? 6 : 10;
        double likeness = voice == Voices.DIFFERENT ? 0.9 : 0.8;
        if (shorter < words
                || a.terms().common(b.terms()) < 2
                || (double) a.mostInCommon(b) / shorter < likeness) {
            return 0;
        }
        QuoteMatch match = QuoteMatch.of(a.quote(), b.quote());
        boolean compact = isCompact(match, shorter);
        return match.likeness() >= likeness && compact && !match.contradicts()
                ? match.likeness()
                : 0;
    }

    /** Whether the shorter quotation stands word for word in the other, of about the same day. */
    private boolean isExcerpt(Utterance a, Utterance b, Voices voice) {
        int shorter = Math.min(a.quote().size(), b.quote().size());
        int common = a.terms().common(b.terms());
        boolean enough =
                voice == Voices.SAME && common >= 1
                        || voice == Voices.OPEN
                                && (shorter >= 6 && common >= 1 || a.terms().solid(b.terms()) >= 2);
        return enough
                && !Days.isApart(a.day(), b.day(), SOON)
                && story.isOne(a, b)
                && (Collections.indexOfSubList(a.quote(), b.quote()) >= 0
                        || Collections.indexOfSubList(b.quote(), a.quote()) >= 0);
    }

    /** Common words strewn over a long window are chance, or an excerpt of many cuts. */
    private static boolean isCompact(QuoteMatch match, int shorter) {
        int window = Math.min(match.windowA().size(), match.windowB().size());
        int wider = Math.max(match.windowA().size(), match.windowB().size());
        return wider <= 2 * Math.max(window, shorter);
    }

    private double contentLikeness(Utterance a, Utterance b) {
        Terms first = a.terms();
        Terms second = b.terms();
        if (Days.isApart(a.day(), b.day(), DAYS) || !story.isOne(a, b)) {
            return 0;
        }
        Voices voice = voice(a, b);
        if (voice == Voices.DIFFERENT) {
            return 0;
        }
        boolean apart =
                first.negated() != second.negated()
                        || first.isGivenUp() != second.isGivenUp()
                        || first.contradictsNames(second)
                        || first.opposes(second);
        if (voice == Voices.SAME && (isWordForWord(a, b) || !apart && isOneStand(a, b))) {
            return 0.9;
        }
        boolean soon = !Days.isApart(a.day(), b.day(), SOON);
        if (voice == Voices.SAME && soon && !apart && isReworded(first, second)) {
            return 0.5;
        }
        if (voice == Voices.SAME && (isRetold(a, b) || !apart && isOneAct(a, b))) {
            return 0.5;
        }
        double whole = apart ? 0 : alike(first, second, voice);
        return whole > 0 || voice != Voices.SAME ? whole : clausesAlike(a, b);
    }

    /** Whether a clause of one is a clause of the other as somebody else tells it. */
    private static boolean isRetold(Utterance a, Utterance b) {
        return a.clauses().stream()
                .anyMatch(one -> b.clauses().stream().anyMatch(o -> Retelling.isOne(one, o)));
    }

    /**
     * Whether both tell of one demand, denial or the like: people do that seldom, so that fewer
     * words need to agree than in what they only say, and fewest where an article says that it
     * tells of it again.
     */
    private static boolean isOneAct(Utterance a, Utterance b) {
        Act act = a.statement().act();
        Act other = b.statement().act();
        boolean one = act == other || WISHES.contains(act) && WISHES.contains(other);
        double share = a.isRecap() || b.isRecap() ? 0.5 : 0.75;
        double smaller = Math.max(1, Math.min(a.terms().stems().size(), b.terms().stems().size()));
        int common = a.terms().common(b.terms());
        int solid = a.terms().solid(b.terms());
        if (!MARKED.contains(act) && (a.isRecap() || b.isRecap())) {
            return act == other && solid >= 2 && common >= smaller;
        }
        return one
                && MARKED.contains(act)
                && common >= 2
                && (solid >= 2 && common >= share * smaller || solid == 1 && common >= smaller);
    }

    /** Little is said in other words, of somebody or something that both name. */
    private static boolean isReworded(Terms first, Terms second) {
        int common = first.common(second);
        int solid = first.solid(second);
        double smaller = Math.max(1, Math.min(first.stems().size(), second.stems().size()));
        double union = first.stems().size() + second.stems().size() - common;
        boolean named = common > solid;
        boolean resigns = first.stems().contains(RESIGN) && second.stems().contains(RESIGN);
        return named && resigns && common >= 2 && common >= 0.6 * union
                || named
                        && solid >= 2
                        && common >= 3
                        && common >= 0.75 * smaller
                        && common >= 0.4 * union
                || named
                        && solid >= 2
                        && common >= 4
                        && common >= 0.8 * smaller
                        && common >= 0.28 * union;
    }

    private static double alike(Terms first, Terms second, Voices voice) {
        int common = first.common(second);
        double union = first.stems().size() + second.stems().size() - common;
        double smaller = Math.max(1, Math.min(first.stems().size(), second.stems().size()));
        double jaccard = common / Math.max(1, union);
        double containment = common / smaller;
        boolean number = first.sharesNumber(second);
        int solid = first.solid(second);
        boolean same =
                switch (voice) {
                    case SAME ->
                            solid >= 2
                                    && ((common >= 4 && containment >= 0.6 && jaccard >= 0.35)
                                            || (common >= 5
                                                    && containment >= 0.8
                                                    && jaccard >= 0.25)
                                            || (common >= 3 && jaccard >= 0.6)
                                            || (number && common >= 3 && containment >= 0.5));
                    case OPEN ->
                            solid >= 3
                                    && ((common >= 5 && jaccard >= 0.6)
                                            || (common >= 4 && jaccard >= 0.75)
                                            || (common >= 5 && containment >= 0.8 && jaccard >= 0.3)
                                            || (number && common >= 4 && jaccard >= 0.45));
                    case DIFFERENT -> false;
                };
        return same ? jaccard : 0;
    }

    /**
     * Short contents, in which there is little to compare: the same words, said in the same way.
     */
    private static boolean isWordForWord(Utterance a, Utterance b) {
        return a.terms().forms().equals(b.terms().forms())
                && String.join("", a.terms().stems()).length() >= SHORTEST
                && a.statement().act() == b.statement().act()
                && !Days.isApart(a.day(), b.day(), SOON);
    }

    /**
     * Whether both tell of one denial, demand or the like of a few words: "denies that it was
     * warned", "had denied that it had been warned"; or, of about the same day, that something is
     * not so: "not a cent".
     */
    private static boolean isOneStand(Utterance a, Utterance b) {
        Set<String> stems = a.terms().stems();
        boolean marked = MARKED.contains(a.statement().act());
        boolean told = marked || a.terms().negated() && !Days.isApart(a.day(), b.day(), SOON);
        return told
                && a.statement().act() == b.statement().act()
                && stems.equals(b.terms().stems())
                && !OF_WORDS.containsAll(stems)
                && String.join("", stems).length() >= SHORTEST_STAND;
    }

    /** The best likeness of a clause of one to a clause of the other, as one speaker's. */
    private static double clausesAlike(Utterance a, Utterance b) {
        if (a.clauses().size() < 2 && b.clauses().size() < 2) {
            return 0;
        }
        double best = 0;
        for (Terms one : a.clauses()) {
            for (Terms other : b.clauses()) {
                if (one.forms().size() >= 4 && one.forms().equals(other.forms())) {
                    best = Math.max(best, 0.3);
                }
                int common = one.common(other);
                double smaller = Math.max(1, Math.min(one.stems().size(), other.stems().size()));
                if (common >= 3
                        && common / smaller >= 0.7
                        && one.solid(other) >= 2
                        && !areApart(one, other)) {
                    best = Math.max(best, 0.3 * common / smaller);
                }
            }
        }
        return best;
    }

    private static boolean areApart(Terms one, Terms other) {
        return one.negated() != other.negated()
                || one.contradictsNumbers(other)
                || one.contradictsNames(other)
                || one.opposes(other);
    }

    /** Whether one statement denies what the other holds: the same content, whoever speaks. */
    boolean denies(Utterance a, Utterance b) {
        if (a.isDenial() == b.isDenial() || a.terms().contradictsNumbers(b.terms())) {
            return false;
        }
        int common = a.terms().common(b.terms());
        int smaller = Math.min(a.terms().stems().size(), b.terms().stems().size());
        return common >= 3
                && a.terms().solid(b.terms()) >= 2
                && common >= (common > a.terms().solid(b.terms()) ? 0.75 : 0.8) * smaller
                && a.terms().negated() == b.terms().negated()
                && !a.terms().contradictsNames(b.terms())
                && !a.terms().opposes(b.terms())
                && !Days.isApart(a.day(), b.day(), DAYS);
    }

    /**
     * An outlet that is credited speaks for whomever it reports, and with one voice with its own
     * report.
     */
    private Voices voice(Utterance a, Utterance b) {
        Voices voice = story.voice(a.speaker(), b.speaker());
        if (voice == Voices.SAME || story.isOf(a, b) || story.isOf(b, a)) {
            return Voices.SAME;
        }
        boolean relayed =
                a.speaker().filter(story::isOutlet).isPresent()
                        || b.speaker().filter(story::isOutlet).isPresent();
        return relayed ? Voices.OPEN : voice;
    }
}
