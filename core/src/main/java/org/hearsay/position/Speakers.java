package org.hearsay.position;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Evidence;
import org.hearsay.model.Party;
import org.hearsay.model.Statement;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/**
 * Who speaks in an article, by the noun they are called by: whoever says something there can want
 * something as well, whether or not a list knows the word ("the ferrymen", "the synod").
 */
final class Speakers {

    /** What a report or a finding says makes it nobody who could take a position. */
    private static final List<String> THINGS =
            List.of("things", "predictors", "carriers", "speeches", "facts", "claims", "pacts");

    private static final Set<String> HANGING =
            Set.of("of", "in", "for", "from", "at", "on", "who", "with", "close", "to");

    private static final Set<String> JOINING = Set.of("and", "or", "but");

    private final Lexicon lexicon;
    private final Set<String> nouns = new HashSet<>();

    Speakers(List<Statement> statements, Lexicon lexicon) {
        this.lexicon = lexicon;
        for (Statement statement : statements) {
            statement
                    .source()
                    .flatMap(Party::evidence)
                    .map(Evidence::exact)
                    .flatMap(Speakers::noun)
                    .ifPresent(nouns::add);
        }
    }

    /** Whether somebody in the article is called by this noun, in one number or the other. */
    boolean has(String lemma) {
        String noun = lemma.toLowerCase(Locale.ROOT);
        boolean thing = THINGS.stream().anyMatch(list -> lexicon.isIn(list, noun));
        return !thing && !lexicon.isIssue(noun) && forms(noun).stream().anyMatch(nouns::contains);
    }

    private static List<String> forms(String noun) {
        boolean ies = noun.endsWith("y");
        return List.of(noun, noun + "s", ies ? noun.substring(0, noun.length() - 1) + "ies" : noun);
    }

    /** The last word of "the harbour pilots of Ostra" before what hangs from it. */
    private static Optional<String> noun(String name) {
        String head = name.split(",", 2)[0];
        Optional<String> last = Optional.empty();
        int count = 0;
        for (Word word : Word.in(head, new Span(0, head.length()))) {
            if (JOINING.contains(word.form())) {
                return Optional.empty();
            }
            if (HANGING.contains(word.form())) {
                break;
            }
            last = Optional.of(word.form());
            count++;
        }
        return count > 1 ? last : Optional.empty();
    }
}
