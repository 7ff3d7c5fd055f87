package org.hearsay.intake.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Source;
import org.hearsay.model.Extraction;

/**
 * Tells compound files (MS-CFB), in which Word kept documents until 2007 and keeps those with a
 * password today, by the names of the streams in them.
 */
final class OldOffice {

    private static final byte[] MAGIC = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private OldOffice() {}

    /** Throws if the document is such a file. */
    static void check(Source source) throws IOException {
        try (InputStream in = source.open()) {
            byte[] start = in.readNBytes(MAGIC.length);
            if (!Arrays.equals(start, MAGIC)) {
                return;
            }
            String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            if (bytes.contains(wide("EncryptedPackage"))) {
                throw new FormatException(Extraction.ENCRYPTED, "needs a password to be read");
            }
            throw new FormatException(
                    Extraction.UNSUPPORTED,
                    bytes.contains(wide("WordDocument"))
                            ? "is a Word document of the old kind (.doc); save it as .docx or PDF"
                                    + " first"
                            : "is an office document of an old kind; save it in a newer one first");
        }
    }

    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}
