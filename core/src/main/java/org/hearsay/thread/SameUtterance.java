package org.hearsay.thread;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.model.Party;

/**
 * Whether two statements report one utterance: a symmetric function of the two alone.
 *
 * <p>Quotations must agree in nearly all words of the shorter; words of the reporters in most of
 * their content, and then the speaker must be the same or open. Numbers, names, negations or
 * opposites that contradict keep statements apart. A wrong join is worse than a missed one.
 */
final class SameUtterance implements Grouping.Relation<Utterance> {

    private static final int DAYS = 30;
    private static final int KEY_STEMS = 8;
    private static final List<Set<String>> OPPOSITES =
            List.of(
                    opposites("accept reject"),
                    opposites("rise fall"),
                    opposites("rose fell"),
                    opposites("increase decrease"),
                    opposites("win lose"),
                    opposites("open close"),
                    opposites("support oppose"),
                    opposites("start end"),
                    opposites("begin end"),
                    opposites("agree refuse"),
                    opposites("north south"),
                    opposites("east west"),
                    opposites("alive dead"),
                    opposites("enter leave"),
                    opposites("possible impossible"),
                    opposites("higher lower"),
                    opposites("true false"));

    private enum Voice {
        SAME,
        OPEN,
        DIFFERENT
    }

    /** Each pair of the longest stems, long words being the rarer ones. */
    @Override
    public Set<String> keys(Utterance utterance) {
        List<String> stems =
                utterance.terms().stems().stream()
                        .sorted(
                                Comparator.comparingInt(String::length)
                                        .reversed()
                                        .thenComparing(Comparator.naturalOrder()))
                        .limit(KEY_STEMS)
                        .sorted()
                        .toList();
        Set<String> keys = new TreeSet<>();
        for (int i = 0; i < stems.size(); i++) {
            for (int j = i + 1; j < stems.size(); j++) {
                keys.add(stems.get(i) + " " + stems.get(j));
            }
        }
        return keys;
    }

    @Override
    public double likeness(Utterance a, Utterance b) {
        if (a.isDenial() != b.isDenial()
                || a.terms().contradictsNumbers(b.terms())
                || Days.isApart(a.saidOn(), b.saidOn(), 0)) {
            return 0;
        }
        boolean quoted = a.quote().size() >= 4 && b.quote().size() >= 4;
        double byQuote = quoted ? quoteLikeness(a, b) : 0;
        return byQuote > 0 ? 1 + byQuote : contentLikeness(a, b);
    }

    private static double quoteLikeness(Utterance a, Utterance b) {
        int shorter = Math.min(a.quote().size(), b.quote().size());
        Voice voice = voice(a, b);
        int words = voice == Voice.SAME ? 4 : voice == Voice.OPEN ? 6 : 10;
        double likeness = voice == Voice.DIFFERENT ? 0.9 : 0.8;
        if (shorter < words || a.terms().common(b.terms()) < 2) {
            return 0;
        }
        QuoteMatch match = QuoteMatch.of(a.quote(), b.quote());
        boolean compact = isCompact(match, shorter);
        return match.likeness() >= likeness && compact && !match.contradicts()
                ? match.likeness()
                : 0;
    }

    /** Common words strewn over a long window are chance, or an excerpt of many cuts. */
    private static boolean isCompact(QuoteMatch match, int shorter) {
        int window = Math.min(match.windowA().size(), match.windowB().size());
        int wider = Math.max(match.windowA().size(), match.windowB().size());
        return wider <= 2 * Math.max(window, shorter);
    }

    private static double contentLikeness(Utterance a, Utterance b) {
        Terms first = a.terms();
        Terms second = b.terms();
        int common = first.common(second);
        double union = first.stems().size() + second.stems().size() - common;
        double smaller = Math.max(1, Math.min(first.stems().size(), second.stems().size()));
        double jaccard = common / Math.max(1, union);
        double containment = common / smaller;
        boolean apart =
                first.negated() != second.negated()
                        || first.contradictsNames(second)
                        || isOpposite(first, second)
                        || Days.isApart(a.day(), b.day(), DAYS);
        if (apart) {
            return 0;
        }
        boolean same =
                switch (voice(a, b)) {
                    case SAME ->
                            (common >= 4 && containment >= 0.7 && jaccard >= 0.5)
                                    || (common >= 5 && containment >= 0.9 && jaccard >= 0.3)
                                    || (common >= 3 && jaccard >= 0.95);
                    case OPEN -> common >= 5 && jaccard >= 0.7;
                    case DIFFERENT -> false;
                };
        return same ? jaccard : 0;
    }

    /** Whether one statement denies what the other holds: the same content, whoever speaks. */
    boolean denies(Utterance a, Utterance b) {
        if (a.isDenial() == b.isDenial() || a.terms().contradictsNumbers(b.terms())) {
            return false;
        }
        int common = a.terms().common(b.terms());
        int smaller = Math.min(a.terms().stems().size(), b.terms().stems().size());
        return common >= 3
                && common >= 0.8 * smaller
                && a.terms().negated() == b.terms().negated()
                && !a.terms().contradictsNames(b.terms())
                && !isOpposite(a.terms(), b.terms())
                && !Days.isApart(a.day(), b.day(), DAYS);
    }

    private static Voice voice(Utterance a, Utterance b) {
        Optional<Party> first = a.statement().source();
        Optional<Party> second = b.statement().source();
        if (first.isEmpty() || second.isEmpty()) {
            return Voice.OPEN;
        }
        Party one = first.get();
        Party other = second.get();
        if (one.actor().isPresent() && one.actor().equals(other.actor())) {
            return Voice.SAME;
        }
        if (one.unnamed() || other.unnamed()) {
            return Voice.OPEN;
        }
        boolean resolved = one.actor().isPresent() && other.actor().isPresent();
        if (!resolved && one.name().equalsIgnoreCase(other.name())) {
            return Voice.SAME;
        }
        return resolved || Terms.of(one.name()).common(Terms.of(other.name())) == 0
                ? Voice.DIFFERENT
                : Voice.OPEN;
    }

    private static boolean isOpposite(Terms a, Terms b) {
        return OPPOSITES.stream().anyMatch(pair -> isOpposite(a, b, pair));
    }

    private static boolean isOpposite(Terms a, Terms b, Set<String> pair) {
        Set<String> first = new TreeSet<>(pair);
        first.retainAll(a.stems());
        Set<String> second = new TreeSet<>(pair);
        second.retainAll(b.stems());
        return first.size() == 1 && second.size() == 1 && !first.equals(second);
    }

    private static Set<String> opposites(String pair) {
        Set<String> stems = new TreeSet<>();
        for (String word : pair.split(" ", -1)) {
            stems.add(Terms.stem(word));
        }
        return stems;
    }
}
