package org.hearsay.position;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Stance;

/**
 * What an answer is about: "the union demanded a referendum. The council rejected THE DEMAND" is
 * about the referendum.
 */
final class Answers {

    /** How many characters may stand between what is wanted and the answer. */
    private static final int NEAR = 400;

    private static final Set<Stance> ANSWERING =
            EnumSet.of(Stance.ACCEPTS, Stance.CONDITIONS, Stance.OPPOSES, Stance.REJECTS);
    private static final Set<Stance> ANSWERED =
            EnumSet.of(Stance.DEMANDS, Stance.OFFERS, Stance.SUPPORTS, Stance.CONDITIONS);

    private final Lexicon lexicon;
    private final Conceded conceded;

    Answers(Lexicon lexicon, String text) {
        this.lexicon = lexicon;
        this.conceded = new Conceded(text);
    }

    /** The same drafts, in text order; an answer to "the demand" bears the label of the demand. */
    List<Draft> named(List<Draft> drafts) {
        List<Draft> named = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            if (conceded.isElliptic(draft)) {
                conceded.denied(draft, named).map(draft::labelled).ifPresent(named::add);
                continue;
            }
            boolean answers =
                    ANSWERING.contains(draft.stance()) && lexicon.isIn("answered", draft.label());
            named.add(answers ? before(draft, named).map(draft::labelled).orElse(draft) : draft);
        }
        return named;
    }

    /**
     * The label of the last that somebody else wants or offers. Who rejects the condition under
     * which somebody takes it rejects no more than that.
     */
    private Optional<String> before(Draft answer, List<Draft> drafts) {
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Draft draft = drafts.get(i);
            boolean near = answer.seen().start() - draft.seen().end() <= NEAR;
            boolean other = !draft.owner().actor().name().equals(answer.owner().actor().name());
            boolean told = !lexicon.isIn("answered", draft.label());
            if (near && draft.stance() == Stance.CONDITIONS && isCondition(answer)) {
                return Optional.empty();
            }
            if (near && other && told && ANSWERED.contains(draft.stance())) {
                return Optional.of(draft.label());
            }
        }
        return Optional.empty();
    }

    private static boolean isCondition(Draft answer) {
        return answer.label().startsWith("condition");
    }
}
