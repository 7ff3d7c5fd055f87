package org.hearsay.intake.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Laid;
import org.hearsay.intake.format.Layout;
import org.hearsay.intake.format.Source;
import org.hearsay.model.Extraction;

/**
 * The text of a Word document (ECMA-376, .docx) as its last state reads: tracked insertions are in,
 * deletions and comments out; notes stand at the end, headers and footers are left out.
 *
 * <p>Title and authors come from its properties if they can be believed; its dates are the file's.
 */
public final class DocxLayout implements Layout {

    private static final List<String> NOTES = List.of("footnotes", "endnotes");

    @Override
    public Laid lay(Source source) throws IOException {
        OldOffice.check(source);
        OfficeZip zip = OfficeZip.of(source);
        Relations whole = Relations.of(zip, "");
        String main = whole.target("officeDocument").orElse("word/document.xml");
        byte[] document = zip.part(main).orElseThrow(DocxLayout::noDocument);
        WordText word = new WordText();
        List<String> missing = new ArrayList<>();
        read(document, word, missing);
        check(word.root());
        LaidText text = new LaidText();
        word.paragraphs().forEach(text::add);
        Map<String, List<String>> notes = notes(zip, Relations.of(zip, main), missing);
        word.noted().stream()
                .distinct()
                .forEach(note -> notes.getOrDefault(note, List.of()).forEach(text::add));
        if (word.inserts()) {
            missing.add("a document of another kind that is inserted in it");
        }
        return laid(zip, whole, text, missing);
    }

    /** A document that breaks off is read as far as it goes. */
    private static void read(byte[] document, WordText word, List<String> missing)
            throws IOException {
        try {
            OfficeXml.read("text", document, word);
        } catch (FormatException e) {
            if (word.root().isEmpty()) {
                throw e;
            }
            missing.add("what follows the place where it " + e.getMessage());
        }
    }

    private static Map<String, List<String>> notes(
            OfficeZip zip, Relations relations, List<String> missing) throws IOException {
        Map<String, List<String>> notes = new TreeMap<>();
        for (String kind : NOTES) {
            Optional<String> name = relations.target(kind);
            Optional<byte[]> part = name.isPresent() ? zip.part(name.get()) : Optional.empty();
            if (part.isPresent()) {
                WordText word = new WordText();
                read(part.get(), word, missing);
                notes.putAll(word.notes());
            }
        }
        return notes;
    }

    private static FormatException noDocument() {
        return new FormatException(
                Extraction.UNSUPPORTED, "is a zip archive that holds no Word document");
    }

    private static void check(String root) throws FormatException {
        if (root.equals("document")) {
            return;
        }
        String what =
                switch (root) {
                    case "another workbook" -> "is a spreadsheet";
                    case "another presentation" -> "is a presentation";
                    default -> "is no Word document";
                };
        throw new FormatException(Extraction.UNSUPPORTED, what + ", and not read");
    }

    private static Laid laid(OfficeZip zip, Relations whole, LaidText text, List<String> missing)
            throws IOException {
        text.check(zip.hasBelow("word/media/"), missing);
        CoreProperties known = new CoreProperties();
        Optional<String> name = whole.target("core-properties");
        Optional<byte[]> part = name.isPresent() ? zip.part(name.get()) : Optional.empty();
        if (part.isPresent()) {
            try {
                OfficeXml.read("properties", part.get(), known);
            } catch (FormatException e) {
                missing.add("its properties");
            }
        }
        return text.laid(known.title(), known.authors(), missing);
    }
}
