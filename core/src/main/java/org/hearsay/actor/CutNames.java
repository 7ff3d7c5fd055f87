package org.hearsay.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Name;
import org.hearsay.text.Span;

/**
 * Completes the names of which a recogniser took the last word alone, because it knows the given
 * name as something else: "Sen. Dale Venn" is Dale Venn. What stands between "Sen." or "Dr" and a
 * surname is a given name; between "senator" and a surname it may be a verb of a headline.
 */
final class CutNames {

    /** A word that may be a title, and one with a capital; what comes is the name. */
    private static final Pattern TITLED =
            Pattern.compile("(?<![\\p{L}.])(\\p{L}+\\.?) (\\p{Lu}\\p{Ll}+) $");

    private static final int LONGEST = 40;

    private final String text;
    private final Lexicon lexicon;

    CutNames(Annotation annotation, Lexicon lexicon) {
        this.text = annotation.article().text().characters();
        this.lexicon = lexicon;
    }

    /** The names in text order; what a completed one covers is no other's. */
    List<Name> completed(List<Name> names) {
        List<Name> whole = new ArrayList<>();
        for (Name name : names) {
            Name complete = given(name).map(start -> from(start, name)).orElse(name);
            whole.removeIf(before -> before.span().overlaps(complete.span()));
            whole.add(complete);
        }
        return whole;
    }

    private Name from(int start, Name name) {
        Span span = new Span(start, name.span().end());
        return new Name(span, name.kind(), span.in(text));
    }

    /** Where the given name begins that was cut off. */
    private Optional<Integer> given(Name name) {
        if (name.kind() != Name.Kind.PERSON || name.text().indexOf(' ') >= 0) {
            return Optional.empty();
        }
        int end = name.span().start();
        Matcher before = TITLED.matcher(text).region(Math.max(0, end - LONGEST), end);
        return before.find()
                        && lexicon.isHonorific(before.group(1))
                        && !lexicon.isTitle(before.group(2))
                ? Optional.of(before.start(2))
                : Optional.empty();
    }
}
