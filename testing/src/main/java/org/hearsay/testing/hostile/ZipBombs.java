package org.hearsay.testing.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.hearsay.testing.hostile.ZipBytes.Entry;

/** Zip archives that burst, overlap, climb out of their folder, or contradict themselves. */
final class ZipBombs {

    private ZipBombs() {}

    static void fill(Shelf shelf) throws IOException {
        shelf.put("good.zip", Expectation.bounded(), good().end());
        bursting(shelf);
        climbing(shelf);
        nested(shelf);
        counts(shelf);
        lying(shelf);
        cut(shelf);
    }

    private static ZipBytes good() throws IOException {
        return new ZipBytes().text("good.txt", Good.text());
    }

    private static void bursting(Shelf shelf) throws IOException {
        shelf.put(
                "burst-1gb.zip",
                Expectation.bounded(),
                good().entry(Entry.of("big.txt", Bulk.of(1024, ' '))).end());
        ZipBytes many = good();
        Entry each = Entry.of("big.html", Bulk.of(90, 'x'));
        for (int i = 0; i < 20; i++) {
            many.entry(each);
        }
        shelf.put("burst-20-times-90mb.zip", Expectation.bounded(), many.end());
        shelf.put("overlapping-5k.zip", Expectation.bounded(), overlapping());
    }

    /** Every name stands for the same bytes. */
    private static byte[] overlapping() throws IOException {
        Entry big = Entry.of("0.txt", Bulk.of(90, 'o'));
        ZipBytes zip = new ZipBytes().entry(big);
        for (int i = 1; i < 5_000; i++) {
            zip.listed(big.named(i + ".txt"), 0);
        }
        return zip.end();
    }

    private static void climbing(Shelf shelf) throws IOException {
        ZipBytes zip = good();
        for (String up : new String[] {"../", "../../../../", "a/../../../", "..\\..\\", "C:\\"}) {
            zip.text(up + "hearsay-hostile-escape.txt", "Out of the folder.");
        }
        zip.text(HostileCorpus.ABSOLUTE, "At the root.");
        zip.text("nul\0byte.txt", "x").text("", "no name").text("/", "x").text("..", "x");
        zip.text("\u202etxt.exe", "x").text("n".repeat(60_000), "x");
        shelf.put("climbing-names.zip", Expectation.bounded(), zip.end());
    }

    private static void nested(Shelf shelf) throws IOException {
        byte[] deep = good().end();
        for (int i = 0; i < 200; i++) {
            deep = new ZipBytes().entry(Entry.stored("again.zip", deep)).end();
        }
        shelf.put("200-deep.zip", Expectation.bounded(), deep);
        byte[] level = good().entry(Entry.of("big.txt", Bulk.of(90, 'n'))).end();
        for (int i = 0; i < 4; i++) {
            ZipBytes wide = new ZipBytes();
            for (int j = 0; j < 16; j++) {
                wide.entry(Entry.deflated(j + ".zip", level));
            }
            level = wide.end();
        }
        shelf.put("16-to-the-4th-bombs.zip", Expectation.bounded(), level);
    }

    private static void counts(Shelf shelf) throws IOException {
        ZipBytes zip = good();
        for (int i = 0; i < 60_000; i++) {
            zip.entry(Entry.stored(i + "", new byte[0]));
        }
        byte[] many = zip.end();
        shelf.packed("entries-60k.zip", Expectation.bounded(), ink -> ink.bytes(many));
        shelf.put("count-too-large.zip", Expectation.bounded(), good().end(60_000));
        shelf.put("count-none.zip", Expectation.bounded(), good().end(0));
        shelf.put("no-entries.zip", Expectation.bounded(), new ZipBytes().end());
        shelf.put(
                "one-name-three-times.zip",
                Expectation.bounded(),
                good().text("good.txt", "Another.").text("good.txt", "A third.").end());
    }

    private static void lying(Shelf shelf) throws IOException {
        byte[] text = Good.text().getBytes(StandardCharsets.UTF_8);
        Entry entry = Entry.deflated("good.txt", text);
        sized(shelf, "size-too-small", entry.saying(3));
        sized(shelf, "size-of-4gb", entry.saying(0xFFFFFFFFL));
        sized(shelf, "encrypted", entry.flagged(ZipBytes.ENCRYPTED));
        sized(shelf, "strongly-encrypted", entry.flagged(ZipBytes.ENCRYPTED | 0x40));
        sized(shelf, "method-unknown", new Entry("good.txt", 0, 99, text, 0, text.length));
        sized(shelf, "blocks-damaged", new Entry("good.txt", 0, ZipBytes.DEFLATED, text, 0, 9));
        shelf.put(
                "directory-points-nowhere.zip",
                Expectation.bounded(),
                good().listed(entry, 2_000_000_000).listed(entry, -1).end());
    }

    private static void sized(Shelf shelf, String name, Entry entry) throws IOException {
        shelf.put(name + ".zip", Expectation.bounded(), new ZipBytes().entry(entry).end());
    }

    private static void cut(Shelf shelf) throws IOException {
        byte[] whole = good().end();
        shelf.put("cut.zip", Expectation.bounded(), Arrays.copyOf(whole, whole.length / 2));
        shelf.put("cut-in-end.zip", Expectation.bounded(), Arrays.copyOf(whole, whole.length - 9));
        shelf.put("only-magic.zip", Expectation.bounded(), Arrays.copyOf(whole, 4));
        shelf.put(
                "ends-1k.zip",
                Expectation.bounded(),
                ink -> ink.bytes(whole).times(1_000, new ZipBytes().end()));
    }
}
