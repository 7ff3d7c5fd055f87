package org.hearsay.figure;

import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Act;
import org.hearsay.model.Evidence;
import org.hearsay.model.Party;
import org.hearsay.model.Statement;
import org.hearsay.text.Span;

/**
 * Who stands for a figure that a statement holds: its source, unless the reporter's own words only
 * name there what the source turns down, praises or asks about, or what came before a demand.
 *
 * <p>"The minister rejected calls to go after 12 miners died" does not make him say that 12 died.
 */
final class Voucher {

    private static final Set<Act> OF_OTHERS = Set.of(Act.REJECT, Act.PRAISE);

    /** Acts whose words are of what is to come; what was before is told beside them. */
    private static final Set<Act> OF_WHAT_IS_TO_COME =
            Set.of(
                    Act.DEMAND,
                    Act.PROMISE,
                    Act.PROPOSE,
                    Act.INTEND,
                    Act.THREATEN,
                    Act.ACCEPT,
                    Act.ASK,
                    Act.HOPE);

    private static final Set<String> BEHIND = Set.of("after", "following", "since", "because");

    private static final Set<String> QUESTIONS =
            Set.of("whether", "if", "how", "what", "why", "when", "who", "which", "about");

    private final Pieces pieces;

    Voucher(Pieces pieces) {
        this.pieces = pieces;
    }

    Optional<Party> of(Statement statement, Reading read) {
        return vouches(statement, read) ? statement.source() : Optional.empty();
    }

    private boolean vouches(Statement statement, Reading read) {
        if (statement.kind() != Statement.Kind.INDIRECT) {
            return true;
        }
        if (OF_OTHERS.contains(statement.act())) {
            return false;
        }
        boolean asked = statement.act() == Act.ASK && has(QUESTIONS, statement, read);
        boolean before =
                OF_WHAT_IS_TO_COME.contains(statement.act())
                        && (has(BEHIND, statement, read) || isInTheWake(statement, read));
        return !asked && !before;
    }

    private boolean has(Set<String> words, Statement statement, Reading read) {
        for (int i = read.first() - 1; isSaid(statement, i); i--) {
            if (words.contains(pieces.at(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isInTheWake(Statement statement, Reading read) {
        for (int i = read.first() - 1; isSaid(statement, i); i--) {
            if (pieces.is(i, "wake") && pieces.is(i + 1, "of")) {
                return true;
            }
        }
        return false;
    }

    private boolean isSaid(Statement statement, int i) {
        if (i < 0) {
            return false;
        }
        Span piece = pieces.span(i, i);
        return statement.content().stream()
                .map(Evidence::span)
                .anyMatch(content -> content.contains(piece));
    }
}
