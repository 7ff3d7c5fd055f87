package org.hearsay.nlp.model;

/**
 * The words that the model sees at once, from start up to end, and the core of them that it is
 * asked about: each word of an article is in the core of one window.
 */
public record Window(int start, int end, int coreStart, int coreEnd) {

    public Window {
        if (start < 0 || coreStart < start || coreEnd <= coreStart || end < coreEnd) {
            throw new IllegalArgumentException(
                    "No core [" + coreStart + ", " + coreEnd + ") in [" + start + ", " + end + ")");
        }
    }

    public int size() {
        return end - start;
    }

    /** Whether a word, counted from the window's start, is in the core. */
    public boolean inCore(int word) {
        return coreStart <= start + word && start + word < coreEnd;
    }
}
