package org.hearsay.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.hearsay.text.Span;

/**
 * Tells whom a surname alone means where an article names several who bear it.
 *
 * <p>Whoever comes up as somebody's wife or son, or as a first lady, is called by the full name,
 * and the surname alone is the other's; a writer who has called one of them so all along goes on
 * doing so; and else the only one in office is meant. Nobody is meant where the others are named
 * about as often. For one thread.
 */
final class SharedSurnames {

    private static final Set<String> KIN =
            Set.of(
                    "wife",
                    "husband",
                    "widow",
                    "widower",
                    "son",
                    "daughter",
                    "brother",
                    "sister",
                    "father",
                    "mother");

    /** "First lady Ida Venn": the office of being somebody's wife. */
    private static final String LADY = "lady";

    /** Who has been called by the surname alone so often is called so further on. */
    private static final int ALL_ALONG = 3;

    /** So many times as often as the others the one must be named whom the surname alone means. */
    private static final int RATHER = 2;

    /** The same where one of the others was named last. */
    private static final int FAR_RATHER = 4;

    private final Lexicon lexicon;
    private final Set<Candidate> kin = new HashSet<>();
    private final Map<Candidate, Integer> calledSo = new HashMap<>();

    SharedSurnames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Takes note of a place where this person is named. */
    void note(NamedPerson named, Candidate person) {
        boolean related =
                named.honorific().equalsIgnoreCase(LADY)
                        || named.roles().stream().anyMatch(role -> KIN.contains(role.head()));
        if (related) {
            kin.add(person);
        }
        if (!named.name().isFull() && named.roles().isEmpty() && named.honorific().isEmpty()) {
            calledSo.merge(person, 1, Integer::sum);
        }
    }

    /** Of several who bear the name the one who is meant. */
    Optional<Candidate> bearer(NamedPerson named, List<Candidate> possible) {
        List<Candidate> others = possible.stream().filter(p -> !kin.contains(p)).toList();
        List<Candidate> soCalled =
                possible.stream().filter(p -> calledSo.getOrDefault(p, 0) >= ALL_ALONG).toList();
        List<Candidate> inOffice = possible.stream().filter(this::holdsOffice).toList();
        List<Candidate> meant =
                others.size() == 1 ? others : soCalled.isEmpty() ? inOffice : soCalled;
        return meant.size() == 1 && isMeant(meant.get(0), named, possible)
                ? Optional.of(meant.get(0))
                : Optional.empty();
    }

    private boolean holdsOffice(Candidate who) {
        return who.roles().stream().anyMatch(role -> lexicon.isOffice(role.head()));
    }

    private static boolean isMeant(Candidate one, NamedPerson named, List<Candidate> possible) {
        int last = lastBefore(one, named);
        return !named.name().isFull()
                && last >= 0
                && possible.stream()
                        .filter(other -> other != one)
                        .allMatch(
                                other ->
                                        isRather(one, other, RATHER)
                                                && (lastBefore(other, named) < last
                                                        || isRather(one, other, FAR_RATHER)));
    }

    private static boolean isRather(Candidate one, Candidate other, int times) {
        return times * other.mentions().size() <= one.mentions().size();
    }

    /** Where the article named somebody last before this; -1 where it did not. */
    private static int lastBefore(Candidate who, NamedPerson named) {
        SortedSet<Span> before = who.mentions().headSet(named.span());
        return before.isEmpty() ? -1 : before.last().start();
    }
}
