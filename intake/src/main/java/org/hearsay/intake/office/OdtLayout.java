package org.hearsay.intake.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Laid;
import org.hearsay.intake.format.Layout;
import org.hearsay.intake.format.Source;
import org.hearsay.intake.xml.SafeXml;
import org.hearsay.model.Extraction;

/**
 * The text of an OpenDocument text (ISO 26300): .odt, .ott, and .fodt, which is one XML document.
 * Tracked deletions, annotations, headers and footers are left out; notes stand at the end.
 *
 * <p>Title and first author come from its properties if they can be believed; its dates are the
 * file's.
 */
public final class OdtLayout implements Layout {

    @Override
    public Laid lay(Source source) throws IOException {
        byte[] start;
        try (InputStream in = source.open()) {
            start = in.readNBytes(2);
        }
        return start.length == 2 && start[0] == 'P' && start[1] == 'K'
                ? packed(OfficeZip.of(source))
                : flat(source);
    }

    private static Laid packed(OfficeZip zip) throws IOException {
        Optional<byte[]> manifest = zip.part("META-INF/manifest.xml");
        if (zip.has("encrypted-package") || manifest.isPresent() && isEncrypted(manifest.get())) {
            throw new FormatException(Extraction.ENCRYPTED, "needs a password to be read");
        }
        byte[] content =
                zip.part("content.xml")
                        .orElseThrow(
                                () ->
                                        new FormatException(
                                                Extraction.UNSUPPORTED,
                                                "is a zip archive that holds no OpenDocument"
                                                        + " text"));
        return laid(content, zip.part("meta.xml").orElse(new byte[0]), zip.hasBelow("Pictures/"));
    }

    private static boolean isEncrypted(byte[] manifest) throws IOException {
        boolean[] found = {false};
        OfficeXml.read(
                "manifest",
                manifest,
                new OfficeXml.Listener() {
                    @Override
                    public boolean start(XMLStreamReader element) {
                        found[0] |= element.getLocalName().equals("encryption-data");
                        return true;
                    }

                    @Override
                    public void end(String namespace, String name) {
                        // Only whether there is one is asked.
                    }
                });
        return found[0];
    }

    private static Laid flat(Source source) throws IOException {
        if (source.size() > SafeXml.BYTES) {
            throw new FormatException(
                    Extraction.UNSUPPORTED, "is larger than " + SafeXml.BYTES + " bytes");
        }
        try (InputStream in = source.open()) {
            byte[] whole = in.readAllBytes();
            return laid(whole, whole, false);
        }
    }

    private static Laid laid(byte[] content, byte[] meta, boolean pictures) throws IOException {
        List<String> missing = new ArrayList<>();
        OdtText odt = new OdtText();
        try {
            OfficeXml.read("text", content, odt);
        } catch (FormatException e) {
            if (odt.kind().isEmpty()) {
                throw e;
            }
            missing.add("what follows the place where it " + e.getMessage());
        }
        check(odt.kind());
        LaidText text = new LaidText();
        odt.paragraphs().forEach(text::add);
        text.check(pictures, missing);
        CoreProperties known = properties(meta);
        return text.laid(known.title(), known.authors(), missing);
    }

    private static void check(String kind) throws FormatException {
        if (!kind.equals("text")) {
            throw new FormatException(
                    Extraction.UNSUPPORTED,
                    kind.equals("spreadsheet") || kind.equals("presentation")
                            ? "is an OpenDocument " + kind + ", and not read"
                            : "is no OpenDocument text");
        }
    }

    /** Properties that cannot be read cost no text. */
    private static CoreProperties properties(byte[] meta) throws IOException {
        CoreProperties known = new CoreProperties();
        try {
            if (meta.length > 0) {
                OfficeXml.read("properties", meta, known);
            }
            return known;
        } catch (FormatException e) {
            return new CoreProperties();
        }
    }
}
