package org.hearsay.model;

import java.util.Optional;

/**
 * What a person decided about the ledger: a correction, a note or a code. It is aimed at words in
 * an article and never at an id, changes no evidence, and is applied anew at every run.
 */
public sealed interface Decision {

    Signature signature();

    /** Something of an item that was read. */
    record OfItem(ItemAim item, ItemRuling ruling, Signature signature) implements Decision {
        public OfItem {
            ruling.check(item.kind());
        }
    }

    /** An item that was missed, made from a selection. */
    record Add(Anchor words, Addition addition, Signature signature) implements Decision {}

    /** Something of the actor whom these words of an article stand for. */
    record OfActor(Anchor mention, ActorRuling ruling, Signature signature) implements Decision {}

    /** Something of an article. */
    record OfArticle(Pointer article, ArticleRuling ruling, Signature signature)
            implements Decision {}

    /** Whether two items of one kind report the same thing. */
    record OfThread(ItemAim one, ItemAim other, boolean same, Signature signature)
            implements Decision {
        public OfThread {
            if (one.kind() != other.kind()) {
                throw new IllegalArgumentException(
                        "A thread holds items of one kind, not a "
                                + one.kind().word()
                                + " and a "
                                + other.kind().word());
            }
        }
    }

    /** A note, tag or code on some words, or on an article where there are none. */
    record Mark(Pointer article, Optional<Anchor> words, MarkRuling ruling, Signature signature)
            implements Decision {
        public Mark {
            if (words.isPresent() && !words.get().article().equals(article)) {
                throw new IllegalArgumentException(
                        "The marked words are those of " + article.document());
            }
        }
    }
}
