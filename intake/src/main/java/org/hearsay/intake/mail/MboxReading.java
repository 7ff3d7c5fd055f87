package org.hearsay.intake.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.hearsay.intake.format.Part;
import org.hearsay.intake.format.Parts;
import org.hearsay.intake.format.Source;
import org.hearsay.model.ByteRange;
import org.hearsay.model.Envelope;

/**
 * One reading of a mailbox, line by line. Of a line longer than is kept, the beginning decides and
 * the rest follows as if it were lines of its own.
 */
final class MboxReading {

    static final int LARGEST = 50 << 20;

    private static final int LINE = 1 << 16;

    private static final byte[] FROM = {'F', 'r', 'o', 'm', ' '};

    private final InputStream in;
    private final Parts parts;
    private final byte[] line = new byte[LINE];
    private int length;
    private long position;

    private final ByteArrayOutputStream mail = new ByteArrayOutputStream();
    private int mails;
    private long start;
    private boolean tooLarge;

    /** A line that begins like one between mails, until the next line tells. */
    private byte[] held = {};

    private boolean inMail;
    private boolean behindEmpty = true;
    private boolean lineStart = true;

    MboxReading(InputStream in, Parts parts) {
        this.in = in;
        this.parts = parts;
    }

    int mails() {
        return mails;
    }

    void read() throws IOException {
        while (next()) {
            long before = position - length;
            if (held.length > 0 && settle(before)) {
                behindEmpty = false;
            }
            if (lineStart && behindEmpty && isPostmark(line, length)) {
                held = Arrays.copyOf(line, length);
            } else {
                keep(line, length);
            }
            behindEmpty = lineStart && isEmpty();
            lineStart = length > 0 && line[length - 1] == '\n';
        }
        if (held.length > 0) {
            keep(held, held.length);
        }
        end(position);
    }

    /** Whether the line held is one between mails, now that the one behind it is there. */
    private boolean settle(long before) {
        byte[] postmark = held;
        held = new byte[0];
        boolean begins = Start.isField(line, 0, length) || isEscaped(line, length);
        if (begins) {
            end(before - postmark.length);
            start = before;
            inMail = true;
        } else {
            keep(postmark, postmark.length);
        }
        return begins;
    }

    private boolean next() throws IOException {
        length = 0;
        int b = in.read();
        while (b >= 0) {
            line[length++] = (byte) b;
            if (b == '\n' || length == LINE) {
                break;
            }
            b = in.read();
        }
        position += length;
        return length > 0;
    }

    private boolean isEmpty() {
        return line[0] == '\n' || length == 2 && line[0] == '\r' && line[1] == '\n';
    }

    static boolean isPostmark(byte[] line, int length) {
        return length > FROM.length && Arrays.equals(line, 0, FROM.length, FROM, 0, FROM.length);
    }

    /** One or more marks before "From ": one of them is the mailbox's. */
    private static boolean isEscaped(byte[] line, int length) {
        int at = 0;
        while (at < length && line[at] == '>') {
            at++;
        }
        return at > 0
                && length - at >= FROM.length
                && Arrays.equals(line, at, at + FROM.length, FROM, 0, FROM.length);
    }

    private void keep(byte[] bytes, int count) {
        int from = lineStart && bytes == line && isEscaped(bytes, count) ? 1 : 0;
        tooLarge |= mail.size() + count > LARGEST;
        if (tooLarge) {
            mail.reset();
        } else {
            mail.write(bytes, from, count - from);
        }
    }

    /** Ends what has been kept: a mail, or what stands before the first. */
    private void end(long end) {
        byte[] bytes = mail.toByteArray();
        int kept = withoutLastEmptyLine(bytes);
        mail.reset();
        mails += inMail ? 1 : 0;
        Optional<ByteRange> range =
                Optional.of(new ByteRange(start, Math.max(start, end - (bytes.length - kept))));
        if (tooLarge) {
            parts.lost(range, "is a mail of more than " + (LARGEST >> 20) + " MB");
        } else if (inMail) {
            parts.add(part(Arrays.copyOf(bytes, kept), range));
        } else if (!isBlank(bytes)) {
            parts.lost(range, "stands before the first mail");
        }
        tooLarge = false;
    }

    private Part part(byte[] bytes, Optional<ByteRange> range) {
        return new Part(
                Integer.toString(mails),
                range,
                "message/rfc822",
                Source.of("message.eml", bytes),
                Envelope.empty());
    }

    private static int withoutLastEmptyLine(byte[] bytes) {
        int end = bytes.length;
        if (end > 1 && bytes[end - 1] == '\n' && bytes[end - 2] == '\n') {
            return end - 1;
        }
        boolean carriage =
                end > 3
                        && bytes[end - 1] == '\n'
                        && bytes[end - 2] == '\r'
                        && bytes[end - 3] == '\n';
        return carriage ? end - 2 : end;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != '\n' && b != '\r' && b != ' ' && b != '\t') {
                return false;
            }
        }
        return true;
    }
}
