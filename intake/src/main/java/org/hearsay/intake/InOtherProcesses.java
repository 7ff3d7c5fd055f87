package org.hearsay.intake;

import java.io.IOException;
import java.util.Map;
import org.hearsay.intake.child.Apart;
import org.hearsay.intake.child.ChildException;
import org.hearsay.intake.child.Extracted;
import org.hearsay.intake.child.Limits;
import org.hearsay.intake.format.Source;
import org.hearsay.model.Extraction;

/** Opens documents in processes that can be killed; never throws for what a document does. */
final class InOtherProcesses implements AutoCloseable {

    /** Of these a document may hold more than a mail does. */
    private static final Map<String, Integer> MANY =
            Map.of(
                    Kind.FEED.key(), 5_000,
                    Kind.JSON_FEED.key(), 5_000,
                    Kind.NEWSML.key(), 5_000,
                    Kind.PRESS_HTML.key(), 5_000);

    private static final int MOST_PROCESSES = 4;

    private final Apart apart;

    InOtherProcesses() {
        int processors = Runtime.getRuntime().availableProcessors();
        this.apart =
                new Apart(
                        ApartMain.class,
                        Math.min(processors, MOST_PROCESSES),
                        InOtherProcesses::limits);
    }

    private static Limits limits(String reader) {
        Integer many = MANY.get(reader);
        return many == null ? Limits.usual() : Limits.usual().documents(many);
    }

    Extracted extract(Kind kind, Source source) {
        try {
            return apart.extract(kind.key(), source);
        } catch (ChildException e) {
            return Extracted.nothing(Extraction.CRASH, "could not be opened: " + Ends.message(e));
        } catch (IOException e) {
            return Extracted.nothing(Extraction.CORRUPT, "cannot be read: " + Ends.message(e));
        }
    }

    /** A sentence on how well the processes are shut in. */
    String sandbox() throws IOException {
        return apart.sandbox();
    }

    @Override
    public void close() {
        apart.close();
    }
}
