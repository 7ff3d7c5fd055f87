package org.hearsay.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.comparison.Held.Line;
import org.hearsay.model.ActorId;
import org.hearsay.model.ArticleId;
import org.hearsay.model.ItemId;
import org.hearsay.model.Move;
import org.hearsay.model.Stance;
import org.hearsay.model.Stand;
import org.hearsay.model.Unordered;
import org.hearsay.text.Span;

/**
 * The moves that a passage tells by itself, of whatever day it is: "Land, which had opposed the
 * accord, now backs it", "dropped its objection to the fee".
 *
 * <p>Both sides stand beside each other in one article, which tells of one as earlier. The actor
 * has changed sides, put a condition, dropped what was asked for, or gives another number: who
 * demanded what is now accepted has got it, and has not moved. Where an article tells more than one
 * stand before or after, where the later is of something more than the earlier, and where articles
 * tell opposite moves, nothing is said.
 */
final class Told {

    /** How far behind an earlier stand the next may be told. */
    private static final int NEAR = 160;

    private static final Set<Stance> AGAINST = EnumSet.of(Stance.OPPOSES, Stance.REJECTS);

    private final ActorId actor;
    private final ItemId issue;
    private final Terms terms;

    Told(ActorId actor, ItemId issue, Terms terms) {
        this.actor = actor;
        this.issue = issue;
        this.terms = terms;
    }

    private record Turn(Line from, Line to) implements Comparable<Turn> {

        private static final Comparator<Turn> ORDER =
                Comparator.comparing(Turn::from).thenComparing(Turn::to);

        boolean isBackOf(Turn other) {
            return isAgainst(from.stance()) == isAgainst(other.to.stance())
                    && isAgainst(to.stance()) == isAgainst(other.from.stance())
                    && isAgainst(from.stance()) != isAgainst(to.stance());
        }

        @Override
        public int compareTo(Turn other) {
            return ORDER.compare(this, other);
        }
    }

    /** What is told of a turn, over all articles. */
    private record Sides(List<Holding> from, List<Holding> to) {}

    /** The moves told in so many words, but for those that the days show already. */
    List<Move> of(List<Holding> own, List<Move> dated) {
        Map<Turn, Sides> turns = new TreeMap<>();
        byArticle(own).values().forEach(one -> read(one, turns));
        List<Move> moves = new ArrayList<>();
        turns.forEach(
                (turn, sides) -> {
                    boolean both = turns.keySet().stream().anyMatch(turn::isBackOf);
                    Move move = move(turn, sides);
                    if (!both && dated.stream().noneMatch(other -> isSame(move, other))) {
                        moves.add(move);
                    }
                });
        return moves;
    }

    private Move move(Turn turn, Sides sides) {
        return new Move(
                actor,
                issue,
                Holding.stand(turn.from().stance(), sides.from()),
                Holding.stand(turn.to().stance(), sides.to()),
                Move.Order.WORDS);
    }

    private static boolean isSame(Move one, Move other) {
        return one.from().stance() == other.from().stance()
                && one.to().stance() == other.to().stance();
    }

    private static Map<ArticleId, List<Holding>> byArticle(List<Holding> own) {
        Map<ArticleId, List<Holding>> byArticle = new TreeMap<>();
        for (Holding one : own) {
            ArticleId article = one.position().evidence().article();
            byArticle.computeIfAbsent(article, key -> new ArrayList<>()).add(one);
        }
        return byArticle;
    }

    private void read(List<Holding> own, Map<Turn, Sides> turns) {
        for (Holding before : own) {
            if (!before.position().earlier()) {
                continue;
            }
            List<Holding> next = own.stream().filter(other -> isNext(before, other)).toList();
            List<Line> lines = next.stream().map(Holding::line).distinct().toList();
            if (lines.size() == 1 && isTurn(before.line(), lines.get(0))) {
                Turn turn = new Turn(before.line(), lines.get(0));
                Sides sides =
                        turns.computeIfAbsent(
                                turn, key -> new Sides(new ArrayList<>(), new ArrayList<>()));
                sides.from().add(before);
                sides.to().addAll(next);
            }
        }
    }

    private boolean isNext(Holding before, Holding other) {
        Span one = before.position().evidence().span();
        Span two = other.position().evidence().span();
        int gap = Math.max(one.start(), two.start()) - Math.min(one.end(), two.end());
        return !other.position().earlier() && gap <= NEAR && isOneThing(before, other);
    }

    /** "The amendment to the ban" is more than "the ban", which one may want all the same. */
    private boolean isOneThing(Holding before, Holding other) {
        String label = other.position().label();
        return before.position().label().equals(label)
                || !terms.of(label).isEmpty()
                        && terms.of(before.position().label()).containsAll(terms.of(label));
    }

    /** Whether the second is another stand than the first, and not the first come true. */
    private static boolean isTurn(Line from, Line to) {
        boolean sides = isAgainst(from.stance()) != isAgainst(to.stance());
        boolean bound = to.stance() == Stance.CONDITIONS && from.stance() != Stance.CONDITIONS;
        boolean numbers =
                from.stance() == to.stance() && !from.isSame(to) && !isAgainst(from.stance());
        return sides || bound || numbers || to.stance() == Stance.DROPS;
    }

    private static boolean isAgainst(Stance stance) {
        return AGAINST.contains(stance);
    }

    /** One stand for and one against, where neither days nor words tell which came first. */
    Optional<Unordered> unordered(List<Holding> own, List<Move> moves) {
        List<Holding> held =
                own.stream()
                        .filter(one -> !one.position().earlier())
                        .filter(one -> one.position().stance() != Stance.DROPS)
                        .toList();
        List<Holding> wants =
                held.stream().filter(one -> !isAgainst(one.position().stance())).toList();
        List<Holding> refuses =
                held.stream().filter(one -> isAgainst(one.position().stance())).toList();
        if (!moves.isEmpty() || wants.isEmpty() || refuses.isEmpty()) {
            return Optional.empty();
        }
        Stand one = Holding.stand(stance(wants), wants);
        Stand other = Holding.stand(stance(refuses), refuses);
        return isBefore(one, other) || isBefore(other, one)
                ? Optional.empty()
                : Optional.of(new Unordered(actor, issue, one, other));
    }

    /** The commonest, and of equals the first of them in the order of stances. */
    private static Stance stance(List<Holding> own) {
        Map<Stance, Integer> counts = new TreeMap<>();
        own.forEach(one -> counts.merge(one.position().stance(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(
                        Map.Entry.<Stance, Integer>comparingByValue()
                                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private static boolean isBefore(Stand one, Stand other) {
        return one.days()
                .flatMap(a -> other.days().filter(b -> a.last().isBefore(b.first())))
                .isPresent();
    }
}
