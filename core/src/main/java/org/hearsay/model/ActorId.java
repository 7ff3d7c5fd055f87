package org.hearsay.model;

import org.hearsay.text.Span;

/** Names an actor by its smallest mention, or, across articles, by its smallest member. */
public record ActorId(String value) implements Comparable<ActorId> {

    public ActorId {
        if (!value.startsWith("actor-") || !Digest.isHead(value, 6)) {
            throw new IllegalArgumentException("Not an actor id: " + value);
        }
    }

    /** The id of the actor whose first mention in this article is this span. */
    public static ActorId of(ArticleId article, Span firstMention) {
        Digest digest =
                Digest.of(
                        "actor",
                        article.value(),
                        Integer.toString(firstMention.start()),
                        Integer.toString(firstMention.end()));
        return new ActorId("actor-" + digest.head());
    }

    @Override
    public int compareTo(ActorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
