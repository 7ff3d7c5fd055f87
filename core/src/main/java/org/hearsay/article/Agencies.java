package org.hearsay.article;

import java.util.Locale;
import java.util.Optional;
import org.hearsay.model.OutletRegister;

/** The names under which news agencies, and others whose text is carried, are credited. */
final class Agencies {

    private Agencies() {}

    /** The agency of this name or initials, in its usual form. */
    static Optional<String> known(String name) {
        return OutletRegister.builtIn()
                .named(name)
                .filter(OutletRegister.Entry::isCarried)
                .map(OutletRegister.Entry::name);
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
