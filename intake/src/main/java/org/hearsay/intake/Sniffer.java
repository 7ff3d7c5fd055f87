package org.hearsay.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.model.Content.Format;

/**
 * Tells what a file is, by its name and by how it begins.
 *
 * <p>The name decides between text and HTML, except that what begins with {@code <!doctype html} or
 * {@code <html} is HTML under any name that is not known for something else. Without an extension,
 * or with one that nobody knows, only the beginning decides; what then is neither is not read.
 */
final class Sniffer {

    /** What a file is read as, with a note where its name says otherwise. */
    record Kind(Format format, String note) {}

    static final String READS = ".txt, .text, .html, .htm and .xhtml, each also as .gz";

    private static final int LOOKED_AT = 8192;

    private static final List<String> TEXT = List.of("txt", "text");

    private static final List<String> HTML = List.of("html", "htm", "xhtml");

    /** Files that may begin like HTML and are still no articles. */
    private static final List<String> OTHER =
            List.of("css", "js", "json", "xml", "svg", "csv", "tsv", "md", "eml", "mht", "mhtml");

    private record Magic(String bytes, String what) {}

    private static final List<Magic> MAGIC =
            List.of(
                    new Magic("%PDF", "a PDF file"),
                    new Magic("PK\u0003\u0004", "a zip archive or an office document"),
                    new Magic("\u00d0\u00cf\u0011\u00e0", "an old office document"),
                    new Magic("{\\rtf", "an RTF document"),
                    new Magic("\u0089PNG", "a picture"),
                    new Magic("GIF8", "a picture"),
                    new Magic("\u00ff\u00d8\u00ff", "a picture"));

    private Sniffer() {}

    /** Why the content cannot be text in any encoding, if so. */
    static Optional<String> binary(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1);
        for (Magic magic : MAGIC) {
            if (start.startsWith(magic.bytes())) {
                return Optional.of("is " + magic.what() + ", which is not read");
            }
        }
        return Decoder.hasMark(bytes) || !hasControls(bytes)
                ? Optional.empty()
                : Optional.of("is not text");
    }

    private static boolean hasControls(byte[] bytes) {
        int length = Math.min(LOOKED_AT, bytes.length);
        int controls = 0;
        for (int i = 0; i < length; i++) {
            int b = bytes[i];
            if (b == 0) {
                return true;
            }
            controls += b > 0 && b < ' ' && "\t\n\u000b\f\r\u001b".indexOf(b) < 0 ? 1 : 0;
        }
        return controls * 10 > length;
    }

    /** What to read the file as; empty if it is of a kind that is not read. */
    static Optional<Kind> kind(String name, byte[] bytes) {
        String extension = extension(name);
        if (HTML.contains(extension)) {
            return Optional.of(new Kind(Format.HTML, ""));
        }
        if (OTHER.contains(extension)) {
            return Optional.empty();
        }
        if (beginsLikeHtml(bytes)) {
            return Optional.of(new Kind(Format.HTML, "read as HTML, because it begins like HTML"));
        }
        return TEXT.contains(extension) || extension.isEmpty()
                ? Optional.of(new Kind(Format.TEXT, ""))
                : Optional.empty();
    }

    /** Up to five letters or digits after the last dot, in lower case; else nothing. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean plain =
                extension.length() <= 5 && extension.chars().allMatch(Character::isLetterOrDigit);
        return plain ? extension : "";
    }

    private static boolean beginsLikeHtml(byte[] bytes) {
        int length = Math.min(LOOKED_AT, bytes.length);
        String start =
                new String(bytes, 0, length, StandardCharsets.ISO_8859_1)
                        .replace("\u0000", "")
                        .replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                        .stripLeading()
                        .toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }
}
