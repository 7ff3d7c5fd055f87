package org.hearsay.nlp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words whose forms follow no rule, from {@code lemmas.tsv}; read-only once loaded, so safe for
 * use by several threads.
 */
final class LemmaTable {

    private static final String RESOURCE = "lemmas.tsv";

    private final Map<String, String> verbs = new HashMap<>();
    private final Map<String, String> nouns = new HashMap<>();
    private final Map<String, String> adjectives = new HashMap<>();
    private final Map<String, String> stems = new HashMap<>();
    private final Set<String> groups = new HashSet<>();

    private LemmaTable() {}

    static LemmaTable load() {
        LemmaTable table = new LemmaTable();
        try (InputStream in = LemmaTable.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its resource " + RESOURCE);
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> table.add(line.split("\t", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    Optional<String> findVerb(String form) {
        return Optional.ofNullable(verbs.get(form));
    }

    Optional<String> findNoun(String form) {
        return Optional.ofNullable(nouns.get(form));
    }

    Optional<String> findAdjective(String form) {
        return Optional.ofNullable(adjectives.get(form));
    }

    /** The verb or adjective of which this is left without -ed, -ing, -er or -est. */
    Optional<String> findByStem(String stem) {
        return Optional.ofNullable(stems.get(stem));
    }

    /** Whether it is the name of one member of a people, party or faith. */
    boolean isMember(String word) {
        return groups.contains(word);
    }

    private void add(String[] fields) {
        String[] words = fields[fields.length - 1].split(" ");
        switch (fields[0]) {
            case "verb" -> addForms(verbs, fields[1], words);
            case "noun" -> addForms(nouns, fields[1], words);
            case "adjective" -> addForms(adjectives, fields[1], words);
            case "group" -> groups.addAll(List.of(words));
            default -> addStems(fields[0], words);
        }
    }

    private static void addForms(Map<String, String> forms, String lemma, String[] words) {
        for (String word : words) {
            forms.putIfAbsent(word, lemma);
        }
    }

    private void addStems(String kind, String[] words) {
        for (String word : words) {
            switch (kind) {
                case "final-e" -> stems.put(word.substring(0, word.length() - 1), word);
                case "bare" -> stems.put(word, word);
                case "doubled" -> stems.put(doubled(word), word);
                default -> throw new IllegalStateException("No kind of lemma: " + kind);
            }
        }
    }

    /** With the last letter twice, as before -ed and -ing; of c the second is k. */
    private static String doubled(String word) {
        return word + (word.endsWith("c") ? "k" : word.substring(word.length() - 1));
    }
}
