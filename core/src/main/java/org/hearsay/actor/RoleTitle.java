package org.hearsay.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A title as written ("transport minister of Orvane") and what tells it from others.
 *
 * @param head the noun, singular and in lower case: "minister"
 * @param altering words that make another office of it: "former", "vice"
 * @param countries the countries it names, by name or by demonym
 * @param fields its other words: "transport"
 */
record RoleTitle(
        String text, String head, Set<String> altering, Set<String> countries, Set<String> fields) {

    private static final Set<String> BREAKS =
            Set.of("of", "for", "to", "at", "in", "on", "from", "with", "who", "close", "by");

    private static final Set<String> PEOPLE = Set.of("n", "an", "ian", "ean", "ish", "ese", "i");

    /** Words before a title that say that it was held before. */
    private static final Set<String> PAST =
            Set.of("former", "then", "ex", "ex-", "one-time", "onetime", "late");

    private static final String ELECT = "-elect";

    RoleTitle {
        altering = Set.copyOf(altering);
        countries = Set.copyOf(countries);
        fields = Set.copyOf(fields);
    }

    static RoleTitle of(String written, Lexicon lexicon, Countries countries) {
        List<String> words = words(written);
        int head = headOf(words);
        Set<String> altering = new TreeSet<>();
        Set<String> places = new TreeSet<>();
        Set<String> fields = new TreeSet<>();
        for (int i = 0; i < words.size(); i++) {
            String lower = Lexicon.lower(words.get(i));
            if (i == head || lexicon.isPlain(lower)) {
                continue;
            }
            var country = countries.ofWord(words.get(i));
            if (country.isPresent()) {
                places.add(country.get());
            } else if (i < head && lexicon.isAltering(lower)) {
                altering.add(lower);
            } else {
                fields.add(lower);
            }
        }
        String noun = words.isEmpty() ? "" : lexicon.singular(words.get(head));
        return new RoleTitle(written, noun, altering, places, fields);
    }

    private static List<String> words(String written) {
        List<String> words = new ArrayList<>();
        for (String piece : written.split("[\\s,()\"“”]+")) {
            String word =
                    piece.endsWith("'s") || piece.endsWith("’s")
                            ? piece.substring(0, piece.length() - 2)
                            : piece;
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** The last word before the first preposition that is not a number. */
    private static int headOf(List<String> words) {
        int last = 0;
        for (int i = 0; i < words.size(); i++) {
            if (i > 0 && BREAKS.contains(Lexicon.lower(words.get(i)))) {
                break;
            }
            boolean number = words.get(i).chars().allMatch(Character::isDigit);
            last = number ? last : i;
        }
        return last;
    }

    /** The same with another noun: of "person briefed on the talks" the head is "person". */
    RoleTitle headed(String noun) {
        return noun.isEmpty() || noun.equals(head)
                ? this
                : new RoleTitle(text, noun, altering, countries, fields);
    }

    /** How well a definite phrase fits a title that somebody holds. */
    enum Fit {
        NO,
        /** Nothing contradicts it, but the title lacks the country that the phrase names. */
        WEAK,
        FULL
    }

    /**
     * How well this, the title in a phrase such as "the Orvanian minister", fits a held one; an
     * unnamed source is referred to more freely ("the official" for "one source").
     */
    Fit fits(RoleTitle held, boolean unnamed, Lexicon lexicon) {
        boolean samePost =
                lexicon.mayRefer(head, held.head, unnamed)
                        && altering.equals(held.altering)
                        && fields.stream().allMatch(held::hasField);
        if (!samePost) {
            return Fit.NO;
        }
        if (held.countries.containsAll(countries)) {
            return Fit.FULL;
        }
        return held.countries.isEmpty() ? Fit.WEAK : Fit.NO;
    }

    /**
     * Whether it has this field, or one that only the ending tells from it: "lessia", "lessian".
     */
    private boolean hasField(String field) {
        return fields.contains(field)
                || fields.stream()
                        .anyMatch(own -> isPeopleOf(own, field) || isPeopleOf(field, own));
    }

    private static boolean isPeopleOf(String people, String place) {
        return place.length() > 3
                && people.startsWith(place)
                && PEOPLE.contains(people.substring(place.length()));
    }

    /** Whether both name the same office, as far as titles tell. */
    boolean sameOffice(RoleTitle other) {
        return head.equals(other.head)
                && altering.equals(other.altering)
                && countries.equals(other.countries)
                && fields.equals(other.fields);
    }

    /** The same for all titles that name the same office. */
    String post() {
        return head + new TreeSet<>(altering) + new TreeSet<>(countries) + new TreeSet<>(fields);
    }

    /** Whether it says of which country or body it is. */
    boolean namesBody() {
        return !countries.isEmpty() || !fields.isEmpty();
    }

    /** Whether one person may well be given both titles by two articles. */
    boolean isNear(RoleTitle other) {
        return mayBeOne(countries, other.countries)
                && mayBeOne(fields, other.fields)
                && stem().equals(other.stem());
    }

    private static boolean mayBeOne(Set<String> some, Set<String> others) {
        return some.isEmpty() || others.isEmpty() || some.stream().anyMatch(others::contains);
    }

    /** The noun of the office, also before and after it is held: "president" of "-elect". */
    String stem() {
        return head.endsWith(ELECT) ? head.substring(0, head.length() - ELECT.length()) : head;
    }

    /** Whether the office is yet to be taken up. */
    boolean isElect() {
        return head.endsWith(ELECT) || altering.contains("elect");
    }

    /** Whether the office has been left. */
    boolean isFormer() {
        return altering.stream().anyMatch(PAST::contains);
    }

    /** What tells the office from others, whether it is held, was, or will be. */
    String office() {
        Set<String> lasting = new TreeSet<>(altering);
        lasting.removeAll(PAST);
        return stem() + lasting + new TreeSet<>(countries) + new TreeSet<>(fields);
    }
}
