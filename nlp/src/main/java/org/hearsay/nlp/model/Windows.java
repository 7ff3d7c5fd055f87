package org.hearsay.nlp.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts an article's words into windows that end between paragraphs if they can, else between
 * sentences, and share some words with their neighbours.
 *
 * <p>Words of many pieces leave less room for what is shared, so that the core never gets less than
 * a quarter of a full window: the work is linear in the article's pieces.
 */
final class Windows {

    /** How much further back than asked the beginning of a sentence is looked for, in words. */
    private static final int LOOK_BACK = 20;

    private final ModelWords words;
    private final Settings settings;

    private Windows(ModelWords words, Settings settings) {
        this.words = words;
        this.settings = settings;
    }

    /** The windows, in text order. */
    static List<Window> of(ModelWords words, Settings settings) {
        return new Windows(words, settings).all();
    }

    private List<Window> all() {
        List<Window> windows = new ArrayList<>();
        int start = 0;
        int core = 0;
        while (core < words.size()) {
            int end = fill(start);
            int stop = end == words.size() ? end : cut(start, core, end);
            windows.add(new Window(start, end, core, stop));
            core = stop;
            start = stop == words.size() ? stop : before(stop);
        }
        return windows;
    }

    /** Without the two marks around a window. */
    private int room() {
        return settings.pieces() - 2;
    }

    private int pieces(int word) {
        return words.get(word).pieces().size();
    }

    /**
     * The end of the words from start on that fit into a window, of which there is one at least.
     */
    private int fill(int start) {
        int end = start;
        int used = 0;
        while (end < words.size() && used + pieces(end) <= room()) {
            used += pieces(end);
            end++;
        }
        return end;
    }

    /** The best end of a core: after a paragraph, else after a sentence, else the last possible. */
    private int cut(int start, int core, int end) {
        int low = Math.max(core, (start + end) / 2);
        int high = Math.max(core + 1, end - Math.min(settings.right(), (end - core) / 2));
        for (int stop = high; stop > low; stop--) {
            if (words.endsParagraph(stop - 1)) {
                return stop;
            }
        }
        for (int stop = high; stop > low; stop--) {
            if (words.endsSentence(stop - 1)) {
                return stop;
            }
        }
        return high;
    }

    /** Where the window begins whose core begins there. */
    private int before(int core) {
        int start = sentenceStart(Math.max(0, core - settings.left()));
        int used = 0;
        for (int i = core - 1; i >= start; i--) {
            used += pieces(i);
            if (used > room() / 2) {
                return i + 1;
            }
        }
        return start;
    }

    private int sentenceStart(int back) {
        for (int i = back; i > Math.max(0, back - LOOK_BACK); i--) {
            if (words.endsSentence(i - 1)) {
                return i;
            }
        }
        return back;
    }
}
