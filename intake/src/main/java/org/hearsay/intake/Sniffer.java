package org.hearsay.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.intake.mail.MailContainer;
import org.hearsay.intake.mail.MboxContainer;
import org.hearsay.intake.press.PressHtmlContainer;

/**
 * Tells what a document is, by how it begins, by its name, and by what its container calls it.
 *
 * <p>Bytes that only one format begins with decide alone. After them the name decides, except that
 * what begins with {@code <!doctype html} or {@code <html} is HTML under any name that is not known
 * for something else. Without a name that says anything, the media type that a container states
 * decides, then the beginning; what then is nothing that is known is not read.
 */
final class Sniffer {

    /** What a document is read as, with a note where its name says otherwise; or why it is not. */
    record Sniffed(Optional<Kind> kind, String note) {

        static Sniffed as(Kind kind) {
            return new Sniffed(Optional.of(kind), "");
        }

        static Sniffed not(String reason) {
            return new Sniffed(Optional.empty(), reason);
        }
    }

    /** How much of a document has to be here. */
    static final int LOOKED_AT = 8192;

    private static final Map<String, Kind> BY_NAME =
            Map.ofEntries(
                    Map.entry("txt", Kind.TEXT),
                    Map.entry("text", Kind.TEXT),
                    Map.entry("html", Kind.HTML),
                    Map.entry("htm", Kind.HTML),
                    Map.entry("xhtml", Kind.HTML),
                    Map.entry("eml", Kind.MAIL),
                    Map.entry("mht", Kind.MHTML),
                    Map.entry("mhtml", Kind.MHTML),
                    Map.entry("mbox", Kind.MBOX),
                    Map.entry("csv", Kind.TABLE),
                    Map.entry("tsv", Kind.TABLE),
                    Map.entry("fodt", Kind.ODT));

    private static final Map<String, Kind> BY_MEDIA_TYPE =
            Map.of(
                    "text/html", Kind.HTML,
                    "application/xhtml+xml", Kind.HTML,
                    "text/plain", Kind.TEXT,
                    "message/rfc822", Kind.MAIL,
                    "multipart/related", Kind.MHTML,
                    "application/mbox", Kind.MBOX,
                    "text/csv", Kind.TABLE);

    private static final Map<String, Kind> ZIPPED =
            Map.of(
                    "docx", Kind.DOCX,
                    "docm", Kind.DOCX,
                    "dotx", Kind.DOCX,
                    "odt", Kind.ODT,
                    "ott", Kind.ODT,
                    "wacz", Kind.WACZ);

    private static final Set<String> UNREAD_OFFICE =
            Set.of("xlsx", "xlsm", "pptx", "ods", "odp", "epub", "jar", "apk");

    private static final Set<String> XML = Set.of("xml", "rss", "atom", "rdf", "nitf", "newsml");

    private static final Set<String> JSON = Set.of("json", "jsonl", "ndjson");

    /** Files that may begin like something that is read and are still no articles. */
    private static final Set<String> OTHER = Set.of("css", "js", "svg", "md", "map");

    /** The picture that {@code Magic} cannot be without naming: what it is, for a person. */
    private record Magic(String bytes, String what) {}

    private static final List<Magic> UNREAD =
            List.of(
                    new Magic(
                            "\u00d0\u00cf\u0011\u00e0",
                            "an old office document; save it as .docx, or a mail as .eml"),
                    new Magic("\u0089PNG", "a picture"),
                    new Magic("GIF8", "a picture"),
                    new Magic("\u00ff\u00d8\u00ff", "a picture"),
                    new Magic("Rar!", "a RAR archive; unpack it first"),
                    new Magic("7z\u00bc\u00af", "a 7-Zip archive; unpack it first"));

    private Sniffer() {}

    /** The name is in lower case, the media type as stated or empty, the start as it is. */
    static Sniffed sniff(String name, String mediaType, byte[] start) {
        String begin = latin(start, LOOKED_AT);
        String extension = extension(name);
        Optional<Sniffed> byMagic = byMagic(begin, extension);
        if (byMagic.isPresent()) {
            return byMagic.get();
        }
        String text = Markup.trimmed(begin);
        if (!Decoder.hasMark(start) && isBinary(extension, text, start)) {
            return Sniffed.not("is not text");
        }
        return byName(extension, text)
                .or(() -> byMediaType(mediaType, text))
                .or(() -> byLooks(extension, start, text))
                .orElseGet(() -> Sniffed.not(unknown(extension)));
    }

    private static String unknown(String extension) {
        return extension.isEmpty()
                ? "is of no kind that is read"
                : "." + extension + " is not a kind of file that is read";
    }

    private static Optional<Sniffed> byMagic(String begin, String extension) {
        if (begin.startsWith("PK\u0003\u0004")) {
            return Optional.of(packed(begin, extension));
        }
        if (begin.startsWith("\u00d0\u00cf\u0011\u00e0") && extension.equals("docx")) {
            return Optional.of(Sniffed.as(Kind.DOCX));
        }
        for (Magic magic : UNREAD) {
            if (begin.startsWith(magic.bytes())) {
                return Optional.of(Sniffed.not("is " + magic.what()));
            }
        }
        if (begin.startsWith("WARC/") || begin.startsWith("filedesc://")) {
            return Optional.of(Sniffed.as(Kind.WARC));
        }
        if (begin.startsWith("{\\rtf")) {
            return Optional.of(Sniffed.as(Kind.RTF));
        }
        int pdf = begin.indexOf("%PDF-");
        return pdf == 0 || (pdf > 0 && pdf < 1024 && extension.equals("pdf"))
                ? Optional.of(Sniffed.as(Kind.PDF))
                : Optional.empty();
    }

