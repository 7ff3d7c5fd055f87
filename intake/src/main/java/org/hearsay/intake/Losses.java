package org.hearsay.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.ByteRange;

/** What there is to tell of a container, in a sentence for a person. For one thread. */
final class Losses {

    private static final int MOST = 20;
    private static final int LONGEST = 300;

    private final List<String> told = new ArrayList<>();
    private int count;

    void add(Optional<ByteRange> range, String reason) {
        count++;
        if (told.size() < MOST) {
            String where =
                    range.map(bytes -> "bytes " + bytes.start() + " to " + bytes.end() + ": ")
                            .orElse("");
            told.add(where + clip(reason));
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Nothing if nothing was lost. */
    Optional<String> words() {
        if (count == 0) {
            return Optional.empty();
        }
        String rest = count > told.size() ? "; and " + (count - told.size()) + " more" : "";
        return Optional.of(String.join("; ", told) + rest);
    }

    private static String clip(String reason) {
        return reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST) + "…";
    }
}
