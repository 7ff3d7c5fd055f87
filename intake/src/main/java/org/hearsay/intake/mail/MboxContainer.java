package org.hearsay.intake.mail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.hearsay.intake.format.Container;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Parts;
import org.hearsay.intake.format.Source;
import org.hearsay.model.Extraction;

/**
 * Hands out the mails of a mailbox file (RFC 4155 and its relatives), for {@link MailContainer} to
 * open. A mail begins behind a line that begins with {@code From }, stands first or behind an empty
 * line, and is followed by a field; it ends before the empty line in front of the next. Lines that
 * were escaped for that ({@code >From }) lose one mark. A length stated in the header is not
 * trusted.
 *
 * <p>A label is the mail's number in the file. A part's range is the mail's bytes without the line
 * before it. The file is read as a stream, with one mail in memory; one larger than 50 MB is lost.
 */
public final class MboxContainer implements Container {

    @Override
    public void open(Source source, Parts parts) throws IOException {
        try (InputStream in = new BufferedInputStream(source.open(), 1 << 16)) {
            MboxReading reading = new MboxReading(in, parts);
            reading.read();
            if (reading.mails() == 0) {
                throw new FormatException(Extraction.CORRUPT, "holds no mail");
            }
        }
    }

    /** Whether a file that begins so is a mailbox; its first two lines are enough. */
    public static boolean looksLike(byte[] start) {
        if (!MboxReading.isPostmark(start, start.length)) {
            return false;
        }
        int at = 0;
        while (at < start.length && start[at] != '\n') {
            at++;
        }
        return Start.isField(start, at + 1, start.length);
    }
}
