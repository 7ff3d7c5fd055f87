package org.hearsay.thread.item;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.model.Evidence;
import org.hearsay.model.Outlet;
import org.hearsay.model.Party;
import org.hearsay.model.Reading;
import org.hearsay.model.Segment;
import org.hearsay.text.Span;

/**
 * Which outlet "the paper" is: the one named last before it in its paragraph. "That is according to
 * a report in the Harbour Post. The paper says that …."
 */
public final class Papers {

    private static final Set<String> CALLED =
            Set.of(
                    "the paper",
                    "the newspaper",
                    "the daily",
                    "the weekly",
                    "the magazine",
                    "the tabloid",
                    "the broadcaster",
                    "the news agency",
                    "the website",
                    "the news site");

    /** Whom it stands for is named no further away. */
    private static final int REACH = 240;

    private final Set<String> names = new TreeSet<>();

    public Papers(List<Reading> readings) {
        readings.forEach(
                reading -> reading.article().outlet().map(Outlet::name).ifPresent(names::add));
    }

    /** The same, by the outlet that its source stands for. */
    public Utterance named(Utterance said) {
        return said.statement()
                .source()
                .flatMap(Party::evidence)
                .filter(words -> CALLED.contains(words.exact().toLowerCase(Locale.ROOT)))
                .flatMap(words -> outlet(said, words))
                .map(said::by)
                .orElse(said);
    }

    private Optional<Party> outlet(Utterance said, Evidence words) {
        String text = said.article().text().characters();
        Span at = words.span();
        int from =
                said.article().segments().stream()
                        .map(Segment::span)
                        .filter(span -> span.contains(at))
                        .mapToInt(Span::start)
                        .max()
                        .orElse(at.start());
        String before = text.substring(Math.max(from, at.start() - REACH), at.start());
        Optional<String> own = said.article().outlet().map(Outlet::name);
        String nearest = "";
        int last = -1;
        for (String name : names) {
            int found = before.lastIndexOf(name);
            if (found > last && own.filter(name::equals).isEmpty()) {
                nearest = name;
                last = found;
            }
        }
        return last < 0
                ? Optional.empty()
                : Optional.of(new Party(nearest, Optional.of(words), Optional.empty(), false));
    }
}
