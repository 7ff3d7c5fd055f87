package org.hearsay.intake;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.intake.child.Apart;
import org.hearsay.intake.child.ChildException;
import org.hearsay.intake.child.Limits;
import org.hearsay.intake.child.Loss;
import org.hearsay.intake.format.Source;
import org.hearsay.model.Extraction;

/** Opens documents in processes that can be killed. */
final class InOtherProcesses implements Extractor {

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

    @Override
    public Extracted extract(Kind kind, Source source) {
        try {
            org.hearsay.intake.child.Extracted extracted = apart.extract(kind.key(), source);
            Losses losses = new Losses();
            extracted.reason().ifPresent(reason -> losses.add(Optional.empty(), reason));
            for (Loss loss : extracted.losses()) {
                losses.add(loss.range(), loss.reason());
            }
            return new Extracted(
                    extracted.outcome(), losses.words(), extracted.laid(), extracted.parts());
        } catch (ChildException e) {
            return nothing(Extraction.CRASH, "could not be opened: " + Ends.message(e));
        } catch (IOException e) {
            return nothing(Extraction.CORRUPT, "cannot be read: " + Ends.message(e));
        }
    }

    private static Extracted nothing(Extraction how, String reason) {
        return new Extracted(how, Optional.of(reason), Optional.empty(), List.of());
    }

    @Override
    public void close() {
        apart.close();
    }
}
