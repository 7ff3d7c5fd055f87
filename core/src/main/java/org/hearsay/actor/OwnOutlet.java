package org.hearsay.actor;

import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Article;
import org.hearsay.model.Outlet;

/**
 * Tells where an article speaks of the outlet that it stands in by the last words of its name: "the
 * Post" in the Harbour Post, or "POST:" before a question of its interview.
 */
final class OwnOutlet {

    /** Last words of many outlets' names that no outlet is called by. */
    private static final Set<String> SHARED = Set.of("news", "online", "today", "live", "tv", "uk");

    private static final int SHORTEST = 3;

    private final Optional<String> name;
    private final Lexicon lexicon;

    OwnOutlet(Article article, Lexicon lexicon) {
        this.name = article.outlet().map(Outlet::name);
        this.lexicon = lexicon;
    }

    /** The outlet's whole name, where these words are its name or end it. */
    Optional<String> of(String words) {
        String key = Bodies.key(words);
        return name.filter(whole -> isCalledBy(key) && isWritten(words))
                .filter(whole -> (" " + Bodies.key(whole)).endsWith(" " + key));
    }

    /** "One" of "Kell One" is no name. */
    private boolean isCalledBy(String key) {
        return key.length() >= SHORTEST && !SHARED.contains(key) && !lexicon.isPlain(key);
    }

    /** Whether it is written as a name is. */
    private static boolean isWritten(String words) {
        return Character.isUpperCase(Bodies.withoutArticle(words).codePointAt(0));
    }
}
