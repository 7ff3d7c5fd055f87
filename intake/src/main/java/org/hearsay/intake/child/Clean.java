package org.hearsay.intake.child;

import java.util.Optional;
import org.hearsay.intake.format.Laid;
import org.hearsay.model.Envelope;

/**
 * Brings what a reader gives into the form that the parent insists on, so that one stray character
 * does not cost a document: half characters become U+FFFD, control characters spaces, and what is
 * too long is cut before a whole character.
 */
final class Clean {

    private Clean() {}

    /** Line feeds stay. */
    static String text(String value, int most) {
        return clean(value, most, true);
    }

    static String line(String value, int most) {
        return clean(value, most, false);
    }

    static Laid laid(Laid laid, int most) {
        boolean cut = laid.characters().length() > most;
        Optional<String> missing =
                cut
                        ? Optional.of("has more than " + most + " characters; the rest is left out")
                        : laid.missing().map(value -> line(value, MessageCodec.REASON));
        return new Laid(text(laid.characters(), most), envelope(laid.envelope()), missing);
    }

    static Envelope envelope(Envelope said) {
        return new Envelope(
                line(said.from(), MessageCodec.SAID),
                said.outlet().map(Clean::said),
                // An address that is cut is another address.
                said.url().filter(url -> url.length() <= MessageCodec.SAID).map(Clean::said),
                said.headline().map(Clean::said),
                said.published(),
                said.updated(),
                said.captured(),
                said.language().map(Clean::said),
                said.section().map(Clean::said),
                said.authors().stream().limit(MessageCodec.AUTHORS).map(Clean::said).toList());
    }

    private static String said(String value) {
        return line(value, MessageCodec.SAID);
    }

    private static String clean(String value, int most, boolean lines) {
        int end = Math.min(value.length(), most);
        if (end < value.length() && end > 0 && splits(value, end)) {
            end--;
        }
        StringBuilder clean = new StringBuilder(end);
        for (int at = 0; at < end; ) {
            int c = value.codePointAt(at);
            clean.appendCodePoint(allowed(c, lines));
            at += Character.charCount(c);
        }
        return clean.toString();
    }

    private static boolean splits(String value, int at) {
        return Character.isHighSurrogate(value.charAt(at - 1))
                && Character.isLowSurrogate(value.charAt(at));
    }

    private static int allowed(int c, boolean lines) {
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            return 0xFFFD;
        }
        return Character.isISOControl(c) && !(lines && c == '\n') ? ' ' : c;
    }
}
