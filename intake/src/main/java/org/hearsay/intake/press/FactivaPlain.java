package org.hearsay.intake.press;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.intake.item.LanguageTag;
import org.hearsay.intake.item.PlainText;
import org.hearsay.intake.item.Stamp;
import org.hearsay.model.Envelope;

/**
 * An article of a Factiva export without codes. Around the line with its number of words stand, in
 * this order: section, headline and byline; day, time, outlet, the outlet's code, edition, page,
 * language and copyright. Only headline, day, outlet and language are sure to be there.
 */
final class FactivaPlain {

    private static final int MOST_LINES_BELOW = 14;
    private static final int MOST_LINES_OF_COPYRIGHT = 10;
    private static final int LONGEST_NAME = 6;

    private final PressLines lines;
    private final int from;
    private final int words;
    private final int to;
    private final Envelope.Builder envelope = Envelope.builder("the Factiva export");

    FactivaPlain(PressLines lines, int from, int words, int to) {
        this.lines = lines;
        this.from = from;
        this.words = words;
        this.to = to;
    }

    /** Whether a day and a language stand below this line, as they do in every article. */
    static boolean isHead(PressLines lines, int words) {
        FactivaPlain article = new FactivaPlain(lines, words, words, lines.size());
        article.below();
        Envelope known = article.envelope.build();
        return known.published().isPresent() && known.language().isPresent();
    }

    PressArticle read() {
        above();
        int body = below();
        List<Integer> kept =
                Furniture.withoutPages(lines, body, to).stream()
                        .filter(i -> !Factiva.isEnd(lines.text(i)))
                        .toList();
        return PressArticle.of(from, to, kept, lines.join(kept), envelope.build());
    }

    /** The last lines above; further up there may be a table of contents. */
    private void above() {
        List<String> near = new ArrayList<>();
        for (int i = words - 1; i >= from && near.size() < 3; i--) {
            String line = lines.text(i);
            if (!line.isEmpty() && !Furniture.isPage(line)) {
                near.add(line);
            }
        }
        if (near.isEmpty()) {
            return;
        }
        boolean signed = near.size() > 1 && isByline(near.get(0), near.get(1));
        if (signed) {
            envelope.authors(Furniture.authors(near.get(0)));
        }
        int headline = signed ? 1 : 0;
        envelope.headline(PlainText.line(near.get(headline)));
        int section = headline + 1;
        boolean whole = from > 0 && section < near.size();
        if (whole && near.get(section).split(" ", 5).length <= 4) {
            envelope.section(near.get(section));
        }
    }

    /** It says "By", or is as short as names are under a line that is as long as headlines are. */
    private static boolean isByline(String line, String above) {
        if (line.regionMatches(true, 0, "by ", 0, 3)) {
            return true;
        }
        String[] names = line.split(" ", LONGEST_NAME + 1);
        boolean capitals = true;
        for (String name : names) {
            boolean small = List.of("and", "in", "de", "van", "von", "of").contains(name);
            capitals &= small || Character.isUpperCase(name.isEmpty() ? 'a' : name.charAt(0));
        }
        return capitals
                && names.length > 1
                && names.length <= LONGEST_NAME
                && above.split(" ", 5).length > 3;
    }

    /** Reads what stands below and tells where the body begins. */
    private int below() {
        int outlet = -1;
        int seen = 0;
        for (int i = words + 1; i < to && seen < MOST_LINES_BELOW; i++) {
            String line = lines.text(i);
            if (line.isEmpty()) {
                continue;
            }
            seen++;
            if (seen == 1) {
                Stamp.iso(line).ifPresent(envelope::published);
            } else if (outlet < 0 && !isTime(line)) {
                envelope.outlet(PlainText.line(line));
                outlet = i;
            } else if (isLanguage(line)) {
                LanguageTag.of(line).ifPresent(envelope::language);
                return afterCopyright(i + 1);
            } else if (Furniture.isCopyright(line)) {
                return afterCopyright(i);
            }
        }
        return Math.max(outlet, words) + 1;
    }

    private static boolean isTime(String line) {
        return line.length() < 12 && Character.isDigit(line.charAt(0)) && line.indexOf(':') > 0;
    }

    private static boolean isLanguage(String line) {
        return line.length() >= 4
                && line.length() < 30
                && LanguageTag.of(line).filter(tag -> tag.length() == 2).isPresent();
    }

    /** The copyright's own paragraph is passed over. */
    private int afterCopyright(int start) {
        int i = start;
        while (i < to && lines.isBlank(i)) {
            i++;
        }
        if (i == to || !Furniture.isCopyright(lines.text(i))) {
            return i;
        }
        int most = Math.min(to, i + MOST_LINES_OF_COPYRIGHT);
        while (i < most && !lines.isBlank(i)) {
            i++;
        }
        return i;
    }
}
