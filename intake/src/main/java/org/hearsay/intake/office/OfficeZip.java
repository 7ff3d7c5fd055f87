package org.hearsay.intake.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Source;
import org.hearsay.intake.xml.SafeXml;
import org.hearsay.intake.zip.BoundedZip;
import org.hearsay.model.Extraction;

/** The parts of an office document that is a zip archive. */
final class OfficeZip {

    private final BoundedZip zip;

    private OfficeZip(BoundedZip zip) {
        this.zip = zip;
    }

    static OfficeZip of(Source source) throws IOException {
        return new OfficeZip(BoundedZip.of(source));
    }

    boolean has(String name) throws IOException {
        return zip.entry(name).isPresent();
    }

    boolean hasBelow(String folder) {
        return zip.entries().stream().anyMatch(entry -> entry.name().startsWith(folder));
    }

    Optional<byte[]> part(String name) throws IOException {
        Optional<Source> entry = zip.entry(name);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        if (entry.get().size() > SafeXml.BYTES) {
            throw new FormatException(
                    Extraction.UNSUPPORTED,
                    "has a part of "
                            + entry.get().size()
                            + " bytes; no more than "
                            + SafeXml.BYTES
                            + " are read");
        }
        try (InputStream in = entry.get().open()) {
            return Optional.of(in.readAllBytes());
        }
    }
}
