package org.hearsay.intake.office;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Which character set an RTF document's bytes are in: that of the font, or of the document. */
final class RtfFonts {

    private static final Charset WESTERN = charset("windows-1252", StandardCharsets.ISO_8859_1);

    /** More fonts than these are not told apart. */
    private static final int MOST_FONTS = 10_000;

    /** By the number that Windows gives a font's script. */
    private static final Map<Integer, String> SCRIPTS =
            Map.ofEntries(
                    Map.entry(0, "windows-1252"),
                    Map.entry(77, "x-MacRoman"),
                    Map.entry(128, "windows-31j"),
                    Map.entry(129, "x-windows-949"),
                    Map.entry(130, "x-Johab"),
                    Map.entry(134, "GBK"),
                    Map.entry(136, "Big5"),
                    Map.entry(161, "windows-1253"),
                    Map.entry(162, "windows-1254"),
                    Map.entry(163, "windows-1258"),
                    Map.entry(177, "windows-1255"),
                    Map.entry(178, "windows-1256"),
                    Map.entry(186, "windows-1257"),
                    Map.entry(204, "windows-1251"),
                    Map.entry(222, "x-windows-874"),
                    Map.entry(238, "windows-1250"),
                    Map.entry(254, "IBM437"),
                    Map.entry(255, "IBM850"));

    /** Code pages whose names in Java do not follow from their numbers. */
    private static final Map<Integer, String> PAGES =
            Map.of(
                    65001, "UTF-8",
                    10000, "x-MacRoman",
                    932, "windows-31j",
                    936, "GBK",
                    949, "x-windows-949",
                    950, "Big5",
                    874, "x-windows-874",
                    1361, "x-Johab");

    private final Map<Integer, Charset> fonts = new HashMap<>();
    private Charset document = WESTERN;

    void codePage(int number) {
        String name = number >= 1250 && number <= 1258 ? "windows-" + number : "IBM" + number;
        document = charset(PAGES.getOrDefault(number, name), WESTERN);
    }

    /** What the words ansi, mac, pc and pca say, until a code page says it more exactly. */
    void family(String name) {
        document = charset(name, WESTERN);
    }

    /** A font of a script that is not known is in the document's character set. */
    void font(int number, int script) {
        String name = SCRIPTS.get(script);
        if (name != null && fonts.size() < MOST_FONTS) {
            fonts.put(number, charset(name, WESTERN));
        }
    }

    Charset of(int font) {
        return fonts.getOrDefault(font, document);
    }

    private static Charset charset(String name, Charset otherwise) {
        try {
            return Charset.isSupported(name) ? Charset.forName(name) : otherwise;
        } catch (IllegalCharsetNameException e) {
            return otherwise;
        }
    }
}
