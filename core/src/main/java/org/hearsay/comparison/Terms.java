package org.hearsay.comparison;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.text.NumberWords;
import org.hearsay.text.Span;
import org.hearsay.text.Word;
import org.hearsay.text.WordList;

/** The content terms of an issue's label. Immutable. */
final class Terms {

    private static final Set<String> RATES =
            Set.of("shar", "barrel", "tonn", "ton", "litr", "gallon", "kilo", "hour");
    private static final Set<String> EACH = Set.of("a", "an", "per", "each");

    private final Map<String, String> synonyms = new HashMap<>();
    private final Set<String> small = new HashSet<>();
    private final Set<String> generic = new HashSet<>();

    Terms() {
        for (String line : WordList.lines(Terms.class, "terms.txt")) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon).strip();
            List<String> words = List.of(line.substring(colon + 1).strip().split(" +"));
            switch (name) {
                case "small" -> small.addAll(words);
                case "generic" -> words.forEach(word -> generic.add(stem(word)));
                default -> words.forEach(word -> synonyms.put(stem(word), name));
            }
        }
    }

    /** In alphabetical order; never empty: a label of small words alone keeps them all. */
    TreeSet<String> of(String label) {
        TreeSet<String> terms = new TreeSet<>();
        TreeSet<String> all = new TreeSet<>();
        for (Word word : Word.in(label, new Span(0, label.length()))) {
            String stem = stem(word.form());
            all.add(stem);
            if (!small.contains(word.form()) && !word.isNumber()) {
                terms.add(synonyms.getOrDefault(stem, stem));
            }
        }
        return terms.isEmpty() ? all : terms;
    }

    /** Whether terms are numbers and these units and nothing else. */
    boolean areAmounts(Set<String> terms, Set<String> units) {
        return terms.stream()
                .allMatch(term -> isAmount(term) || units.contains(term) || isUnit(term));
    }

    /** "million", and the "per" of a percentage. */
    private boolean isUnit(String term) {
        return small.contains(term);
    }

    private static boolean isAmount(String term) {
        return Character.isDigit(term.charAt(0)) || NumberWords.cardinal(term).orElse(1) != 1;
    }

    /** What the numbers among these words count: "percent", "crown", "crown/share". */
    TreeSet<String> units(String words) {
        TreeSet<String> units = new TreeSet<>();
        String last = "";
        boolean counted = false;
        for (Word word : Word.in(words, new Span(0, words.length()))) {
            boolean number = word.isNumber() || NumberWords.cardinal(word.form()).orElse(1) != 1;
            boolean skipped = small.contains(word.form());
            String stem = stem(word.form());
            if (!last.isEmpty() && RATES.contains(stem)) {
                units.remove(last);
                units.add(last + "/" + stem);
            }
            if (counted && !number && !skipped) {
                last = synonyms.getOrDefault(stem, stem);
                units.add(last);
            } else if (!EACH.contains(word.form())) {
                last = "";
            }
            counted = number || counted && skipped;
        }
        return units;
    }

    /** Whether a term can be of any issue. */
    boolean isGeneric(String term) {
        return generic.contains(term) || small.contains(term);
    }

    /** A word without the endings of number and of -ing forms; crude, the same for all forms. */
    private static String stem(String form) {
        String stem = form;
        boolean number = NumberWords.cardinal(form).isPresent();
        if (form.length() < 4 || Character.isDigit(form.charAt(0)) || number) {
            return stem;
        }
        if (stem.endsWith("ies") && stem.length() > 4) {
            stem = stem.substring(0, stem.length() - 3) + "y";
        } else if (stem.endsWith("s") && !stem.endsWith("ss") && !stem.endsWith("us")) {
            stem = stem.substring(0, stem.length() - 1);
        } else if (stem.endsWith("ing") && stem.length() > 5) {
            stem = stem.substring(0, stem.length() - 3);
        }
        return stem.endsWith("e") && stem.length() > 3
                ? stem.substring(0, stem.length() - 1)
                : stem;
    }
}
