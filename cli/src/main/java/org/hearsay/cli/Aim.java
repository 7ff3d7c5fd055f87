package org.hearsay.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hearsay.decision.DecisionFile;
import org.hearsay.model.Anchor;
import org.hearsay.model.Article;
import org.hearsay.model.Item;
import org.hearsay.model.ItemId;
import org.hearsay.model.Pointer;
import org.hearsay.text.Span;

/** What a decision is aimed at: an article, words in it, or the item that these words name. */
record Aim(Article article, Optional<Span> words, Optional<Item> item) {

    private static final int MOST_WITH_ONE_SPAN = 100;

    static Aim at(Article article, Item item) {
        return new Aim(article, Optional.of(item.words()), Optional.of(item));
    }

    static Aim at(Article article, Span words) {
        return new Aim(article, Optional.of(words), Optional.empty());
    }

    /** As the fields of a decisions file. */
    Map<String, String> fields() {
        Map<String, String> fields =
                new LinkedHashMap<>(
                        words.map(span -> DecisionFile.fields(Anchor.of(article, span)))
                                .orElseGet(() -> DecisionFile.fields(Pointer.to(article))));
        int ordinal = item.map(this::ordinal).orElse(0);
        if (ordinal > 0) {
            fields.put("nth", Integer.toString(ordinal + 1));
        }
        return fields;
    }

    private int ordinal(Item of) {
        for (int ordinal = 0; ordinal < MOST_WITH_ONE_SPAN; ordinal++) {
            if (ItemId.of(article.id(), of.itemKind(), of.words(), ordinal).equals(of.id())) {
                return ordinal;
            }
        }
        return 0;
    }
}
