package org.hearsay.model;

import java.util.Comparator;
import java.util.List;

/**
 * Articles that belong to one running story, at least two, in order of id.
 *
 * @param label what to call it: a person's name for it, or what most of its articles name
 * @param members each article, and why it is one of them
 */
public record Story(StoryId id, String label, List<Member> members) {

    /**
     * An article of a story.
     *
     * @param because what it shares with the others, in words that a person can read
     */
    public record Member(ArticleId article, String because) {}

    public Story {
        members = members.stream().sorted(Comparator.comparing(Member::article)).toList();
        if (members.size() < 2 || label.isBlank()) {
            throw new IllegalArgumentException("A story has a label and several articles: " + id);
        }
        if (!id.equals(StoryId.of(members.get(0).article()))) {
            throw new IllegalArgumentException("Story " + id + " is not named by its smallest");
        }
    }

    /** Its articles, in order of id. */
    public List<ArticleId> articles() {
        return members.stream().map(Member::article).toList();
    }
}
