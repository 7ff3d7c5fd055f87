package org.hearsay.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Sentence;
import org.hearsay.annotation.Token;

/**
 * Days counted from a dated beginning: "day 650 of the war", "412 days after the attack of 3 May
 * 2031", "more than 200 days of captivity" where the text dates when it began.
 *
 * <p>A count of days is told by people who may be a day off, and a round one is rounded; so bounds
 * leave a day to each side, and a round number only gives an estimate.
 */
final class Elapsed {

    private static final Set<String> BEGINNINGS =
            Set.of(
                    "began",
                    "begun",
                    "started",
                    "since",
                    "outbreak",
                    "attack",
                    "invasion",
                    "erupted",
                    "broke",
                    "launched",
                    "abducted",
                    "kidnapped",
                    "seized",
                    "captured",
                    "raid",
                    "siege",
                    "massacre",
                    "attacked",
                    "invaded",
                    "taken");

    private static final Set<String> OF =
            Set.of("of", "into", "after", "since", "in", "later", "on");
    private static final Set<String> MORE = Set.of("than", "over", "least");
    private static final Set<String> LESS = Set.of("nearly", "almost", "under");
    private static final int LEAST = 30;
    private static final int MOST = 20_000;

    private final Annotation annotation;
    private final List<Named> named;

    Elapsed(Annotation annotation, List<Named> named) {
        this.annotation = annotation;
        this.named = named;
    }

    List<Clue> clues() {
        List<Clue> clues = new ArrayList<>();
        for (Sentence sentence : annotation.sentences()) {
            List<Token> tokens = sentence.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                int days = number(tokens.get(i).text());
                if (days >= LEAST && days <= MOST && isCount(tokens, i)) {
                    int at = i;
                    beginning(sentence).ifPresent(from -> clues.add(clue(tokens, at, days, from)));
                }
            }
        }
        return clues;
    }

    private static boolean isCount(List<Token> tokens, int i) {
        return isOrdinal(tokens, i)
                || (word(tokens, i + 1).equals("days") && OF.contains(word(tokens, i + 2)));
    }

    private static boolean isOrdinal(List<Token> tokens, int i) {
        return word(tokens, i - 1).equals("day")
                && Set.of("of", "in").contains(word(tokens, i + 1));
    }

    private static Clue clue(List<Token> tokens, int i, int days, Named beginning) {
        boolean ordinal = isOrdinal(tokens, i);
        LocalDate day = beginning.day().orElseThrow().plusDays(ordinal ? days - 1 : days);
        String count = ordinal ? "day " + days : days + " days";
        String because = "the text counts " + count + " from " + beginning.words();
        String before = word(tokens, i - 1);
        if (MORE.contains(before)) {
            return new Clue(Optional.of(day), Optional.empty(), Optional.of(day), because);
        } else if (LESS.contains(before)) {
            return new Clue(Optional.empty(), Optional.of(day), Optional.of(day), because);
        } else if (!ordinal && days % 10 == 0) {
            return Clue.likely(day, because);
        }
        return new Clue(
                Optional.of(day.minusDays(1)),
                Optional.of(day.plusDays(1)),
                Optional.of(day),
                because);
    }

    /** A full date in the sentence, else the only one that the text ties to a beginning. */
    private Optional<Named> beginning(Sentence sentence) {
        List<Named> here =
                named.stream()
                        .filter(t -> t.sentence().index() == sentence.index() && isDay(t))
                        .toList();
        if (here.size() == 1) {
            return Optional.of(here.get(0));
        }
        List<Named> tied = named.stream().filter(t -> isDay(t) && isBeginning(t)).toList();
        boolean one = tied.stream().map(Named::day).distinct().count() == 1;
        return one ? Optional.of(tied.get(0)) : Optional.empty();
    }

    private static boolean isDay(Named time) {
        return time.day().isPresent();
    }

    private static boolean isBeginning(Named time) {
        List<Token> tokens = time.sentence().tokens();
        int from = Math.max(0, time.from() - 6);
        int to = Math.min(tokens.size(), time.to() + 3);
        return tokens.subList(from, to).stream()
                .anyMatch(t -> BEGINNINGS.contains(t.text().toLowerCase(Locale.ROOT)));
    }

    private static String word(List<Token> tokens, int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).text().toLowerCase(Locale.ROOT);
    }

    private static int number(String text) {
        String digits = text.replace(",", "");
        boolean plain =
                !digits.isEmpty()
                        && digits.length() <= 5
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Integer.parseInt(digits) : -1;
    }
}
