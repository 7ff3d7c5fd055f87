package org.hearsay.article;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.parser.Parser;

/**
 * Follows the decoded characters of a text node along the markup they were written in, so that each
 * is known to stand at a character or at an entity of it.
 */
final class Decoded {

    private static final int LONGEST_ENTITY = 40;
    private static final int MOST_REMEMBERED = 5000;

    private final String markup;
    private final Map<String, String> entities = new HashMap<>();

    Decoded(String markup) {
        this.markup = markup;
    }

    /** Adds the decoded text to a builder; it was written from one position to another. */
    void follow(String decoded, int from, int to, TextBuilder into) {
        int at = from;
        int i = 0;
        while (i < decoded.length() && at < to) {
            char c = markup.charAt(at);
            if (c == '&') {
                int end = entityEnd(at, to);
                String meaning = meaning(markup.substring(at, end));
                if (decoded.startsWith(meaning, i)) {
                    int same = sameEnd(markup.substring(at, end), meaning);
                    i = addAll(decoded, i, meaning.length() - same, at, end - same, into);
                    at = end - same;
                    continue;
                }
            }
            if (c == decoded.charAt(i)) {
                into.add(c, at, at + 1);
                i++;
                at++;
            } else if (c == '\0' || c == '\r' || c == '\n') {
                at++;
            } else {
                break;
            }
        }
        addAll(decoded, i, decoded.length() - i, at, to, into);
    }

    /** Adds characters that only correspond to a stretch of markup as a whole. */
    private static int addAll(
            String decoded, int from, int count, int markupFrom, int markupTo, TextBuilder into) {
        into.add(decoded.substring(from, from + count), markupFrom, Math.max(markupFrom, markupTo));
        return from + count;
    }

    private int entityEnd(int at, int to) {
        int end = at + 1;
        int limit = Math.min(to, at + LONGEST_ENTITY);
        while (end < limit
                && (Character.isLetterOrDigit(markup.charAt(end)) || markup.charAt(end) == '#')) {
            end++;
        }
        return end < limit && markup.charAt(end) == ';' ? end + 1 : end;
    }

    private String meaning(String entity) {
        String known = entities.get(entity);
        if (known != null) {
            return known;
        }
        String meaning = entity.length() == 1 ? entity : Parser.unescapeEntities(entity, false);
        if (entities.size() < MOST_REMEMBERED) {
            entities.put(entity, meaning);
        }
        return meaning;
    }

    /** How many characters at the end stand for themselves; the first never does. */
    private static int sameEnd(String entity, String meaning) {
        int same = 0;
        int most = Math.min(entity.length(), meaning.length()) - 1;
        while (same < most
                && entity.charAt(entity.length() - 1 - same)
                        == meaning.charAt(meaning.length() - 1 - same)) {
            same++;
        }
        return same;
    }
}
