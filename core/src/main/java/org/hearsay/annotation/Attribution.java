package org.hearsay.annotation;

import java.util.List;
import java.util.Optional;
import org.hearsay.text.Span;

/**
 * Words that attribute words to somebody, as a reading model saw them (PARC, PolNeAR).
 *
 * <p>The content's parts are in text order and do not overlap; there is at least one. Attributions
 * may nest, and the content of one may hold the whole of another.
 *
 * @param source the words for who said or thought it; absent where the text names nobody
 * @param cue the words that say so
 * @param confidence how sure the model is, above 0 and at most 1
 */
public record Attribution(Optional<Span> source, Span cue, List<Span> content, double confidence) {

    public Attribution {
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("An attribution without content is none: " + cue);
        }
        if (!(confidence > 0 && confidence <= 1)) {
            throw new IllegalArgumentException(
                    "A confidence is above 0 and at most 1, not " + confidence);
        }
    }
}
