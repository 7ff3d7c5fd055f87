package org.hearsay.model;

/** Names a story by its smallest article. */
public record StoryId(String value) implements Comparable<StoryId> {

    public StoryId {
        if (!value.startsWith("story-") || !Digest.isHead(value, 6)) {
            throw new IllegalArgumentException("Not a story id: " + value);
        }
    }

    public static StoryId of(ArticleId smallestMember) {
        return new StoryId("story-" + Digest.of("story", smallestMember.value()).head());
    }

    @Override
    public int compareTo(StoryId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
