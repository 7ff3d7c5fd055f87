package org.hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class GzipMembersTest {

    private static final int FLAGS = 3;
    private static final int HEADER = 10;

    @Test
    void aMemberIsUnpacked() throws IOException {
        assertThat(unpacked(packed("The pilots stayed ashore.")))
                .isEqualTo("The pilots stayed ashore.");
        assertThat(unpacked(packed(""))).isEmpty();
    }

    @Test
    void membersAreJoined() throws IOException {
        assertThat(unpacked(joined(packed("one, "), packed(""), packed("two"))))
                .isEqualTo("one, two");
    }

    @Test
    void aHundredThousandEmptyMembersNeedNoStack() throws IOException {
        byte[] empty = packed("");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < 100_000; i++) {
            all.write(empty);
        }
        all.write(packed("the last"));

        assertThat(unpacked(all.toByteArray())).isEqualTo("the last");
    }

    @Test
    void whatIsNoMemberBehindTheLastIsPassedOver() throws IOException {
        assertThat(unpacked(joined(packed("one"), "garbage".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("one");
        assertThat(unpacked(joined(packed("one"), new byte[100]))).isEqualTo("one");
    }

    @Test
    void theFieldsOfTheHeaderArePassedOver() throws IOException {
        byte[] plain = packed("text");
        byte[] rest = Arrays.copyOfRange(plain, HEADER, plain.length);
        byte[] head = Arrays.copyOf(plain, HEADER);
        head[FLAGS] = 2 | 4 | 8 | 16;
        byte[] fields = {3, 0, 'a', 'b', 'c', 'n', 0, 'c', 'c', 0, 1, 2};

        assertThat(unpacked(joined(head, fields, rest))).isEqualTo("text");
    }

    @Test
    void aMemberThatIsCutAnywhereIsToldOf() throws IOException {
        byte[] whole = packed("The harbour master spoke for an hour.");
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> unpacked(cut)).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void aWrongSumOrLengthIsToldOf() throws IOException {
        byte[] sum = packed("text");
        sum[sum.length - 8] ^= 1;
        byte[] length = packed("text");
        length[length.length - 4] ^= 1;

        assertThatThrownBy(() -> unpacked(sum))
                .isInstanceOf(ZipException.class)
                .hasMessageContaining("sum");
        assertThatThrownBy(() -> unpacked(length))
                .isInstanceOf(ZipException.class)
                .hasMessageContaining("length");
    }

    @Test
    void whatThePlatformUnpacksIsUnpackedAlike() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            byte[] bytes = new byte[random.nextInt(200_000)];
            random.nextBytes(bytes);
            byte[] both = joined(packed(bytes), packed(bytes));
            try (InputStream own = new GzipMembers(both);
                    InputStream platform = new GZIPInputStream(new ByteArrayInputStream(both))) {
                assertThat(own.readAllBytes()).isEqualTo(platform.readAllBytes());
            }
        }
    }

    @Test
    void bytesComeOneByOneToo() throws IOException {
        try (InputStream in = new GzipMembers(packed("ab\u00ff"))) {
            assertThat(in.read()).isEqualTo('a');
            assertThat(in.read()).isEqualTo('b');
            assertThat(in.read()).isEqualTo(0xC3);
            assertThat(in.read()).isEqualTo(0xBF);
            assertThat(in.read()).isEqualTo(-1);
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    private static String unpacked(byte[] bytes) throws IOException {
        try (InputStream in = new GzipMembers(bytes)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] packed(String text) throws IOException {
        return packed(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... pieces) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.write(piece);
        }
        return all.toByteArray();
    }
}
