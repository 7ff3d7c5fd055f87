package org.hearsay.intake.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.hearsay.intake.archive.Held;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Part;
import org.hearsay.intake.format.Source;
import org.junit.jupiter.api.Test;

class MboxContainerTest {

    private static final String FROM = "From mira@herald.example Tue May  6 07:08:09 2031\n";

    private final MboxContainer container = new MboxContainer();

    private Held open(String mbox) throws IOException {
        return Held.by(container, mbox.getBytes(UTF_8));
    }

    @Test
    void mailsComeInTheirOrderWithWhereTheyLie() throws IOException {
        String mbox =
                FROM
                        + "Subject: One\n\nFirst\n\n"
                        + FROM
                        + "Subject: Two\n\nSecond\n\n"
                        + FROM
                        + "Subject: Three\nContent-Length: 99999\n\nThird";
        Held held = open(mbox);
        assertThat(held.labels()).containsExactly("1", "2", "3");
        assertThat(held.names()).containsOnly("message.eml");
        assertThat(held.texts())
                .containsExactly(
                        "Subject: One\n\nFirst\n",
                        "Subject: Two\n\nSecond\n",
                        "Subject: Three\nContent-Length: 99999\n\nThird");
        for (Part part : held.parts()) {
            assertThat(part.mediaType()).isEqualTo("message/rfc822");
            long start = part.range().orElseThrow().start();
            long end = part.range().orElseThrow().end();
            assertThat(mbox.substring((int) start, (int) end)).isEqualTo(Held.text(part));
        }
    }

    @Test
    void carriageReturnsAreKept() throws IOException {
        String mbox = (FROM + "Subject: One\n\nFirst\n\n").replace("\n", "\r\n");
        assertThat(open(mbox + mbox).texts())
                .containsExactly("Subject: One\r\n\r\nFirst\r\n", "Subject: One\r\n\r\nFirst\r\n");
    }

    @Test
    void escapedLinesLoseOneMark() throws IOException {
        String mbox = FROM + "Subject: One\n\n>From here\n>>From there\n> From afar\n";
        assertThat(open(mbox).texts())
                .containsExactly("Subject: One\n\nFrom here\n>From there\n> From afar\n");
    }

    @Test
    void proseThatBeginsLikeAMailIsNone() throws IOException {
        String mbox =
                FROM
                        + "Subject: One\n\nProse.\n\nFrom the outset, Mira Tolland said,\n"
                        + "nobody knew.\nFrom then on: silence\n\nFrom ";
        assertThat(open(mbox).texts()).containsExactly(mbox.substring(FROM.length()));
    }

    @Test
    void whatStandsBeforeTheFirstMailIsALoss() throws IOException {
        Held held = open("junk\n\n" + FROM + "Subject: One\n\nFirst\n");
        assertThat(held.texts()).containsExactly("Subject: One\n\nFirst\n");
        assertThat(held.lost()).containsExactly("stands before the first mail");
    }

    @Test
    void aMailThatIsTooLargeIsALossAndTheNextComesOut() throws IOException {
        byte[] large = (FROM + "Subject: Large\n\n").getBytes(UTF_8);
        byte[] whole = Arrays.copyOf(large, large.length + MboxReading.LARGEST);
        Arrays.fill(whole, large.length, whole.length, (byte) 'x');
        byte[] next = ("\n\n" + FROM + "Subject: Next\n\nText\n").getBytes(UTF_8);
        byte[] mbox = Arrays.copyOf(whole, whole.length + next.length);
        System.arraycopy(next, 0, mbox, whole.length, next.length);
        Held held = Held.by(container, mbox);
        assertThat(held.labels()).containsExactly("2");
        assertThat(held.texts()).containsExactly("Subject: Next\n\nText\n");
        assertThat(held.lost()).containsExactly("is a mail of more than 50 MB");
        assertThat(held.losses().get(0).range().orElseThrow().start()).isEqualTo(FROM.length());
    }

    /** The same mailbox in pieces of one byte, as a slow stream gives it. */
    @Test
    void howTheStreamGivesItsBytesMakesNoDifference() throws IOException {
        String mbox = (FROM + "Subject: One\n\nFirst\n\n").repeat(50);
        Held slow = new Held();
        container.open(new Slow(Source.of("x", mbox.getBytes(UTF_8))), slow);
        assertThat(slow.texts()).isEqualTo(open(mbox).texts()).hasSize(50);
    }

    private record Slow(Source source) implements Source {

        @Override
        public String name() {
            return source.name();
        }

        @Override
        public long size() {
            return source.size();
        }

        @Override
        public InputStream open() throws IOException {
            InputStream in = source.open();
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    return in.read();
                }

                @Override
                public int read(byte[] into, int offset, int count) throws IOException {
                    return in.read(into, offset, Math.min(1, count));
                }
            };
        }
    }

    @Test
    void whatIsNoMailboxIsRefused() {
        assertThatThrownBy(() -> open("Subject: One\n\nFirst\n"))
                .isInstanceOf(FormatException.class)
                .hasMessage("holds no mail");
    }

    @Test
    void aMailboxIsKnownByItsFirstLines() {
        assertThat(MboxContainer.looksLike((FROM + "Subject: x\n\n").getBytes(UTF_8))).isTrue();
        assertThat(MboxContainer.looksLike("From here: on\nit rained".getBytes(UTF_8))).isFalse();
        assertThat(MboxContainer.looksLike("From: a\nTo: b\n".getBytes(UTF_8))).isFalse();
        assertThat(MboxContainer.looksLike("From ".getBytes(UTF_8))).isFalse();
    }
}
