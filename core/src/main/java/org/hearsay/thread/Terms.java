package org.hearsay.thread;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/**
 * The words of a stretch of text that carry its meaning: stems, numbers, names, negations.
 *
 * <p>{@code stems} are content words without endings, so that tense and number do not part them;
 * {@code names} are those of them that begin with a capital inside a sentence. English is known;
 * words of other languages stay as they are.
 */
record Terms(
        List<String> forms,
        NavigableSet<String> stems,
        NavigableSet<String> numbers,
        NavigableSet<String> names,
        boolean negated) {

    private static final Set<String> EMPTY_WORDS =
            words(
                    "a an the and or but if then than that this these those there here it its he"
                        + " she they them his her their we us our you your i me my who whom whose"
                        + " which what when where while as at by for from in into of off on onto"
                        + " out over to under up upon with within about against between during"
                        + " through is are was were be been being am has have had having do does"
                        + " did doing will would shall should can could may might must also just so"
                        + " such some any all both each more most other only own same too very"
                        + " still yet now again further once because until before after above below"
                        + " down how why said says say saying mr mrs ms dr according");

    private static final Set<String> NEGATIONS =
            words(
                    "not no never none nobody nothing without neither nor cannot cant dont doesnt"
                        + " didnt wont wouldnt isnt arent wasnt werent hasnt havent hadnt couldnt"
                        + " shouldnt");

    private static final Map<String, String> NUMBER_WORDS =
            Map.ofEntries(
                    Map.entry("one", "1"),
                    Map.entry("two", "2"),
                    Map.entry("three", "3"),
                    Map.entry("four", "4"),
                    Map.entry("five", "5"),
                    Map.entry("six", "6"),
                    Map.entry("seven", "7"),
                    Map.entry("eight", "8"),
                    Map.entry("nine", "9"),
                    Map.entry("ten", "10"),
                    Map.entry("eleven", "11"),
                    Map.entry("twelve", "12"),
                    Map.entry("twenty", "20"),
                    Map.entry("thirty", "30"),
                    Map.entry("forty", "40"),
                    Map.entry("fifty", "50"),
                    Map.entry("hundred", "100"),
                    Map.entry("thousand", "1000"),
                    Map.entry("million", "1000000"),
                    Map.entry("dozens", "dozens"),
                    Map.entry("hundreds", "hundreds"),
                    Map.entry("thousands", "thousands"));

    Terms {
        forms = List.copyOf(forms);
        stems = Collections.unmodifiableNavigableSet(new TreeSet<>(stems));
        numbers = Collections.unmodifiableNavigableSet(new TreeSet<>(numbers));
        names = Collections.unmodifiableNavigableSet(new TreeSet<>(names));
    }

    /** The terms of these stretches of one text, read one after the other. */
    static Terms of(String text, List<Span> spans) {
        List<String> forms = new ArrayList<>();
        NavigableSet<String> stems = new TreeSet<>();
        NavigableSet<String> numbers = new TreeSet<>();
        NavigableSet<String> names = new TreeSet<>();
        int negations = 0;
        for (Span span : spans) {
            for (Word word : Word.in(text, span)) {
                forms.add(word.form());
                number(word).forEach(numbers::add);
                negations += isNegation(word.form()) ? 1 : 0;
                if (isContent(word.form())) {
                    stems.add(stem(word.form()));
                    if (isName(text, word)) {
                        names.add(stem(word.form()));
                    }
                }
            }
        }
        return new Terms(forms, stems, numbers, names, negations % 2 == 1);
    }

    static Terms of(String text) {
        return of(text, List.of(new Span(0, text.length())));
    }

    /** How many stems both have. */
    int common(Terms other) {
        int common = 0;
        for (String stem : stems) {
            common += other.stems.contains(stem) ? 1 : 0;
        }
        return common;
    }

    /** Whether one gives numbers that the other, which gives numbers too, does not. */
    boolean contradictsNumbers(Terms other) {
        return !numbers.containsAll(other.numbers) && !other.numbers.containsAll(numbers);
    }

    /** Whether each names somebody or something that the other does not. */
    boolean contradictsNames(Terms other) {
        return !other.stems.containsAll(names) && !stems.containsAll(other.names);
    }

    static boolean isNegation(String form) {
        return NEGATIONS.contains(form);
    }

    static boolean isContent(String form) {
        return !EMPTY_WORDS.contains(form) && !NEGATIONS.contains(form);
    }

    /** A word without the endings of number and tense; crude, and the same for all its forms. */
    static String stem(String form) {
        String stem = form;
        if (Character.isDigit(form.charAt(0)) || form.length() < 4) {
            return stem;
        }
        if (stem.endsWith("ies") && stem.length() > 4) {
            stem = stem.substring(0, stem.length() - 3) + "y";
        } else if (stem.endsWith("es") && stem.length() > 4) {
            stem = stem.substring(0, stem.length() - 2);
        } else if (stem.endsWith("s") && !stem.endsWith("ss") && !stem.endsWith("us")) {
            stem = stem.substring(0, stem.length() - 1);
        } else if (stem.endsWith("ing") && stem.length() > 5) {
            stem = single(stem.substring(0, stem.length() - 3));
        } else if (stem.endsWith("ed") && stem.length() > 4) {
            stem = single(stem.substring(0, stem.length() - 2));
        }
        return stem.endsWith("e") && stem.length() > 3
                ? stem.substring(0, stem.length() - 1)
                : stem;
    }

    private static String single(String stem) {
        int end = stem.length() - 1;
        char last = stem.charAt(end);
        boolean doubled = end > 2 && last == stem.charAt(end - 1) && "lsz".indexOf(last) < 0;
        return doubled ? stem.substring(0, end) : stem;
    }

    private static List<String> number(Word word) {
        if (word.isNumber()) {
            return List.of(word.form());
        }
        String number = NUMBER_WORDS.get(word.form());
        return number == null ? List.of() : List.of(number);
    }

    private static boolean isName(String text, Word word) {
        int i = word.span().start();
        if (!Character.isUpperCase(text.codePointAt(i))) {
            return false;
        }
        while (i > 0 && !Character.isLetterOrDigit(text.charAt(i - 1))) {
            i--;
            if (".!?\n\"\u201c:".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return i > 0;
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" ", -1));
    }
}
