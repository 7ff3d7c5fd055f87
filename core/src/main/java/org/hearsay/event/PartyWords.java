package org.hearsay.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The nouns that stand for somebody. Immutable. */
final class PartyWords {

    private final Map<String, PartyKind> kinds = new HashMap<>();
    private final Set<String> workers = new HashSet<>();

    PartyWords() {
        for (String line : Lexicon.lines("parties.txt")) {
            int colon = line.indexOf(':');
            List<String> words = List.of(line.substring(colon + 1).strip().split(" +"));
            switch (line.substring(0, colon)) {
                case "public" -> words.forEach(word -> kinds.put(word, PartyKind.PUBLIC));
                case "people" -> words.forEach(word -> kinds.putIfAbsent(word, PartyKind.PEOPLE));
                case "object" -> words.forEach(word -> kinds.putIfAbsent(word, PartyKind.OBJECT));
                default -> workers.addAll(words);
            }
        }
    }

    PartyKind kind(String lemma) {
        return kinds.getOrDefault(lemma, PartyKind.NONE);
    }

    /** Whether these strike by not working. */
    boolean isWorker(String lemma) {
        return workers.contains(lemma);
    }
}
