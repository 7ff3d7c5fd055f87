package org.hearsay.thread.item;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.text.Span;
import org.hearsay.text.Word;
import org.hearsay.thread.wording.Terms;

/**
 * A name as comparisons see it: its words without articles, the stems of what it means, and whether
 * it names nobody by name ({@code generic}), more than one ({@code crowd}) or a person.
 */
public record Called(
        List<String> words, Set<String> stems, boolean generic, boolean crowd, boolean person) {

    private static final Set<String> MANY =
            Set.of("number", "several", "many", "some", "media", "people", "police", "dozens");
    private static final Set<String> BODIES =
            Set.of(
                    "ministry",
                    "authority",
                    "commission",
                    "committee",
                    "council",
                    "department",
                    "office",
                    "agency",
                    "party",
                    "union",
                    "service",
                    "corps",
                    "company",
                    "group",
                    "bank",
                    "court",
                    "house",
                    "parliament",
                    "government",
                    "army",
                    "police",
                    "news");
    private static final Set<String> LINKS = Set.of("of", "for", "in", "at", "on", "who", "with");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "its", "his", "her");

    private static final Set<String> PRONOUNS =
            Set.of("i", "we", "he", "she", "they", "it", "who", "you", "this", "that", "my", "our");

    public static Called of(String name) {
        List<Word> all = Word.in(name, new Span(0, name.length()));
        List<String> words =
                all.stream().map(Word::form).filter(form -> !ARTICLES.contains(form)).toList();
        String head = head(name, all);
        boolean generic = !head.isEmpty() && Character.isLowerCase(head.codePointAt(0));
        boolean many = !words.isEmpty() && MANY.contains(words.get(0));
        return new Called(
                words,
                Terms.of(name).stems(),
                generic,
                many || generic && (head.endsWith("s") || MANY.contains(head)),
                isPerson(name, all));
    }

    /** Whether the name tells a reader who speaks. */
    public static boolean isSpeaker(String name) {
        return !PRONOUNS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The meaning of its last word; empty if it has none. */
    public String last() {
        return words.isEmpty() ? "" : Terms.meaning(words.get(words.size() - 1));
    }

    /** The meaning of what an office ends in before any "of": a minister, for that of health. */
    public String head() {
        String head = "";
        for (String word : words) {
            if (LINKS.contains(word)) {
                break;
            }
            head = word;
        }
        return Terms.meaning(head);
    }

    /** What the name ends in before any "of". */
    private static String head(String name, List<Word> words) {
        String head = "";
        for (Word word : words) {
            if (LINKS.contains(word.form())) {
                break;
            }
            head = word.span().in(name);
        }
        return head;
    }

    /** Two or three words with capitals, none of them a body's. */
    private static boolean isPerson(String name, List<Word> words) {
        return (words.size() == 2 || words.size() == 3)
                && words.stream()
                        .allMatch(
                                word ->
                                        Character.isUpperCase(name.codePointAt(word.span().start()))
                                                && !BODIES.contains(word.form()));
    }

    /**
     * "Civil protection service", or "the service", within "the county's civil protection service".
     */
    boolean isPartOf(Called whole) {
        if (!whole.generic || words.isEmpty() || whole.words.isEmpty()) {
            return false;
        }
        return words.size() > 1
                ? whole.words.containsAll(words)
                : generic && words.get(0).equals(whole.words.get(whole.words.size() - 1));
    }

    /**
     * "The mayor's spokesman", "a spokesman for the mayor": both speak for one, and nobody else.
     */
    boolean isOneSpokesman(Called other) {
        Set<String> one = spokenFor();
        Set<String> another = other.spokenFor();
        return !one.isEmpty() && one.equals(another);
    }

    /** For whom a spokesman speaks; nobody if that is none, or nobody says for whom. */
    private Set<String> spokenFor() {
        return crowd || words.stream().noneMatch(Called::isSpokesman)
                ? Set.of()
                : stems.stream()
                        .filter(stem -> !isSpokesman(stem))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isSpokesman(String word) {
        return word.startsWith("spokes");
    }

    /** Whether a word of some meaning is in both. */
    boolean isAlike(Called other) {
        return stems.stream().anyMatch(other.stems::contains);
    }
}
