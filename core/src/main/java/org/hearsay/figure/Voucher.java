package org.hearsay.figure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Act;
import org.hearsay.model.Evidence;
import org.hearsay.model.Party;
import org.hearsay.model.Statement;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/**
 * Who stands for a figure that a statement holds: its source, unless the reporter's own words only
 * name there what others say and the source turns down or praises, what it asks about, or what came
 * before a demand.
 *
 * <p>"The minister rejected calls to go after 12 miners died" does not make him say that 12 died.
 */
final class Voucher {

    /** What others say, when one rejects or praises it. */
    private static final Set<String> TOLD =
            Set.of(
                    "call",
                    "calls",
                    "claim",
                    "claims",
                    "charge",
                    "charges",
                    "report",
                    "reports",
                    "accusation",
                    "accusations",
                    "allegation",
                    "allegations",
                    "criticism",
                    "suggestion",
                    "suggestions",
                    "rumour",
                    "rumours",
                    "rumor",
                    "rumors");

    /** What others do, when one praises it. */
    private static final Set<String> DONE =
            Set.of("work", "effort", "efforts", "courage", "bravery", "sacrifice");

    /** How words for grief begin. */
    private static final Set<String> MOURNING =
            Set.of(
                    "mourn",
                    "griev",
                    "grief",
                    "condolence",
                    "tribute",
                    "commemorat",
                    "lament",
                    "vigil");

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

    private static final Set<String> BEHIND = Set.of("after", "following");

    /** The verb of what is to come: what stands before it in its clause is not told beside it. */
    private static final Set<String> TO_COME = Set.of("would", "will");

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
        if (isMourned(statement)) {
            return false;
        }
        boolean praised = statement.act() == Act.PRAISE;
        boolean ofOthers =
                (praised || statement.act() == Act.REJECT) && has(TOLD, statement, read)
                        || praised && has(DONE, statement, read);
        boolean asked = statement.act() == Act.ASK && has(QUESTIONS, statement, read);
        boolean before =
                OF_WHAT_IS_TO_COME.contains(statement.act())
                        && (isBehind(statement, read) || isInTheWake(statement, read));
        return !ofOthers && !asked && !before;
    }

    /**
     * "Mourned the 12 miners": whoever grieves for the dead has not counted them; whoever laments
     * "that 12 miners died" tells their number.
     */
    private static boolean isMourned(Statement statement) {
        return statement.cue().stream()
                        .flatMap(cue -> forms(cue).stream())
                        .anyMatch(form -> MOURNING.stream().anyMatch(form::startsWith))
                && !forms(statement.content().get(0)).get(0).equals("that");
    }

    private static List<String> forms(Evidence words) {
        String exact = words.exact();
        return Word.in(exact, new Span(0, exact.length())).stream().map(Word::form).toList();
    }

    private boolean has(Set<String> words, Statement statement, Reading read) {
        for (int i = read.first() - 1; isSaid(statement, i); i--) {
            if (words.contains(pieces.at(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Talks after 12 miners died"; not "that after the vote it would hire 12 miners". */
    private boolean isBehind(Statement statement, Reading read) {
        for (int i = read.first() - 1; isSaid(statement, i); i--) {
            if (TO_COME.contains(pieces.at(i))) {
                return false;
            }
            if (BEHIND.contains(pieces.at(i))) {
                return !isToCome(statement, read.last() + 1);
            }
        }
        return false;
    }

    /** Whether the next verb is "would" or "will". */
    private boolean isToCome(Statement statement, int from) {
        int i = from;
        while (isSaid(statement, i) && !pieces.isVerb(i)) {
            i++;
        }
        return isSaid(statement, i) && TO_COME.contains(pieces.at(i));
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
