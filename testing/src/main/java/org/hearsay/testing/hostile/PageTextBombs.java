package org.hearsay.testing.hostile;

import java.io.IOException;

/** Pages whose characters explode: comments, scripts, references, broken tags, odd text. */
final class PageTextBombs {

    private static final int MILLION = 1_000_000;

    private PageTextBombs() {}

    static void fill(Shelf shelf) throws IOException {
        unclosed(shelf);
        large(shelf);
        references(shelf);
        odd(shelf);
        cut(shelf);
    }

    private static void after(
            Shelf shelf, String name, String opening, int times, String what, String closing)
            throws IOException {
        shelf.packed(
                name + ".html",
                Expectation.page((long) times * what.length()),
                ink -> ink.text(Good.page()).text(opening).times(times, what).text(closing));
    }

    private static void unclosed(Shelf shelf) throws IOException {
        after(shelf, "less-than-5mb", "", 5 * MILLION, "<", "");
        after(shelf, "open-tags-1m", "", MILLION, "<a ", "");
        after(shelf, "end-tags-open-1m", "", MILLION, "</", "");
        after(shelf, "comments-open-500k", "", 500_000, "<!--", "");
        after(shelf, "comment-ends-1m", "<!--", MILLION, "--!>-", "");
        after(shelf, "declarations-500k", "", 500_000, "<!x", "");
        after(shelf, "processing-500k", "", 500_000, "<?x ", "");
        after(shelf, "quotes-in-tag-1m", "<a b=", MILLION, "\"'", "");
        after(shelf, "unclosed-script", "<script>", MILLION, "<!--<script", "");
        after(shelf, "unclosed-textarea", "<textarea>", MILLION, "</text", "");
        after(shelf, "unclosed-plaintext", "<plaintext>", MILLION, "<p>", "");
    }

    private static void large(Shelf shelf) throws IOException {
        after(shelf, "comment-10mb", "<!--", 10 * MILLION, "-", "-->");
        after(shelf, "script-20mb", "<script>", 2 * MILLION, "a=[1,2];\n", "</script>");
        after(shelf, "style-10mb", "<style>", MILLION, "a{b:c}\n  ", "</style>");
        after(shelf, "picture-5mb", "<img src='data:image/png;base64,", 1_250_000, "AAAA", "'>");
        after(shelf, "line-5mb", "<p>", MILLION, "word ", "</p>");
        after(shelf, "word-5mb", "<p>", 5 * MILLION, "w", "</p>");
        after(shelf, "blanks-10mb", "<p>a", 10 * MILLION, " ", "b</p>");
        after(shelf, "preformatted-2mb", "<pre>", 500_000, "a\n\n\t", "</pre>");
        after(shelf, "spaces-not-to-break-2m", "<p>", 2 * MILLION, "&nbsp;", "</p>");
        after(shelf, "quotes-100k", "<p>", 100_000, "“a” ", "</p>");
        after(
                shelf,
                "sentence-2mb",
                "<p>",
                40_000,
                "and Ilse Brandt said that the mayor, ",
                "</p>");
        after(shelf, "short-lines-100k", "<p>", 100_000, "said she<br>", "</p>");
    }

    private static void references(Shelf shelf) throws IOException {
        after(shelf, "entities-1m", "<p>", MILLION, "&amp;", "</p>");
        after(shelf, "entities-open-1m", "<p>", MILLION, "&amp", "</p>");
        after(shelf, "entities-unknown-500k", "<p>", 500_000, "&skarnholm;", "</p>");
        after(shelf, "entity-name-5mb", "<p>&", 5 * MILLION, "a", ";</p>");
        after(shelf, "entity-number-2mb", "<p>&#", 2 * MILLION, "9", ";</p>");
        after(shelf, "entities-surrogates-200k", "<p>", 200_000, "&#xD800;&#x110000;&#0;", "</p>");
        after(shelf, "ampersands-5mb", "<p>", 5 * MILLION, "&", "</p>");
        after(shelf, "entities-in-attributes-1m", "<a href='", MILLION, "&lt", "'>");
    }

    private static void odd(Shelf shelf) throws IOException {
        after(shelf, "right-to-left", "<p>", 200_000, "\u202eabc \u2066", "</p>");
        after(shelf, "zero-width", "<p>", 500_000, "\u200b\u200d", "</p>");
        after(shelf, "combining", "<p>a", 500_000, "\u0301", "</p>");
        after(shelf, "no-characters", "<p>", 200_000, "\ufffe\uffff", "</p>");
        after(shelf, "beyond-the-plane", "<p>", 300_000, "\ud83d\ude00", "</p>");
        after(shelf, "controls", "<p>", 100_000, "\u0001\u001b\u007f", "</p>");
        after(shelf, "line-ends", "<p>", 500_000, "\r\r\n\u0085\u2028", "</p>");
        after(shelf, "nul-late", "<p>", 100_000, "\0", "</p>");
    }

    /** The page ends where nothing should. */
    private static void cut(Shelf shelf) throws IOException {
        shelf.put("cut-in-tag.html", Expectation.whole(), ink -> ink.text(Good.page() + "<div cl"));
        shelf.put("cut-in-entity.html", Expectation.whole(), ink -> ink.text(Good.page() + "&am"));
        shelf.put("only-doctype.html", Expectation.bounded(), ink -> ink.text("<!DOCTYPE html>"));
        shelf.put("one-mark.html", Expectation.bounded(), ink -> ink.text("<"));
        shelf.put(
                "no-tags.html",
                Expectation.bounded(),
                ink -> ink.text(Good.text().replace("\n", " ")));
    }
}
