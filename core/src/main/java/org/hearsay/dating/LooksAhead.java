package org.hearsay.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.annotation.Sentence;

/**
 * Dates that are still to come for the article: "will be sworn in on 20 January 2025", "unless they
 * are freed before the vote on 3 March 2025".
 *
 * <p>A text that looks back on an old promise reads alike, so the date has to be the latest that it
 * names, and must not stand in somebody's words or after "had".
 */
final class LooksAhead {

    private static final Set<String> AHEAD =
            Set.of(
                    "will",
                    "shall",
                    "before",
                    "until",
                    "till",
                    "scheduled",
                    "due",
                    "slated",
                    "upcoming",
                    "ahead",
                    "deadline",
                    "expected");

    private static final Set<String> BACK = Set.of("had", "originally", "initially", "since");

    private static final Set<String> MARKS = Set.of("\"", "“", "”", "``", "''");

    private static final int REACH = 14;

    private final List<Named> named;

    LooksAhead(List<Named> named) {
        this.named = named;
    }

    List<Clue> clues() {
        List<Clue> clues = new ArrayList<>();
        for (Named time : named) {
            time.day()
                    .filter(this::isLatest)
                    .filter(day -> isAhead(time))
                    .ifPresent(
                            day ->
                                    clues.add(
                                            Clue.notAfter(
                                                    day,
                                                    "the text looks ahead to " + time.words())));
        }
        return clues;
    }

    private boolean isLatest(LocalDate day) {
        return named.stream()
                .noneMatch(
                        other ->
                                other.day().filter(day::isBefore).isPresent()
                                        || other.year().filter(y -> y > day.getYear()).isPresent());
    }

    private static boolean isAhead(Named time) {
        Sentence sentence = time.sentence();
        boolean ahead = false;
        boolean back = false;
        boolean open = false;
        for (int i = 0; i < time.from(); i++) {
            String word = sentence.tokens().get(i).text().toLowerCase(Locale.ROOT);
            open ^= MARKS.contains(word);
            ahead |= i >= time.from() - REACH && AHEAD.contains(word);
            back |= i >= time.from() - REACH && BACK.contains(word);
        }
        return ahead && !back && !open;
    }
}
