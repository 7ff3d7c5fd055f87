package org.hearsay.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells kinds of XML, HTML and JSON apart by how they begin. */
final class Markup {

    private static final Map<String, Kind> ROOTS =
            Map.of(
                    "rss", Kind.FEED,
                    "feed", Kind.FEED,
                    "rdf", Kind.FEED,
                    "channel", Kind.FEED,
                    "nitf", Kind.NITF,
                    "newsitem", Kind.NEWSML,
                    "newsmessage", Kind.NEWSML,
                    "packageitem", Kind.NEWSML);

    private Markup() {}

    /** Without byte order marks, the zeros of UTF-16 and white space at the start; lower case. */
    static String trimmed(String begin) {
        String text = begin.replace("\u0000", "");
        for (String mark : new String[] {"\u00ef\u00bb\u00bf", "\u00ff\u00fe", "\u00fe\u00ff"}) {
            text = text.startsWith(mark) ? text.substring(mark.length()) : text;
        }
        return text.stripLeading().toLowerCase(Locale.ROOT);
    }

    static boolean isHtml(String text) {
        return text.startsWith("<!doctype html") || text.startsWith("<html");
    }

    /** The kind of XML by its first element, if it is one that is read. */
    static Optional<Kind> root(String text) {
        int at = 0;
        while (text.startsWith("<?", at) || text.startsWith("<!", at)) {
            int end = text.startsWith("<!--", at) ? text.indexOf("-->", at) : text.indexOf('>', at);
            if (end < 0) {
                return Optional.empty();
            }
            at = text.indexOf('<', end);
            if (at < 0) {
                return Optional.empty();
            }
        }
        if (!text.startsWith("<", at)) {
            return Optional.empty();
        }
        int end = at + 1;
        while (end < text.length() && isOfName(text.charAt(end))) {
            end++;
        }
        String name = text.substring(at + 1, end);
        return Optional.ofNullable(ROOTS.get(name.substring(name.indexOf(':') + 1)))
                .filter(kind -> !name.startsWith("rdf") || text.contains("purl.org/rss"));
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
    }

    /** What a file of JSON is; rows, unless it says otherwise. */
    static Kind json(String text) {
        if (text.contains("jsonfeed.org/version") || text.contains("jsonfeed.org\\/version")) {
            return Kind.JSON_FEED;
        }
        boolean one = text.startsWith("{") && text.contains("\"uri\"");
        boolean news =
                text.contains("\"versioncreated\"")
                        || text.contains("\"body_xhtml\"")
                        || text.contains("ninjs");
        return one && news ? Kind.NINJS : Kind.JSON_LINES;
    }
}
