package org.hearsay.intake.item;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Offsets as stamps write them. */
final class Zone {

    /** The names that RFC 822 defines, and two that mean one offset wherever they are used. */
    private static final Map<String, Integer> HOURS =
            Map.ofEntries(
                    Map.entry("Z", 0),
                    Map.entry("UT", 0),
                    Map.entry("UTC", 0),
                    Map.entry("GMT", 0),
                    Map.entry("EST", -5),
                    Map.entry("EDT", -4),
                    Map.entry("CST", -6),
                    Map.entry("CDT", -5),
                    Map.entry("MST", -7),
                    Map.entry("MDT", -6),
                    Map.entry("PST", -8),
                    Map.entry("PDT", -7),
                    Map.entry("CET", 1),
                    Map.entry("CEST", 2));

    private static final Pattern SIGNED =
            Pattern.compile("(?:UTC|GMT)?([+\\-\u2212])(\\d\\d?):?(\\d\\d)?(?::?\\d\\d)?");

    private Zone() {}

    /** The offset, if the text is one and nothing else but a remark in brackets. */
    static Optional<ZoneOffset> of(String text) {
        int bracket = text.indexOf('(');
        String zone = (bracket > 0 ? text.substring(0, bracket) : text).strip();
        String name = zone.toUpperCase(Locale.ROOT);
        if (HOURS.containsKey(name)) {
            return Optional.of(ZoneOffset.ofHours(HOURS.getOrDefault(name, 0)));
        }
        Matcher signed = SIGNED.matcher(name);
        if (!signed.matches()) {
            return Optional.empty();
        }
        int minutes = signed.group(3) == null ? 0 : Integer.parseInt(signed.group(3));
        int total = Integer.parseInt(signed.group(2)) * 60 + minutes;
        try {
            return Optional.of(
                    ZoneOffset.ofTotalSeconds((signed.group(1).equals("+") ? total : -total) * 60));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
