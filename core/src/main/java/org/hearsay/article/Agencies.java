package org.hearsay.article;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names under which news agencies are credited. */
final class Agencies {

    private static final Map<String, String> KNOWN =
            Map.ofEntries(
                    Map.entry("ap", "Associated Press"),
                    Map.entry("associated press", "Associated Press"),
                    Map.entry("the associated press", "Associated Press"),
                    Map.entry("reuters", "Reuters"),
                    Map.entry("thomson reuters", "Reuters"),
                    Map.entry("afp", "Agence France-Presse"),
                    Map.entry("agence france-presse", "Agence France-Presse"),
                    Map.entry("agence france presse", "Agence France-Presse"),
                    Map.entry("dpa", "dpa"),
                    Map.entry("upi", "United Press International"),
                    Map.entry("united press international", "United Press International"),
                    Map.entry("efe", "EFE"),
                    Map.entry("ansa", "ANSA"),
                    Map.entry("tass", "TASS"),
                    Map.entry("xinhua", "Xinhua"),
                    Map.entry("kyodo", "Kyodo News"),
                    Map.entry("kyodo news", "Kyodo News"),
                    Map.entry("pa media", "PA Media"),
                    Map.entry("press association", "PA Media"),
                    Map.entry("bloomberg", "Bloomberg"),
                    Map.entry("jta", "JTA"),
                    Map.entry("cnn", "CNN"),
                    Map.entry("washington post", "The Washington Post"),
                    Map.entry("new york times", "The New York Times"),
                    Map.entry("usa today", "USA Today"),
                    Map.entry("canadian press", "The Canadian Press"),
                    Map.entry("the canadian press", "The Canadian Press"));

    private Agencies() {}

    /** The agency of this name or initials, in its usual form. */
    static Optional<String> known(String name) {
        return Optional.ofNullable(KNOWN.get(name.strip().toLowerCase(Locale.ROOT)));
    }

    /** A known agency, or a name that says it is one: "Northern Press Agency". */
    static Optional<String> named(String name) {
        Optional<String> known = known(name);
        if (known.isPresent()) {
            return known;
        }
        Optional<String> last = knownAtEnd(name.strip());
        if (last.isPresent()) {
            return last;
        }
        String lower = name.strip().toLowerCase(Locale.ROOT);
        boolean says =
                lower.endsWith(" agency")
                        || lower.endsWith(" news wire")
                        || lower.endsWith(" newswire")
                        || lower.endsWith(" wire")
                        || lower.endsWith(" wire service")
                        || lower.endsWith(" press");
        return says && name.length() <= 60 ? Optional.of(name.strip()) : Optional.empty();
    }

    /** "Ada Example Associated Press": a reporter's name before the agency's, without a comma. */
    static Optional<String> knownAtEnd(String name) {
        String[] words = name.split("\\s+");
        if (words.length < 3 || words.length > 8) {
            return Optional.empty();
        }
        int last = words.length - 1;
        return known(words[last - 1] + " " + words[last]).or(() -> known(words[last]));
    }
}
