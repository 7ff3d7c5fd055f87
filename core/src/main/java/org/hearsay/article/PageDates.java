package org.hearsay.article;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.KnownBy;
import org.hearsay.model.Publication;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;

/** Reads from an article's own words when it was published, or when it cannot have been. */
final class PageDates {

    private record Dated(LocalDate day, String because) {}

    private static final Set<String> PAST =
            Set.of(
                    "was", "were", "had", "said", "took", "began", "met", "held", "came", "went",
                    "won", "left", "told", "made", "gave", "became", "broke", "fell", "rose",
                    "struck", "hit", "died", "spoke", "wrote", "sent", "shot", "lost", "led",
                    "found");

    /** Words under whose sway a date may lie ahead of the article. */
    private static final Set<String> OPEN =
            Set.of(
                    "will",
                    "would",
                    "shall",
                    "may",
                    "might",
                    "could",
                    "can",
                    "should",
                    "must",
                    "until",
                    "till",
                    "by",
                    "before",
                    "after",
                    "due",
                    "scheduled",
                    "planned",
                    "plans",
                    "set",
                    "expected",
                    "deadline",
                    "upcoming",
                    "next",
                    "through",
                    "if",
                    "ahead",
                    "slated",
                    "expires",
                    "expire",
                    "postponed",
                    "delayed",
                    "proposed",
                    "to",
                    "from",
                    "between");

    private PageDates() {}

    /** The day that the article itself states. */
    static Optional<Publication> stated(Labelled article) {
        return line(article, DateLine.Kind.PUBLISHED)
                .or(() -> line(article, DateLine.Kind.BARE))
                .or(() -> signature(article));
    }

    private static Optional<Publication> line(Labelled article, DateLine.Kind kind) {
        return article.texts(Role.DATELINE).stream()
                .flatMap(text -> DateLine.of(new Line(text)).stream())
                .filter(line -> line.kind() == kind)
                .findFirst()
                .map(line -> page(line.day(), "the page gives it as its date"));
    }

    /** A full date in the byline, or in a dateline before the first paragraph. */
    private static Optional<Publication> signature(Labelled article) {
        for (Segment segment : article.segments()) {
            if (segment.role() != Role.BYLINE && segment.role() != Role.DATELINE) {
                continue;
            }
            String text = article.text().at(segment.span());
            boolean changed = text.toLowerCase(Locale.ROOT).contains("updated");
            Optional<LocalDate> day = changed ? Optional.empty() : CalendarDates.first(text);
            if (day.isPresent()) {
                return day.map(value -> page(value, "the " + segment.role().word() + " gives it"));
            }
        }
        return Optional.empty();
    }

    private static Publication page(LocalDate day, String because) {
        return Publication.on(day, KnownBy.PAGE, because);
    }

    /**
     * Bounds where no day is stated: an article appears no earlier than the latest day that a
     * caption or a sentence about the past names in full.
     */
    static Publication bounds(Labelled article) {
        Optional<Dated> latest =
                article.segments().stream()
                        .flatMap(segment -> past(article.text().at(segment.span()), segment.role()))
                        .max(Comparator.comparing(Dated::day));
        return latest.map(
                        dated ->
                                Publication.between(
                                        Optional.of(dated.day()),
                                        Optional.empty(),
                                        "no publication time is stated; " + dated.because()))
                .orElseGet(Publication::unknown);
    }

    private static java.util.stream.Stream<Dated> past(String text, Role role) {
        if (role == Role.CAPTION) {
            return CalendarDates.in(text).stream()
                    .map(date -> new Dated(date.day(), "a picture is dated " + date.day()));
        }
        if (role != Role.BODY) {
            return java.util.stream.Stream.empty();
        }
        List<CalendarDates.Found> dates = CalendarDates.in(text);
        return dates.stream()
                .filter(date -> isPast(sentence(text, date)))
                .map(date -> new Dated(date.day(), "the text looks back on " + date.day()));
    }

    private static boolean isPast(String sentence) {
        boolean past = false;
        for (String word : sentence.split("[^\\p{L}']+")) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (OPEN.contains(lower)) {
                return false;
            }
            past |= PAST.contains(lower) || (lower.length() > 4 && lower.endsWith("ed"));
        }
        return past && sentence.indexOf('"') < 0 && sentence.indexOf('\u201c') < 0;
    }

    /** The sentence around a date, at most some three hundred characters to each side. */
    private static String sentence(String text, CalendarDates.Found date) {
        int start = date.span().start();
        int least = Math.max(0, start - 300);
        while (start > least && !isStop(text, start - 1)) {
            start--;
        }
        int end = date.span().end();
        int most = Math.min(text.length(), end + 300);
        while (end < most && !isStop(text, end)) {
            end++;
        }
        return text.substring(start, end);
    }

    private static boolean isStop(String text, int i) {
        return ".!?".indexOf(text.charAt(i)) >= 0
                && i > 3
                && Character.isLowerCase(text.charAt(i - 1))
                && Character.isLowerCase(text.charAt(i - 2))
                && Character.isLowerCase(text.charAt(i - 3));
    }
}
