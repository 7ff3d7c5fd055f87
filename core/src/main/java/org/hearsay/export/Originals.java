package org.hearsay.export;

import java.util.Optional;
import org.hearsay.model.Article;

/** Where the decoded original of an article is found, into which its markup positions point. */
public interface Originals {

    /** The characters that the article was read from, or empty where nobody kept them. */
    Optional<String> of(Article article);

    /** No originals: items then carry no position in the markup. */
    static Originals none() {
        return article -> Optional.empty();
    }
}
