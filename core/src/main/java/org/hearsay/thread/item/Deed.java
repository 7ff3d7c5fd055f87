package org.hearsay.thread.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hearsay.model.Article;
import org.hearsay.model.DayRange;
import org.hearsay.model.Event;
import org.hearsay.model.Item;
import org.hearsay.model.Reading;
import org.hearsay.model.Segment;
import org.hearsay.text.Sentences;
import org.hearsay.text.Span;
import org.hearsay.thread.wording.Stems;
import org.hearsay.thread.wording.Terms;

/**
 * An event as comparisons see it: what the trigger means, the words near by, those of them that
 * neither say what was done nor who did it to whom, such words of its sentence, the words of the
 * place, whether it was done more than once ("met twice"), and the days that its time leaves open,
 * where one is given.
 */
public record Deed(
        Event event,
        Article article,
        Set<String> trigger,
        Set<String> context,
        Set<String> own,
        Set<String> sentence,
        Set<String> place,
        boolean repeated,
        Optional<DayRange> days)
        implements Member {

    private static final Pattern REPEATED =
            Pattern.compile("\\s+(?:only |at least |about )?(?:twice|\\w{1,20} times)\\b");

    public static Deed of(Event event, Reading reading) {
        Article article = reading.article();
        String text = article.text().characters();
        Span words = event.evidence().span();
        Optional<DayRange> days =
                event.time()
                        .flatMap(
                                id ->
                                        reading.times().stream()
                                                .filter(t -> t.id().equals(id))
                                                .findFirst())
                        .flatMap(time -> time.form().value(article.publication()))
                        .flatMap(DayRange::of);
        Set<String> trigger = Terms.of(event.trigger().exact()).stems();
        Set<String> context = Terms.of(text, List.of(words)).stems();
        Set<String> place =
                event.place().map(where -> Terms.of(where.name()).stems()).orElse(new TreeSet<>());
        return new Deed(
                event,
                article,
                trigger,
                context,
                others(context, trigger, event),
                others(Terms.of(text, List.of(sentence(article, words))).stems(), trigger, event),
                Stems.of(place),
                REPEATED.matcher(text).region(words.end(), text.length()).lookingAt(),
                days);
    }

    /** Those that neither say what was done nor who did it to whom. */
    private static Set<String> others(Set<String> stems, Set<String> trigger, Event event) {
        Set<String> others = new TreeSet<>(stems);
        others.removeAll(trigger);
        event.parties().forEach(party -> others.removeAll(Terms.of(party.name()).stems()));
        return Stems.of(others);
    }

    private static Span sentence(Article article, Span words) {
        return article.segments().stream()
                .map(Segment::span)
                .filter(span -> span.contains(words))
                .findFirst()
                .map(span -> Sentences.around(article.text().characters(), words, span))
                .orElse(words);
    }

    @Override
    public Item item() {
        return event;
    }

    @Override
    public boolean saysLike(Member other) {
        return other instanceof Deed that && event.modality() == that.event.modality();
    }

    /** The first day that its time leaves open, else its publication. */
    @Override
    public Optional<LocalDate> day() {
        return days.map(DayRange::first).or(() -> article.publication().day());
    }

    public String essence() {
        return event.type()
                + "|"
                + event.modality()
                + "|"
                + trigger
                + "|"
                + context
                + "|"
                + days
                + "|"
                + event.parties()
                        .map(p -> p.actor().map(Object::toString).orElse(p.name()))
                        .toList();
    }
}
