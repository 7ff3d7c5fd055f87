package org.hearsay.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Runs of words that one text has in common with others. */
final class Runs {

    private final int length;
    private final Set<List<String>> runs = new HashSet<>();

    /** Runs of so many words. */
    Runs(int length) {
        this.length = length;
    }

    void add(String text) {
        runs.addAll(of(text));
    }

    /** The runs of this output that stand in one of the texts too. */
    List<List<String>> in(String output) {
        return of(output).stream().filter(runs::contains).toList();
    }

    /**
     * Words are what white space parts, without the punctuation at their ends; what parts fields
     * and cells, and the mark of a cut, ends a run.
     */
    private List<List<String>> of(String text) {
        List<String> words = new ArrayList<>();
        String parted = text.replaceAll("[|\t\u2026]|\"[:,]\"|,(?=[^\\s\\d])", " PARTED ");
        String spaced = parted.replace("\\n", " ").replaceAll("[\"<>#\\\\\u201c\u201d]", " ");
        for (String part : spaced.split("[\\s\\p{Z}]+", -1)) {
            String word = part.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        List<List<String>> found = new ArrayList<>();
        for (int i = 0; i + length <= words.size(); i++) {
            List<String> run = List.copyOf(words.subList(i, i + length));
            if (!run.contains("PARTED")) {
                found.add(run);
            }
        }
        return found;
    }
}
