package org.hearsay.intake.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a robots.txt allows Hearsay, by RFC 9309: the groups for its name, else those for all; of
 * the rules that match, the longest; of two as long, the one that allows.
 *
 * @param rules of the groups that are for Hearsay
 * @param delay how long to wait between two requests, if the file says
 * @param unread whether there is a file that could not be read, which forbids everything
 */
record Robots(List<Rule> rules, Optional<Duration> delay, boolean unread) {

    static final String NAME = "hearsay";

    /** Nothing is forbidden. */
    static final Robots OPEN = new Robots(List.of(), Optional.empty(), false);

    /** Everything is forbidden, since nobody knows what is. */
    static final Robots UNREAD = new Robots(List.of(), Optional.empty(), true);

    private static final int MOST_RULES = 10_000;
    private static final long LONGEST_DELAY = 100_000;

    /** One line that allows or forbids. */
    record Rule(boolean allows, RobotsPath path) {}

    /** What stands between two lists of names. */
    private static final class Group {
        private final List<String> names = new ArrayList<>();
        private final List<Rule> rules = new ArrayList<>();
        private Optional<Duration> delay = Optional.empty();

        /** A rule ends the list of names, and so does a delay; a line of another kind does not. */
        private boolean namesEnded;

        boolean isFor(String name) {
            return names.contains(name);
        }
    }

    /** The rules of a file; lines that make no sense are passed over. */
    static Robots parse(byte[] file) {
        List<Group> groups = groups(new String(file, StandardCharsets.UTF_8));
        List<Group> own = groups.stream().filter(group -> group.isFor(NAME)).toList();
        List<Group> chosen =
                own.isEmpty() ? groups.stream().filter(group -> group.isFor("*")).toList() : own;
        return new Robots(
                chosen.stream().flatMap(group -> group.rules.stream()).toList(),
                chosen.stream().flatMap(group -> group.delay.stream()).findFirst(),
                false);
    }

    private static List<Group> groups(String file) {
        List<Group> groups = new ArrayList<>();
        Group current = new Group();
        int rules = 0;
        for (String line : lines(file)) {
            int colon = line.indexOf(':');
            String field = colon < 0 ? "" : line.substring(0, colon).strip();
            String value = colon < 0 ? "" : line.substring(colon + 1).strip();
            switch (field.toLowerCase(Locale.ROOT)) {
                case "user-agent" -> {
                    if (current.namesEnded || groups.isEmpty()) {
                        current = new Group();
                        groups.add(current);
                    }
                    current.names.add(product(value));
                }
                case "allow", "disallow" -> {
                    current.namesEnded = true;
                    if (!value.isEmpty() && rules++ < MOST_RULES) {
                        boolean allows = field.equalsIgnoreCase("allow");
                        current.rules.add(new Rule(allows, RobotsPath.of(value)));
                    }
                }
                case "crawl-delay" -> {
                    current.namesEnded = true;
                    current.delay = current.delay.or(() -> seconds(value));
                }
                default -> {}
            }
        }
        return groups;
    }

    private static List<String> lines(String file) {
        String text = file.startsWith("\uFEFF") ? file.substring(1) : file;
        return Arrays.stream(text.split("[\r\n]"))
                .map(line -> line.indexOf('#') < 0 ? line : line.substring(0, line.indexOf('#')))
                .toList();
    }

    /** The name alone, without version or remark; all programs are a star. */
    private static String product(String value) {
        if (value.startsWith("*")) {
            return "*";
        }
        int end = 0;
        while (end < value.length() && isOfName(value.charAt(end))) {
            end++;
        }
        return value.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isOfName(char sign) {
        return (sign >= 'a' && sign <= 'z')
                || (sign >= 'A' && sign <= 'Z')
                || sign == '_'
                || sign == '-';
    }

    private static Optional<Duration> seconds(String value) {
        boolean decimal =
                value.length() < 10
                        && !value.isEmpty()
                        && value.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
        try {
            double seconds = decimal ? Double.parseDouble(value) : -1;
            return seconds < 0 || seconds > LONGEST_DELAY
                    ? Optional.empty()
                    : Optional.of(Duration.ofMillis(Math.round(seconds * 1000)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether a path with its query may be asked for; the file itself always may. */
    boolean allows(String target) {
        if (target.equals("/robots.txt")) {
            return true;
        }
        String normal = RobotsPath.target(target);
        int longest = -1;
        boolean allows = !unread;
        for (Rule rule : rules) {
            int length = rule.path().length();
            boolean wins = length > longest || (length == longest && rule.allows());
            if (wins && rule.path().matches(normal)) {
                longest = length;
                allows = rule.allows();
            }
        }
        return allows;
    }
}
