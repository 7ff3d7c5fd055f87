package org.hearsay.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.WordList;

/** What the words of a noun phrase say of whom it stands for. Immutable. */
final class Lexicon {

    private static final Set<String> HERE_SINGULAR_IN_S =
            Set.of("boss", "press", "congress", "actress", "mistress", "witness", "business");

    private static final List<String> PERSON_ENDINGS =
            List.of("er", "or", "ist", "ian", "eer", "man", "woman", "ant", "-old");

    private final Map<String, Set<String>> lists = new HashMap<>();
    private final List<Set<String>> families = new ArrayList<>();
    private final List<Set<String>> familiesOfUnnamed = new ArrayList<>();

    Lexicon() {
        WordList.lines(Lexicon.class, "lexicon.txt").forEach(this::addList);
        WordList.lines(Lexicon.class, "given-names.txt").forEach(line -> addList("given-" + line));
    }

    private void addList(String line) {
        int colon = line.indexOf(':');
        Set<String> words =
                Set.copyOf(new HashSet<>(List.of(line.substring(colon + 1).strip().split("\\s+"))));
        String name = line.substring(0, colon);
        if (name.equals("family")) {
            families.add(words);
        } else if (name.equals("family-unnamed")) {
            familiesOfUnnamed.add(words);
        } else {
            lists.computeIfAbsent(name, list -> new HashSet<>()).addAll(words);
        }
    }

    private boolean has(String list, String word) {
        return lists.getOrDefault(list, Set.of()).contains(word);
    }

    /** "Mr", "Dr.", "Sen.": said before a name, and no part of it. */
    boolean isHonorific(String word) {
        String plain = bare(word);
        return has("honorific", plain)
                || has("honorific-male", plain)
                || has("honorific-female", plain);
    }

    /** The gender that an honorific or a noun tells, such as "Ms" or "spokesman". */
    Gender genderOf(String word) {
        String plain = bare(word);
        if (has("honorific-male", plain) || has("male", plain)) {
            return Gender.MALE;
        }
        return has("honorific-female", plain) || has("female", plain)
                ? Gender.FEMALE
                : Gender.UNKNOWN;
    }

    /** The gender that a given name tells most readers. */
    Gender genderOfGivenName(String given) {
        String plain = bare(given);
        if (has("given-male", plain)) {
            return Gender.MALE;
        }
        return has("given-female", plain) ? Gender.FEMALE : Gender.UNKNOWN;
    }

    /** The office that an honorific is short for: "senator" of "Sen.". */
    Optional<String> officeOf(String honorific) {
        return lists.getOrDefault("office-" + bare(honorific), Set.of()).stream().findFirst();
    }

    boolean isOffice(String head) {
        return has("office", head);
    }

    /** Whether whoever holds this office may be called their country's leader. */
    boolean isLeading(RoleTitle title) {
        boolean prime = title.altering().equals(Set.of("prime"));
        return has("leading", title.head())
                && title.fields().isEmpty()
                && (title.head().equals("minister") ? prime : title.altering().isEmpty());
    }

    boolean isPerson(String head) {
        return has("person", head);
    }

    boolean isCollective(String word) {
        return has("collective", lower(word));
    }

    boolean isBody(String head) {
        return has("body", head);
    }

    boolean isDocument(String word) {
        return has("document", lower(word)) || has("document", singular(word));
    }

    /** Whether a text of this sort says what its author does: "estimate", but not "law". */
    boolean isTestimony(String word) {
        return has("testimony", word);
    }

    /** Whether a plural stands for people: "leaders", "residents". */
    boolean isPeople(String plural) {
        return isCollective(plural) || isRole(singular(plural));
    }

    /** Whether this word makes another office of the one it stands before: "vice", "former". */
    boolean isAltering(String word) {
        return has("altering", word);
    }

    /** Whether this word tells nothing of which office it is: "senior", "new", "acting". */
    boolean isPlain(String word) {
        return has("plain", word);
    }

    /** Whether this word is rather a part of a name before a capital: "NEW Kell voters". */
    boolean beginsNames(String word) {
        return has("begins-names", lower(word));
    }

    /** Whether a place of this name stands for those who work there: "Kremlin". */
    boolean isSeat(String place) {
        return has("seat", lower(place).replace(' ', '-'));
    }

    /** A noun that people or offices are called by. */
    boolean isRole(String head) {
        return isOffice(head) || isPerson(head);
    }

    /** What stands before a name and is none of it: "Sen.", "Minister". */
    boolean isTitle(String word) {
        return isHonorific(word) || isRole(lower(word));
    }

    /** Whether a definite phrase with one head may refer to somebody introduced by the other. */
    boolean mayRefer(String head, String introduced, boolean unnamed) {
        return head.equals(introduced)
                || has("kind-" + head, introduced)
                || (share(families, head, introduced) && !opposed(head, introduced))
                || (unnamed && share(familiesOfUnnamed, head, introduced));
    }

    private static boolean share(List<Set<String>> families, String a, String b) {
        return families.stream().anyMatch(family -> family.contains(a) && family.contains(b));
    }

    private boolean opposed(String head, String introduced) {
        return !genderOf(head).agrees(genderOf(introduced));
    }

    /** Whether a noun in no list stands for a person, by its ending: "potter", "florist". */
    boolean endsLikePerson(String head) {
        return PERSON_ENDINGS.stream().anyMatch(head::endsWith) && !isDocument(head);
    }

    boolean isPlural(String word) {
        String lower = lower(word);
        return isCollective(lower)
                || (lower.endsWith("s") && !singular(lower).equals(lower))
                || lower.endsWith("men")
                || lower.endsWith("women");
    }

    /** The singular of a noun, by its ending; unknown words that end in s lose it. */
    String singular(String word) {
        String lower = lower(word);
        if (HERE_SINGULAR_IN_S.contains(lower) || lower.endsWith("ss") || lower.length() < 4) {
            return lower;
        }
        if (lower.endsWith("men")) {
            return lower.substring(0, lower.length() - 2) + "an";
        }
        if (lower.endsWith("ies")) {
            return lower.substring(0, lower.length() - 3) + "y";
        }
        if (lower.endsWith("sses")) {
            return lower.substring(0, lower.length() - 2);
        }
        return lower.endsWith("s") && !lower.endsWith("us") && !lower.endsWith("is")
                ? lower.substring(0, lower.length() - 1)
                : lower;
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static String bare(String word) {
        String lower = lower(word);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
