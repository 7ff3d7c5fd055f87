package org.hearsay.testing.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hearsay.testing.hostile.Ink.Filling;

/** CSV and JSON, whole and line by line: open quotation marks, width, depth, numbers. */
final class TableBombs {

    private static final int MILLION = 1_000_000;

    private TableBombs() {}

    static void fill(Shelf shelf) throws IOException {
        shelf.put("good.jsonl", Expectation.opened(), ink -> ink.text(line("1")));
        shelf.put("good.csv", Expectation.opened(), ink -> ink.text(header() + row()));
        tables(shelf);
        trees(shelf);
        values(shelf);
        lines(shelf);
    }

    private static String line(String id) {
        return "{\"id\":\""
                + id
                + "\",\"title\":\""
                + Good.HEADLINE
                + "\",\"url\":\"https://sound.example/"
                + id
                + "\",\"published\":\"2025-03-03\",\"text\":\""
                + Good.text().replace("\n", "\\n")
                + "\"}\n";
    }

    private static String header() {
        return "id,title,url,published,text\n";
    }

    private static String row() {
        return "1,"
                + Good.HEADLINE
                + ",https://sound.example/1,2025-03-03,\""
                + Good.text()
                + "\"\n";
    }

    private static void table(Shelf shelf, String name, Filling more) throws IOException {
        shelf.packed(
                name + ".csv", Expectation.bounded(), ink -> more.fill(ink.text(header() + row())));
    }

    private static void tables(Shelf shelf) throws IOException {
        table(shelf, "quote-open-10mb", ink -> ink.text("2,\"").times(MILLION, "never ends"));
        table(shelf, "quotes-2m", ink -> ink.times(2 * MILLION, "\""));
        table(shelf, "columns-1m", ink -> ink.times(MILLION, "a,"));
        table(shelf, "rows-20k", ink -> ink.times(20_000, "a,b,c,d,e\n"));
        table(shelf, "rows-ragged", ink -> ink.each(2_000, i -> ",".repeat(i) + "\n"));
        table(shelf, "formulas", ink -> ink.times(1_000, "2,=cmd|' /C calc'!A0,@x,+1,-1\n"));
        table(shelf, "nul-inside", ink -> ink.times(1_000, "2,\0\0,x,y,z\n"));
        table(shelf, "separators-mixed", ink -> ink.times(10_000, "a;b\tc|d,e\r"));
        shelf.packed(
                "header-1m-columns.csv",
                Expectation.bounded(),
                ink -> ink.each(MILLION, i -> "c" + i + ",").text("\n1,2\n"));
        shelf.put(
                "header-twice-the-same.csv",
                Expectation.bounded(),
                ink -> ink.text("text,text,text\na,b,c\n"));
    }

    private static void json(Shelf shelf, String name, Filling filling) throws IOException {
        shelf.packed(name + ".json", Expectation.bounded(), filling);
    }

    private static void trees(Shelf shelf) throws IOException {
        json(shelf, "arrays-100k-deep", ink -> ink.nested(100_000, "[", "", "]"));
        json(shelf, "objects-100k-deep", ink -> ink.nested(100_000, "{\"a\":", "1", "}"));
        json(shelf, "arrays-5m-open", ink -> ink.times(5 * MILLION, "["));
        json(shelf, "values-2m", ink -> ink.text("[").times(2 * MILLION, "1,").text("1]"));
        json(shelf, "keys-500k", ink -> ink.text("{").each(500_000, i -> "\"k" + i + "\":1,"));
        json(
                shelf,
                "key-1m-times",
                ink -> ink.text("{").times(MILLION, "\"a\":1,").text("\"a\":2}"));
    }

    private static void values(Shelf shelf) throws IOException {
        json(shelf, "number-5m-digits", ink -> ink.text("[1").times(5 * MILLION, "0").text("]"));
        json(
                shelf,
                "number-great-exponent",
                ink -> ink.text("{\"a\":1e2147483647,\"b\":-1e-999999999}"));
        json(
                shelf,
                "string-20mb",
                ink -> ink.text("{\"a\":\"").times(2 * MILLION, "0123456789").text("\"}"));
        json(shelf, "key-5mb", ink -> ink.text("{\"").times(MILLION, "abcde").text("\":1}"));
        json(shelf, "escapes-1m", ink -> ink.text("[\"").times(MILLION, "\\ud800").text("\"]"));
        json(
                shelf,
                "blanks-20mb",
                ink -> ink.text("{").times(2 * MILLION, "         \n").text("}"));
        json(
                shelf,
                "types-named",
                ink -> ink.text("{\"@class\":\"java.lang.Thread\",\"@type\":[{}]}"));
        json(shelf, "mark-and-comment", ink -> ink.text("\ufeff/* x */ {\"a\":NaN,}"));
        json(shelf, "utf-16", ink -> ink.text("{\"a\":1}", StandardCharsets.UTF_16));
    }

    /** A damaged line must not cost the good one behind it. */
    private static void lines(Shelf shelf) throws IOException {
        between(shelf, "line-open", ink -> ink.text("{\"id\":\n"));
        between(shelf, "line-no-json", ink -> ink.text("no json at all\n"));
        between(shelf, "line-deep", ink -> ink.times(100_000, "[").text("\n"));
        between(
                shelf,
                "line-10mb",
                ink -> ink.text("{\"a\":\"").times(MILLION, "0123456789").text("\"}\n"));
        between(shelf, "line-nul", ink -> ink.text("{\"a\":\"\0\"}\n\0\0\0\n"));
        between(
                shelf,
                "line-key-twice",
                ink -> ink.text("{\"id\":1,\"id\":2,\"text\":3,\"text\":[]}\n"));
        between(
                shelf,
                "line-malformed",
                ink -> ink.text("{\"a\":\"").bytes(0xC0, 0xFF).text("\"}\n"));
        between(shelf, "lines-500k", ink -> ink.times(500_000, "{}\n"));
        between(shelf, "lines-blank-5m", ink -> ink.times(5 * MILLION, "\n"));
    }

    private static void between(Shelf shelf, String name, Filling damage) throws IOException {
        shelf.packed(
                name + ".jsonl",
                Expectation.opened(),
                ink -> {
                    damage.fill(ink.text(line("1")));
                    ink.text(line("3"));
                });
    }
}
