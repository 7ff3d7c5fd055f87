package org.hearsay.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.hearsay.ledger.Removal;
import org.hearsay.model.Document;
import org.hearsay.testing.SeededEntries;

/** The program that brings a ledger up to date, or takes a document out, while a drill looks on. */
final class Handler {

    static final String APPENDED = "appended";
    static final String REMOVED = "removed";

    /** What the document says that is appended and removed. */
    static final String WORDS = "The ferryman’s own account, as he wrote it down. ";

    /** A word of an article of it that stands nowhere else, and that an index keeps whole. */
    static final String WORD = "xyzzyferry";

    private static final String TEXT = "The " + WORD + " was his own. " + WORDS;

    private Handler() {}

    /** Arguments: the ledger's file, and the path of a document to append and remove, if one is. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (SqliteLedger ledger = SqliteLedger.open(Path.of(arguments[0]))) {
            out.println("open");
            if (arguments.length > 1) {
                Document document = document(arguments[1]);
                ledger.append(
                        List.of(
                                SeededEntries.read(document, 4, 77),
                                SeededEntries.saying(document("2-" + arguments[1]), TEXT)));
                out.println(APPENDED);
                ledger.remove(removal(document));
                out.println(REMOVED);
            }
        }
        out.println("done");
    }

    static Document document(String path) {
        return Document.of(path, WORDS.repeat(400).getBytes(StandardCharsets.UTF_8))
                .below("/stories");
    }

    static Removal removal(Document document) {
        return new Removal(
                document.sha256(), LocalDate.of(2025, 3, 4), "an order of the court of Ormsby");
    }
}
