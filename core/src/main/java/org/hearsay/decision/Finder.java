package org.hearsay.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Actor;
import org.hearsay.model.Evidence;
import org.hearsay.model.Item;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.Reading;
import org.hearsay.text.Span;

/** Finds what a reading has at some words: an item of a kind, an actor. */
final class Finder {

    /** The share of their common words from which two spans name one item. */
    private static final double SAME = 0.5;

    private static final Comparator<Item> IN_TEXT =
            Comparator.comparing(Item::words).thenComparing(Item::id);

    private Finder() {}

    /**
     * The item of this kind that these words name, by its own words or, where another model cut
     * them otherwise, by words that are mostly the same; the most alike, then the first in the
     * text.
     */
    static Optional<Item> item(Reading reading, ItemKind kind, Span words, int ordinal) {
        ItemId named = ItemId.of(reading.article().id(), kind, words, ordinal);
        List<Item> ofKind = reading.items().filter(item -> item.itemKind() == kind).toList();
        return ofKind.stream()
                .filter(item -> item.id().equals(named))
                .findFirst()
                .or(
                        () ->
                                ofKind.stream()
                                        .filter(item -> share(item.words(), words) >= SAME)
                                        .max(
                                                Comparator.comparingDouble(
                                                                (Item i) -> share(i.words(), words))
                                                        .thenComparing(IN_TEXT.reversed())));
    }

    /** The actor whom these words stand for; empty where nobody is mentioned, or two might be. */
    static Optional<Actor> actor(Reading reading, Span words) {
        Optional<Actor> best = Optional.empty();
        double most = 0;
        boolean tied = false;
        for (Actor actor : reading.actors()) {
            double share = 0;
            for (Evidence mention : actor.mentions()) {
                share = Math.max(share, share(mention.span(), words));
            }
            if (share > most) {
                best = Optional.of(actor);
                most = share;
                tied = false;
            } else if (share == most && share > 0) {
                tied = true;
            }
        }
        return tied ? Optional.empty() : best;
    }

    /** The mention of an actor that has most in common with these words. */
    static Evidence mention(Actor actor, Span words) {
        return actor.mentions().stream()
                .max(
                        Comparator.comparingDouble((Evidence e) -> share(e.span(), words))
                                .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** What two spans have in common of all that they cover: 0 to 1. */
    static double share(Span a, Span b) {
        int common = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
        return common <= 0 ? 0 : (double) common / (a.length() + b.length() - common);
    }
}
