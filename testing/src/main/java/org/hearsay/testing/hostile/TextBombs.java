package org.hearsay.testing.hostile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.hearsay.model.Extraction;

/** Plain texts without ends, without sense, or too large. */
final class TextBombs {

    private static final int MEGABYTE = 1 << 20;

    private TextBombs() {}

    static void fill(Shelf shelf) throws IOException {
        shelf.put("good.txt", Expectation.whole(), ink -> ink.text(Good.text()));
        shelf.put("empty.txt", Expectation.refused(Extraction.values()), ink -> {});
        shelf.put(
                "only-blanks.txt", Expectation.refused(Extraction.OK), ink -> ink.times(9, " \n"));
        sparse(shelf);
        endless(shelf);
        marks(shelf);
        invisible(shelf);
    }

    /** A gigabyte that needs no room on disk. */
    private static void sparse(Shelf shelf) throws IOException {
        Path file = shelf.place("sparse-1gb.txt", Expectation.refused(Extraction.values()));
        try (SeekableByteChannel channel =
                Files.newByteChannel(
                        file,
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.SPARSE)) {
            channel.position((1L << 30) - 1);
            channel.write(ByteBuffer.wrap("x".getBytes(StandardCharsets.US_ASCII)));
        }
    }

    private static void endless(Shelf shelf) throws IOException {
        shelf.packed(
                "one-line-5mb.txt",
                Expectation.text(5L * MEGABYTE),
                ink -> ink.text(Good.text()).text("\n").times(MEGABYTE, "word "));
        shelf.packed(
                "one-word-5mb.txt",
                Expectation.text(5L * MEGABYTE),
                ink -> ink.text(Good.text()).text("\n").times(5 * MEGABYTE, "w"));
        shelf.packed(
                "one-sentence-2mb.txt",
                Expectation.text(Good.text().length() + 40_000L * 50),
                ink ->
                        ink.text(Good.text())
                                .text("\n")
                                .times(
                                        40_000,
                                        "and Ilse Brandt said that the mayor of Skarnholm, "));
        shelf.packed(
                "lines-200k.txt",
                Expectation.whole(),
                ink -> ink.text(Good.text()).times(200_000, "\n\nx."));
        shelf.packed(
                "blank-lines-10m.txt",
                Expectation.text(10L * MEGABYTE),
                ink -> ink.times(10 * MEGABYTE, "\n").text(Good.text()));
        shelf.packed(
                "paragraphs-4mb.txt",
                Expectation.bounded(),
                ink -> ink.times(10_000, Good.text() + "\n"));
    }

    private static void marks(Shelf shelf) throws IOException {
        repeated(shelf, "quotes-100k", 100_000, "\"Yes\" ");
        repeated(shelf, "open-quotes-100k", 100_000, "“ ");
        repeated(shelf, "mixed-quotes-100k", 50_000, "“‘\"'”");
        repeated(shelf, "brackets-500k", 500_000, "(");
        repeated(shelf, "said-200k", 200_000, "said ");
        repeated(shelf, "names-100k", 100_000, "Brandt Quist ");
        repeated(shelf, "numbers-100k", 100_000, "1,234,567.89 million ");
        repeated(shelf, "digits-2m", 2_000_000, "9");
        repeated(shelf, "dates-100k", 100_000, "on Monday, 3 March 2025, ");
        repeated(shelf, "initials-200k", 200_000, "J. K. ");
        repeated(shelf, "hyphens-300k", 300_000, "a-");
        repeated(shelf, "dots-1m", 1_000_000, ".");
        repeated(shelf, "apostrophes-300k", 300_000, "'s");
        repeated(shelf, "addresses-50k", 50_000, "http://a.example/?b=c@d.example ");
        repeated(shelf, "bylines-50k", 50_000, "\n\nBy Ilse Brandt\n\n");
        repeated(shelf, "datelines-50k", 50_000, "\n\nSKARNHOLM, 3 March 2025 - \n\n");
    }

    private static void repeated(Shelf shelf, String name, int times, String what)
            throws IOException {
        shelf.packed(
                name + ".txt",
                Expectation.text(Good.text().length() + (long) times * what.length()),
                ink -> ink.text(Good.text()).text("\nIt was so: ").times(times, what).text("\n"));
    }

    private static void invisible(Shelf shelf) throws IOException {
        repeated(shelf, "zero-width-500k", 500_000, "\u200b");
        repeated(shelf, "bidi-overrides-200k", 200_000, "\u202eabc\u202c");
        repeated(shelf, "combining-500k", 500_000, "\u0301");
        repeated(shelf, "joined-signs-100k", 100_000, "\ud83d\udc68\u200d");
        repeated(shelf, "controls-100k", 100_000, "\u001b[2J");
        repeated(shelf, "line-separators-300k", 300_000, "\u2028\u2029\u0085");
        shelf.put(
                "nul-late.txt",
                Expectation.bounded(),
                ink -> ink.times(20, Good.text()).times(1000, "\0").text(Good.text()));
    }
}
