package org.hearsay.query;

import java.util.List;

/**
 * How often somebody is quoted by which outlet.
 *
 * @param own of the speaker's statements, those in articles that depend on no other: copies of one
 *     text make a voice no louder
 * @param byOutlet the outlets that quote the speaker, most statements first, then by name
 */
public record VoiceRow(SpeakerRow speaker, int own, List<ByOutlet> byOutlet) {

    /** An outlet's statements of one speaker; all that its articles hold, copied or not. */
    public record ByOutlet(String outlet, int statements) {}

    public VoiceRow {
        byOutlet = List.copyOf(byOutlet);
    }

    /** How many statements an outlet has of this speaker. */
    public int of(String outlet) {
        return byOutlet.stream()
                .filter(one -> one.outlet().equals(outlet))
                .mapToInt(ByOutlet::statements)
                .findFirst()
                .orElse(0);
    }
}
