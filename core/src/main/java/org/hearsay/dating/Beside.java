package org.hearsay.dating;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Token;
import org.hearsay.model.TimeForm;
import org.hearsay.model.TimeForm.Granularity;

/**
 * A time counted from publication beside the date that it means: "last month, in August 2025",
 * "yesterday (3 September 2025)", "two years ago, on 7 October 2023".
 */
final class Beside {

    /** Between the two there is nothing else. */
    private static final Set<String> LINKS =
            Set.of(",", "(", "-LRB-", "–", "—", "--", "on", "in", "of", "the");

    private static final int APART = 3;

    private final List<Named> named;

    Beside(List<Named> named) {
        this.named = named;
    }

    List<Clue> clues() {
        List<Clue> clues = new ArrayList<>();
        for (int i = 0; i + 1 < named.size(); i++) {
            Named first = named.get(i);
            Named second = named.get(i + 1);
            if (isOne(first, second)) {
                clue(first, second).or(() -> clue(second, first)).ifPresent(clues::add);
            }
        }
        return clues;
    }

    private static boolean isOne(Named first, Named second) {
        if (first.sentence().index() != second.sentence().index()
                || second.from() < first.to()
                || second.from() - first.to() > APART) {
            return false;
        }
        List<Token> between = first.sentence().tokens().subList(first.to(), second.from());
        return !between.isEmpty()
                && between.stream().allMatch(token -> LINKS.contains(token.text()));
    }

    private static Optional<Clue> clue(Named relative, Named date) {
        if (!(relative.form() instanceof TimeForm.Offset offset)) {
            return Optional.empty();
        }
        String because = "the text calls " + date.words() + " “" + relative.words() + "”";
        return switch (offset.unit()) {
            case DAY, WEEK -> date.day().map(day -> days(day, offset, because));
            case MONTH -> date.month().map(month -> month(month, offset.count(), because));
            case QUARTER, DECADE, CENTURY -> Optional.empty();
            case YEAR -> date.month().map(month -> year(month, offset.count(), because));
        };
    }

    private static Clue days(LocalDate day, TimeForm.Offset offset, String because) {
        if (offset.unit() == Granularity.DAY) {
            LocalDate published = day.minusDays(offset.count());
            return Clue.between(published, published, because);
        }
        LocalDate about = day.minusWeeks(offset.count());
        return Clue.between(about.minusDays(6), about.plusDays(6), because);
    }

    private static Clue month(YearMonth month, int count, String because) {
        YearMonth published = month.minusMonths(count);
        return Clue.between(published.atDay(1), published.atEndOfMonth(), because);
    }

    /** "Last year" is exact, "two years ago" is about so long. */
    private static Clue year(YearMonth month, int count, String because) {
        if (Math.abs(count) < 2) {
            int year = month.getYear() - count;
            return Clue.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), because);
        }
        YearMonth about = month.minusYears(count);
        return Clue.between(
                about.minusMonths(6).atDay(1), about.plusMonths(6).atEndOfMonth(), because);
    }
}
