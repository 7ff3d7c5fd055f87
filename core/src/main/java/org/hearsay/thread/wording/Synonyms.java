package org.hearsay.thread.wording;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.text.WordList;

/** Stems that reports use for one another, by the program's own list. */
public final class Synonyms {

    private static final Map<String, String> MEANINGS = meanings();

    private Synonyms() {}

    /** The stem that stands for all of its meaning; itself where it has no synonyms. */
    public static String of(String stem) {
        return MEANINGS.getOrDefault(stem, stem);
    }

    private static Map<String, String> meanings() {
        Map<String, String> meanings = new HashMap<>();
        for (String line : WordList.lines(Synonyms.class, "synonyms.txt")) {
            List<String> words = List.of(line.strip().split(" ", -1));
            String first = Terms.stem(words.get(0));
            words.forEach(word -> meanings.putIfAbsent(Terms.stem(word), first));
        }
        return Collections.unmodifiableMap(meanings);
    }
}
