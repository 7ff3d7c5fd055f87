package org.hearsay.dating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Sentence;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Lineage;
import org.hearsay.model.Publication;
import org.hearsay.model.Reading;
import org.hearsay.model.TimeExpression;

/**
 * Infers when an article was published, where it does not say: bounds, the most likely day, and
 * why.
 *
 * <p>Never from a clock or the day on which a copy was taken. A day is only taken for known where
 * all others are ruled out. Stateless and safe for use by several threads.
 */
public final class Dating {

    /**
     * What an article's own words say of its day; a stated one stays as it is.
     *
     * <p>They are, the surest first: times counted from publication beside the date they mean;
     * months that it looks back on; dates that it looks ahead to; days counted from a dated
     * beginning; a day of the week beside its date without a year; a day of the week after that of
     * a dated picture.
     */
    public Publication within(Annotation annotation, List<TimeExpression> times) {
        Publication stated = annotation.article().publication();
        if (stated.day().isPresent()) {
            return stated;
        }
        List<Named> named = named(annotation, times);
        Weighing weighing = new Weighing(stated);
        Stream.of(
                        new Beside(named).clues(),
                        new LooksBack(named).clues(),
                        new LooksAhead(named).clues(),
                        new Elapsed(annotation, named).clues(),
                        new Weekdays(named).clues())
                .flatMap(List::stream)
                .forEach(weighing::take);
        return weighing.settled();
    }

    /**
     * The same readings, in their order, with what the others say of the day of those that have
     * none: words that both report were said on a day, or the same text was published on one.
     */
    public List<Reading> across(
            List<Reading> readings, List<Lineage> lineage, List<ItemThread> threads) {
        Relatives relatives = new Relatives(readings, lineage, threads);
        return readings.stream().map(reading -> dated(reading, relatives)).toList();
    }

    private static Reading dated(Reading reading, Relatives relatives) {
        Publication publication = reading.article().publication();
        if (publication.day().isPresent()) {
            return reading;
        }
        Weighing weighing = new Weighing(publication);
        relatives.clues(reading.article().id()).forEach(weighing::take);
        return reading.published(weighing.settled());
    }

    private static List<Named> named(Annotation annotation, List<TimeExpression> times) {
        List<Named> named = new ArrayList<>();
        for (TimeExpression time : times) {
            Optional<Sentence> sentence = annotation.sentenceAt(time.evidence().span().start());
            sentence.flatMap(s -> Named.of(time, s)).ifPresent(named::add);
        }
        return named;
    }
}
