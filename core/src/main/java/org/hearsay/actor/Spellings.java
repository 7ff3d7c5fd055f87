package org.hearsay.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.hearsay.text.WordList;

/**
 * Tells whether two spellings may be one person's full name, by general rules of transliteration.
 *
 * <p>Both names are folded to a common form; the rules of a script are asked only of a name that
 * bears a mark of it, such as an ending, an article or a given name. Surnames must fold to the very
 * same; given names too, or be one name in neighbouring languages. Nothing here says that two
 * bearers are one person. Immutable.
 */
final class Spellings {

    private final Lexicon lexicon;
    private final Set<String> endings = new HashSet<>();
    private final Map<String, String> cyrillic = new HashMap<>();
    private final Map<String, String> arabic = new HashMap<>();
    private final FamilyFirst familyFirst;

    Spellings(Lexicon lexicon) {
        this.lexicon = lexicon;
        Set<String> families = new HashSet<>();
        for (String line : WordList.lines(Spellings.class, "transliteration.txt")) {
            int colon = line.indexOf(':');
            List<String> words = List.of(line.substring(colon + 1).strip().split("\\s+"));
            switch (line.substring(0, colon)) {
                case "cyrillic-ending" -> endings.addAll(words);
                case "cyrillic" -> add(words, Cyrillic::fold, cyrillic);
                case "arabic" -> add(words, Arabic::fold, arabic);
                case "family-first" -> families.addAll(words);
                default -> throw new IllegalStateException("No such list: " + line);
            }
        }
        this.familyFirst = new FamilyFirst(families, lexicon);
    }

    private static void add(
            List<String> words, UnaryOperator<String> fold, Map<String, String> names) {
        words.forEach(word -> names.put(fold.apply(word), fold.apply(words.get(0))));
    }

    Spelt read(String written) {
        return Spelt.of(written, lexicon);
    }

    /** What two names share that may be one: names without a common key never are. */
    Set<String> keys(Spelt name) {
        Set<String> keys = new TreeSet<>();
        for (PersonName way : name.ways()) {
            if (way.isFull()) {
                addKeys(way.parts(), "l ", Spellings::letters, Map.of(), keys);
                addKeys(way.parts(), "c ", Spellings::cyrillic, cyrillic, keys);
                addKeys(named(way), "a ", Spellings::arabic, arabic, keys);
                familyFirst.read(way).ifPresent(p -> keys.add("f " + String.join(" ", p)));
            }
        }
        return keys;
    }

    private static void addKeys(
            List<String> parts,
            String rule,
            UnaryOperator<String> fold,
            Map<String, String> sameNames,
            Set<String> keys) {
        String surname = rule + fold.apply(parts.get(parts.size() - 1)) + " ";
        keys.add(surname + known(parts.get(0), fold, sameNames));
        keys.add(surname + fold.apply(String.join("", parts.subList(0, parts.size() - 1))));
    }

    /** What surnames share that may be one, whatever the given names. */
    Set<String> surnameKeys(String written) {
        Set<String> keys = new TreeSet<>();
        read(written)
                .surnames()
                .map(Spellings::letters)
                .forEach(
                        surname -> {
                            keys.add("l " + surname);
                            keys.add("c " + Cyrillic.fold(surname));
                            keys.add("a " + Arabic.fold(surname));
                        });
        return keys;
    }

    /** Family name and given name of a name that has them in this order at home. */
    Optional<List<String>> familyFirst(String written) {
        return familyFirst.read(PersonName.of(written, lexicon));
    }

    /** The surest rule by which both are one name; empty where none has them so. */
    Optional<SpellingRule> rule(Spelt a, Spelt b) {
        for (SpellingRule rule : SpellingRule.values()) {
            for (PersonName x : a.ways()) {
                for (PersonName y : b.ways()) {
                    if (isOne(rule, x, y, a, b)) {
                        return Optional.of(rule);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean isOne(SpellingRule rule, PersonName x, PersonName y, Spelt a, Spelt b) {
        if (!x.isFull() || !y.isFull() || !x.suffix().equals(y.suffix())) {
            return false;
        }
        return switch (rule) {
            case LETTERS -> agree(x.parts(), y.parts(), Spellings::letters, Map.of());
            case CYRILLIC ->
                    (isCyrillic(x, a) || isCyrillic(y, b))
                            && agree(x.parts(), y.parts(), Spellings::cyrillic, cyrillic);
            case ARABIC ->
                    (isArabic(x, a) || isArabic(y, b))
                            && agree(named(x), named(y), Spellings::arabic, arabic);
            case ORDER ->
                    familyFirst
                            .read(x)
                            .filter(own -> familyFirst.read(y).filter(own::equals).isPresent())
                            .isPresent();
        };
    }

    private boolean isCyrillic(PersonName name, Spelt as) {
        return as.foreign()
                || Cyrillic.endsSo(cyrillic(name.last()), endings)
                || cyrillic.containsKey(cyrillic(name.first()));
    }

    private boolean isArabic(PersonName name, Spelt as) {
        return Arabic.isMarked(PersonName.plain(as.written()))
                || arabic.containsKey(arabic(name.first()));
    }

    /** Without the article where it stands by itself. */
    private static List<String> named(PersonName name) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < name.parts().size(); i++) {
            boolean inside = i > 0 && i + 1 < name.parts().size();
            if (!inside || !Arabic.isArticle(name.parts().get(i))) {
                parts.add(name.parts().get(i));
            }
        }
        return parts;
    }

    private static boolean agree(
            List<String> a,
            List<String> b,
            UnaryOperator<String> fold,
            Map<String, String> sameNames) {
        String surname = fold.apply(a.get(a.size() - 1));
        return a.size() > 1
                && b.size() > 1
                && surname.equals(fold.apply(b.get(b.size() - 1)))
                && given(a, b, fold, sameNames);
    }

    private static boolean given(
            List<String> a,
            List<String> b,
            UnaryOperator<String> fold,
            Map<String, String> sameNames) {
        List<String> x = a.subList(0, a.size() - 1);
        List<String> y = b.subList(0, b.size() - 1);
        if (fold.apply(String.join("", x)).equals(fold.apply(String.join("", y)))) {
            return true;
        }
        boolean written = x.get(0).length() > 1 && y.get(0).length() > 1;
        boolean first = known(x.get(0), fold, sameNames).equals(known(y.get(0), fold, sameNames));
        return written && first && middlesAgree(x, y, fold);
    }

    private static boolean middlesAgree(
            List<String> x, List<String> y, UnaryOperator<String> fold) {
        for (int i = 1; i < Math.min(x.size(), y.size()); i++) {
            String one = fold.apply(x.get(i));
            String other = fold.apply(y.get(i));
            boolean initial =
                    (one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0);
            if (!one.equals(other) && !initial) {
                return false;
            }
        }
        return true;
    }

    private static String known(
            String given, UnaryOperator<String> fold, Map<String, String> sameNames) {
        String folded = fold.apply(given);
        return sameNames.getOrDefault(folded, folded);
    }

    private static String letters(String word) {
        StringBuilder letters = new StringBuilder();
        word.codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
        return letters.isEmpty() ? word : letters.toString();
    }

    private static String cyrillic(String word) {
        return Cyrillic.fold(letters(word));
    }

    private static String arabic(String word) {
        return Arabic.fold(letters(word));
    }
}
