package org.hearsay.intake.press;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.intake.item.LanguageTag;
import org.hearsay.intake.item.PlainText;
import org.hearsay.intake.item.Stamp;
import org.hearsay.model.Envelope;

/**
 * One article of a LexisNexis export: what is printed above it (outlet, day, headline and fields
 * with their names), its body, and the fields below. For one article.
 */
final class LexisFields {

    private static final Set<String> ABOVE =
            Set.of(
                    "section",
                    "length",
                    "byline",
                    "headline",
                    "dateline",
                    "highlight",
                    "series",
                    "distribution",
                    "column",
                    "source",
                    "body");

    /** Fields that end a body wherever they begin a line. */
    private static final Set<String> BELOW =
            Set.of(
                    "load-date",
                    "publication-type",
                    "document-type",
                    "journal-code",
                    "correction-date",
                    "graphic",
                    "classification");

    /** Fields that only stand next to those; words of an article may look like them. */
    private static final Set<String> BELOW_TOO =
            Set.of("subject", "type", "publication type", "link to image");

    private final PressLines lines;
    private final int from;
    private final int to;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<Integer> free = new ArrayList<>();

    private LexisFields(PressLines lines, int from, int to) {
        this.lines = lines;
        this.from = from;
        this.to = to;
    }

    static PressArticle read(PressLines lines, int from, int to) {
        return new LexisFields(lines, from, to).read();
    }

    /** "Length: 512 words", in either spelling. */
    static boolean isLength(String line) {
        return line.regionMatches(true, 0, "length:", 0, 7)
                && Furniture.isLength(line.substring(7).strip());
    }

    private PressArticle read() {
        int body = above();
        if (body < 0) {
            return PressArticle.lost(from, to, "has neither a length nor a body");
        }
        int end = below(body);
        readBelow(end);
        List<Integer> kept = Furniture.withoutPages(lines, body, end);
        return PressArticle.of(from, to, kept, lines.join(kept), envelope());
    }

    /** Reads what stands above the body and tells where that begins, or -1. */
    private int above() {
        boolean marked = hasBodyMark();
        boolean apart = true;
        boolean copyright = false;
        String last = "";
        for (int i = from; i < to; i++) {
            String line = lines.text(i);
            String label = label(line);
            if (isBodyMark(line)) {
                return i + 1;
            }
            if (line.isEmpty()) {
                apart = true;
                copyright = false;
            } else if (ABOVE.contains(label)) {
                fields.put(label, line.substring(label.length() + 1).strip());
                last = label;
                apart = false;
            } else if (!apart && !last.isEmpty()) {
                fields.merge(last, line, (a, b) -> a + " " + b);
            } else if (!marked && fields.containsKey("length")) {
                return i;
            } else if (!Furniture.isPage(line) && !LexisNexis.isStart(line)) {
                copyright |= Furniture.isCopyright(line);
                if (!copyright) {
                    free.add(i);
                }
                copyright &= !Furniture.endsCopyright(line);
                last = "";
            }
        }
        return -1;
    }

    private boolean hasBodyMark() {
        for (int i = from; i < to; i++) {
            if (isBodyMark(lines.text(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBodyMark(String line) {
        return line.equals("Body") || line.equals("BODY:") || line.equals("Body:");
    }

    /** The name before a colon, or the whole line where a name stands alone; in lower case. */
    private static String label(String line) {
        int colon = line.indexOf(':');
        boolean alone = colon < 0 && line.length() < 20;
        String label = alone ? line : colon > 0 && colon < 20 ? line.substring(0, colon) : "";
        boolean name = !label.isEmpty() && Character.isUpperCase(label.charAt(0));
        return name ? label.toLowerCase(Locale.ROOT) : "";
    }

    private boolean isBelow(int i) {
        String line = lines.text(i);
        String label = label(line);
        boolean alone = line.length() == label.length();
        return BELOW.contains(label)
                && (!alone || label.equals("graphic") || label.equals("classification"));
    }

    private int below(int body) {
        int end = body;
        while (end < to && !isBelow(end)) {
            end++;
        }
        while (end > body && (lines.isBlank(end - 1) || goesBelow(end - 1, end == to))) {
            end--;
        }
        return end;
    }

    private boolean goesBelow(int i, boolean last) {
        String line = lines.text(i);
        String label = label(line);
        String value = line.substring(Math.min(line.length(), label.length() + 1)).strip();
        boolean field =
                switch (label) {
                    case "language" -> value.length() < 40 && LanguageTag.of(value).isPresent();
                    case "url" -> value.startsWith("http") || value.startsWith("www.");
                    default -> BELOW_TOO.contains(label) && line.indexOf(':') > 0;
                };
        return (field && !last) || Furniture.isCopyright(line);
    }

    private void readBelow(int end) {
        for (int i = end; i < to; i++) {
            String line = lines.text(i);
            String label = label(line);
            if (label.equals("language") || label.equals("url")) {
                fields.put(label, line.substring(Math.min(line.length(), label.length() + 1)));
            }
        }
    }

    private Envelope envelope() {
        Envelope.Builder envelope = Envelope.builder("the LexisNexis export");
        List<Integer> named = free;
        int day = day(named);
        envelope.outlet(day > 0 ? lines.text(named.get(day - 1)) : "")
                .headline(PlainText.line(headline(named, day)))
                .section(fields.getOrDefault("section", "").split(";", 2)[0])
                .url(fields.getOrDefault("url", ""))
                .authors(Furniture.authors(fields.getOrDefault("byline", "")));
        if (day >= 0) {
            Stamp.iso(lines.text(named.get(day))).ifPresent(envelope::published);
        }
        LanguageTag.of(fields.getOrDefault("language", "")).ifPresent(envelope::language);
        return envelope.build();
    }

    /** Which of the lines without a name is the day; the last of them, for a cover may have one. */
    private int day(List<Integer> named) {
        for (int i = named.size() - 1; i >= 0; i--) {
            if (Stamp.iso(lines.text(named.get(i))).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    /** By its name, else above the outlet, else below the day and apart from it. */
    private String headline(List<Integer> named, int day) {
        String stated = fields.getOrDefault("headline", "");
        if (!stated.isEmpty() || named.isEmpty()) {
            return stated;
        }
        if (day > 1) {
            return lines.text(named.get(day - 2));
        }
        int last = named.get(named.size() - 1);
        boolean apart = day < 0 || named.get(day) + 1 < last;
        return apart && day < named.size() - 1 ? lines.text(last) : "";
    }
}
