package org.hearsay.intake.press;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.intake.item.LanguageTag;
import org.hearsay.intake.item.PlainText;
import org.hearsay.intake.item.Stamp;
import org.hearsay.model.Envelope;

/** An article of a Factiva export that prints the codes of its fields. */
final class FactivaCodes {

    private static final Set<String> CODES =
            Set.of(
                    "SE", "CLM", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL",
                    "LA", "CY", "LP", "TD", "CT", "RF", "ART", "CO", "IN", "NS", "RE", "IPC", "IPD",
                    "PUB", "AN", "CX", "DE");

    private static final Set<String> BODY = Set.of("LP", "TD");

    private FactivaCodes() {}

    /**
     * The code that begins the line and is followed by nothing, a tab or two spaces; or nothing.
     */
    static String code(String line) {
        int end = 0;
        while (end < line.length() && line.charAt(end) >= 'A' && line.charAt(end) <= 'Z') {
            end++;
        }
        String code = line.substring(0, end);
        boolean apart =
                end == line.length()
                        || line.charAt(end) == '\t'
                        || (line.charAt(end) == ' '
                                && end + 1 < line.length()
                                && line.charAt(end + 1) == ' ');
        return end >= 2 && end <= 3 && apart && CODES.contains(code) ? code : "";
    }

    /** What follows this code, or the whole line if another or none begins it. */
    static String rest(String line, String code) {
        return code(line).equals(code) ? line.substring(code.length()).strip() : line;
    }

    static boolean isCoded(PressLines lines, int from, int to) {
        boolean headline = false;
        for (int i = from; i < to; i++) {
            String code = code(lines.text(i));
            headline |= code.equals("HD");
            if (headline && (BODY.contains(code) || code.equals("WC"))) {
                return true;
            }
        }
        return false;
    }

    static PressArticle read(PressLines lines, int from, int to) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<Integer> body = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        String current = "";
        for (int i = from; i < to; i++) {
            String line = lines.text(i);
            String code = code(line);
            current = code.isEmpty() ? current : code;
            if (Furniture.isPage(line) || Factiva.isEnd(line) || current.isEmpty()) {
                continue;
            }
            if (!BODY.contains(current)) {
                fields.merge(current, rest(line, current), (a, b) -> (a + " " + b).strip());
                continue;
            }
            if (code.isEmpty()) {
                text.append(lines.raw(i)).append('\n');
            } else if (!rest(line, code).isEmpty()) {
                text.append('\n').append(rest(line, code)).append('\n');
            }
            if (!rest(line, current).isEmpty()) {
                body.add(i);
            }
        }
        return PressArticle.of(from, to, body, text.toString(), envelope(fields));
    }

    private static Envelope envelope(Map<String, String> fields) {
        Envelope.Builder envelope = Envelope.builder("the Factiva export");
        envelope.outlet(PlainText.line(fields.getOrDefault("SN", "")))
                .headline(PlainText.line(fields.getOrDefault("HD", "")))
                .section(PlainText.line(fields.getOrDefault("SE", "")))
                .authors(Furniture.authors(fields.getOrDefault("BY", "")));
        Stamp.iso(fields.getOrDefault("PD", "")).ifPresent(envelope::published);
        LanguageTag.of(fields.getOrDefault("LA", "")).ifPresent(envelope::language);
        return envelope.build();
    }
}
