package org.hearsay.intake.press;

import java.util.ArrayList;
import java.util.List;

/**
 * Exports of LexisNexis: the classic text ("1 of 100 DOCUMENTS" before each article) and that of
 * Nexis Uni and Lexis+ ("End of Document" after each).
 */
public final class LexisNexis {

    private static final int MOST_SCANNED = 2_000;

    private LexisNexis() {}

    /**
     * Whether what begins so is such an export: it has a line that begins or ends an article, or a
     * cover, and a field that no article prints of itself.
     */
    public static boolean looksLike(CharSequence start) {
        PressLines lines = PressLines.of(start);
        boolean bound = false;
        boolean field = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.text(i);
            bound |= isStart(line) || isEnd(line) || line.equals("Body") || isCover(line);
            field |=
                    isLoadDate(line)
                            || LexisFields.isLength(line)
                            || line.startsWith("Job Number:");
            if (bound && field) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCover(String line) {
        return line.startsWith("Documents (") && line.endsWith(")") && line.length() < 20;
    }

    private static boolean isLoadDate(String line) {
        return line.regionMatches(true, 0, "load-date:", 0, 10);
    }

    /** "12 of 100 DOCUMENTS", "Document 12 of 100". */
    static boolean isStart(String line) {
        if (line.length() > 40) {
            return false;
        }
        String[] words = line.split(" ", 5);
        boolean before =
                words.length == 4
                        && words[0].equalsIgnoreCase("Document")
                        && Furniture.isNumber(words[1])
                        && words[2].equals("of")
                        && Furniture.isNumber(words[3]);
        boolean behind =
                words.length == 4
                        && Furniture.isNumber(words[0])
                        && words[1].equals("of")
                        && Furniture.isNumber(words[2])
                        && words[3].startsWith("DOCUMENT");
        return before || behind;
    }

    static boolean isEnd(String line) {
        return line.equals("End of Document");
    }

    /** The articles in their order. */
    static List<PressArticle> read(PressLines lines) {
        List<PressArticle> articles = new ArrayList<>();
        int from = 0;
        boolean ends = anyEnd(lines);
        for (int i = 0; i < lines.size(); i++) {
            boolean start = !ends && isStart(lines.text(i));
            if (isEnd(lines.text(i)) || start) {
                if (i > from && hasWords(lines, from, i)) {
                    add(articles, lines, from, i);
                }
                from = i + 1;
            }
        }
        if (ends && hasFields(lines, from)) {
            articles.add(PressArticle.lost(from, lines.size(), "is cut off"));
        } else if (!ends && hasWords(lines, from, lines.size())) {
            add(articles, lines, from, lines.size());
        }
        return articles;
    }

    /** What stands before the first article and is none is the export's cover. */
    private static void add(List<PressArticle> articles, PressLines lines, int from, int to) {
        PressArticle article = LexisFields.read(lines, from, to);
        boolean cover = articles.isEmpty() && from == 0 && article.lost().isPresent();
        if (!cover || isEnd(lines.text(Math.min(to, lines.size() - 1)))) {
            articles.add(article);
        }
    }

    private static boolean anyEnd(PressLines lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (isEnd(lines.text(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasWords(PressLines lines, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!lines.isBlank(i) && !isStart(lines.text(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasFields(PressLines lines, int from) {
        for (int i = from; i < Math.min(lines.size(), from + MOST_SCANNED); i++) {
            if (LexisFields.isLength(lines.text(i)) || lines.text(i).equals("Body")) {
                return true;
            }
        }
        return false;
    }
}
