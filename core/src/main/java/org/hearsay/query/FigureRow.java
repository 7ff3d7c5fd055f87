package org.hearsay.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.Figure;
import org.hearsay.model.ItemThread;

/**
 * One number as all articles give it: the figures of a thread, or a figure that has none.
 *
 * <p>Low and high are over all members; claimants are those named, each once, in order of name.
 */
public record FigureRow(
        Optional<ItemThread> thread,
        String counted,
        BigDecimal low,
        BigDecimal high,
        List<String> claimants,
        List<Given> given) {

    /** One article's figure, with the TIMEX3 value of the day it holds for, if that is known. */
    public record Given(Figure figure, Article article, Optional<String> asOf) {}

    public FigureRow {
        claimants = List.copyOf(claimants);
        given = List.copyOf(given);
    }
}
