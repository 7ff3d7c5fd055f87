package org.hearsay.server.workplace;

import java.util.List;
import java.util.Optional;

/**
 * What somebody decides, in the words of {@code hearsay decide}: a verb such as {@code act}, what
 * it takes, and by whom, of which day and why, where they say so.
 */
public record DecisionRequest(
        String verb,
        List<String> arguments,
        Optional<String> by,
        Optional<String> on,
        Optional<String> because) {

    public DecisionRequest {
        arguments = List.copyOf(arguments);
    }
}
