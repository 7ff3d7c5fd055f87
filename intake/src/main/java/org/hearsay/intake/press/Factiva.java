package org.hearsay.intake.press;

import java.util.ArrayList;
import java.util.List;

/**
 * Exports of Factiva: with the codes of its fields ("HD", "WC", "LP") or without; each article ends
 * with a line that names its document.
 */
public final class Factiva {

    private static final int SHORTEST_NAME = 15;
    private static final int LONGEST_NAME = 45;

    private Factiva() {}

    /**
     * Whether what begins so is such an export: it has a line with nothing but a number of words
     * and, behind it, one that names a document or, at once, those with a day and a language; or
     * the codes of headline and number of words.
     */
    public static boolean looksLike(CharSequence start) {
        PressLines lines = PressLines.of(start);
        boolean words = false;
        boolean headline = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.text(i);
            boolean length = Furniture.isLength(FactivaCodes.rest(line, "WC"));
            words |= length;
            headline |= FactivaCodes.code(line).equals("HD");
            boolean sure = isEnd(line) || headline || (length && FactivaPlain.isHead(lines, i));
            if (words && sure) {
                return true;
            }
        }
        return false;
    }

    /** "Document LEDHER0020310903el9300001". */
    static boolean isEnd(String line) {
        String[] words = FactivaCodes.rest(line, "AN").split(" ", 3);
        boolean named = words.length == 2 && List.of("Document", "Dokument").contains(words[0]);
        return named && isName(words[1]);
    }

    private static boolean isName(String word) {
        return word.length() >= SHORTEST_NAME
                && word.length() <= LONGEST_NAME
                && word.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c))
                && word.chars().filter(Character::isDigit).count() >= 8
                && Character.isUpperCase(word.charAt(0));
    }

    /** The articles in their order. */
    static List<PressArticle> read(PressLines lines) {
        List<PressArticle> articles = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (isEnd(lines.text(i))) {
                articles.add(article(lines, from, i + 1));
                from = i + 1;
            }
        }
        if (wordsLine(lines, from, lines.size()) >= 0) {
            articles.add(PressArticle.lost(from, lines.size(), "is cut off"));
        }
        return articles;
    }

    /** One article, its last line included. */
    static PressArticle article(PressLines lines, int from, int to) {
        if (FactivaCodes.isCoded(lines, from, to)) {
            return FactivaCodes.read(lines, from, to);
        }
        int words = wordsLine(lines, from, to);
        return words < 0
                ? PressArticle.lost(from, to, "has no line with its number of words")
                : new FactivaPlain(lines, from, words, to).read();
    }

    private static int wordsLine(PressLines lines, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Furniture.isLength(FactivaCodes.rest(lines.text(i), "WC"))) {
                return i;
            }
        }
        return -1;
    }
}
