package org.hearsay.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Lineage;
import org.hearsay.text.Span;
import org.hearsay.text.Word;
import org.hearsay.thread.item.Member;
import org.hearsay.thread.item.Tie;

/**
 * Finds members that are the same words of one text, where one article took a passage from the
 * other: they are one thing, however differently the two articles were read around them.
 */
final class Copied<M extends Member> {

    /** So much of the shorter stretch of words is common, and so much of the longer. */
    private static final double MOSTLY = 0.8;

    private static final double HALF = 0.5;

    private static final String RULE = "the one article took the passage from the other";

    private record Placed<M extends Member>(M member, int first, int end) {

        /** How much of the longer stretch both have; 0 if they are not one. */
        double likeness(Placed<M> other) {
            double both = Math.min(end, other.end) - Math.max(first, other.first);
            int shorter = Math.min(end - first, other.end - other.first);
            int longer = Math.max(end - first, other.end - other.first);
            boolean one = both > 0 && both >= MOSTLY * shorter && both >= HALF * longer;
            return one ? both / longer : 0;
        }
    }

    private final Map<ArticleId, List<M>> byArticle = new HashMap<>();

    Copied(List<M> members) {
        members.forEach(
                member ->
                        byArticle
                                .computeIfAbsent(member.article().id(), key -> new ArrayList<>())
                                .add(member));
    }

    /** The pairs, by the lineage in its own order and its passages. */
    List<Tie<M>> pairs(List<Lineage> lineage) {
        List<Tie<M>> pairs = new ArrayList<>();
        for (Lineage edge : lineage.stream().sorted(Lineage.ORDER).toList()) {
            List<M> here = byArticle.getOrDefault(edge.article(), List.of());
            List<M> there = byArticle.getOrDefault(edge.from(), List.of());
            if (!here.isEmpty() && !there.isEmpty()) {
                for (Lineage.Passage passage : edge.passages()) {
                    pairs.addAll(
                            pairs(placed(here, passage.here()), placed(there, passage.there())));
                }
            }
        }
        return pairs;
    }

    private static <M extends Member> List<Tie<M>> pairs(
            List<Placed<M>> here, List<Placed<M>> there) {
        List<Tie<M>> pairs = new ArrayList<>();
        for (Placed<M> one : here) {
            there.stream()
                    .filter(other -> one.likeness(other) > 0)
                    .max(Comparator.comparingDouble(one::likeness))
                    .ifPresent(other -> pairs.add(Tie.by(RULE, one.member(), other.member())));
        }
        return pairs;
    }

    /** The members that stand in the passage, by the numbers of their words in it. */
    private static <M extends Member> List<Placed<M>> placed(List<M> members, Span passage) {
        List<M> inside =
                members.stream().filter(member -> passage.contains(member.item().words())).toList();
        if (inside.isEmpty()) {
            return List.of();
        }
        Article article = inside.get(0).article();
        List<Word> words = Word.in(article.text().characters(), passage);
        return inside.stream().map(member -> placed(member, words)).toList();
    }

    private static <M extends Member> Placed<M> placed(M member, List<Word> words) {
        Span at = member.item().words();
        int first = (int) words.stream().filter(w -> w.span().end() <= at.start()).count();
        int end = (int) words.stream().filter(w -> w.span().start() < at.end()).count();
        return new Placed<>(member, first, end);
    }
}
