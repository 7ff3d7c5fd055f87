package org.hearsay.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Token;
import org.hearsay.model.Role;

/**
 * Days and months that the text tells of as past, "the war began in October 2031": it appeared no
 * earlier than their first day.
 */
final class LooksBack {

    /** In a sentence with one of these a month may lie ahead. */
    private static final Set<String> OPEN =
            Set.of(
                    "will",
                    "would",
                    "shall",
                    "may",
                    "might",
                    "could",
                    "can",
                    "should",
                    "must",
                    "due",
                    "scheduled",
                    "planned",
                    "plans",
                    "plan",
                    "expected",
                    "deadline",
                    "upcoming",
                    "until",
                    "till",
                    "before",
                    "next",
                    "ahead",
                    "proposed");

    /** Right before a month these make it one that may lie ahead. */
    private static final Set<String> UP_TO = Set.of("by", "to", "through");

    private static final int RIGHT_BEFORE = 2;

    private final List<Named> named;

    LooksBack(List<Named> named) {
        this.named = named;
    }

    List<Clue> clues() {
        List<Clue> clues = new ArrayList<>();
        for (Named time : named) {
            first(time)
                    .filter(day -> time.sentence().segment().role() == Role.BODY && isPast(time))
                    .map(day -> Clue.notBefore(day, "the text looks back on " + time.words()))
                    .ifPresent(clues::add);
        }
        return clues;
    }

    private static Optional<LocalDate> first(Named time) {
        return time.day().or(() -> time.month().map(month -> month.atDay(1)));
    }

    private static boolean isPast(Named time) {
        boolean past = false;
        List<Token> tokens = time.sentence().tokens();
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).text().toLowerCase(Locale.ROOT);
            boolean near = i < time.from() && i >= time.from() - RIGHT_BEFORE;
            if (OPEN.contains(word) || (near && UP_TO.contains(word)) || isQuote(tokens.get(i))) {
                return false;
            }
            past |= tokens.get(i).tag().equals("VBD");
        }
        return past;
    }

    private static boolean isQuote(Token token) {
        return Set.of("\"", "\u201c", "\u201d", "``", "''").contains(token.text());
    }
}
