package org.hearsay.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Anchor;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/**
 * Where a text is most like an anchor's words and surroundings, whatever became of single words: a
 * window as long as all of them slides over the text and counts what they share. Linear in the
 * text.
 */
final class Likeness {

    /** The share of the words that must be there for a place to be the same place. */
    private static final double LEAST = 0.5;

    private final List<Word> text;
    private final List<String> before;
    private final List<String> exact;
    private final List<String> after;

    Likeness(Anchor anchor, String text) {
        this.text = Guarded.in(text);
        List<String> first = forms(anchor.before());
        // The outermost word may be half a word.
        this.before = first.subList(Math.min(1, first.size()), first.size());
        this.exact = forms(anchor.exact());
        List<String> last = forms(anchor.after());
        this.after = last.subList(0, Math.max(0, last.size() - 1));
    }

    private static List<String> forms(String text) {
        return Guarded.in(text).stream().map(Word::form).toList();
    }

    /** A place with its surroundings, and the part of it where the exact words would be. */
    record Alike(Span all, Span words) {}

    /** The place that is most like it, and of several the nearest to where it stood (UTF-16). */
    Optional<Alike> find(int expected) {
        List<String> wanted = new ArrayList<>(before);
        wanted.addAll(exact);
        wanted.addAll(after);
        if (wanted.isEmpty() || text.isEmpty()) {
            return Optional.empty();
        }
        int best = -1;
        int most = 0;
        Window window = new Window(wanted);
        for (int start = 1 - wanted.size(); start < text.size(); start++) {
            int shared = window.slide(start);
            if (shared > most || (shared == most && shared > 0 && nearer(start, best, expected))) {
                most = shared;
                best = start;
            }
        }
        return most < LEAST * wanted.size()
                ? Optional.empty()
                : Optional.of(new Alike(hull(best, wanted.size()), words(best)));
    }

    private boolean nearer(int start, int best, int expected) {
        return Math.abs(words(start).start() - expected) < Math.abs(words(best).start() - expected);
    }

    /** The part of a window that the exact words would fill. */
    private Span words(int window) {
        int size = Math.max(1, exact.size());
        int at = Math.max(0, Math.min(text.size() - 1, window + before.size()));
        int last = Math.min(text.size() - 1, at + size - 1);
        return new Span(text.get(at).span().start(), text.get(last).span().end());
    }

    private Span hull(int window, int size) {
        int first = Math.max(0, window);
        int last = Math.min(text.size() - 1, window + size - 1);
        return new Span(text.get(first).span().start(), text.get(last).span().end());
    }

    private final class Window {

        private final int size;
        private final Map<String, Integer> wanted = new HashMap<>();
        private final Map<String, Integer> inside = new HashMap<>();
        private int shared;

        Window(List<String> forms) {
            this.size = forms.size();
            forms.forEach(form -> wanted.merge(form, 1, Integer::sum));
        }

        /** The words shared by the window that begins here, one further than the last. */
        int slide(int start) {
            if (start > 0) {
                add(text.get(start - 1).form(), -1);
            }
            if (start + size - 1 < text.size()) {
                add(text.get(start + size - 1).form(), 1);
            }
            return shared;
        }

        private void add(String form, int by) {
            int limit = wanted.getOrDefault(form, 0);
            if (limit > 0) {
                int was = inside.getOrDefault(form, 0);
                inside.put(form, was + by);
                shared += Math.min(limit, was + by) - Math.min(limit, was);
            }
        }
    }
}
