package org.hearsay.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.WordList;

/** The nouns that stand for somebody. Immutable. */
final class PartyWords {

    private final Map<String, PartyKind> kinds = new HashMap<>();
    private final Set<String> workers = new HashSet<>();
    private final Set<String> armed = new HashSet<>();
    private final Set<String> goods = new HashSet<>();
    private final Set<String> firms = new HashSet<>();
    private final Set<String> ideas = new HashSet<>();

    PartyWords() {
        for (String line : WordList.lines(PartyWords.class, "parties.txt")) {
            int colon = line.indexOf(':');
            List<String> words = List.of(line.substring(colon + 1).strip().split(" +"));
            switch (line.substring(0, colon)) {
                case "public" -> words.forEach(word -> kinds.put(word, PartyKind.PUBLIC));
                case "people" -> words.forEach(word -> kinds.putIfAbsent(word, PartyKind.PEOPLE));
                case "object" -> words.forEach(word -> kinds.putIfAbsent(word, PartyKind.OBJECT));
                case "armed" -> armed.addAll(words);
                case "goods" -> goods.addAll(words);
                case "firms" -> firms.addAll(words);
                case "ideas" -> ideas.addAll(words);
                default -> workers.addAll(words);
            }
        }
    }

    PartyKind kind(String lemma) {
        PartyKind kind = kinds.getOrDefault(lemma, PartyKind.NONE);
        return kind == PartyKind.NONE && isArmed(lemma) ? PartyKind.PUBLIC : kind;
    }

    boolean isArmed(String lemma) {
        return armed.contains(lemma);
    }

    /** Whether it can be given as aid. */
    boolean isGoods(String lemma) {
        return goods.contains(lemma);
    }

    /** Whether it is somebody's own business, and its country's name only tells where it is. */
    boolean isFirm(String lemma) {
        return firms.contains(lemma);
    }

    /** Whether it can be attacked or threatened in words only. */
    boolean isIdea(String lemma) {
        return ideas.contains(lemma);
    }

    /** Whether these strike by not working. */
    boolean isWorker(String lemma) {
        return workers.contains(lemma);
    }
}
