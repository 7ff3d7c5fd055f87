package org.hearsay.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Where each stretch of an extracted text stood in the original it was extracted from.
 *
 * <p>Runs are in text order and do not overlap; text between two runs (a separator that the
 * extraction put in) stands nowhere in the original. In a run whose two spans are of one length the
 * characters correspond one to one; in any other (an entity, a collapsed white space) the run
 * corresponds as a whole. All positions are UTF-16. Immutable.
 */
public record Alignment(List<Run> runs) {

    /** One stretch of text and the stretch of the original that it came from. */
    public record Run(Span text, Span original) {}

    public Alignment {
        runs = List.copyOf(runs);
        int end = 0;
        for (Run run : runs) {
            if (run.text().start() < end) {
                throw new IllegalArgumentException(
                        "Run " + run + " begins before position " + end + ", where the last ended");
            }
            end = run.text().end();
        }
    }

    /** The alignment of a text that is its own original. */
    public static Alignment identity(int length) {
        Span all = new Span(0, length);
        return new Alignment(List.of(new Run(all, all)));
    }

    /** Whether text and original are the same characters at the same places. */
    public boolean isIdentity() {
        return runs.size() == 1 && runs.get(0).text().equals(runs.get(0).original());
    }

    /**
     * The smallest stretch of the original that holds what this span was read from; empty at
     * position 0 if nothing of the span came from there.
     */
    public Span toOriginal(Span span) {
        List<Span> found = new ArrayList<>();
        for (int i = firstEndingAfter(span.start()); i < runs.size(); i++) {
            Run run = runs.get(i);
            if (run.text().start() >= span.end()) {
                break;
            }
            found.add(part(run, span));
        }
        return found.stream().reduce(Span::hull).orElse(new Span(0, 0));
    }

    private static Span part(Run run, Span span) {
        if (run.text().length() != run.original().length()) {
            return run.original();
        }
        int shift = run.original().start() - run.text().start();
        int start = Math.max(run.text().start(), span.start());
        int end = Math.min(run.text().end(), span.end());
        return new Span(start, end).shift(shift);
    }

    private int firstEndingAfter(int position) {
        int low = 0;
        int high = runs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runs.get(middle).text().end() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
