package org.hearsay.cli;

import java.util.List;
import org.hearsay.model.Article;
import org.hearsay.model.DecisionLine;

/** Tells which decisions hold words of an article: they lie in a file of their own. */
final class Quoting {

    /** So many characters in a row are no accident. */
    private static final int PASSAGE = 20;

    private Quoting() {}

    /** Whether the decision holds a passage of one of the articles, wherever it stands in it. */
    static boolean quotes(DecisionLine line, List<Article> articles) {
        String said = line.decision().toString();
        for (int i = 0; i + PASSAGE <= said.length(); i++) {
            String passage = said.substring(i, i + PASSAGE);
            if (articles.stream().anyMatch(a -> a.text().characters().contains(passage))) {
                return true;
            }
        }
        return false;
    }
}