    /** What a zip archive is, by its name, then by the names of its first entries. */
    private static Sniffed packed(String begin, String extension) {
        if (UNREAD_OFFICE.contains(extension)) {
            return Sniffed.not(unknown(extension));
        }
        Kind named = ZIPPED.get(extension);
        if (named != null) {
            return Sniffed.as(named);
        }
        if (begin.contains("application/vnd.oasis.opendocument.text")) {
            return Sniffed.as(Kind.ODT);
        }
        if (begin.contains("word/")) {
            return Sniffed.as(Kind.DOCX);
        }
        return Sniffed.as(begin.contains("datapackage.json") ? Kind.WACZ : Kind.ZIP);
    }

    private static Optional<Sniffed> byName(String extension, String text) {
        if (OTHER.contains(extension)) {
            return Optional.of(Sniffed.not(unknown(extension)));
        }
        if (XML.contains(extension)) {
            Optional<Sniffed> xml = Markup.root(text).map(Sniffed::as);
            return xml.isPresent() || !Markup.isHtml(text)
                    ? xml.or(() -> Optional.of(Sniffed.not("is XML of a kind that is not read")))
                    : Optional.of(Sniffed.as(Kind.HTML));
        }
        if (JSON.contains(extension)) {
            return Optional.of(Sniffed.as(Markup.json(text)));
        }
        Kind kind = BY_NAME.get(extension);
        if (kind == null || (kind == Kind.TEXT && Markup.isHtml(text))) {
            return Markup.isHtml(text)
                    ? Optional.of(
                            new Sniffed(
                                    Optional.of(html(text)),
                                    "read as HTML, because it begins like HTML"))
                    : Optional.ofNullable(kind).map(Sniffed::as);
        }
        return Optional.of(Sniffed.as(kind == Kind.HTML ? html(text) : kind));
    }

    private static Kind html(String text) {
        return PressHtmlContainer.looksLike(text) ? Kind.PRESS_HTML : Kind.HTML;
    }

    private static Optional<Sniffed> byMediaType(String mediaType, String text) {
        int end = mediaType.indexOf(';');
        String type =
                (end < 0 ? mediaType : mediaType.substring(0, end))
                        .strip()
                        .toLowerCase(Locale.ROOT);
        if (type.endsWith("xml") && !type.equals("application/xhtml+xml")) {
            return Markup.root(text).map(Sniffed::as);
        }
        if (type.endsWith("json")) {
            return Optional.of(Sniffed.as(Markup.json(text)));
        }
        if (type.startsWith("image/") || type.startsWith("font/") || type.startsWith("video/")) {
            return Optional.of(Sniffed.not("is " + type));
        }
        return Optional.ofNullable(BY_MEDIA_TYPE.get(type)).map(Sniffed::as);
    }

    private static Optional<Sniffed> byLooks(String extension, byte[] start, String text) {
        if (MboxContainer.looksLike(start)) {
            return Optional.of(Sniffed.as(Kind.MBOX));
        }
        if (extension.isEmpty() && MailContainer.looksLike(start)) {
            return Optional.of(Sniffed.as(Kind.MAIL));
        }
        Optional<Kind> xml = Markup.root(text);
        return xml.isPresent() || !extension.isEmpty()
                ? xml.map(Sniffed::as)
                : Optional.of(Sniffed.as(Kind.TEXT));
    }

    /**
     * A byte that no text has makes a plain text none; in a page, a mail or a table it is damage,
     * which must not cost what stands beside it.
     */
    private static boolean isBinary(String extension, String text, byte[] bytes) {
        if (Markup.isHtml(text)) {
            return false;
        }
        Kind named = BY_NAME.get(extension);
        boolean structured = (named != null && named != Kind.TEXT) || JSON.contains(extension);
        return structured ? controls(bytes) * 10 > looked(bytes) : hasControls(bytes);
    }

    private static boolean hasControls(byte[] bytes) {
        for (int i = 0; i < looked(bytes); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return controls(bytes) * 10 > looked(bytes);
    }

    private static int controls(byte[] bytes) {
        int controls = 0;
        for (int i = 0; i < looked(bytes); i++) {
            int b = bytes[i];
            controls += b >= 0 && b < ' ' && "\t\n\u000b\f\r\u001b".indexOf(b) < 0 ? 1 : 0;
        }
        return controls;
    }

    private static int looked(byte[] bytes) {
        return Math.min(LOOKED_AT, bytes.length);
    }

    /** Up to seven letters or digits after the last dot, in lower case; else nothing. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean plain =
                extension.length() <= 7 && extension.chars().allMatch(Character::isLetterOrDigit);
        return plain ? extension : "";
    }

    private static String latin(byte[] bytes, int most) {
        return new String(bytes, 0, Math.min(most, bytes.length), StandardCharsets.ISO_8859_1);
    }
}
