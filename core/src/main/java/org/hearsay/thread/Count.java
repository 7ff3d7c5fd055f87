package org.hearsay.thread;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.model.Article;
import org.hearsay.model.Figure;
import org.hearsay.model.Item;
import org.hearsay.model.Reading;
import org.hearsay.model.Segment;
import org.hearsay.text.Sentences;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/**
 * A figure as comparisons see it.
 *
 * <p>{@code head} is the stem of what is counted, {@code modifiers} the stems that narrow it,
 * {@code fate} what became of those counted where a word near the number says so ("dead", "hurt"),
 * {@code context} the stems near by in its sentence.
 */
record Count(
        Figure figure,
        Article article,
        String head,
        NavigableSet<String> modifiers,
        Optional<String> fate,
        NavigableSet<String> context,
        Optional<LocalDate> day)
        implements Member {

    private static final int NEAR = 12;
    private static final int FATE_REACH = 8;
    private static final Set<String> PREPOSITIONS =
            Set.of("of", "in", "from", "who", "at", "on", "with", "for", "by", "to", "that");
    private static final Map<String, String> SAME_HEAD =
            Map.of("person", "people", "death", "dead", "fatality", "dead", "deaths", "dead");
    private static final Map<String, String> FATES = fates();

    static Count of(Figure figure, Reading reading) {
        Article article = reading.article();
        List<String> counted = counted(figure);
        String head = counted.isEmpty() ? "" : counted.get(counted.size() - 1);
        List<Word> near = near(figure, article);
        NavigableSet<String> modifiers = new TreeSet<>(all(figure));
        modifiers.remove(head);
        return new Count(
                figure,
                article,
                SAME_HEAD.getOrDefault(head, head),
                modifiers,
                fate(figure, near, head),
                context(near, figure),
                asOf(figure, reading));
    }

    @Override
    public Item item() {
        return figure;
    }

    String essence() {
        return figure.quantity()
                + "|"
                + head
                + "|"
                + modifiers
                + "|"
                + figure.unit()
                + "|"
                + figure.place()
                + "|"
                + context;
    }

    /** What is counted or measured, by the unit where there is one. */
    String measure() {
        return figure.unit().map(unit -> unit.toLowerCase(Locale.ROOT)).orElse("") + "/" + head;
    }

    private static Optional<LocalDate> asOf(Figure figure, Reading reading) {
        return figure.asOf()
                .flatMap(id -> reading.times().stream().filter(t -> t.id().equals(id)).findFirst())
                .flatMap(time -> Days.of(time, reading.article()))
                .or(() -> reading.article().publication().day());
    }

    /** The content stems of what is counted, up to the first preposition: the last is the head. */
    private static List<String> counted(Figure figure) {
        String counted = figure.counted().orElse("");
        return Word.in(counted, new Span(0, counted.length())).stream()
                .map(Word::form)
                .takeWhile(form -> !PREPOSITIONS.contains(form))
                .filter(Terms::isContent)
                .map(Terms::stem)
                .toList();
    }

    private static NavigableSet<String> all(Figure figure) {
        return Terms.of(figure.counted().orElse("")).stems();
    }

    /** The words near the figure, within its sentence. */
    private static List<Word> near(Figure figure, Article article) {
        Span at = figure.evidence().span();
        String text = article.text().characters();
        Span sentence = sentence(text, at, article.segments());
        List<Word> words = Word.in(text, sentence);
        int first = 0;
        int last = words.size();
        for (int i = 0; i < words.size(); i++) {
            first = words.get(i).span().end() <= at.start() ? Math.max(first, i - NEAR + 1) : first;
            last = words.get(i).span().start() < at.end() ? Math.min(words.size(), i + NEAR) : last;
        }
        return words.subList(Math.min(first, last), last);
    }

    private static Span sentence(String text, Span at, List<Segment> segments) {
        Span segment =
                segments.stream()
                        .map(Segment::span)
                        .filter(span -> span.contains(at))
                        .findFirst()
                        .orElse(at);
        return Sentences.around(text, at, segment);
    }

    private static NavigableSet<String> context(List<Word> near, Figure figure) {
        NavigableSet<String> stems = new TreeSet<>();
        Span at = figure.evidence().span();
        near.stream()
                .filter(word -> !at.overlaps(word.span()) && !word.isNumber())
                .map(Word::form)
                .filter(Terms::isContent)
                .map(Terms::stem)
                .forEach(stems::add);
        stems.removeAll(all(figure));
        return stems;
    }

    private static Optional<String> fate(Figure figure, List<Word> near, String head) {
        if (FATES.containsKey(head)) {
            return Optional.ofNullable(FATES.get(head));
        }
        Span at = figure.evidence().span();
        Optional<String> nearest = Optional.empty();
        int best = FATE_REACH;
        int before = (int) near.stream().filter(word -> word.span().end() <= at.start()).count();
        for (int i = 0; i < near.size(); i++) {
            boolean inside = at.overlaps(near.get(i).span());
            int distance = inside ? 0 : i < before ? before - i + 2 : i - before;
            String fate = FATES.get(Terms.stem(near.get(i).form()));
            if (fate != null && distance < best) {
                best = distance;
                nearest = Optional.of(fate);
            }
        }
        return nearest;
    }

    private static Map<String, String> fates() {
        Map<String, String> fates = new TreeMap<>();
        put(fates, "dead", "dead died dies die killed kills kill deaths death fatalities");
        put(fates, "hurt", "injured wounded hurt injuries injury wounds");
        put(fates, "missing", "missing unaccounted");
        put(fates, "moved", "displaced evacuated fled flee");
        put(fates, "held", "arrested detained held hostage hostages captives abducted kidnapped");
        put(fates, "freed", "freed released rescued");
        return Collections.unmodifiableMap(fates);
    }

    private static void put(Map<String, String> fates, String fate, String words) {
        for (String word : words.split(" ", -1)) {
            fates.put(Terms.stem(word), fate);
        }
    }
}
