package org.hearsay.intake;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Extraction;
import org.hearsay.model.Opening;

/** What was received, with what became known of it after it was opened. */
final class With {

    private With() {}

    /** How many it holds, and what of it is missing beside what is said already. */
    static Received missing(Received received, Optional<String> more, int holds) {
        Opening opening = received.opening().holding(holds);
        Opening partial =
                more.isPresent() && opening.extraction() == Extraction.OK
                        ? opening.ended(Extraction.PARTIAL)
                        : opening;
        if (received instanceof Received.Text text) {
            return new Received.Text(
                    text.document(),
                    text.content(),
                    text.charset(),
                    both(text.missing(), more),
                    partial);
        }
        if (received instanceof Received.Opened opened) {
            return new Received.Opened(opened.document(), both(opened.missing(), more), partial);
        }
        if (received instanceof Received.Skipped skipped) {
            return new Received.Skipped(skipped.document(), skipped.reason(), opening);
        }
        Received.Failed failed = (Received.Failed) received;
        return new Received.Failed(failed.document(), failed.reason(), opening);
    }

    static Optional<String> both(Optional<String> one, Optional<String> other) {
        String all =
                Stream.of(one, other).flatMap(Optional::stream).collect(Collectors.joining("; "));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }
}
