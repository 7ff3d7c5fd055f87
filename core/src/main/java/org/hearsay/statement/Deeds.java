package org.hearsay.statement;

import java.util.Set;
import org.hearsay.annotation.Token;
import org.hearsay.text.WordList;

/**
 * Tells cues that are none: verbs of what somebody does or looks like ("signed the accord", "seemed
 * to smile"), read once from {@code deeds.txt}, and the purpose of a meeting ("will meet to discuss
 * trade"), of which nobody has said anything yet.
 *
 * <p>A cue that holds a word which attributes ("issued a statement saying"), a noun ("sent a
 * message") or an adjective ("seemed eager for") is left as it is. Immutable.
 */
final class Deeds {

    private static final Set<String> TOPICS = Set.of("discuss", "talk", "debate");

    /** What is signed or passed is not what anybody says. */
    private static final Set<String> ENACTED = Set.of("law", "bill", "act");

    private final Set<String> verbs = Set.copyOf(WordList.lines(Deeds.class, "deeds.txt"));
    private final CueLexicon lexicon;

    Deeds(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether the cue tells only what was done, or what is to be talked of. */
    boolean isTold(CueSentence around) {
        return isDeed(around) || isTopicAhead(around);
    }

    private boolean isDeed(CueSentence around) {
        boolean deed = false;
        for (int i = around.first(); i <= around.last(); i++) {
            Token token = around.token(i);
            boolean listed = token.isVerb() && isListed(around, i);
            deed |= listed;
            boolean other =
                    token.isNoun() && !ENACTED.contains(token.lemma())
                            || token.tag().equals("JJ")
                            || attributes(token);
            if (!listed && other) {
                return false;
            }
        }
        return deed;
    }

    /** "approved the sale", but not "approved of the sale". */
    private boolean isListed(CueSentence around, int i) {
        String lemma = around.token(i).lemma();
        boolean phrasal =
                i + 1 < around.size()
                        && lexicon.verb(lemma, around.token(i + 1).lemma()).isPresent();
        return !phrasal && verbs.contains(lemma);
    }

    private boolean attributes(Token token) {
        return token.isVerb() && lexicon.verb(token.lemma()).isPresent();
    }

    /** "to discuss", with nothing before it in the cue that would want, refuse or agree to. */
    private static boolean isTopicAhead(CueSentence around) {
        int first = around.first();
        return around.token(first).tag().equals("TO") && around.is(first + 1, TOPICS)
                || around.is(first, TOPICS)
                        && first > 0
                        && around.token(first - 1).tag().equals("TO");
    }
}
