package org.hearsay.figure;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The figures read before in the same paragraph: what a number without a noun may count; and those
 * of the article by their values, for a number that is given again.
 */
final class Earlier {

    /** How many figures and how many sentences back a noun may stand. */
    private static final int MOST = 6;

    private static final int SENTENCES = 2;

    private record Known(int sentence, Reading reading) {}

    private final Deque<Known> known = new ArrayDeque<>();
    private final Map<BigDecimal, Reading> given;
    private final Map<String, Reading> currencies;
    private final boolean isHeadline;
    private Optional<String> topic = Optional.empty();
    private int topicSentence;
    private boolean isAsked;
    private int sentence;

    /**
     * A paragraph's beginning.
     *
     * @param given the counts of the article before it, by their values; those of this one are
     *     added
     */
    Earlier(Map<BigDecimal, Reading> given) {
        this(given, new HashMap<>(), false);
    }

    private Earlier(
            Map<BigDecimal, Reading> given, Map<String, Reading> currencies, boolean isHeadline) {
        this.given = given;
        this.currencies = currencies;
        this.isHeadline = isHeadline;
    }

    /** What a headline's number may count: all that the text below it gives. */
    Earlier headline() {
        return new Earlier(given, currencies, true);
    }

    boolean isHeadline() {
        return isHeadline;
    }

    /** The next paragraph of the same article. */
    Earlier nextParagraph() {
        Earlier next = new Earlier(given, currencies, false);
        if (topicSentence == sentence && isAsked) {
            next.topic = topic;
        }
        return next;
    }

    /** Begins the next sentence of the paragraph. */
    void nextSentence() {
        sentence++;
    }

    void add(Reading reading) {
        known.addFirst(new Known(sentence, reading));
        if (known.size() > MOST) {
            known.removeLast();
        }
        if (reading.isMoney() && !reading.implied()) {
            currencies.putIfAbsent(reading.unit().orElse("").split(" per ", -1)[0], reading);
        }
        if (!reading.isShare() && !reading.implied()) {
            given.putIfAbsent(reading.number().low().stripTrailingZeros(), reading);
        }
    }

    /** The first figure of this article with a noun and this value. */
    Optional<Reading> given(BigDecimal value) {
        return Optional.ofNullable(given.get(value.stripTrailingZeros()));
    }

    /**
     * Takes notice of what the paragraph says there is a number of, or asks: an answer begins a
     * paragraph.
     */
    void name(String counted, boolean asked) {
        topic = Optional.of(counted);
        topicSentence = sentence;
        isAsked = asked;
    }

    /** A sum in the only currency that the article has used so far. */
    Optional<Reading> sum() {
        return currencies.size() == 1
                ? Optional.of(currencies.values().iterator().next())
                : Optional.empty();
    }

    /** What the paragraph speaks of the number of: "The number of vials has changed again." */
    Optional<String> topic() {
        return topic.filter(named -> sentence - topicSentence <= SENTENCES);
    }

    /** The latest figure of this kind, the nearest sentences only. */
    Optional<Reading> latest(Predicate<Reading> kind) {
        return known.stream()
                .filter(each -> sentence - each.sentence() <= SENTENCES)
                .map(Known::reading)
                .filter(kind)
                .findFirst();
    }

    /** The latest figure of this kind in the present sentence. */
    Optional<Reading> here(Predicate<Reading> kind) {
        return known.stream()
                .filter(each -> each.sentence() == sentence)
                .map(Known::reading)
                .filter(kind)
                .findFirst();
    }
}
