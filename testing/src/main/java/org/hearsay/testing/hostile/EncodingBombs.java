package org.hearsay.testing.hostile;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Bytes that lie about what they encode. */
final class EncodingBombs {

    private static final Charset WIDE = Charset.forName("UTF-32LE");

    private EncodingBombs() {}

    static void fill(Shelf shelf) throws IOException {
        seventh(shelf);
        wide(shelf);
        malformed(shelf);
        declared(shelf);
        escapes(shelf);
    }

    /** UTF-7 is how scripts were once smuggled past filters: it is never decoded. */
    private static void seventh(Shelf shelf) throws IOException {
        shelf.put(
                "utf-7.html",
                Expectation.whole(),
                ink ->
                        ink.text(Good.head("<meta charset=utf-7>"))
                                .text("<p>+ADw-script+AD4-alert(1)+ADw-/script+AD4-</p>")
                                .text(Good.article()));
        shelf.put(
                "utf-7.txt",
                Expectation.whole(),
                ink -> ink.bytes(0x2B, 0x2F, 0x76, 0x38, 0x2D).text(Good.text()));
    }

    private static void wide(Shelf shelf) throws IOException {
        shelf.put(
                "utf-16-without-mark.txt",
                Expectation.bounded(),
                ink -> ink.text(Good.text(), StandardCharsets.UTF_16LE));
        shelf.put(
                "utf-16-cut-in-a-unit.txt",
                Expectation.whole(),
                ink ->
                        ink.bytes(0xFF, 0xFE)
                                .text(Good.text(), StandardCharsets.UTF_16LE)
                                .bytes(0x41));
        shelf.packed(
                "utf-16-lone-surrogates.txt",
                Expectation.whole(),
                ink ->
                        ink.bytes(0xFE, 0xFF)
                                .text(Good.text(), StandardCharsets.UTF_16BE)
                                .times(500_000, new byte[] {(byte) 0xD8, 0}));
        shelf.put(
                "utf-16-declared-in-bytes.html",
                Expectation.whole(),
                ink -> ink.text(Good.head("<meta charset=utf-16>") + Good.article()));
        shelf.put(
                "utf-32-with-mark.html",
                Expectation.whole(),
                ink -> ink.bytes(0xFF, 0xFE, 0, 0).text(Good.page(), WIDE));
        shelf.packed(
                "utf-32-beyond.txt",
                Expectation.bounded(),
                ink ->
                        ink.bytes(0xFF, 0xFE, 0, 0)
                                .text(Good.text(), WIDE)
                                .times(300_000, new byte[] {-1, -1, -1, 127}));
        shelf.put(
                "two-marks.txt",
                Expectation.whole(),
                ink -> ink.bytes(0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF).text(Good.text()));
        shelf.put("only-mark.txt", Expectation.bounded(), ink -> ink.bytes(0xEF, 0xBB, 0xBF));
    }

    private static void malformed(Shelf shelf) throws IOException {
        after(shelf, "overlong", new byte[] {(byte) 0xC0, (byte) 0xAF, (byte) 0xE0, (byte) 0x80});
        after(shelf, "surrogates-in-utf-8", new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
        after(shelf, "five-bytes", new byte[] {(byte) 0xF8, (byte) 0x88, (byte) 0x80, (byte) 0x80});
        after(shelf, "continuations", new byte[] {(byte) 0x80});
        after(shelf, "never-bytes", new byte[] {(byte) 0xFE, (byte) 0xFF});
        after(shelf, "cut-sequences", new byte[] {(byte) 0xE2, (byte) 0x80, 'a'});
        shelf.put(
                "mixed-latin-and-utf-8.html",
                Expectation.whole(),
                ink ->
                        ink.text(Good.page())
                                .text("<p>café ")
                                .text("café</p>", StandardCharsets.ISO_8859_1));
    }

    /** Declared UTF-8, and half a million malformed pieces behind the article. */
    private static void after(Shelf shelf, String name, byte[] piece) throws IOException {
        shelf.packed(
                name + ".html",
                Expectation.bounded(),
                ink -> ink.text(Good.page()).text("<p>").times(500_000, piece).text("</p>"));
    }

    private static void declared(Shelf shelf) throws IOException {
        declared(shelf, "declares-nonsense", "x-skarnholm");
        declared(shelf, "declares-wrongly", "shift_jis");
        declared(shelf, "declares-ebcdic", "ibm037");
        declared(shelf, "declares-latin-and-is-utf-8", "iso-8859-1");
        declared(shelf, "declares-10kb", "u".repeat(10_000));
        shelf.put(
                "declares-twice.html",
                Expectation.whole(),
                ink ->
                        ink.text(Good.head("<meta charset=utf-8><meta charset=utf-16>"))
                                .text(Good.article()));
        shelf.put(
                "xml-declares-otherwise.xhtml",
                Expectation.whole(),
                ink -> ink.text("<?xml version='1.0' encoding='koi8-r'?>").text(Good.page()));
    }

    private static void declared(Shelf shelf, String name, String label) throws IOException {
        shelf.put(
                name + ".html",
                Expectation.whole(),
                ink -> ink.text(Good.head("<meta charset='" + label + "'>") + Good.article()));
    }

    private static void escapes(Shelf shelf) throws IOException {
        escaped(shelf, "iso-2022-jp-escapes", "iso-2022-jp", "\u001b$B\u001b(B");
        escaped(shelf, "iso-2022-jp-stays-shifted", "iso-2022-jp", "\u001b$B!!");
        escaped(shelf, "iso-2022-kr-escapes", "iso-2022-kr", "\u001b$)C\u000e!!\u000f");
        escaped(shelf, "hz-escapes", "hz-gb-2312", "~{!!~}");
    }

    private static void escaped(Shelf shelf, String name, String label, String what)
            throws IOException {
        shelf.packed(
                name + ".html",
                Expectation.bounded(),
                ink ->
                        ink.text(Good.head("<meta charset=" + label + ">"))
                                .text("<article><p>" + Good.ascii() + "</p></article><p>")
                                .times(100_000, what));
    }
}
