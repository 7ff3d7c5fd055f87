package org.hearsay.testing.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.hearsay.model.Extraction;

/** Packed files that burst, nest, end early, or are not what they are called. */
final class GzipBombs {

    private static final int HEADER = 10;

    private GzipBombs() {}

    static void fill(Shelf shelf) throws IOException {
        byte[] good = Bulk.gzip(Good.text().getBytes(StandardCharsets.UTF_8));
        shelf.put("good.txt.gz", Expectation.whole(), good);
        bursting(shelf);
        nested(shelf, good);
        damaged(shelf, good);
        joined(shelf, good);
        headers(shelf, good);
    }

    private static void bursting(Shelf shelf) throws IOException {
        Expectation refused = Expectation.refused(Extraction.values());
        shelf.put("zeros-10gb.txt.gz", refused, Bulk.of(10_240, '\0').gzip());
        shelf.put("blanks-1gb.html.gz", refused, Bulk.of(1024, ' ').gzip());
        for (int i = 0; i < 3; i++) {
            char each = (char) ('a' + i);
            shelf.put("letters-99mb-" + i + ".txt.gz", Expectation.bounded(), whole(99, each));
        }
        shelf.packed("words-45mb.txt", Expectation.bounded(), ink -> ink.times(8_000_000, "wörd "));
        shelf.packed(
                "tags-45mb.html",
                Expectation.bounded(),
                ink -> ink.text(Good.page()).times(11_000_000, "<p>x"));
    }

    /** A member that is right to its last byte. */
    private static byte[] whole(int megabytes, char each) throws IOException {
        Bulk bulk = Bulk.of(megabytes, each);
        byte[] member = bulk.gzip();
        trail(member, member.length - 8, bulk.crc());
        trail(member, member.length - 4, bulk.size());
        return member;
    }

    private static void trail(byte[] member, int at, long value) {
        for (int i = 0; i < 4; i++) {
            member[at + i] = (byte) (value >> (8 * i));
        }
    }

    private static void nested(Shelf shelf, byte[] good) throws IOException {
        byte[] deep = good;
        for (int i = 0; i < 100; i++) {
            deep = Bulk.gzip(deep);
        }
        shelf.put("100-deep.txt.gz", Expectation.bounded(), deep);
        shelf.put("twice.txt.gz", Expectation.bounded(), Bulk.gzip(good));
        shelf.put("bomb-in-gzip.txt.gz", Expectation.bounded(), Bulk.gzip(whole(1024, 'x')));
    }

    private static void damaged(Shelf shelf, byte[] good) throws IOException {
        Expectation damaged = Expectation.bounded();
        shelf.put("cut.txt.gz", damaged, Arrays.copyOf(good, good.length / 2));
        shelf.put("cut-in-header.txt.gz", damaged, Arrays.copyOf(good, 5));
        shelf.put("only-magic.gz", damaged, Arrays.copyOf(good, 2));
        byte[] sum = good.clone();
        sum[good.length - 8] ^= 1;
        shelf.put("wrong-sum.txt.gz", damaged, sum);
        byte[] length = good.clone();
        length[good.length - 1] ^= 0x40;
        shelf.put("wrong-length.txt.gz", damaged, length);
        byte[] bits = good.clone();
        Arrays.fill(bits, HEADER, HEADER + 40, (byte) 0xFF);
        shelf.put("damaged-blocks.txt.gz", damaged, bits);
        shelf.put("not-gzip.txt.gz", damaged, Good.text().getBytes(StandardCharsets.UTF_8));
    }

    private static void joined(Shelf shelf, byte[] good) throws IOException {
        shelf.put(
                "garbage-behind.txt.gz",
                Expectation.bounded(),
                ink -> ink.bytes(good).times(100, "garbage"));
        shelf.put(
                "empty-members-200k.txt.gz",
                Expectation.bounded(),
                ink -> ink.times(200_000, Bulk.gzip(new byte[0])).bytes(good));
        shelf.put(
                "members-1k.txt.gz",
                Expectation.whole(),
                ink -> ink.bytes(good).times(1000, Bulk.gzip(new byte[] {'\n', '\n', 'x'})));
    }

    private static void headers(Shelf shelf, byte[] good) throws IOException {
        shelf.put(
                "name-5mb.txt.gz",
                Expectation.bounded(),
                ink ->
                        ink.bytes(0x1F, 0x8B, 8, 8, 0, 0, 0, 0, 0, 3)
                                .times(5_000_000, "n")
                                .bytes(0)
                                .bytes(Arrays.copyOfRange(good, HEADER, good.length)));
        shelf.put(
                "path-in-name.txt.gz",
                Expectation.whole(),
                ink ->
                        ink.bytes(0x1F, 0x8B, 8, 8, 0, 0, 0, 0, 0, 3)
                                .text("../../../" + HostileCorpus.ABSOLUTE)
                                .bytes(0)
                                .bytes(Arrays.copyOfRange(good, HEADER, good.length)));
        shelf.put(
                "all-flags.gz",
                Expectation.bounded(),
                ink -> ink.bytes(0x1F, 0x8B, 8, 0xFF, 0, 0, 0, 0, 0, 3).bytes(good));
        shelf.put("picture.html.gz", Expectation.refused(Extraction.values()), picture());
    }

    private static byte[] picture() throws IOException {
        return Bulk.gzip(Shelf.bytes(ink -> ink.bytes(0x89, 0x50, 0x4E, 0x47).text(Good.page())));
    }
}
