package org.hearsay.thread;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.model.Party;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/** Whether two parties speak with one voice. */
enum Voices {
    /** One actor, or one called more shortly. */
    SAME,
    /** Unknown, unnamed or called in words that fit many. */
    OPEN,
    /** Two that have names of their own. */
    DIFFERENT;

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

    static Voices of(Optional<Party> one, Optional<Party> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return OPEN;
        }
        Party a = one.get();
        Party b = other.get();
        boolean resolved = a.actor().isPresent() && b.actor().isPresent();
        if (resolved && a.actor().equals(b.actor())) {
            return SAME;
        }
        if (a.unnamed() || b.unnamed()) {
            return OPEN;
        }
        if (a.name().equalsIgnoreCase(b.name()) || isPartOf(a, b) || isPartOf(b, a)) {
            return SAME;
        }
        if (isCrowd(a.name()) && isPerson(b.name()) || isCrowd(b.name()) && isPerson(a.name())) {
            return DIFFERENT;
        }
        return isGeneric(a.name()) || isGeneric(b.name()) || !resolved && isAlike(a, b)
                ? OPEN
                : DIFFERENT;
    }

    private static boolean isAlike(Party a, Party b) {
        return Terms.of(a.name()).common(Terms.of(b.name())) > 0;
    }

    /**
     * "Civil protection service", or "the service", within "the county's civil protection service".
     */
    private static boolean isPartOf(Party part, Party whole) {
        List<String> words = words(part.name());
        List<String> all = words(whole.name());
        if (words.isEmpty() || all.isEmpty() || !isGeneric(whole.name())) {
            return false;
        }
        return words.size() > 1
                ? all.containsAll(words)
                : isGeneric(part.name()) && words.get(0).equals(all.get(all.size() - 1));
    }

    /** Whether what the name ends in, before any "of", is a common noun. */
    static boolean isGeneric(String name) {
        String head = head(name);
        return !head.isEmpty() && Character.isLowerCase(head.codePointAt(0));
    }

    private static String head(String name) {
        String head = "";
        for (Word word : Word.in(name, new Span(0, name.length()))) {
            if (LINKS.contains(word.form())) {
                break;
            }
            head = word.span().in(name);
        }
        return head;
    }

    /** "A number of deputies", "officials", "state media": more than one, and nobody by name. */
    private static boolean isCrowd(String name) {
        List<String> words = words(name);
        String head = head(name);
        boolean many = !words.isEmpty() && MANY.contains(words.get(0));
        return many || isGeneric(name) && (head.endsWith("s") || MANY.contains(head));
    }

    /** Two or three words with capitals, none of them a body's. */
    private static boolean isPerson(String name) {
        List<Word> words = Word.in(name, new Span(0, name.length()));
        return (words.size() == 2 || words.size() == 3)
                && words.stream()
                        .allMatch(
                                word ->
                                        Character.isUpperCase(name.codePointAt(word.span().start()))
                                                && !BODIES.contains(word.form()));
    }

    private static List<String> words(String name) {
        Set<String> articles = new TreeSet<>(List.of("the", "a", "an", "its", "his", "her"));
        return Word.in(name, new Span(0, name.length())).stream()
                .map(Word::form)
                .filter(form -> !articles.contains(form))
                .toList();
    }
}
