package org.hearsay.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words and phrases of one word class, by their first lemma, with what each stands for. */
final class Phrases<V> {

    /** How many words may stand where a phrase has a gap. */
    private static final int GAP = 4;

    private static final String ANY = "*";

    private static final Set<String> AFTER_HEAD = Set.of("of", "for", "to", "on", "in");

    private final Map<String, List<Phrase<V>>> byFirst = new HashMap<>();
    private final boolean verbs;

    /** Phrases of verbs are named by their first word, others by the last before "of". */
    Phrases(boolean verbs) {
        this.verbs = verbs;
    }

    record Found<V>(int first, int last, int head, String entry, V value) {

        int length() {
            return entry.length();
        }
    }

    private record Phrase<V>(List<String> words, int head, String entry, V value) {}

    /** Words with a hyphen are one token to some and three to others. */
    void add(String entry, V value) {
        put(entry, entry.split(" "), value);
        if (entry.indexOf('-') > 0) {
            put(entry, entry.replace("-", " - ").split(" "), value);
        }
    }

    private void put(String entry, String[] words, V value) {
        int head = 0;
        if (!verbs) {
            while (head + 1 < words.length && !AFTER_HEAD.contains(words[head + 1])) {
                head++;
            }
        }
        byFirst.computeIfAbsent(words[0], first -> new ArrayList<>())
                .add(new Phrase<>(List.of(words), head, entry, value));
    }

    /** The longest phrase that begins at a word; of equally long ones the first of the list. */
    Optional<Found<V>> at(Words words, int i) {
        Optional<Found<V>> best = at(words, i, words.lemma(i));
        String other = words.singular(i);
        return best.isPresent() || other.equals(words.lemma(i)) ? best : at(words, i, other);
    }

    private Optional<Found<V>> at(Words words, int i, String first) {
        Found<V> best = null;
        for (Phrase<V> phrase : byFirst.getOrDefault(first, List.of())) {
            Optional<Found<V>> found = match(words, i, phrase);
            if (found.isPresent() && (best == null || found.get().length() > best.length())) {
                best = found.get();
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * The phrase of a verb and the noun that undergoes it: "lift * ban" in "the ban was lifted".
     */
    Optional<Found<V>> passive(Words words, int verb, int noun) {
        for (Phrase<V> phrase : byFirst.getOrDefault(words.lemma(verb), List.of())) {
            List<String> parts = phrase.words();
            if (parts.size() == 3 && parts.get(1).equals(ANY) && words.is(noun, parts.get(2))) {
                return Optional.of(new Found<>(verb, verb, verb, phrase.entry(), phrase.value()));
            }
        }
        return Optional.empty();
    }

    private Optional<Found<V>> match(Words words, int start, Phrase<V> phrase) {
        int at = start;
        int head = start;
        for (int k = 1; k < phrase.words().size(); k++) {
            String word = phrase.words().get(k);
            if (word.equals(ANY)) {
                k++;
                at = words.next(phrase.words().get(k), at + 1, at + 2 + GAP);
            } else {
                at = words.is(at + 1, word) ? at + 1 : -1;
            }
            if (at < 0) {
                return Optional.empty();
            }
            head = k <= phrase.head() ? at : head;
        }
        return Optional.of(new Found<>(start, at, head, phrase.entry(), phrase.value()));
    }
}
