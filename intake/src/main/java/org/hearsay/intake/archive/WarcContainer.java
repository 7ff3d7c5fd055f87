package org.hearsay.intake.archive;

import java.io.IOException;
import org.hearsay.intake.format.Cuttable;
import org.hearsay.intake.format.Part;
import org.hearsay.intake.format.Parts;
import org.hearsay.intake.format.Source;

/**
 * Hands out the pages that a web archive holds (WARC, ISO 28500, versions 0.17 to 1.1; plain,
 * packed record by record or as a whole): the body of every successful answer and of every {@code
 * resource} and {@code conversion} record, free of HTTP's chunks and packing. What is no page by
 * its type, its media type or its status is counted and noted.
 *
 * <p>A part's label is the position of its record's first byte in the file, with the position among
 * the unpacked bytes behind it where one gzip member holds several: so a damaged record changes no
 * other's label. Its envelope has the address and when the copy was taken.
 *
 * <p>Damage costs the record it lies in: the reading goes on where the next record begins, and the
 * stretch between is told as lost. A record whose bytes do not match the digest it states is handed
 * out and noted. A packed record that does not match gzip's checksum is lost.
 *
 * <p>The file is read as a stream; in memory is one record, at most 50 MB and what it unpacks to.
 * The time is linear in the size of the file.
 */
public final class WarcContainer implements Cuttable {

    @Override
    public void open(Source source, Parts parts) throws IOException {
        Takings takings = new Takings(parts);
        try (Tape tape = WarcReading.tape(source)) {
            new WarcReading(source, tape, takings).read();
        } finally {
            takings.close();
        }
    }

    /** It unpacks itself, record by record. */
    @Override
    public boolean isCuttable(Source source) {
        return true;
    }

    @Override
    public Start start(Part part) {
        int end = part.label().indexOf('.');
        String member = end < 0 ? part.label() : part.label().substring(0, end);
        return new Start(Long.parseLong(member), part.label());
    }

    @Override
    public void openFrom(Source source, Start from, Parts parts) throws IOException {
        try (Tape tape = WarcReading.tape(source, from.position())) {
            new WarcReading(source, tape, new Takings(parts)).readFrom(from.position());
        }
    }

    /** Whether a file that begins so is a web archive, packed or not; 1,024 bytes are enough. */
    public static boolean looksLike(byte[] start) throws IOException {
        try (Tape tape = WarcReading.tape(Source.of("", start))) {
            return tape.isAt(0, "WARC/") || Member.startsAt(tape, 0, "WARC/");
        }
    }
}
