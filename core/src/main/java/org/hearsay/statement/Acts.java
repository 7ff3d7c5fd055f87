package org.hearsay.statement;

import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Token;
import org.hearsay.model.Act;

/**
 * What a source does by a statement: what its cue says, or, where the cue only says that somebody
 * spoke, what the content is.
 *
 * <p>Who does not believe, want or accept something denies or rejects it; who did not say something
 * did not do that act, and the manner is negative.
 */
final class Acts {

    private static final Set<Act> ATTITUDES =
            Set.of(Act.BELIEVE, Act.INTEND, Act.ACCEPT, Act.EXPECT, Act.HOPE);
    private static final Set<String> SPEAKING =
            Set.of("say", "add", "tell", "reply", "write", "tweet", "post", "respond", "continue");

    private static final Set<String> GOING_ON = Set.of("continue", "go");

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
    private static final Set<String> DUE = Set.of("should", "ought", "must", "shall");

    private final CueLexicon lexicon;

    Acts(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The act of a cue, given the words of its content and whether a "not" goes with it. */
    Act of(CueSentence around, String content, boolean negated) {
        Optional<Cue> cue = cue(around);
        Act act = cue.map(Cue::act).orElse(Act.ASSERT);
        if (negated && ATTITUDES.contains(act)) {
            return act == Act.BELIEVE ? Act.DENY : Act.REJECT;
        }
        boolean suggests = cue.filter(c -> c.lemma().equals("suggest")).isPresent();
        if (suggests && tells(around)) {
            return Act.ASSERT;
        }
        boolean speaks = cue.filter(c -> SPEAKING.contains(c.lemma())).isPresent();
        return speaks && isQuestion(content) ? Act.ASK : act;
    }

    /**
     * Whether what follows the cue is told as a fact: who suggests that a village IS empty proposes
     * nothing, who suggests that it BE emptied does.
     */
    private static boolean tells(CueSentence around) {
        for (int i = around.last() + 1; i < around.size() && around.isTaken(i); i++) {
            String tag = around.token(i).tag();
            if (tag.equals("MD")) {
                return !around.is(i, DUE);
            }
            if (tag.startsWith("VB") || tag.startsWith("W") || tag.equals("TO")) {
                return FINITE.contains(tag);
            }
        }
        return false;
    }

    /** Whether a negated cue of this act still says that the source holds something. */
    boolean isAttitude(CueSentence around) {
        return cue(around).filter(cue -> ATTITUDES.contains(cue.act())).isPresent();
    }

    /**
     * The first word of the cue that attributes: "has repeatedly CALLED FOR", "a DENIAL of",
     * "continues to DEMAND".
     */
    Optional<Cue> cue(CueSentence around) {
        Optional<Cue> going = Optional.empty();
        for (int i = around.first(); i <= around.last(); i++) {
            Optional<Cue> cue = cueAt(around, i);
            if (cue.isPresent() && !GOING_ON.contains(around.token(i).lemma())) {
                return cue;
            }
            going = going.or(() -> cue);
        }
        return going;
    }

    private Optional<Cue> cueAt(CueSentence around, int i) {
        Token token = around.token(i);
        if (token.isVerb() || token.tag().equals("JJ")) {
            Optional<Cue> phrasal =
                    i + 1 < around.size()
                            ? lexicon.verb(token.lemma(), around.token(i + 1).lemma())
                            : Optional.empty();
            return phrasal.or(() -> lexicon.verb(token.lemma()));
        }
        return token.isNoun()
                ? lexicon.noun(token.lemma()).or(() -> lexicon.verb(token.lemma()))
                : Optional.empty();
    }

    /** Ends in a question mark, before or behind closing quotation marks. */
    private static boolean isQuestion(String content) {
        int last = content.length() - 1;
        while (last >= 0 && "\u201d\"\u2019' ,".indexOf(content.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && content.charAt(last) == '?';
    }
}
