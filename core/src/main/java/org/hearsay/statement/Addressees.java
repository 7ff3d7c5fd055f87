package org.hearsay.statement;

import java.util.Optional;
import java.util.Set;
import org.hearsay.text.Span;

/** Finds whom a statement is addressed to: "told REPORTERS", "said in a letter to HER". */
final class Addressees {

    /** Cues whose object is the one spoken to. */
    private static final Set<String> SPOKEN_TO =
            Set.of(
                    "tell",
                    "ask",
                    "urge",
                    "warn",
                    "inform",
                    "remind",
                    "assure",
                    "reassure",
                    "advise",
                    "brief",
                    "notify",
                    "instruct",
                    "order",
                    "implore",
                    "beg",
                    "promise",
                    "beseech",
                    "exhort",
                    "pressure",
                    "press",
                    "caution",
                    "thank",
                    "congratulate");

    private static final Set<String> CALLING = Set.of("call", "appeal");
    private static final Set<String> TO = Set.of("to");
    private static final Set<String> ON = Set.of("on", "upon", "to");

    /** The words for the addressee of the cue. */
    Optional<Span> of(CueSentence around) {
        int main = main(around);
        if (main >= 0) {
            int start = around.is(around.last(), ON) ? around.last() + 1 : main + 1;
            return phrase(around, start);
        }
        return around.is(around.last() + 1, TO)
                ? phrase(around, around.last() + 2).filter(span -> isFree(around, span))
                : Optional.empty();
    }

    private static int main(CueSentence around) {
        for (int i = around.last(); i >= around.first(); i--) {
            boolean calls = around.is(i, CALLING) && around.is(i + 1, ON);
            if (around.token(i).isVerb() && (around.is(i, SPOKEN_TO) || calls)) {
                return calls ? i + 1 : i;
            }
        }
        return -1;
    }

    /**
     * The noun phrase that begins here; what is told is none: "asked THE PRICE" has no addressee.
     */
    private static Optional<Span> phrase(CueSentence around, int start) {
        int end = around.nounPhraseEnd(start);
        if (end == start) {
            return Optional.empty();
        }
        Span span = around.span(start, end);
        boolean whole = around.taken().stream().noneMatch(span::contains);
        return whole && (isFree(around, span) || isUrged(around, end))
                ? Optional.of(span)
                : Optional.empty();
    }

    private static boolean isFree(CueSentence around, Span span) {
        return around.taken().stream().noneMatch(span::overlaps);
    }

    /**
     * "urged THE COUNCIL to act": its words are the content's first as well. An end to the war is
     * nobody.
     */
    private static boolean isUrged(CueSentence around, int next) {
        int verb = next + 1;
        while (verb < around.size() && around.token(verb).tag().startsWith("RB")) {
            verb++;
        }
        return around.is(next, TO) && verb < around.size() && around.token(verb).tag().equals("VB");
    }
}
