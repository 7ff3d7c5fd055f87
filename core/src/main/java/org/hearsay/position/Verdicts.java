package org.hearsay.position;

import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Stance;

/** Words that say what somebody thinks of a deal or a decision: "fair", "a betrayal". */
final class Verdicts {

    private static final Set<String> DEGREES =
            Set.of("very", "completely", "totally", "wholly", "simply", "deeply", "utterly", "so");
    private static final int LONG = 6;

    private final Words words;
    private final Lexicon lexicon;

    Verdicts(Words words, Lexicon lexicon) {
        this.words = words;
        this.lexicon = lexicon;
    }

    /**
     * The stance that the words from this token on show, up to the first that ends them; none if
     * they judge nothing or grant only a part ("almost fair", "not a disaster").
     */
    Optional<Stance> at(int from, int limit) {
        for (int i = from; i < limit && i - from < LONG; i++) {
            Optional<Stance> stance = of(i);
            if (stance.isPresent()) {
                return stance;
            }
            if (!isBefore(i)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Stance> of(int i) {
        String lemma = words.lemma(i);
        if (lexicon.isIn("fair", lemma)) {
            return Optional.of(Stance.ACCEPTS);
        }
        if (lexicon.isIn("good", lemma)) {
            return Optional.of(Stance.SUPPORTS);
        }
        if (lexicon.isIn("insulting", lemma)) {
            return Optional.of(Stance.REJECTS);
        }
        return lexicon.isIn("bad", lemma) ? Optional.of(Stance.OPPOSES) : Optional.empty();
    }

    /** What may stand before the word that judges: quotation marks, articles, degrees. */
    private boolean isBefore(int i) {
        boolean degree = words.isOf(i, DEGREES);
        return words.isQuote(i) || words.tag(i).equals("DT") || degree || words.is(i, "as");
    }

    /** Whether a noun names what can be judged so. */
    boolean isJudged(int noun) {
        return words.isNoun(noun) && lexicon.isIn("judged", words.lemma(noun));
    }
}
