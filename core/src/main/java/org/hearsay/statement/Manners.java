package org.hearsay.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.Span;

/** Reads how something is said from the words round its cue. */
final class Manners {

    private static final Set<String> NOT =
            Set.of("not", "n't", "n\u2019t", "never", "neither", "nor");
    private static final Set<String> HEDGES =
            Set.of(
                    "reportedly",
                    "allegedly",
                    "apparently",
                    "supposedly",
                    "seemingly",
                    "purportedly",
                    "ostensibly",
                    "possibly",
                    "perhaps");
    private static final Set<String> SEEMING = Set.of("appear", "seem");
    private static final Set<String> MAYBE = Set.of("may", "might", "could");
    private static final Set<String> TO = Set.of("to", "have", "be");
    private static final Set<String> QUOTED = Set.of("quote", "cite", "report");
    private static final Set<String> BY = Set.of("by");

    /** So far before a cue a word may stand that negates or hedges it. */
    private static final int NEAR = 4;

    private final Acts acts;
    private final Deeds deeds;
    private final Addressees addressees = new Addressees();
    private final Channels channels = new Channels();

    Manners(CueLexicon lexicon) {
        this.acts = new Acts(lexicon);
        this.deeds = new Deeds(lexicon);
    }

    /** Whether a cue, whose content has no words in quotation marks, says only what was done. */
    boolean isDeed(CueSentence around, String content) {
        return deeds.isTold(around)
                && content.chars().noneMatch(c -> "\u201c\u201d\"".indexOf(c) >= 0);
    }

    /** Whether the lists of words that attribute have one of the cue's. */
    boolean isKnown(CueSentence around) {
        return acts.cue(around).isPresent();
    }

    Manner of(CueSentence around, String content) {
        boolean negated = isNegated(around);
        return new Manner(
                acts.of(around, content, negated),
                negated && !acts.isAttitude(around),
                hedge(around),
                addressees.of(around),
                channels.of(around),
                relays(around));
    }

    private static boolean isNegated(CueSentence around) {
        for (int i = earliest(around); i <= around.last(); i++) {
            if (around.is(i, NOT)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The first token before the cue that goes with it: none of another verb, source or content.
     */
    private static int earliest(CueSentence around) {
        int i = around.first();
        while (i > 0
                && around.first() - i < NEAR
                && !around.isTaken(i - 1)
                && goesWith(around, i - 1)) {
            i--;
        }
        return i;
    }

    private static boolean goesWith(CueSentence around, int i) {
        String tag = around.token(i).tag();
        return tag.startsWith("RB")
                || tag.equals("MD")
                || tag.equals("TO")
                || around.is(i, SEEMING)
                || around.is(i, Set.of("have", "be", "do"));
    }

    private static Optional<Span> hedge(CueSentence around) {
        for (int i = earliest(around); i <= Math.min(around.last() + 1, around.size() - 1); i++) {
            boolean seems = around.is(i, SEEMING) && around.is(i + 1, TO) && i < around.last();
            boolean may = around.is(i, MAYBE) && i < around.last();
            if (seems) {
                return Optional.of(around.span(i, i + 2));
            }
            if ((around.is(i, HEDGES) || may) && !around.isTaken(i)) {
                return Optional.of(around.token(i).span());
            }
        }
        return Optional.empty();
    }

    /** "was quoted BY THE GULL as saying": who passes it on. */
    private static List<Span> relays(CueSentence around) {
        List<Span> found = new ArrayList<>();
        for (int i = around.first(); i < around.size(); i++) {
            if (around.is(i, BY) && i > 0 && around.is(i - 1, QUOTED)) {
                int end = around.nounPhraseEnd(i + 1);
                boolean free = end > i + 1 && !around.isTaken(i) && !around.isTaken(end - 1);
                if (free) {
                    found.add(around.span(i + 1, end));
                }
            }
        }
        return found;
    }
}
