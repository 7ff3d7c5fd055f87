package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who signs an article, read from a line such as "By Ada Example and Ben Sample, Staff". */
record Byline(List<String> authors, Optional<String> agency) {

    private static final int MOST_WORDS = 16;

    private static final Set<String> JOINING =
            Set.of(
                    "and", "of", "for", "in", "the", "de", "da", "van", "von", "der", "den", "bin",
                    "al", "el", "la", "le", "du", "with", "at", "ibn", "y");

    private static final Set<String> JOBS =
            Set.of(
                    "staff",
                    "staff writer",
                    "staff reporter",
                    "staff writers",
                    "reporter",
                    "correspondent",
                    "editor",
                    "contributor",
                    "writer",
                    "columnist",
                    "political correspondent",
                    "special correspondent",
                    "senior reporter",
                    "staffer",
                    "political editor",
                    "foreign editor",
                    "diplomatic correspondent",
                    "news desk");

    private static final Set<String> DAYS =
            Set.of(
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "today",
                    "tomorrow",
                    "noon",
                    "midnight");

    Byline {
        authors = List.copyOf(authors);
    }

    /** The byline that a whole line is, if it is one. */
    static Optional<Byline> of(Line line) {
        if (!line.isShort() || line.wordCount() > MOST_WORDS || line.wordCount() < 2) {
            return Optional.empty();
        }
        Optional<Byline> dated = behindDate(String.join(" ", line.words()));
        if (dated.isPresent()) {
            return dated;
        }
        String text = withoutDate(String.join(" ", line.words()));
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("exclusive by ")) {
            return named(text.substring("exclusive by ".length()).strip());
        }
        if (lower.startsWith("by:") || lower.startsWith("by ") || lower.startsWith("by\u00a0")) {
            return named(text.substring(3).strip());
        }
        if (lower.startsWith("written by ") || lower.startsWith("posted by ")) {
            return named(text.substring(text.indexOf(' ', 6)).strip().substring(2).strip());
        }
        return withJob(text);
    }

    /** "Posted on 2 May 2031 by Name". */
    private static Optional<Byline> behindDate(String text) {
        int by = text.toLowerCase(Locale.ROOT).lastIndexOf(" by ");
        return by > 0 && DateLine.of(new Line(text.substring(0, by))).isPresent()
                ? named(text.substring(by + " by ".length()).strip())
                : Optional.empty();
    }

    /** "Name, Staff", "Name | Correspondent", "Name, Agency". */
    private static Optional<Byline> withJob(String text) {
        List<String> parts = parts(text);
        boolean signs =
                parts.size() >= 2
                        && !text.endsWith(".")
                        && isCreditedLast(parts.get(parts.size() - 1))
                        && parts.stream().allMatch(part -> isJob(part) || isName(part));
        return signs && isName(parts.get(0)) ? named(text) : Optional.empty();
    }

    private static boolean isCreditedLast(String part) {
        return isJob(part) || Agencies.known(part).isPresent();
    }

    private static Optional<Byline> named(String signature) {
        String text =
                signature.endsWith(".")
                        ? signature.substring(0, signature.length() - 1)
                        : signature;
        if (text.isEmpty()
                || !parts(text).stream().allMatch(part -> isJob(part) || onlyNames(part))) {
            return Optional.empty();
        }
        List<String> authors = new ArrayList<>();
        Optional<String> agency = Optional.empty();
        for (String part : parts(text)) {
            Optional<String> credited = Agencies.named(part);
            if (credited.isPresent()) {
                agency = agency.or(() -> credited);
                reporter(part).ifPresent(authors::add);
            } else if (!isJob(part) && isName(part)) {
                authors.add(part);
            }
        }
        return authors.isEmpty() && agency.isEmpty()
                ? Optional.empty()
                : Optional.of(new Byline(authors, agency));
    }

    /** Who stands before the agency: "Ada Example" of "Ada Example Associated Press". */
    private static Optional<String> reporter(String part) {
        if (Agencies.knownAtEnd(part).isEmpty()) {
            return Optional.empty();
        }
        int space = part.lastIndexOf(' ');
        String before = part.substring(0, space).strip();
        int second = before.lastIndexOf(' ');
        boolean isTwo = Agencies.known(part.substring(second + 1)).isPresent();
        String name = isTwo && second > 0 ? before.substring(0, second).strip() : before;
        return Optional.of(name).filter(who -> who.indexOf(' ') > 0 && isName(who));
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split(",|\\||•|·|/| and | And | AND | & | with ")) {
            String name = part.strip();
            if (!name.isEmpty()) {
                parts.add(name);
            }
        }
        return parts;
    }

    private static boolean isJob(String part) {
        String lower = part.toLowerCase(Locale.ROOT);
        int last = lower.lastIndexOf(' ');
        return JOBS.contains(lower) || (last > 0 && JOBS.contains(lower.substring(last + 1)));
    }

    private static boolean isName(String part) {
        String[] words = part.split("\\s+");
        return words.length <= 5
                && Character.isUpperCase(part.charAt(0))
                && part.chars().noneMatch(c -> Character.isDigit(c) || c == '"' || c == ':');
    }

    private static boolean onlyNames(String text) {
        for (String word : text.split("[\\s,|•·/&]+")) {
            String lower = word.toLowerCase(Locale.ROOT);
            boolean small = !word.isEmpty() && Character.isLowerCase(word.charAt(0));
            if (DAYS.contains(lower)
                    || (CalendarDates.isMonth(lower) && text.indexOf(' ') < 0)
                    || (small && !JOINING.contains(lower) && !JOBS.contains(lower))) {
                return false;
            }
        }
        return true;
    }

    /** The line without a date, and what follows it, at its end: "By X | March 3, 2025 14:05". */
    private static String withoutDate(String text) {
        List<CalendarDates.Found> dates = CalendarDates.in(text);
        if (dates.isEmpty()) {
            return text;
        }
        int cut = dates.get(0).span().start();
        for (String word : List.of("published", "posted", "updated")) {
            int at = text.toLowerCase(Locale.ROOT).indexOf(word);
            cut = at > 0 ? Math.min(cut, at) : cut;
        }
        String rest = text.substring(0, cut).strip();
        int end = rest.length();
        while (end > 0 && "|,-–—•·:( ".indexOf(rest.charAt(end - 1)) >= 0) {
            end--;
        }
        return rest.substring(0, end);
    }
}
