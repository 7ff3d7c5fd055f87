package org.hearsay.actor;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.annotation.Name;
import org.hearsay.text.Span;

/**
 * Tells by the words beside a name that it is a person's, whatever a recogniser took it for: "Jon
 * Sarn, the union's secretary", "the paper's editor, Marta Ilves", "Judge Sarn" of somebody whom
 * the article also calls Ida Sarn.
 */
final class PersonalSigns {

    /** Nouns that are said of bodies as well: "the Kell Institute, a critic of the plan". */
    private static final Set<String> OF_BODIES =
            Set.of(
                    "adviser",
                    "advisor",
                    "author",
                    "boss",
                    "critic",
                    "employee",
                    "employer",
                    "expert",
                    "figure",
                    "founder",
                    "general",
                    "head",
                    "insider",
                    "investigator",
                    "leader",
                    "mediator",
                    "member",
                    "negotiator",
                    "observer",
                    "organiser",
                    "organizer",
                    "regulator",
                    "source",
                    "supplier",
                    "analyst",
                    "campaigner",
                    "friend",
                    "neighbour",
                    "neighbor",
                    "designer",
                    "researcher");

    private static final int LONGEST = 90;

    private final String text;
    private final Lexicon lexicon;
    private final Set<String> surnames = new TreeSet<>();

    /** Of an article's text; the names tell who is named there in full. */
    PersonalSigns(String text, Lexicon lexicon, Collection<Name> names) {
        this.text = text;
        this.lexicon = lexicon;
        for (Name name : names) {
            PersonName person = PersonName.of(name.text(), lexicon);
            if (name.kind() == Name.Kind.PERSON && person.isFull()) {
                surnames.add(person.last());
            }
        }
    }

    /** The name, as a person's where the words beside it say so. */
    Name read(Name name) {
        if (name.kind() == Name.Kind.PERSON) {
            return name;
        }
        String[] words = name.text().split("\\s+");
        if (words.length == 2 && isTitled(words)) {
            int start = name.span().end() - words[1].length();
            return person(new Span(start, name.span().end()));
        }
        boolean mayBe = words.length == 2 || words.length == 3;
        return mayBe && isPlainName(words) && isCalled(name, words[0]) ? person(name.span()) : name;
    }

    private Name person(Span span) {
        return new Name(span, Name.Kind.PERSON, span.in(text));
    }

    private boolean isTitled(String[] words) {
        return lexicon.isRole(Lexicon.lower(words[0]))
                && surnames.contains(PersonName.of(words[1], lexicon).last());
    }

    private boolean isPlainName(String[] words) {
        for (String word : words) {
            boolean capital = Character.isUpperCase(word.charAt(0)) && word.length() > 1;
            boolean shouted =
                    word.length() > 3 && word.equals(word.toUpperCase(java.util.Locale.ROOT));
            if (!capital
                    || shouted
                    || lexicon.isBody(Lexicon.lower(word))
                    || Bodies.isCompany(word)) {
                return false;
            }
        }
        return !NameSlips.endsLikeBody(words[words.length - 1]);
    }

    private boolean isCalled(Name name, String given) {
        boolean known = lexicon.genderOfGivenName(given) != Gender.UNKNOWN;
        String after = headAfter(name.span().end());
        boolean related = surnames.contains(PersonName.of(name.text(), lexicon).last());
        return lexicon.isRole(after) && (known || !OF_BODIES.contains(after))
                || known && (related || lexicon.isRole(wordBefore(name.span().start())));
    }

    /** The noun of the apposition behind a name: "secretary" of ", 52, the union's secretary,". */
    private String headAfter(int end) {
        int from = skip(end);
        if (from < 0) {
            return "";
        }
        int to = from;
        while (to < text.length()
                && to - from < LONGEST
                && ",.;:\"”\n".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        String head = "";
        for (String word : text.substring(from, to).split("\\s+")) {
            String lower = Lexicon.lower(word);
            if (!head.isEmpty()
                    && Set.of("of", "and", "for", "at", "in", "who", "to", "with", "from")
                            .contains(lower)) {
                break;
            }
            head = lower;
        }
        return head;
    }

    /** Where an apposition begins, past an age; -1 where none does. */
    private int skip(int end) {
        if (!text.startsWith(", ", end)) {
            return -1;
        }
        int at = end + 2;
        int digits = at;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        return digits > at ? skip(digits) : at;
    }

    /** The noun before the comma before a name, or right before it. */
    private String wordBefore(int start) {
        int to = start;
        while (to > 0 && (text.charAt(to - 1) == ' ' || text.charAt(to - 1) == ',')) {
            to--;
        }
        int from = to;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return to < start ? Lexicon.lower(text.substring(from, to)) : "";
    }
}
