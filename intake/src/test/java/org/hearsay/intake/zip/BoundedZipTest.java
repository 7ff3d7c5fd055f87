package org.hearsay.intake.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Source;
import org.hearsay.intake.zip.BoundedZip.Limits;
import org.hearsay.intake.zip.HandmadeZip.Member;
import org.hearsay.model.Extraction;
import org.junit.jupiter.api.Test;

class BoundedZipTest {

    private static final String TEXT = "Marla Oyelaran said the ferry left at nine. ".repeat(40);

    @Test
    void whatTheJdkWritesIsReadBack() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("word/"));
            zip.closeEntry();
            zip.putNextEntry(new java.util.zip.ZipEntry("word/ärger.xml"));
            zip.write(TEXT.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.putNextEntry(stored("mimetype", "text/x"));
            zip.write("text/x".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.setComment("remark");
        }

        BoundedZip zip = BoundedZip.of(Source.of("a.zip", out.toByteArray()));

        assertThat(zip.entries())
                .extracting(Source::name)
                .containsExactly("word/ärger.xml", "mimetype");
        assertThat(read(zip, "word/ärger.xml")).isEqualTo(TEXT);
        assertThat(read(zip, "mimetype")).isEqualTo("text/x");
        assertThat(zip.entry("mimetype").orElseThrow().size()).isEqualTo(6);
        assertThat(zip.entry("Mimetype")).isEmpty();
    }

    private static java.util.zip.ZipEntry stored(String name, String content) {
        CRC32 sum = new CRC32();
        sum.update(content.getBytes(StandardCharsets.UTF_8));
        java.util.zip.ZipEntry entry = new java.util.zip.ZipEntry(name);
        entry.setMethod(java.util.zip.ZipEntry.STORED);
        entry.setSize(content.length());
        entry.setCrc(sum.getValue());
        return entry;
    }

    @Test
    void aStoredEntryMayLeaveItsSizesOpen() throws IOException {
        Member open = new Member("archive/data.warc", "PK\u0003\u0004 inside, PK\u0007\b too", 0);
        open.openEnded = true;
        byte[] bytes = new HandmadeZip().add(open).add("datapackage.json", "{}").bytes();

        BoundedZip zip = zip(bytes);

        assertThat(read(zip, "archive/data.warc"))
                .isEqualTo("PK\u0003\u0004 inside, PK\u0007\b too");
        assertThat(read(zip, "datapackage.json")).isEqualTo("{}");
    }

    @Test
    void wideNumbersAreRead() throws IOException {
        Member wide = new Member("wide", TEXT, 8);
        wide.wide = true;
        assertThat(read(zip(new HandmadeZip().add("a", "b").add(wide).wideBytes()), "wide"))
                .isEqualTo(TEXT);
    }

    @Test
    void whatStandsBeforeTheArchiveIsPassedOver() throws IOException {
        byte[] narrow = new HandmadeZip().before("#!/bin/sh\n").add("a", TEXT).bytes();
        byte[] wide = new HandmadeZip().before("#!/bin/sh\n").add("a", TEXT).wideBytes();

        assertThat(read(zip(narrow), "a")).isEqualTo(TEXT);
        assertThat(read(zip(wide), "a")).isEqualTo(TEXT);
    }

    @Test
    void aRemarkMayLookLikeAnEnd() throws IOException {
        HandmadeZip made = new HandmadeZip().add("a", TEXT);
        made.remark = "PK\u0005\u0006" + "x".repeat(30);
        assertThat(read(zip(made.bytes()), "a")).isEqualTo(TEXT);
    }

    @Test
    void aFewBytesMayFollow() throws IOException {
        byte[] bytes = new HandmadeZip().add("a", TEXT).bytes();
        assertThat(read(zip(Arrays.copyOf(bytes, bytes.length + 7)), "a")).isEqualTo(TEXT);
    }

    @Test
    void anEmptyArchiveHoldsNothing() throws IOException {
        assertThat(zip(new HandmadeZip().bytes()).entries()).isEmpty();
    }

    @Test
    void aNameThatStandsTwiceIsNotChosenFrom() throws IOException {
        BoundedZip zip = zip(new HandmadeZip().add("a", "one").add("a", "two").bytes());

        assertThat(zip.entries()).hasSize(2);
        fails(Extraction.CORRUPT, "more than one entry called 'a'", () -> zip.entry("a"));
    }

    @Test
    void aNameIsNeverMadeSafeAndNeverShownRaw() throws IOException {
        String name = "../../etc/\u001b[31m" + "x".repeat(200);
        Member member = new Member(name, "x", 0);
        member.flags = 1;
        BoundedZip zip = zip(new HandmadeZip().add(member).bytes());

        assertThat(zip.entry(name)).isPresent();
        assertThatThrownBy(() -> read(zip, name))
                .hasMessageContaining("../../etc/\uFFFD[31mxx")
                .satisfies(e -> assertThat(String.valueOf(e.getMessage())).hasSizeLessThan(150));
    }

    @Test
    void aPasswordIsSaid() throws IOException {
        Member member = new Member("a", "secret", 0);
        member.flags = 1;
        BoundedZip zip = zip(new HandmadeZip().add(member).bytes());
        fails(Extraction.ENCRYPTED, "'a' that needs a password", () -> read(zip, "a"));
    }

    @Test
    void anotherPackingIsSaid() throws IOException {
        Member member = new Member("a", "x", 0);
        member.method = 93;
        BoundedZip zip = zip(new HandmadeZip().add(member).bytes());
        fails(Extraction.UNSUPPORTED, "packed by method 93", () -> read(zip, "a"));
    }

    @Test
    void sizesAndSumsThatLieAreCorrupt() {
        corrupt("longer than the 5 bytes", member -> member.size = 5);
        corrupt("in place of the 9999 stated", member -> member.size = 9999);
        corrupt("checksum", member -> member.crc ^= 1);
        corrupt("cannot be unpacked", member -> Arrays.fill(member.packed, (byte) 0xFF));
        corrupt("breaks off", member -> member.packed = Arrays.copyOf(member.packed, 20));
    }

    private interface Change {
        void in(Member member);
    }

    private static void corrupt(String message, Change change) {
        Member member = new Member("a", TEXT, 8);
        change.in(member);
        byte[] bytes = new HandmadeZip().add(member).bytes();
        fails(Extraction.CORRUPT, message, () -> read(zip(bytes), "a"));
    }

    @Test
    void placesThatLieAreCorrupt() {
        Member astray = new Member("a", TEXT, 8);
        HandmadeZip made = new HandmadeZip().add(astray);
        astray.header = 3;
        byte[] bytes = made.bytes();
        fails(Extraction.CORRUPT, "not where the directory says", () -> read(zip(bytes), "a"));

        Member beyond = new Member("a", TEXT, 8);
        HandmadeZip other = new HandmadeZip().add(beyond);
        beyond.header = 1 << 20;
        fails(Extraction.CORRUPT, "beyond its end", () -> zip(other.bytes()));
    }

    @Test
    void aCountThatLiesIsCorrupt() {
        HandmadeZip more = new HandmadeZip().add("a", "x");
        more.countedExtra = 1;
        fails(Extraction.CORRUPT, "is a damaged zip archive", () -> zip(more.bytes()));
        HandmadeZip less = new HandmadeZip().add("a", "x").add("b", "y");
        less.countedExtra = -1;
        fails(Extraction.CORRUPT, "does not end after the last entry", () -> zip(less.bytes()));
    }

    @Test
    void oneVolumeOfSeveralIsSaid() {
        HandmadeZip made = new HandmadeZip().add("a", "x");
        made.volume = 1;
        fails(Extraction.UNSUPPORTED, "one of several volumes", () -> zip(made.bytes()));
    }

    @Test
    void everyBrokenHalfIsAFactAboutTheDocument() {
        Member open = new Member("b", TEXT, 0);
        open.openEnded = true;
        byte[] bytes = new HandmadeZip().add("a", TEXT).add(open).bytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] part = Arrays.copyOf(bytes, length);
            fails(Extraction.CORRUPT, "is a damaged zip archive", () -> zip(part));
        }
    }

    @Test
    void anyChangedByteIsReadOrToldAndNothingElse() {
        Member wide = new Member("wide", TEXT, 8);
        wide.wide = true;
        byte[] bytes = new HandmadeZip().add("a", TEXT).add(wide).wideBytes();
        Random random = new Random(7);
        for (int i = 0; i < bytes.length * 4; i++) {
            byte[] changed = bytes.clone();
            changed[i % bytes.length] = (byte) random.nextInt(256);
            try {
                for (Source entry : zip(changed).entries()) {
                    assertThat(read(entry)).isEqualTo(TEXT);
                }
            } catch (FormatException e) {
                assertThat(e).hasMessageMatching("(?s)(is|holds) .*");
            } catch (IOException e) {
                throw new AssertionError("Byte " + i, e);
            }
        }
    }

    @Test
    void noMoreEntriesThanAllowedAreRead() throws IOException {
        HandmadeZip made = new HandmadeZip();
        for (int i = 0; i < 2_000; i++) {
            made.add("e" + i, "x");
        }
        assertThat(zip(made.bytes()).entries()).hasSize(2_000);
        made = new HandmadeZip();
        for (int i = 0; i < 2_001; i++) {
            made.add("e" + i, "x");
        }
        byte[] bytes = made.bytes();
        fails(Extraction.UNSUPPORTED, "2001 entries; no more than 2000", () -> zip(bytes));
    }

    @Test
    void aSmallEntryThatUnpacksToALargeOneIsStopped() throws IOException {
        byte[] bytes = new HandmadeZip().add("bomb", "0".repeat(3 << 20)).bytes();
        BoundedZip zip = zip(bytes);
        fails(
                Extraction.UNSUPPORTED,
                "more than 100 times its packed size",
                () -> read(zip, "bomb"));
        assertThat(read(zip(new HandmadeZip().add("free", "0".repeat(1 << 20)).bytes()), "free"))
                .hasSize(1 << 20);
    }

    @Test
    void allEntriesTogetherAreBoundedThoughTheyBeOneListedOften() throws IOException {
        Member member = new Member("a", TEXT, 0);
        HandmadeZip made = new HandmadeZip().add(member).again(member).again(member);
        Limits limits = new Limits(10, TEXT.length() * 2L, 1 << 20, 100);
        BoundedZip zip = BoundedZip.of(Source.of("a.zip", made.bytes()), limits);
        List<Source> entries = zip.entries();

        read(entries.get(0));
        read(entries.get(0));
        read(entries.get(1));

        fails(Extraction.UNSUPPORTED, "with those before it", () -> read(entries.get(2)));
    }

    private static BoundedZip zip(byte[] bytes) throws IOException {
        return BoundedZip.of(Source.of("a.zip", bytes));
    }

    private static String read(BoundedZip zip, String name) throws IOException {
        return read(zip.entry(name).orElseThrow());
    }

    private static String read(Source entry) throws IOException {
        try (InputStream in = entry.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void fails(Extraction how, String message, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(message)
                .extracting(e -> ((FormatException) e).extraction())
                .isEqualTo(how);
    }
}
