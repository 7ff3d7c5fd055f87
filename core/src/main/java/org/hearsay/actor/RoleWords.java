package org.hearsay.actor;

import org.hearsay.model.Actor;
import org.hearsay.model.Article;
import org.hearsay.model.Evidence;
import org.hearsay.text.Span;

/** Finds where an article calls somebody by a title: the title's words nearest to a mention. */
final class RoleWords {

    /** How many places are looked at; no title that counts stands in more. */
    private static final int MOST = 100;

    private RoleWords() {}

    /** The title's words, or the first mention where they do not stand in the article as such. */
    static Evidence of(Article article, Actor actor, String title) {
        String text = article.text().characters();
        Evidence best = actor.mentions().get(0);
        int nearest = Integer.MAX_VALUE;
        int at = text.indexOf(title);
        for (int n = 0; at >= 0 && n < MOST; n++) {
            Span span = new Span(at, at + title.length());
            int distance = distance(actor, span);
            if (distance < nearest) {
                nearest = distance;
                best = Evidence.of(article, span);
            }
            at = text.indexOf(title, at + title.length());
        }
        return best;
    }

    private static int distance(Actor actor, Span words) {
        int least = Integer.MAX_VALUE;
        for (Evidence mention : actor.mentions()) {
            Span span = mention.span();
            int gap =
                    span.start() >= words.end()
                            ? span.start() - words.end()
                            : Math.max(0, words.start() - span.end());
            least = Math.min(least, gap);
        }
        return least;
    }
}
