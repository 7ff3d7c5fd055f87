package org.hearsay.nlp;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Dictionary forms: of a word and its Penn Treebank tag, the form that a dictionary lists, in lower
 * case. Names stay as they are, but for the members of peoples and parties.
 *
 * <p>Never empty for a word that is not. Safe for use by several threads.
 */
final class Lemmas {

    private static final LemmaTable TABLE = LemmaTable.load();

    private static final Map<String, String> PRONOUNS =
            Map.ofEntries(
                    Map.entry("his", "he"),
                    Map.entry("him", "he"),
                    Map.entry("her", "she"),
                    Map.entry("them", "they"),
                    Map.entry("their", "they"),
                    Map.entry("me", "i"),
                    Map.entry("us", "we"),
                    Map.entry("our", "we"),
                    Map.entry("your", "you"));

    private static final Map<String, String> DETERMINERS =
            Map.of("an", "a", "those", "that", "these", "this");

    private static final Map<String, String> MODALS =
            Map.of("ca", "can", "wo", "will", "sha", "shall", "'ll", "will", "'d", "would");

    private static final String[] PREFIXES = {
        "under", "over", "fore", "out", "mis", "inter", "pre", "re", "un", "up"
    };

    private Lemmas() {}

    /**
     * The lemma of a word as it stands in the text; a tag that is unknown changes only its case.
     */
    static String lemma(String word, String tag) {
        String lower = plain(word);
        if (lower.isEmpty() || "@#.".indexOf(lower.charAt(0)) >= 0) {
            return isSpacedEllipsis(lower) ? "..." : lower.isEmpty() ? word : lower;
        }
        return switch (tag) {
            case "VB", "VBP" -> present(lower);
            case "VBZ" -> verb(lower).orElseGet(() -> singular(lower));
            case "VBD", "VBN" -> verb(lower).orElseGet(() -> withoutEd(lower));
            case "VBG" -> verb(lower).orElseGet(() -> withoutIng(lower));
            case "NNS" -> plural(lower);
            case "NNPS" -> member(lower);
            case "JJR", "JJS" -> positive(lower);
            case "RBR", "RBS" -> adverb(positive(lower));
            case "CD" -> number(lower);
            default -> closed(lower, tag);
        };
    }

    private static boolean isSpacedEllipsis(String word) {
        return word.length() == 5 && word.charAt(2) == '.' && Glyph.isBlank(word.charAt(1));
    }

