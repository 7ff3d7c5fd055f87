package org.hearsay.testing.hostile;

import java.io.IOException;
import org.hearsay.testing.hostile.Ink.Filling;

/** RTF with groups, controls and lengths beyond sense. */
final class RtfBombs {

    private static final String OPEN = "{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0 Times;}}\n";

    private RtfBombs() {}

    static void fill(Shelf shelf) throws IOException {
        shelf.put("good.rtf", Expectation.whole(), ink -> ink.text(OPEN + good() + "}"));
        after(shelf, "groups-100k-deep", ink -> ink.nested(100_000, "{", "x", "}"));
        after(shelf, "groups-open-1m", ink -> ink.times(1_000_000, "{"));
        after(shelf, "groups-closed-1m", ink -> ink.times(1_000_000, "}"));
        after(shelf, "destinations-100k-deep", ink -> ink.times(100_000, "{\\*\\x"));
        after(shelf, "pars-50mb", ink -> ink.times(10_000_000, "\\par "));
        after(shelf, "unicode-1m", ink -> ink.times(1_000_000, "\\u-3913?"));
        after(shelf, "unicode-skips", ink -> ink.text("\\uc2147483647\\u65 ").times(1000, "abc"));
        after(shelf, "surrogates-300k", ink -> ink.times(300_000, "\\u-10240?"));
        after(shelf, "hex-1m", ink -> ink.times(1_000_000, "\\'e9"));
        after(shelf, "hex-wrong", ink -> ink.times(100_000, "\\'zz"));
        after(shelf, "word-10mb", ink -> ink.text("\\").times(10_000_000, "a"));
        after(shelf, "number-1mb", ink -> ink.text("\\fs").times(1_000_000, "9"));
        after(shelf, "binary-of-2-billion", ink -> ink.text("\\bin2147483647 x"));
        after(shelf, "binary-negative", ink -> ink.text("\\bin-5 xxxxx"));
        after(shelf, "binary-overflows", ink -> ink.text("\\bin99999999999999 xxxxx"));
        after(shelf, "code-page-unknown", ink -> ink.text("\\ansicpg99999\\'e9"));
        after(shelf, "tables-100k", ink -> ink.times(100_000, "\\trowd\\intbl a\\cell\\row"));
        after(
                shelf,
                "object-inside",
                ink -> ink.text("{\\object\\objdata ").times(100_000, "d0cf"));
        after(
                shelf,
                "picture-5mb",
                ink -> ink.text("{\\pict\\pngblip ").times(1_000_000, "89504e"));
        after(shelf, "backslashes-2m", ink -> ink.times(2_000_000, "\\"));
        shelf.put("only-magic.rtf", Expectation.bounded(), ink -> ink.text("{\\rtf"));
        shelf.put("never-closed.rtf", Expectation.partly(), ink -> ink.text(OPEN + good()));
        shelf.put("nul-inside.rtf", Expectation.bounded(), ink -> ink.text(OPEN + "\0" + good()));
    }

    private static String good() {
        return Good.ascii().replace("\n\n", "\\par\\par\n");
    }

    private static void after(Shelf shelf, String name, Filling damage) throws IOException {
        shelf.packed(
                name + ".rtf",
                Expectation.bounded(),
                ink -> {
                    damage.fill(ink.text(OPEN + good() + "\\par "));
                    ink.text("}");
                });
    }
}
