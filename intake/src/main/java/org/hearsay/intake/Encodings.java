package org.hearsay.intake;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The encodings that a label stands for on the web (WHATWG Encoding): {@code iso-8859-1} means
 * windows-1252, {@code utf-16} in a declaration means UTF-8, and UTF-7 means nothing at all.
 */
final class Encodings {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Java's names, in lower case, of what the web reads as something larger or else. */
    private static final Map<String, String> READ_AS =
            Map.ofEntries(
                    Map.entry("iso-8859-1", "windows-1252"),
                    Map.entry("us-ascii", "windows-1252"),
                    Map.entry("iso-8859-9", "windows-1254"),
                    Map.entry("tis-620", "x-windows-874"),
                    Map.entry("x-iso-8859-11", "x-windows-874"),
                    Map.entry("iso-8859-11", "x-windows-874"),
                    Map.entry("gb2312", "GB18030"),
                    Map.entry("gbk", "GB18030"),
                    Map.entry("big5", "Big5-HKSCS"),
                    Map.entry("shift_jis", "windows-31j"),
                    Map.entry("euc-kr", "x-windows-949"),
                    Map.entry("x-mswin-936", "GB18030"),
                    Map.entry("utf-16", "UTF-8"),
                    Map.entry("utf-16le", "UTF-8"),
                    Map.entry("utf-16be", "UTF-8"));

    private static final Set<String> OF_THE_WEB =
            Set.of(
                    "utf-8",
                    "ibm866",
                    "koi8-r",
                    "koi8-u",
                    "gb18030",
                    "big5-hkscs",
                    "euc-jp",
                    "iso-2022-jp",
                    "windows-31j",
                    "x-windows-949",
                    "x-windows-874",
                    "x-maccyrillic",
                    "x-macroman");

    private Encodings() {}

    /** The encoding of a label, or empty where the web knows none by it. */
    static Optional<Charset> of(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        if (name.equals("macintosh")) {
            return known("x-MacRoman");
        }
        return known(name)
                .map(found -> found.name().toLowerCase(Locale.ROOT))
                .flatMap(found -> known(READ_AS.getOrDefault(found, found)))
                .filter(Encodings::isOfTheWeb);
    }

    /** Whether each byte stands for one character, so that any bytes at all decode. */
    static boolean isSingleByte(Charset charset) {
        String name = charset.name().toLowerCase(Locale.ROOT);
        return name.startsWith("iso-8859-")
                || name.startsWith("windows-125")
                || name.startsWith("koi8")
                || Set.of("ibm866", "x-windows-874", "x-maccyrillic", "x-macroman").contains(name);
    }

    private static boolean isOfTheWeb(Charset charset) {
        String name = charset.name().toLowerCase(Locale.ROOT);
        return OF_THE_WEB.contains(name) || isSingleByte(charset);
    }

    private static Optional<Charset> known(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
