package org.hearsay.statement;

import java.util.Set;
import org.hearsay.annotation.Token;

/**
 * Tells attributions that say only what somebody spoke about: "discussed the ferry", "his views on
 * the pier", "was not authorised to discuss it". What he said of it stands elsewhere or nowhere.
 *
 * <p>A content with a clause of its own ("discussed how to close it") or with quotation marks is
 * told, and not only a topic.
 */
final class Topics {

    private static final Set<String> DISCUSSING = Set.of("discuss", "debate");
    private static final Set<String> TALKING =
            Set.of("talk", "speak", "chat", "respond", "comment");
    private static final Set<String> NOUNS =
            Set.of(
                    "view",
                    "comment",
                    "statement",
                    "remark",
                    "talk",
                    "question",
                    "opinion",
                    "assessment",
                    "observation");
    private static final Set<String> ON = Set.of("about", "on", "over", "regarding", "concerning");
    private static final Set<String> OF = Set.of("of", "to");
    private static final Set<String> CLAUSAL =
            Set.of("VBD", "VBZ", "VBP", "MD", "TO", "WP", "WRB", "WDT", "VBG");
    private static final Set<String> AUTHORISED = Set.of("authorize", "authorise");

    private Topics() {}

    /** Whether the cue says of what was spoken and the content no more than that. */
    static boolean isTold(Draft draft, CueSentence around, boolean quoted) {
        return isUnauthorised(around)
                || !quoted && (isVerb(around) || isNoun(around)) && !isClause(draft);
    }

    private static boolean isUnauthorised(CueSentence around) {
        for (int i = around.first(); i <= around.last(); i++) {
            if (around.is(i, AUTHORISED)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVerb(CueSentence around) {
        for (int i = around.first(); i <= around.last(); i++) {
            boolean verb = around.token(i).isVerb();
            boolean behind = around.is(i + 1, ON) || around.is(i + 1, Set.of("to"));
            if (verb && (around.is(i, DISCUSSING) || around.is(i, TALKING) && behind)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNoun(CueSentence around) {
        int last = around.last();
        boolean linked = around.is(last, ON) || around.is(last, OF);
        int noun = linked ? last - 1 : last;
        boolean topic = around.is(noun, NOUNS) && around.token(noun).isNoun();
        return topic
                && (linked ? around.is(last, ON) || around.is(last, OF) : around.is(noun + 1, ON))
                && !hasVerb(around);
    }

    private static boolean hasVerb(CueSentence around) {
        for (int i = around.first(); i <= around.last(); i++) {
            if (around.token(i).isVerb()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isClause(Draft draft) {
        for (Token token : draft.sentence().tokens()) {
            if (draft.covers(token.span()) && CLAUSAL.contains(token.tag())) {
                return true;
            }
        }
        return false;
    }
}
