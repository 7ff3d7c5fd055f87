package org.hearsay.lineage;

import java.util.List;
import java.util.Locale;
import org.hearsay.model.Article;

/**
 * What a version says of itself: that it updates, adds to or corrects one before it, in a note in
 * brackets at its top ("(Updates with a fifth death)") or in a slug before its headline ("UPDATE
 * 2-"), as agencies have it.
 */
final class UpdateNote {

    /** A note stands among so many characters. */
    private static final int TOP = 600;

    private static final List<String> NOTES =
            List.of(
                    "(updates",
                    "(updated",
                    "(adds",
                    "(recasts",
                    "(corrects",
                    "(correcting",
                    "(rewrites",
                    "(refiles",
                    "(writethru",
                    "writethru",
                    "(new throughout",
                    "(releads",
                    "(leads with");

    private static final List<String> SLUGS = List.of("update", "wrapup", "correction", "refile");

    private UpdateNote() {}

    /** 0 for what says nothing of the kind; the higher, the later by its own word. */
    static int rank(Article article) {
        String text = article.text().characters();
        String top = text.substring(0, Math.min(TOP, text.length())).toLowerCase(Locale.ROOT);
        int slug = Math.max(slug(article.title()), slug(top));
        return slug > 0 ? slug : NOTES.stream().anyMatch(top::contains) ? 1 : 0;
    }

    /** 3 of "UPDATE 3-Ferry runs aground"; 1 where the number is left out; else 0. */
    private static int slug(String title) {
        String text = title.toLowerCase(Locale.ROOT);
        String word = SLUGS.stream().filter(text::startsWith).findFirst().orElse("");
        int at = word.length();
        int number = 0;
        while (at < text.length() && at <= word.length() + 2 && isOfNumber(text.charAt(at))) {
            number = text.charAt(at) == ' ' ? number : 10 * number + text.charAt(at) - '0';
            at++;
        }
        boolean slug = !word.isEmpty() && at < text.length() && "-:".indexOf(text.charAt(at)) >= 0;
        return slug ? Math.max(1, number) : 0;
    }

    private static boolean isOfNumber(char c) {
        return c == ' ' || c >= '0' && c <= '9';
    }
}
