package org.hearsay.position;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Stance;
import org.hearsay.text.WordList;

/** The words that positions are read by, from this package's resources. Immutable. */
final class Lexicon {

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> BEHIND_THINGS =
            Set.of("that", "which", "it", "he", "she", "they", "of", "from", "by", "to");

    private final Map<String, Trigger> verbs = new HashMap<>();
    private final Map<String, Trigger> nouns = new HashMap<>();
    private final Map<String, Trigger> adjectives = new HashMap<>();
    private final Map<String, String> nominals = new HashMap<>();
    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Set<String> beginnings =
            new HashSet<>(Set.of("need", "attach", "out", "unacceptable", "unthinkable", "off"));
    private final Set<String> issues = new HashSet<>();
    private final Set<String> actors = new HashSet<>();

    Lexicon() {
        WordList.lines(Lexicon.class, "triggers.tsv").forEach(this::trigger);
        WordList.lines(Lexicon.class, "verbs.tsv").forEach(this::actionVerb);
        WordList.lines(Lexicon.class, "words.txt").forEach(this::list);
        WordList.lines(Lexicon.class, "nouns.txt").forEach(line -> issues.addAll(words(line)));
        WordList.lines(Lexicon.class, "actors.txt").forEach(line -> actors.addAll(words(line)));
        for (String nominal : nominals.values()) {
            if (!nominal.endsWith("ing") && !nominal.equals("change")) {
                issues.add(nominal);
            }
        }
    }

    /** Whether any rule begins at a word with this lemma. */
    boolean begins(String lemma) {
        return beginnings.contains(lemma);
    }

    Optional<Trigger> verb(String words) {
        return Optional.ofNullable(verbs.get(words));
    }

    Optional<Trigger> noun(String lemma) {
        return Optional.ofNullable(nouns.get(lemma));
    }

    Optional<Trigger> adjective(String lemma) {
        return Optional.ofNullable(adjectives.get(lemma));
    }

    /** The noun for a verb that a party can act by; "-" for one that only carries its object. */
    Optional<String> nominal(String verb) {
        return Optional.ofNullable(nominals.get(verb));
    }

    /** Whether a noun names what positions are about. */
    boolean isIssue(String noun) {
        return issues.contains(noun);
    }

    /** Whether a common noun names somebody who can take a position. */
    boolean isActor(String noun) {
        return actors.contains(noun);
    }

    /**
     * Whether these words can name who takes a position: not an outlet or an agency, which only
     * carry it, not a thing ("an email"), and not half of a pair ("Ostra and").
     */
    boolean canHold(String name) {
        List<String> words =
                List.of(name.toLowerCase(Locale.ROOT).replace('\u2019', '\'').split("\\s+", -1));
        String last = words.get(words.size() - 1);
        boolean half = last.equals("and") || last.equals("or") || last.equals("&");
        int start = words.size() > 1 && ARTICLES.contains(words.get(0)) ? 1 : 0;
        String first = words.get(start);
        boolean carrier = isIn("carriers", last) || isIn("carriers", first);
        String second = words.size() > start + 1 ? words.get(start + 1) : "";
        boolean paper = isIn("things", first) && BEHIND_THINGS.contains(second);
        return !half
                && !carrier
                && !paper
                && !isIn("things", last)
                && !isIn("outlets", String.join("_", words));
    }

    /** Whether a name has a word for those who foresee things: "two analysts". */
    boolean isPredictor(String name) {
        for (String word : name.split(" ", -1)) {
            String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
            if (isIn("predictors", one) || isIn("predictors", word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is in one of the lists of {@code words.txt}. */
    boolean isIn(String list, String lemma) {
        return lists.getOrDefault(list, Set.of()).contains(lemma);
    }

    private void trigger(String line) {
        String[] fields = line.split("\t", -1);
        Optional<Stance> negated =
                fields[3].equals("-") ? Optional.empty() : Optional.of(stance(fields[3]));
        Trigger trigger =
                new Trigger(
                        fields[1],
                        stance(fields[2]),
                        negated,
                        fields[4],
                        fields.length > 5 ? words(fields[5]) : Set.of());
        beginnings.add(fields[1].split(" ", 2)[0]);
        switch (fields[0]) {
            case "verb" -> verbs.put(fields[1], trigger);
            case "noun" -> nouns.put(fields[1], trigger);
            case "adjective" -> adjectives.put(fields[1], trigger);
            default -> throw new IllegalStateException("No kind of trigger: " + line);
        }
    }

    private void actionVerb(String line) {
        String[] fields = line.split("\t", -1);
        nominals.put(fields[0], fields[1]);
    }

    private void list(String line) {
        int colon = line.indexOf(':');
        lists.put(line.substring(0, colon), words(line.substring(colon + 1)));
    }

    private static Stance stance(String word) {
        return Stance.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Set<String> words(String line) {
        String list = line.strip();
        return list.isEmpty() ? Set.of() : new HashSet<>(List.of(list.split(" +")));
    }
}
