package org.hearsay.model;

/** That a person says an article belongs to a story, or does not. */
public record Placement(ArticleId article, String story, boolean inside)
        implements Comparable<Placement> {

    /** By story, then by article. */
    @Override
    public int compareTo(Placement other) {
        int byStory = story.compareTo(other.story);
        return byStory != 0 ? byStory : article.compareTo(other.article);
    }
}
