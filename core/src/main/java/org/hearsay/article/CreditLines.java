package org.hearsay.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;

/**
 * Finds the agency that an article as a whole is credited to, where neither a byline nor a dateline
 * of its own line says so: "The Associated Press | Monday", "The Associated Press — By ADA
 * EXAMPLE", "Published March 3 by Associated Press", a dateline inside one of the first paragraphs,
 * a copyright line that names the agency as its holder.
 *
 * <p>Credits of pictures are none, nor is "The Associated Press contributed to this report": such
 * an article is the outlet's own. An agency's short name alone on a line may be a picture's credit,
 * and counts only beside a line with a date.
 */
final class CreditLines {

    private static final int MOST_WORDS = 24;

    /** Paragraphs in which a dateline is looked for. */
    private static final int PARAGRAPHS = 6;

    /** Fewer words are not a paragraph. */
    private static final int PARAGRAPH = 8;

    private static final Set<Role> PASSED_OVER =
            Set.of(Role.COMMENT, Role.RELATED, Role.ADVERTISEMENT);

    private static final Set<String> PICTURES =
            Set.of(
                    "photo",
                    "photos",
                    "image",
                    "images",
                    "getty",
                    "picture",
                    "video",
                    "credit",
                    "credit:",
                    "file",
                    "pool",
                    "via",
                    "contributed",
                    "illustration");

    private static final Set<String> TIMES =
            Set.of(
                    "published",
                    "posted",
                    "updated",
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday");

    private static final Set<String> SMALL =
            Set.of(
                    "by", "and", "the", "of", "in", "at", "with", "from", "on", "a.m", "p.m", "am",
                    "pm", "et", "gmt", "de", "van", "von", "der", "al", "bin", "el", "la", "first");

    private final List<Segment> segments;
    private final Labelled text;

    private CreditLines(Labelled text) {
        this.text = text;
        this.segments = text.segments();
    }

    static Optional<String> agency(Labelled text) {
        CreditLines lines = new CreditLines(text);
        return lines.credited().or(lines::dated);
    }

    private Optional<String> credited() {
        for (int i = 0; i < segments.size(); i++) {
            if (PASSED_OVER.contains(segments.get(i).role())) {
                continue;
            }
            Line line = line(i);
            if (line.isShort() && line.wordCount() <= MOST_WORDS) {
                Optional<String> agency = credited(line.words(), i);
                if (agency.isPresent()) {
                    return agency;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> dated() {
        int seen = 0;
        for (int i = 0; i < segments.size() && seen < PARAGRAPHS; i++) {
            Line line = line(i);
            if (segments.get(i).role() == Role.BODY && line.wordCount() >= PARAGRAPH) {
                seen++;
                Optional<String> agency =
                        Dateline.of(line.text()).flatMap(Dateline::agency).flatMap(Agencies::known);
                if (agency.isPresent()) {
                    return agency;
                }
            }
        }
        return Optional.empty();
    }

    private Line line(int segment) {
        return new Line(text.text().at(segments.get(segment).span()));
    }

    private Optional<String> credited(List<String> glued, int at) {
        List<String> words = unglued(glued);
        if (words.stream().map(CreditLines::bare).anyMatch(PICTURES::contains)) {
            return Optional.empty();
        }
        for (int i = 0; i < words.size(); i++) {
            for (int length = 1; length <= 3 && i + length <= words.size(); length++) {
                Optional<String> agency = Agencies.known(phrase(words, i, i + length));
                if (agency.isPresent() && isCredit(words, i, i + length, at)) {
                    return agency;
                }
            }
        }
        return Optional.empty();
    }

    private boolean isCredit(List<String> words, int start, int end, int at) {
        int first = start > 0 && bare(words.get(start - 1)).equals("the") ? start - 1 : start;
        List<String> before = words.subList(0, first);
        List<String> after = words.subList(end, words.size());
        if (isHolder(before)) {
            return true;
        }
        boolean isAlone = before.isEmpty() && after.isEmpty();
        if (isAlone) {
            return (end - start > 1 && segments.get(at).role() != Role.CAPTION) || isBesideDate(at);
        }
        boolean isTimed = !after.isEmpty() && (isTime(after.get(0)) || isBar(after.get(0)));
        if (segments.get(at).role() == Role.CAPTION
                && !after.stream().anyMatch(CreditLines::isTime)) {
            return false;
        }
        boolean isSigned = !before.isEmpty() && bare(before.get(before.size() - 1)).equals("by");
        boolean isNamed =
                before.size() > 1
                        && before.get(before.size() - 1).endsWith(",")
                        && (isTimed || before.stream().anyMatch(word -> bare(word).equals("and")));
        return (before.isEmpty() || isSigned || isNamed)
                && (after.isEmpty() || isTimed || isSigned)
                && before.stream().allMatch(CreditLines::mayStand)
                && after.stream().allMatch(CreditLines::mayStand);
    }

    /** "© 2031 The …", "© Copyright 2031 The …". */
    private static boolean isHolder(List<String> before) {
        return !before.isEmpty()
                && before.size() <= 3
                && (before.get(0).startsWith("\u00a9") || bare(before.get(0)).equals("copyright"))
                && before.stream()
                        .skip(1)
                        .allMatch(
                                word ->
                                        bare(word).equals("copyright")
                                                || Character.isDigit(word.charAt(0)));
    }

    private boolean isBesideDate(int at) {
        return (at > 0 && DateLine.of(line(at - 1)).isPresent())
                || (at + 1 < segments.size() && DateLine.of(line(at + 1)).isPresent());
    }

    /** "Ada Example and Ben SampleAssociated Press", as pages lose the break between two lines. */
    private static List<String> unglued(List<String> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            String word = words.get(i);
            int cut = word.length() - "Associated".length();
            if (cut > 0
                    && word.endsWith("Associated")
                    && words.get(i + 1).equals("Press")
                    && Character.isLowerCase(word.charAt(cut - 1))) {
                return Stream.of(
                                words.subList(0, i),
                                List.of("and", word.substring(0, cut) + ",", "Associated"),
                                words.subList(i + 1, words.size()))
                        .flatMap(List::stream)
                        .toList();
            }
        }
        return words;
    }

    private static boolean mayStand(String word) {
        String bare = bare(word);
        return bare.isEmpty()
                || !Character.isLowerCase(word.charAt(0))
                || SMALL.contains(bare)
                || TIMES.contains(bare);
    }

    private static boolean isTime(String word) {
        String bare = bare(word);
        return TIMES.contains(bare)
                || CalendarDates.isMonth(bare)
                || (!bare.isEmpty() && Character.isDigit(bare.charAt(0)));
    }

    private static boolean isBar(String word) {
        return bare(word).isEmpty();
    }

    private static String phrase(List<String> words, int start, int end) {
        StringBuilder phrase = new StringBuilder();
        for (int i = start; i < end; i++) {
            phrase.append(i > start ? " " : "").append(bare(words.get(i)));
        }
        return phrase.toString();
    }

    private static String bare(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && !Character.isLetterOrDigit(word.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
