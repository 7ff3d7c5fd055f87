package org.hearsay.thread;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Joins;
import org.hearsay.model.PossibleLink;
import org.hearsay.model.Reading;
import org.hearsay.thread.item.Story;
import org.hearsay.thread.item.Utterance;
import org.hearsay.thread.item.Voices;

/**
 * Finds statements that may report one thing although no rule was sure enough to join them, for a
 * person to decide.
 *
 * <p>What counts is how rare the words are that both have, how much of the shorter one they are,
 * whether one voice speaks, and a number that both give. How much each counts was fitted to seven
 * sample stories by logistic regression and rounded; how many are right is in {@code
 * docs/figures.md}. Both statements are of different articles. Of any two threads only the nearest
 * two statements are shown; what people decided is not shown again. Stateless and thread-safe.
 */
public final class PossibleLinks {

    private static final double BEFORE = -5.5;
    private static final double ONE_VOICE = 2.0;
    private static final double RARENESS = 0.2;
    private static final double OF_SHORTER = 3.3;
    private static final double NUMBER = 0.85;

    /** What is less like than this is hardly ever one. */
    private static final double LEAST = -3.0;

    private record Candidate(SharedWords.Pair pair, double evidence, boolean oneVoice) {

        private static final Comparator<Candidate> BEST_FIRST =
                Comparator.comparingDouble(Candidate::evidence)
                        .reversed()
                        .thenComparing(Candidate::items);

        Joins.Pair items() {
            return new Joins.Pair(pair.one().item().id(), pair.other().item().id());
        }

        PossibleLink link() {
            long thousandths = Math.round(1000 / (1 + StrictMath.exp(-evidence)));
            double likeness = Math.max(1, Math.min(999, thousandths)) / 1000.0;
            return new PossibleLink(items(), likeness, oneVoice, pair.words());
        }
    }

    /**
     * The best of them first, at most so many. The result does not depend on the order of the
     * readings or the threads.
     */
    public List<PossibleLink> of(
            List<Reading> readings, Collection<ItemThread> threads, Joins joins, int most) {
        List<Reading> ordered =
                readings.stream()
                        .sorted(Comparator.comparing(reading -> reading.article().id()))
                        .toList();
        Story story = new Story(ordered);
        List<Utterance> said =
                StatementThreads.utterances(ordered, story).stream()
                        .sorted(Comparator.comparing(utterance -> utterance.item().id()))
                        .toList();
        Woven woven = new Woven(threads, joins);
        Best best = new Best(most);
        SharedWords.among(woven.distinct(said))
                .filter(pair -> woven.isOpen(pair.one(), pair.other()))
                .filter(pair -> !pair.isOfNames())
                .filter(pair -> story.isOne(pair.one(), pair.other()))
                .flatMap(pair -> candidate(pair, story))
                .forEach(candidate -> best.add(woven.threads(candidate.items()), candidate));
        return best.inOrder().map(Candidate::link).toList();
    }

    private static Stream<Candidate> candidate(SharedWords.Pair pair, Story story) {
        Utterance one = pair.one();
        Utterance other = pair.other();
        boolean oneVoice = story.voices(one.speaker(), other.speaker()) == Voices.SAME;
        double rareness = pair.rareness();
        double evidence =
                BEFORE
                        + (oneVoice ? ONE_VOICE : 0)
                        + RARENESS * rareness
                        + OF_SHORTER * (rareness / pair.shorter())
                        + (one.terms().sharesNumber(other.terms()) ? NUMBER : 0);
        return evidence < LEAST
                ? Stream.empty()
                : Stream.of(new Candidate(pair, evidence, oneVoice));
    }

    /** The best of all that were added, one of any two threads; it never holds many more. */
    private static final class Best {

        /** So many times as many are held before those behind are let go. */
        private static final long ROOM = 8;

        private final int most;
        private final Map<Joins.Pair, Candidate> held = new HashMap<>();

        private Best(int most) {
            this.most = most;
        }

        void add(Joins.Pair threads, Candidate candidate) {
            held.merge(threads, candidate, Best::better);
            if (held.size() > ROOM * most) {
                held.values().retainAll(inOrder().collect(Collectors.toUnmodifiableSet()));
            }
        }

        Stream<Candidate> inOrder() {
            return held.values().stream().sorted(Candidate.BEST_FIRST).limit(most);
        }

        private static Candidate better(Candidate one, Candidate other) {
            return Candidate.BEST_FIRST.compare(one, other) <= 0 ? one : other;
        }
    }
}
