package org.hearsay.nlp.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.annotation.Attribution;
import org.hearsay.text.Span;

/**
 * Reads attributions in two steps: cues first, then for each cue its source and its content.
 *
 * <p>No span runs over the border of two segments: content is cut there; of a source and of a cue,
 * the longest and the first part are kept. Safe for use by several threads.
 */
public final class AttributionReader {

    /** So many cues at once keep the memory small, whatever a window is full of. */
    private static final int CUES = 64;

    private final ReadingModel model;
    private final Chain chain;

    public AttributionReader(ReadingModel model) {
        this.model = model;
        this.chain = new Chain(model.settings().first(), model.settings().steps());
    }

    /** The attributions whose cues are in a window's core, in the order of their cues. */
    public List<Attribution> attributions(ModelWords words, Encoded encoded) {
        List<Cue> cues = Cue.of(encoded, model.settings().cueBias());
        List<Attribution> attributions = new ArrayList<>();
        for (int start = 0; start < cues.size(); start += CUES) {
            List<Cue> some = cues.subList(start, Math.min(cues.size(), start + CUES));
            attributions.addAll(attributions(words, encoded, some));
        }
        return attributions;
    }

    private List<Attribution> attributions(ModelWords words, Encoded encoded, List<Cue> cues) {
        Window window = encoded.window();
        Scores scores = model.pair(encoded, new CueInputs(words, window, cues));
        Spans spans = new Spans(words, window.start());
        List<Attribution> attributions = new ArrayList<>();
        for (int i = 0; i < cues.size(); i++) {
            int row = i * window.size();
            int[] path = chain.best(scores, row, window.size());
            List<WordRange> content = WordRange.of(path, Chain.CONTENT);
            if (!content.isEmpty()) {
                double confidence =
                        confidence(cues.get(i).probability() * certainty(scores, row, path));
                attributions.add(
                        new Attribution(
                                spans.longest(WordRange.of(path, Chain.SOURCE)),
                                spans.first(cues.get(i).words()),
                                spans.all(content),
                                confidence));
            }
        }
        return attributions;
    }

    /** How probable the labels of the content's words are, on average. */
    private static double certainty(Scores scores, int row, int[] path) {
        double sum = 0;
        int count = 0;
        for (int word = 0; word < path.length; word++) {
            if (path[word] >= Chain.CONTENT) {
                sum += scores.probabilities(row + word)[path[word]];
                count++;
            }
        }
        return sum / count;
    }

    private static double confidence(double probability) {
        return Math.max(1, Math.min(100, Math.round(100 * probability))) / 100.0;
    }

    /** Where a window's words stand in the text. */
    private record Spans(ModelWords words, int start) {

        /** The parts of a range that lie in one segment each. */
        private List<WordRange> parts(WordRange range) {
            List<WordRange> parts = new ArrayList<>();
            int from = range.start();
            for (int i = range.start(); i < range.end(); i++) {
                if (i + 1 == range.end() || words.endsSegment(start + i)) {
                    parts.add(new WordRange(from, i + 1));
                    from = i + 1;
                }
            }
            return parts;
        }

        private Span span(WordRange part) {
            Span first = words.span(start + part.start());
            return Span.hull(first, words.span(start + part.end() - 1));
        }

        Span first(WordRange range) {
            return span(parts(range).get(0));
        }

        List<Span> all(List<WordRange> ranges) {
            return ranges.stream().flatMap(range -> parts(range).stream()).map(this::span).toList();
        }

        /** The longest range by its words, the first of several. */
        Optional<Span> longest(List<WordRange> ranges) {
            return longestRange(ranges)
                    .flatMap(range -> longestRange(parts(range)))
                    .map(this::span);
        }

        private static Optional<WordRange> longestRange(List<WordRange> ranges) {
            return ranges.stream().reduce((one, other) -> other.size() > one.size() ? other : one);
        }
    }
}
