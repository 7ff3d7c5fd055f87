package org.hearsay.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The encoding that markup names near its beginning: in an XML declaration or a {@code meta}.
 *
 * <p>A plain scan of the first bytes, in which markup is ASCII in every encoding that can be
 * declared this way.
 */
final class Declaration {

    /** Standards ask for the first 1,024 bytes; pages are not always so kind. */
    private static final int SCANNED = 4096;

    private static final String CHARSET = "charset";

    private Declaration() {}

    /** The label as it stands there, the first that there is; comments are passed over. */
    static Optional<String> in(byte[] bytes) {
        String start =
                new String(bytes, 0, Math.min(SCANNED, bytes.length), StandardCharsets.ISO_8859_1)
                        .toLowerCase(Locale.ROOT);
        return inXml(start).or(() -> inMeta(start));
    }

    private static Optional<String> inXml(String start) {
        int end = start.indexOf("?>");
        if (!start.stripLeading().startsWith("<?xml") || end < 0) {
            return Optional.empty();
        }
        String declaration = start.substring(0, end);
        int at = declaration.indexOf("encoding");
        return at < 0 ? Optional.empty() : value(declaration, at + "encoding".length());
    }

    private static Optional<String> inMeta(String start) {
        int at = 0;
        while ((at = start.indexOf('<', at)) >= 0) {
            if (start.startsWith("<!--", at)) {
                int end = start.indexOf("-->", at + 2);
                if (end < 0) {
                    return Optional.empty();
                }
                at = end;
            } else if (start.startsWith("<meta", at)) {
                Optional<String> label = label(tag(start, at));
                if (label.isPresent()) {
                    return label;
                }
            }
            at++;
        }
        return Optional.empty();
    }

    private static String tag(String start, int at) {
        int end = start.indexOf('>', at);
        return start.substring(at, end < 0 ? start.length() : end);
    }

    private static Optional<String> label(String meta) {
        int at = meta.indexOf(CHARSET);
        while (at >= 0) {
            Optional<String> label = value(meta, at + CHARSET.length());
            if (label.isPresent()) {
                return label;
            }
            at = meta.indexOf(CHARSET, at + 1);
        }
        return Optional.empty();
    }

    /** What stands after an equals sign, with or without quotation marks. */
    private static Optional<String> value(String text, int from) {
        int at = afterBlanks(text, from);
        if (at >= text.length() || text.charAt(at) != '=') {
            return Optional.empty();
        }
        at = afterBlanks(text, at + 1);
        if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            at++;
        }
        int end = at;
        while (end < text.length() && isOfLabel(text.charAt(end))) {
            end++;
        }
        return end == at ? Optional.empty() : Optional.of(text.substring(at, end));
    }

    private static int afterBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isOfLabel(char c) {
        return c > ' ' && "\"';/><".indexOf(c) < 0;
    }
}
