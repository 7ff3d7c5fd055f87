package org.hearsay.intake.archive;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Part;
import org.hearsay.intake.format.Source;
import org.hearsay.model.ByteRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netpreserve.jwarc.WarcCompression;

/** Whatever is damaged, the records around it come out, and nothing wrong without a mark. */
class WarcDamageTest {

    private static final int RECORDS = 50;

    private static final int FLIPS = 2000;

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final WarcContainer container = new WarcContainer();

    @ParameterizedTest
    @EnumSource(
            value = WarcCompression.class,
            names = {"NONE", "GZIP"})
    void oneFlippedByteCostsOneRecordAtMost(WarcCompression compression) throws IOException {
        byte[] whole = WarcFile.pages(RECORDS, compression);
        Map<String, Part> right = parts(Held.by(container, whole));
        assertThat(right).hasSize(RECORDS);
        for (int i = 0; i < FLIPS; i++) {
            int at = (int) ((long) whole.length * i / FLIPS);
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) (i % 3 == 0 ? 0xFF : 1 << i % 8);
            check(right, Held.by(container, damaged), "byte " + at + ", turn " + i);
        }
    }

    /** Every record is as it was, or something is said of it; and at most one is not as it was. */
    private static void check(Map<String, Part> right, Held held, String what) {
        Map<String, Part> got = parts(held);
        int good = 0;
        for (Part expected : right.values()) {
            Part part = got.remove(expected.label());
            boolean same = part != null && same(part, expected);
            good += same ? 1 : 0;
            if (!same) {
                assertThat(isTold(held, expected)).as("%s: %s", what, expected.label()).isTrue();
            }
        }
        assertThat(got).as(what + ": documents that nobody wrote").isEmpty();
        assertThat(good).as(what).isGreaterThanOrEqualTo(RECORDS - 1);
    }

    private static boolean isTold(Held held, Part part) {
        ByteRange range = part.range().orElseThrow();
        return held.noted().stream().anyMatch(n -> n.startsWith("record " + part.label() + ": "))
                || held.losses().stream()
                        .map(said -> said.range().orElseThrow())
                        .anyMatch(
                                lost ->
                                        lost.start() <= range.start()
                                                && lost.end() > range.start());
    }

    private static boolean same(Part one, Part other) {
        return one.mediaType().equals(other.mediaType())
                && Arrays.equals(Held.bytes(one), Held.bytes(other));
    }

    private static Map<String, Part> parts(Held held) {
        Map<String, Part> parts = new HashMap<>();
        held.parts().forEach(part -> parts.put(part.label(), part));
        return parts;
    }

    @ParameterizedTest
    @EnumSource(
            value = WarcCompression.class,
            names = {"NONE", "GZIP"})
    void aFileCutOffAnywhereGivesTheRecordsBeforeTheCut(WarcCompression compression)
            throws IOException {
        byte[] whole = WarcFile.pages(RECORDS, compression);
        Map<String, Part> right = parts(Held.by(container, whole));
        for (int length = 1; length < whole.length; length += 97) {
            byte[] cut = Arrays.copyOf(whole, length);
            Held held = new Held();
            try {
                container.open(Source.of("cut", cut), held);
            } catch (FormatException e) {
                assertThat(held.parts()).as("cut at " + length).isEmpty();
            }
            int end = length;
            long before =
                    right.values().stream()
                            .filter(part -> part.range().orElseThrow().end() <= end)
                            .count();
            assertThat(held.parts().size())
                    .as("cut at " + length)
                    .isBetween((int) before, (int) before + 1);
            held.parts()
                    .forEach(
                            part ->
                                    assertThat(same(part, requireNonNull(right.get(part.label()))))
                                            .isTrue());
            if (held.parts().size() == before
                    && right.values().stream()
                            .noneMatch(part -> part.range().orElseThrow().end() == end)) {
                assertThat(held.lost()).as("cut at " + length).isNotEmpty();
            }
        }
    }

    @Test
    void whatLiesBetweenRecordsIsToldWithItsRange() throws IOException {
        byte[] first = WarcFile.answer("https://herald.example/a", "<p>One");
        byte[] junk = "something that fell in".getBytes(StandardCharsets.UTF_8);
        byte[] second = WarcFile.packed(WarcFile.answer("https://herald.example/b", "<p>Two"));
        byte[] third = WarcFile.answer("https://herald.example/c", "<p>Three");
        Held held =
                Held.by(container, WarcFile.joined(junk, first, junk, second, junk, third, junk));
        assertThat(held.texts()).containsExactly("<p>One", "<p>Two", "<p>Three");
        assertThat(held.losses())
                .extracting(said -> said.range().orElseThrow().length())
                .containsExactly(22L, 22L, 22L, 22L);
    }

    @Test
    void aLengthThatSwallowsTheNextRecordsCostsOnlyItsOwn() throws IOException {
        byte[] broken =
                new String(
                                WarcFile.answer("https://herald.example/a", "<p>One"),
                                StandardCharsets.UTF_8)
                        .replaceFirst("Content-Length: \\d+", "Content-Length: 600")
                        .getBytes(StandardCharsets.UTF_8);
        byte[] second = WarcFile.answer("https://herald.example/b", "<p>Two");
        byte[] third = WarcFile.answer("https://herald.example/c", "<p>Three".repeat(100));
        Held held = Held.by(container, WarcFile.joined(broken, second, third));
        assertThat(held.names()).containsExactly("b.html", "c.html");
        assertThat(held.losses().get(0).range().orElseThrow().length()).isEqualTo(broken.length);
    }

    @Test
    void aDamagedLengthIsMadeGoodByTheDigest() throws IOException {
        byte[] whole = WarcFile.pages(2, WarcCompression.NONE);
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("Content-Length: ") + 16;
        whole[at] = 'x';
        Held held = Held.by(container, whole);
        assertThat(held.texts()).containsExactly(WarcFile.html(0), WarcFile.html(1));
        assertThat(held.lost()).isEmpty();
    }

    @Test
    void aWholePackedFileThatBreaksGivesWhatCameBeforeAndSaysSo() throws IOException {
        byte[] packed = WarcFile.packed(WarcFile.pages(RECORDS, WarcCompression.NONE));
        Held whole = Held.by(container, packed);
        assertThat(whole.parts()).hasSize(RECORDS);
        assertThat(whole.labels().get(0)).isEqualTo("0");
        assertThat(whole.labels().get(1)).matches("0\\.\\d+");
        Held cut = Held.by(container, Arrays.copyOf(packed, packed.length - 100));
        assertThat(cut.parts()).hasSizeBetween(30, RECORDS - 1);
        assertThat(cut.lost()).hasSize(1).first().asString().contains("breaks off");
    }

    @Test
    void aBombIsStoppedAndTheRecordsBehindItComeOut() throws IOException {
        byte[] header =
                "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 999999999\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8);
        byte[] bomb = WarcFile.packed(header, 200);
        byte[] good = WarcFile.packed(WarcFile.answer("https://herald.example/b", "<p>Two"));
        Held held = Held.by(container, WarcFile.joined(bomb, good));
        assertThat(held.texts()).containsExactly("<p>Two");
        assertThat(held.lost()).anyMatch(reason -> reason.contains("100 times its size"));
    }

    /** Each would be looked into again from the next on, were the effort not bounded. */
    @Test
    void filesMadeOfBeginningsAreGivenUpOrReadInTime() throws IOException {
        String[] beginnings = {
            "WARC/1.0\r\nWARC-Type: response\r\nA: b\r\n",
            "WARC/1.0\r\nContent-Length: 40000000\r\n\r\n",
            "WARC/1.0\r\nWARC-Block-Digest: md5:0\r\nContent-Length: 4000000\r\n\r\n",
            "WARC/1.0\r\nWARC-A: b\r\n" + " c\r\n".repeat(10_000) + "\r\n",
            "\u001f\u008b\u0008\u0000",
            "\u001f\u008b\u0008\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0003\u0000"
                    + "\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000"
        };
        for (String beginning : beginnings) {
            String file = beginning.repeat((5 << 20) / beginning.length());
            Held held = new Held();
            byte[] bytes = file.getBytes(StandardCharsets.ISO_8859_1);
            long before = processorTime();
            try {
                container.open(Source.of("x", bytes), held);
            } catch (FormatException e) {
                assertThat(held.parts()).isEmpty();
            }
            assertThat(Duration.ofNanos(processorTime() - before)).isLessThan(LONGEST);
            assertThat(held.lost()).isNotEmpty().hasSizeLessThan(1100);
        }
    }

    /** The wall's clock says more of the machine's other work than of this. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
