package org.hearsay.intake;

import java.util.Locale;
import java.util.Optional;

/** Reads media types as servers and containers state them (RFC 9110 § 8.3), forgivingly. */
final class MediaType {

    private static final String CHARSET = "charset=";

    private MediaType() {}

    /** The charset that it names, if it does. */
    static Optional<String> charset(String mediaType) {
        int at = mediaType.toLowerCase(Locale.ROOT).indexOf(CHARSET);
        if (at < 0) {
            return Optional.empty();
        }
        String value = mediaType.substring(at + CHARSET.length());
        int end = value.indexOf(';');
        String label = (end < 0 ? value : value.substring(0, end)).replace("\"", "").strip();
        return Optional.of(label).filter(named -> !named.isEmpty());
    }
}