    /** In lower case, with the straight apostrophe in front or inside of clitics. */
    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace("\u00ad", "");
        return isClitic(lower) ? lower.replace('\u2019', '\'').replace('\u2018', '\'') : lower;
    }

    private static boolean isClitic(String word) {
        int length = word.length();
        return length > 1
                && length < 4
                && (Contractions.isNot(word, 0, length)
                        || (Glyph.isApostrophe(word.charAt(0))
                                && Contractions.cliticEnd(word, 0, length) == length));
    }

    /** Words of the classes that take no endings. */
    private static String closed(String word, String tag) {
        return switch (tag) {
            case "PRP", "PRP$" -> PRONOUNS.getOrDefault(word, word);
            case "DT" -> DETERMINERS.getOrDefault(word, word);
            case "MD" -> MODALS.getOrDefault(word, word);
            case "RB" -> word.equals("n't") ? "not" : word;
            case "TO" -> word.equals("na") || word.equals("ta") ? "to" : word;
            case "POS" -> word.equals("\u2019") ? "'" : word;
            default -> word;
        };
    }

    private static String number(String word) {
        return Glyph.isDigit(word.charAt(0)) ? word.replace(",", "") : word;
    }

    /**
     * Only the verbs with persons have other forms here; "found" and "saw" are verbs themselves.
     */
    private static String present(String word) {
        String lemma = TABLE.findVerb(word).orElse(word);
        boolean person =
                switch (lemma) {
                    case "be", "have", "will", "want" -> true;
                    default -> word.equals("got");
                };
        return person ? lemma : word;
    }

    private static Optional<String> verb(String word) {
        return TABLE.findVerb(word).or(() -> prefixed(word));
    }

    /** Over-took, re-wrote, co-written: a prefix before an irregular form. */
    private static Optional<String> prefixed(String word) {
        int hyphen = word.lastIndexOf('-') + 1;
        if (hyphen > 1) {
            return inflected(word, hyphen);
        }
        boolean regular = word.endsWith("ed") || word.endsWith("ing") || word.endsWith("s");
        for (String prefix : PREFIXES) {
            if (!regular && word.startsWith(prefix) && word.length() - prefix.length() > 2) {
                return inflected(word, prefix.length());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inflected(String word, int at) {
        return TABLE.findVerb(word.substring(at)).map(lemma -> word.substring(0, at) + lemma);
    }

    private static String withoutEd(String word) {
        if (word.endsWith("ied") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("eed")) {
            return word.substring(0, word.length() - 1);
        }
        return word.endsWith("ed") ? stem(word, 2) : word;
    }

    private static String withoutIng(String word) {
        return word.endsWith("ing") ? stem(word, 3) : word;
    }

    private static String stem(String word, int ending) {
        String stem = word.substring(0, word.length() - ending);
        return Stems.isWord(stem) && !stem.endsWith("-") ? restored(stem) : word;
    }

    /** By the table, of the last part of a compound too. */
    private static String restored(String stem) {
        int part = stem.lastIndexOf('-') + 1;
        String last = stem.substring(part);
        return stem.substring(0, part)
                + TABLE.findByStem(last).orElseGet(() -> Stems.restored(last));
    }

    private static String plural(String word) {
        int part = word.lastIndexOf('-') + 1;
        String last = word.substring(part);
        Optional<String> known = TABLE.findNoun(last);
        if (known.isPresent()) {
            return word.substring(0, part) + known.get();
        }
        if (last.endsWith("men") && last.length() > 4) {
            return word.substring(0, word.length() - 2) + "an";
        }
        if (last.endsWith("people")) {
            return word.substring(0, word.length() - "people".length()) + "person";
        }
        boolean menus = last.endsWith("us") && last.length() > 3;
        return menus ? word.substring(0, word.length() - 1) : singular(word);
    }

    /** Without the -s of plurals and of third persons. */
    private static String singular(String word) {
        int length = word.length();
        if (!word.endsWith("s")
                || length < 3
                || !Character.isLetterOrDigit(word.charAt(length - 2))) {
            return word;
        }
        if (word.endsWith("ies") && length > 4) {
            return word.substring(0, length - 3) + "y";
        }
        if (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
            return word;
        }
        return word.substring(0, length - (takesEs(word, length) ? 2 : 1));
    }

    private static boolean takesEs(String word, int length) {
        return word.endsWith("ches")
                || word.endsWith("shes")
                || word.endsWith("sses")
                || word.endsWith("xes")
                || word.endsWith("tzes")
                || word.endsWith("zzes")
                || (word.endsWith("oes") && length > 4)
                || (word.endsWith("uses") && length > 6 && isLatinNoun(word, length));
    }

    /** Viruses and campuses, not houses and excuses. */
    private static boolean isLatinNoun(String word, int length) {
        boolean verb = word.endsWith("cuses") || word.endsWith("fuses") || word.endsWith("buses");
        return !(verb && !word.endsWith("rcuses") && !word.endsWith("ucuses"))
                && "aeo".indexOf(word.charAt(length - 5)) < 0;
    }

    private static String member(String word) {
        if (!word.endsWith("s")) {
            return word;
        }
        String one = word.substring(0, word.length() - 1);
        boolean people = word.endsWith("ians") || (word.endsWith("eans") && word.length() > 6);
        return people || TABLE.isMember(one) ? one : word;
    }

    private static String positive(String word) {
        return TABLE.findAdjective(word).orElseGet(() -> uncompared(word));
    }

    private static String uncompared(String word) {
        int ending = word.endsWith("er") ? 2 : word.endsWith("est") ? 3 : 0;
        if (ending == 0 || word.length() - ending < 3) {
            return word;
        }
        if (word.charAt(word.length() - ending - 1) == 'i') {
            return word.substring(0, word.length() - ending - 1) + "y";
        }
        return stem(word, ending);
    }

    private static String adverb(String positive) {
        return switch (positive) {
            case "good" -> "well";
            case "bad" -> "badly";
            default -> positive;
        };
    }
}
