package org.hearsay.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.text.NumberWords;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/**
 * The words that carry a claim and are never passed over when a text changes: numbers, names, dates
 * and negations.
 */
final class Guarded {

    private static final Set<String> NEGATIONS =
            words(
                    "not no never none nobody nothing neither nor nowhere without cannot cant dont"
                            + " doesnt didnt isnt arent wasnt werent wont wouldnt couldnt shouldnt"
                            + " hasnt havent hadnt mustnt neednt aint shant mightnt hardly barely"
                            + " scarcely deny denies denied denying denial refuse refuses refused"
                            + " fail fails failed false falsely");
    private static final Set<String> NUMBERS =
            words(
                    "hundred hundreds thousand thousands million millions billion billions trillion"
                            + " dozen dozens score scores half third quarter quarters double triple"
                            + " twice thrice once percent per cent pair couple single both");
    private static final Set<String> DATES =
            words(
                    "today yesterday tomorrow tonight january february march april may june july"
                            + " august september october november december monday tuesday wednesday"
                            + " thursday friday saturday sunday noon midnight day days week weeks"
                            + " month months year years morning evening last next ago");

    /** Words that begin a sentence with a capital and name nobody. */
    private static final Set<String> PLAIN =
            words(
                    "the a an in on at he she it they we i you this that these those but and when"
                            + " after before as for from with if there his her its their our my"
                            + " to of by or so then while although though since until all some many"
                            + " more most according");

    private Guarded() {}

    private static Set<String> words(String list) {
        return new TreeSet<>(List.of(list.split(" ")));
    }

    /** "number", "negation", "date" or "name"; empty for every other word. */
    static String kind(Word word, String text) {
        String form = word.form();
        if (form.chars().anyMatch(Character::isDigit)
                || NUMBERS.contains(form)
                || NumberWords.cardinal(form).isPresent()
                || NumberWords.ordinal(form).isPresent()) {
            return "number";
        }
        if (NEGATIONS.contains(form)) {
            return "negation";
        }
        if (DATES.contains(form)) {
            return "date";
        }
        int first = text.codePointAt(word.span().start());
        boolean capital = Character.isUpperCase(first) || Character.isTitleCase(first);
        return capital && !PLAIN.contains(form) ? "name" : "";
    }

    /** The words of a text, in order. */
    static List<Word> in(String text) {
        return Word.in(text, new Span(0, text.length()));
    }

    /** The guarded words among these, in order, as their forms. */
    static List<String> forms(List<Word> words, String text) {
        List<String> forms = new ArrayList<>();
        for (Word word : words) {
            if (!kind(word, text).isEmpty()) {
                forms.add(word.form());
            }
        }
        return forms;
    }
}
