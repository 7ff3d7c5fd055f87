package org.hearsay.thread.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.text.NumberWords;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/**
 * The words of a stretch of text that carry its meaning: stems, numbers, names, negations.
 *
 * <p>{@code stems} are content words without endings, so that tense and number do not part them;
 * {@code names} are those of them that begin with a capital inside a sentence. English is known;
 * words of other languages stay as they are. What comparisons ask of one side alone is worked out
 * once: each is compared with hundreds of others.
 */
public final class Terms {

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
                        + " down how why said says say saying mr mrs ms dr according himself"
                        + " herself itself themselves myself ourselves yourself him every whether"
                        + " either else ever even much many another instead since except unless"
                        + " till");

    private static final Set<String> NEGATIONS =
            words(
                    "not no never none nobody nothing without neither nor cannot cant dont doesnt"
                        + " didnt wont wouldnt isnt arent wasnt werent hasnt havent hadnt couldnt"
                        + " shouldnt");

    private static final Set<String> ELSE = words("else less more");

    private static final Set<String> LIMITING = words("until till except unless");

    /** A limit stands no more words behind the "not". */
    private static final int LIMIT = 6;

    /** A number, its unit, and a word. */
    private static final int BARE = 3;

    /** What one is without stands no more words behind. */
    private static final int LACKED = 2;

    /** Before a last "go", that of who is to give up an office. */
    private static final Set<String> GOING = words("to must should");

    private static final Map<String, String> VAGUE =
            Map.of(
                    "hundred", "100",
                    "thousand", "1000",
                    "million", "1000000",
                    "billion", "1000000000",
                    "dozens", "dozens",
                    "hundreds", "hundreds",
                    "thousands", "thousands");

    private final List<String> forms;
    private final Stems stems;
    private final Stems solid;
    private final Stems numbers;
    private final Stems names;
    private final boolean negated;

    /** What it is said to be without, where only that makes it negated. */
    private final Stems lacking;

    private final boolean limited;
    private final boolean givenUp;
    private final long opposites;

    private Terms(
            List<String> forms,
            Set<String> stems,
            Set<String> numbers,
            Set<String> names,
            boolean negated,
            Set<String> lacking) {
        this.forms = List.copyOf(forms);
        this.stems = Stems.of(stems);
        this.solid = solid(this.stems, names);
        this.numbers = Stems.of(numbers);
        this.names = Stems.of(names);
        this.negated = negated;
        this.lacking = Stems.of(lacking);
        this.limited = isLimited(forms);
        this.givenUp = isGivenUp(forms);
        this.opposites = Opposites.in(this.stems);
    }

    /** Those that are no names, weekdays or numbers. */
    private static Stems solid(Stems stems, Set<String> names) {
        List<String> solid = new ArrayList<>(stems.size());
        for (String stem : stems) {
            if (!names.contains(stem)
                    && !Calendar.isIn(stem)
                    && NumberWords.cardinal(stem).isEmpty()) {
                solid.add(stem);
            }
        }
        return solid.size() == stems.size() ? stems : Stems.of(solid);
    }

    /** The terms of these stretches of one text, read one after the other. */
    public static Terms of(String text, List<Span> spans) {
        List<String> forms = new ArrayList<>();
        Set<String> stems = new TreeSet<>();
        Set<String> numbers = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        int negations = 0;
        int without = -1;
        Set<String> lacking = new TreeSet<>();
        for (Span span : spans) {
            for (Word word : Numerals.of(Words.in(text, span))) {
                forms.add(word.form().intern());
                if (!isNotOne(forms)) {
                    number(word).forEach(numbers::add);
                }
                boolean undone = isNotOnly(forms) || isNothingElse(forms);
                negations += isNegation(word.form()) ? 1 : undone ? -1 : 0;
                without = word.form().equals("without") ? forms.size() : without;
                if (isContent(word.form()) && !isNotOne(forms)) {
                    String meaning = meaning(word.form());
                    stems.add(meaning);
                    if (without > 0 && forms.size() - without <= LACKED) {
                        lacking.add(meaning);
                    }
                    if (isName(text, word)) {
                        names.add(meaning);
                    }
                }
            }
        }
        int last = forms.size() - 1;
        if (last > 0 && forms.get(last).equals("go") && GOING.contains(forms.get(last - 1))) {
            stems.remove(meaning("go"));
            stems.add(meaning("resign"));
        }
        boolean only = negations == 1 && without > 0;
        return new Terms(
                forms, stems, numbers, names, negations % 2 == 1, only ? lacking : Set.of());
    }

    public static Terms of(String text) {
        return of(text, List.of(new Span(0, text.length())));
    }

    /** The same with these names too, for whom the text speaks of by another word. */
    public Terms withNames(Set<String> more) {
        if (more.isEmpty()) {
            return this;
        }
        Set<String> allStems = new TreeSet<>(stems);
        allStems.addAll(more);
        Set<String> allNames = new TreeSet<>(names);
        allNames.addAll(more);
        return new Terms(forms, allStems, numbers, allNames, negated, lacking);
    }

    /** All words in their order, in lower case. */
    public List<String> forms() {
        return forms;
    }

    public Set<String> stems() {
        return stems;
    }

    public Set<String> numbers() {
        return numbers;
    }

    public Set<String> names() {
        return names;
    }

    /** Whether an odd number of negations stands there. */
    public boolean negated() {
        return negated;
    }

    /**
     * Whether one says that it is so and the other that it is not; "not until they go" is "when
     * they go", and "never but for coffee" is "only for coffee". What is without something is no
     * contrary of a bare number.
     */
    public boolean isContrary(Terms other) {
        boolean excused = limited && !other.isLimiting() || other.limited && !isLimiting();
        return negated != other.negated
                && !excused
                && !isBesideLack(this, other)
                && !isBesideLack(other, this);
    }

    /** "Sailing without a licence", beside what tells of no licence. */
    private static boolean isBesideLack(Terms one, Terms other) {
        return !one.lacking.isEmpty()
                && other.stems.size() <= BARE
                && one.lacking.stream().noneMatch(other.stems::contains)
                && !one.stems.equals(one.lacking);
    }

    private boolean isLimiting() {
        return forms.stream().anyMatch(LIMITING::contains);
    }

    /** Whether what is not so is so all the same from some time on, or in some case. */
    public boolean isLimited() {
        return limited;
    }

    private static boolean isLimited(List<String> forms) {
        int not = -1;
        for (int i = 0; i < forms.size(); i++) {
            not = isNegation(forms.get(i)) ? i : not;
            if (not >= 0 && i - not <= LIMIT && LIMITING.contains(forms.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Not one cent" says what "not a cent" says. */
    private static boolean isNotOne(List<String> forms) {
        int last = forms.size() - 1;
        return last > 0 && forms.get(last).equals("one") && isNegation(forms.get(last - 1));
    }

    /** "Not only this" is no negation. */
    private static boolean isNotOnly(List<String> forms) {
        int last = forms.size() - 1;
        return last > 0 && forms.get(last).equals("only") && forms.get(last - 1).equals("not");
    }

    /** "Ten metres and nothing else" is no negation. */
    private static boolean isNothingElse(List<String> forms) {
        int last = forms.size() - 1;
        return last > 1
                && ELSE.contains(forms.get(last))
                && forms.get(last - 1).equals("nothing")
                && forms.get(last - 2).equals("and");
    }

    /** Whether it tells of what was given up: "has given up its claim to 30 seats". */
    public boolean isGivenUp() {
        return givenUp;
    }

    private static boolean isGivenUp(List<String> forms) {
        int up = forms.indexOf("up");
        return up > 0 && meaning(forms.get(up - 1)).equals(meaning("give"));
    }

    /** How many stems both have. */
    public int common(Terms other) {
        return stems.common(other.stems);
    }

    /** How many stems both have that are no names, weekdays or numbers. */
    public int solid(Terms other) {
        return solid.common(other.solid);
    }

    /** Whether one has a word and the other only its opposite. */
    public boolean opposes(Terms other) {
        return Opposites.areApart(opposites, other.opposites);
    }

    /** Whether both give a number of two figures or more. */
    public boolean sharesNumber(Terms other) {
        return numbers.stream().anyMatch(n -> n.length() > 1 && other.numbers.contains(n));
    }

    /** Whether both have "125 million" and no other word: many things are of so round a number. */
    public boolean isRoundAlone(Terms other) {
        return VAGUE.values().stream()
                        .anyMatch(n -> numbers.contains(n) && other.numbers.contains(n))
                && stems.stream()
                        .filter(other.stems::contains)
                        .allMatch(stem -> VAGUE.containsKey(stem) || numbers.contains(stem));
    }

    /** The numbers that few things have: 3.1, and neither 300 nor a year. */
    public List<String> oddNumbers() {
        return numbers.stream().filter(Terms::isOdd).toList();
    }

    private static boolean isOdd(String number) {
        boolean year = number.length() == 4 && (number.startsWith("19") || number.startsWith("20"));
        return number.length() > 2 && !number.endsWith("00") && !year;
    }

    /** Whether one gives numbers that the other, which gives numbers too, does not. */
    public boolean contradictsNumbers(Terms other) {
        return !numbers.containsAll(other.numbers) && !other.numbers.containsAll(numbers);
    }

    /** Whether each names somebody or something that the other does not. */
    public boolean contradictsNames(Terms other) {
        return !other.stems.containsAll(names) && !stems.containsAll(other.names);
    }

    /** Whether the word is a number, in digits or not. */
    public static boolean isNumber(Word word) {
        return !number(word).isEmpty();
    }

    public static boolean isNegation(String form) {
        return NEGATIONS.contains(form);
    }

    public static boolean isContent(String form) {
        return !EMPTY_WORDS.contains(form) && !NEGATIONS.contains(form);
    }

    /** The stem that stands for the word and for its synonyms. */
    public static String meaning(String form) {
        return Synonyms.of(stem(form));
    }

    /** A word without the endings of number and tense; crude, and the same for all its forms. */
    public static String stem(String form) {
        String stem = form;
        if (form.length() < 4 || Character.isDigit(form.charAt(0))) {
            return stem;
        }
        if ((stem.endsWith("ies") || stem.endsWith("ied")) && stem.length() > 4) {
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
        while (stem.endsWith("e") && stem.length() > 3) {
            stem = stem.substring(0, stem.length() - 1);
        }
        return stem;
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
        String vague = VAGUE.get(word.form());
        OptionalInt number = NumberWords.cardinal(word.form());
        return vague != null
                ? List.of(vague)
                : number.isPresent() ? List.of(Integer.toString(number.getAsInt())) : List.of();
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
