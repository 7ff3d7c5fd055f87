package org.hearsay.article;

import java.util.Optional;
import org.hearsay.model.Role;
import org.jsoup.nodes.Element;

/**
 * An element of a page that shapes its text: a block, or an inline element whose markup says what
 * it is for. Filled in while the page is walked; belongs to one {@link Page}.
 */
final class Place {

    private static final int LEAST_ARTICLE = 400;

    private final Optional<Place> parent;
    private final Element element;
    private final Optional<Role> hint;
    private final int depth;
    private final int firstBlock;
    private int endBlock;
    private int length;
    private int linked;
    private int prose;
    private int anchors;
    private int headlines;
    private int articles;
    private boolean body;
    private boolean mail;
    private double score;
    private Optional<Role> zone = Optional.empty();

    Place(Optional<Place> parent, Element element, Optional<Role> hint, int firstBlock) {
        this.parent = parent;
        this.element = element;
        this.hint = hint;
        this.depth = parent.map(place -> place.depth + 1).orElse(0);
        this.firstBlock = firstBlock;
        this.endBlock = firstBlock;
        this.headlines = element.normalName().equals("h1") ? 1 : 0;
    }

    Optional<Place> parent() {
        return parent;
    }

    String tag() {
        return element.normalName();
    }

    Element element() {
        return element;
    }

    Optional<Role> hint() {
        return hint;
    }

    int firstBlock() {
        return firstBlock;
    }

    int endBlock() {
        return endBlock;
    }

    /** Characters of prose in it: paragraphs in its blocks, links left out. */
    int prose() {
        return prose;
    }

    int length() {
        return length;
    }

    double linkShare() {
        return length == 0 ? 0 : (double) linked / length;
    }

    /** Whether the headline or the marked article body lies inside. */
    boolean anchored() {
        return anchors > 0;
    }

    /** How many headlines and marked article bodies lie inside. */
    int anchors() {
        return anchors;
    }

    void anchor() {
        anchors++;
    }

    /** How many elements for an article's headline lie inside. */
    int headlines() {
        return headlines;
    }

    /** Whether what is named as the article's body, and has much of the prose, lies inside. */
    boolean holdsBody() {
        return body;
    }

    void holdBody() {
        body = true;
    }

    /** Whether a form field for a mail address stands right in it. */
    boolean asksForMail() {
        return mail;
    }

    void askForMail() {
        mail = true;
    }

    /** How many article elements with much prose lie inside, not counting those within others. */
    int articles() {
        return articles;
    }

    /** Whether it is an article element with more prose than a teaser has. */
    boolean isArticle() {
        return tag().equals("article") && prose >= LEAST_ARTICLE;
    }

    double score() {
        return score;
    }

    void addScore(double points) {
        score += points;
    }

    Optional<Role> zone() {
        return zone;
    }

    void zone(Optional<Role> role) {
        zone = role;
    }

    void add(Block block) {
        length += block.span().length();
        linked += block.linked();
        prose += block.isProse() ? block.span().length() - block.linked() : 0;
    }

    /** Closes the place at this block and adds what it holds to the one around it. */
    void close(int block) {
        endBlock = block;
        parent.ifPresent(
                around -> {
                    around.length += length;
                    around.linked += linked;
                    around.prose += prose;
                    around.anchors += anchors;
                    around.headlines += headlines;
                    around.articles += isArticle() ? 1 : articles;
                });
    }

    /** The innermost place that holds both. */
    static Place common(Place a, Place b) {
        Place left = a;
        Place right = b;
        while (left != right) {
            if (left.depth >= right.depth && left.parent.isPresent()) {
                left = left.parent.get();
            } else if (right.parent.isPresent()) {
                right = right.parent.get();
            } else {
                return left;
            }
        }
        return left;
    }
}
