package org.hearsay.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Name;
import org.hearsay.text.Span;

/**
 * Sets right what a name recogniser often gets wrong, where the article itself shows it.
 *
 * <p>A word that names a person most of the time names that person always; "Mr Venn" is nobody's
 * firm, and Tarn of Tarn Water no person; "Omar al-Renn" is one name and not two; "As Kell Post" is
 * the Kell Post; the Kell Courier is no Mr Courier.
 */
final class NameSlips {

    /** How many times as often a word must name a person as anything else, if never in full. */
    private static final int MAJORITY = 2;

    private static final Set<String> PARTICLES =
            Set.of("al-", "el-", "al", "el", "bin", "ibn", "van", "von", "de", "van der");
    private static final Set<String> OPENERS =
            Set.of("As", "But", "And", "In", "At", "For", "While");

    /** Words that open a question, and are given names. */
    private static final Set<String> ASKING = Set.of("Will", "May");

    private static final Pattern END = Pattern.compile("[.?!\\n]");
    private static final int LONGEST_QUESTION = 200;

    /** What stands before a place and before no person. */
    private static final Set<String> WHERE =
            Set.of("in", "In", "at", "At", "near", "Near", "outside", "across", "around", "inside");

    /** Last words of newspapers' names. */
    private static final Set<String> PAPERS =
            Set.of(
                    "Courier",
                    "Tribune",
                    "Gazette",
                    "Times",
                    "Herald",
                    "Journal",
                    "News",
                    "Mail",
                    "Observer",
                    "Telegraph",
                    "Chronicle",
                    "Review",
                    "Express");

    /** Last words of other names that are no person's, whatever the recogniser says. */
    private static final Set<String> BODIES =
            Set.of(
                    "Agency",
                    "Press",
                    "Authority",
                    "Commission",
                    "Committee",
                    "Council",
                    "Ministry",
                    "Department",
                    "Corps",
                    "Institute",
                    "University",
                    "Bank",
                    "Union",
                    "Party",
                    "Radio",
                    "Infirmary",
                    "Hospital",
                    "Clinic",
                    "Laboratory",
                    "College",
                    "Museum",
                    "League",
                    "Association",
                    "Foundation",
                    "Airlines",
                    "Airways",
                    "Railways");

    /** What a body is called in an apposition: "Tarn Water, the company that runs the pipes". */
    private static final Set<String> CALLED =
            Set.of("company", "firm", "utility", "operator", "charity", "broadcaster", "union");

    private final String text;
    private final Lexicon lexicon;
    private final Set<Integer> verbs = new HashSet<>();

    NameSlips(Annotation annotation, Lexicon lexicon) {
        this.text = annotation.article().text().characters();
        this.lexicon = lexicon;
        annotation.sentences().stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .filter(token -> token.tag().equals("VBD") || token.tag().equals("VBZ"))
                .forEach(token -> verbs.add(token.span().start()));
    }

    /** The names as they should have been, in text order. */
    List<Name> mended(List<Name> names) {
        Set<String> called =
                names.stream()
                        .filter(this::isCalledBody)
                        .map(Name::text)
                        .collect(Collectors.toSet());
        List<Name> whole =
                joined(names.stream().map(name -> body(name, called)).map(this::unpacked).toList());
        PersonalSigns signs = new PersonalSigns(text, lexicon, whole);
        List<Name> single = companies(whole.stream().map(signs::read).toList());
        Map<String, Integer> asPerson = new HashMap<>();
        Map<String, Integer> otherwise = new HashMap<>();
        for (Name name : single) {
            boolean person = name.kind() == Name.Kind.PERSON;
            String last = PersonName.of(name.text(), lexicon).last();
            if (person || name.text().indexOf(' ') < 0) {
                (person ? asPerson : otherwise).merge(last, 1, Integer::sum);
            }
        }
        Set<String> surnames =
                single.stream()
                        .filter(name -> name.kind() == Name.Kind.PERSON)
                        .filter(name -> !name.text().startsWith("The "))
                        .map(name -> PersonName.of(name.text(), lexicon))
                        .filter(PersonName::isFull)
                        .map(PersonName::last)
                        .collect(Collectors.toSet());
        Set<String> places =
                single.stream()
                        .filter(name -> name.kind() == Name.Kind.PLACE && isSomewhere(name))
                        .map(name -> PersonName.of(name.text(), lexicon).last())
                        .collect(Collectors.toSet());
        Predicate<String> isPerson =
                word -> {
                    int persons = asPerson.getOrDefault(word, 0);
                    int others = otherwise.getOrDefault(word, 0);
                    boolean named = surnames.contains(word);
                    return persons >= MAJORITY * others
                            || (named && persons > others)
                            || (named && persons >= others && !places.contains(word));
                };
        Set<String> titles =
                single.stream()
                        .filter(name -> isTitled(name, surnames))
                        .map(Name::text)
                        .collect(Collectors.toSet());
        return single.stream()
                .map(
                        name ->
                                isTitle(name, titles)
                                        ? new Name(name.span(), Name.Kind.ORGANISATION, name.text())
                                        : asPerson(name, isPerson))
                .toList();
    }

    /** Whether the place's name is more than one word, or something happens "in" or "near" it. */
    private boolean isSomewhere(Name name) {
        String before = text.substring(Math.max(0, name.span().start() - 12), name.span().start());
        String word = before.strip();
        return name.text().indexOf(' ') > 0
                || lexicon.isSeat(name.text())
                || WHERE.contains(word.substring(word.lastIndexOf(' ') + 1));
    }

    /** "Tarn" is no person where the article tells of Tarn Water and of nobody called Tarn. */
    private List<Name> companies(List<Name> names) {
        Set<String> parts = new TreeSet<>();
        List<String> bodies = new ArrayList<>();
        for (Name name : names) {
            if (name.kind() == Name.Kind.PERSON && name.text().indexOf(' ') > 0) {
                parts.addAll(PersonName.of(name.text(), lexicon).parts());
            } else if (name.kind() == Name.Kind.ORGANISATION) {
                bodies.add(name.text());
            }
        }
        return names.stream().map(name -> asCompany(name, parts, bodies)).toList();
    }

    private Name asCompany(Name name, Set<String> parts, List<String> bodies) {
        boolean alone =
                name.kind() == Name.Kind.PERSON
                        && name.text().indexOf(' ') < 0
                        && !parts.contains(PersonName.of(name.text(), lexicon).last())
                        && !isAddressed(name);
        return alone && bodies.stream().anyMatch(body -> Bodies.isShort(name.text(), body))
                ? new Name(name.span(), Name.Kind.ORGANISATION, name.text())
                : name;
    }

    /** Whether a word before the name says that it is a person's: "Mr Tarn". */
    private boolean isAddressed(Name name) {
        String before = text.substring(Math.max(0, name.span().start() - 20), name.span().start());
        String word = before.strip();
        return lexicon.isHonorific(word.substring(word.lastIndexOf(' ') + 1));
    }

    /** Whether a name that ends in this word is a body's. */
    static boolean endsLikeBody(String last) {
        return BODIES.contains(last) || PAPERS.contains(last);
    }

    /** Whether this is a newspaper's name, as far as its last word tells. */
    static boolean isPaper(String name) {
        return PAPERS.contains(name.substring(name.lastIndexOf(' ') + 1));
    }

    private static Name body(Name name, Set<String> called) {
        return called.contains(name.text())
                ? new Name(name.span(), Name.Kind.ORGANISATION, name.text())
                : name;
    }

    /** Whether the words after the name's comma call it a company. */
    private boolean isCalledBody(Name name) {
        int at = name.span().end();
        String lead = ", the ";
        int word = at + lead.length();
        if (!text.startsWith(lead, at)) {
            return false;
        }
        int end = word;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return CALLED.contains(text.substring(word, end));
    }

    private Name asPerson(Name name, Predicate<String> isPerson) {
        String word = PersonName.of(name.text(), lexicon).last();
        boolean slip =
                name.kind() != Name.Kind.PERSON
                        && name.text().indexOf(' ') < 0
                        && isPerson.test(word);
        return slip ? new Name(name.span(), Name.Kind.PERSON, name.text()) : name;
    }

    /** Without a word at its head that is no part of a name; as a person's where a title is. */
    /** "Will Venn go?" asks about Venn, of whom there is no Will. */
    private boolean isAskedOf(Name name, List<Span> words) {
        if (words.size() < 2 || !ASKING.contains(words.get(0).in(text))) {
            return false;
        }
        Matcher end = END.matcher(text).region(name.span().end(), text.length());
        return end.find()
                && text.charAt(end.start()) == '?'
                && end.start() - name.span().end() < LONGEST_QUESTION;
    }

    /**
     * "The Lamp reported": with an article before it and a verb behind it a word is no person's.
     */
    private boolean isTitled(Name name, Set<String> surnames) {
        List<Span> words = words(name);
        boolean inside = words.size() == 2 && isArticle(words.get(0).in(text));
        String before = text.substring(Math.max(0, name.span().start() - 5), name.span().start());
        boolean outside = words.size() == 1 && isArticle(lastWord(before));
        String last = PersonName.of(words.get(words.size() - 1).in(text), lexicon).last();
        return name.kind() == Name.Kind.PERSON
                && (inside || outside)
                && !surnames.contains(last)
                && verbs.contains(name.span().end() + 1);
    }

    private static boolean isTitle(Name name, Set<String> titles) {
        return name.kind() == Name.Kind.PERSON
                && (titles.contains(name.text())
                        || titles.contains("The " + name.text())
                        || titles.contains(Bodies.withoutArticle(name.text())));
    }

    private static boolean isArticle(String word) {
        return word.equals("the") || word.equals("The");
    }

    private static String lastWord(String before) {
        String words = before.strip();
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    private Name unpacked(Name name) {
        List<Span> words = words(name);
        if (words.size() > 1 && endsLikeBody(words.get(words.size() - 1).in(text))) {
            boolean opened = words.size() > 2 && OPENERS.contains(words.get(0).in(text));
            return from(name, words.get(opened ? 1 : 0), Name.Kind.ORGANISATION);
        }
        if (name.kind() == Name.Kind.PERSON) {
            return isAskedOf(name, words)
                    ? from(name, words.get(1), name.kind())
                    : titled(words) ? from(name, words.get(words.size() - 2), name.kind()) : name;
        }
        if (words.size() < 2) {
            return name;
        }
        if (lexicon.isHonorific(words.get(0).in(text))) {
            return from(name, words.get(1), Name.Kind.PERSON);
        }
        for (int i = 1; i + 1 < words.size(); i++) {
            boolean title = lexicon.isRole(Lexicon.lower(words.get(i - 1).in(text)));
            String given = words.get(i).in(text);
            if (title
                    && i + 2 == words.size()
                    && lexicon.genderOfGivenName(given) != Gender.UNKNOWN) {
                return from(name, words.get(i), Name.Kind.PERSON);
            }
        }
        if (isOfficersName(name, words)) {
            return from(name, words.get(words.size() - 2), Name.Kind.PERSON);
        }
        return OPENERS.contains(words.get(0).in(text))
                ? from(name, words.get(1), name.kind())
                : name;
    }

    /** "Director of River Works Jon Sarn": the office's body and its holder, read as one name. */
    private boolean isOfficersName(Name name, List<Span> words) {
        int given = words.size() - 2;
        if (given < 1
                || lexicon.genderOfGivenName(words.get(given).in(text)) == Gender.UNKNOWN
                || lexicon.isBody(Lexicon.lower(words.get(given + 1).in(text)))) {
            return false;
        }
        String before = text.substring(Math.max(0, name.span().start() - 30), name.span().start());
        String[] lead = before.strip().split("\\s+");
        return lead.length > 1
                && lead[lead.length - 1].equals("of")
                && lexicon.isOffice(Lexicon.lower(lead[lead.length - 2]));
    }

    /** "Ambassador to Orvane Jon Sarn": all but the last two words are a title. */
    private boolean titled(List<Span> words) {
        int given = words.size() - 2;
        return given > 0
                && lexicon.genderOfGivenName(words.get(given).in(text)) != Gender.UNKNOWN
                && words.subList(0, given).stream()
                        .anyMatch(word -> lexicon.isOffice(Lexicon.lower(word.in(text))));
    }

    private Name from(Name name, Span first, Name.Kind kind) {
        Span span = new Span(first.start(), name.span().end());
        return new Name(span, kind, span.in(text));
    }

    private List<Span> words(Name name) {
        List<Span> words = new ArrayList<>();
        int start = name.span().start();
        for (int i = start; i <= name.span().end(); i++) {
            if (i == name.span().end() || Character.isWhitespace(text.charAt(i))) {
                if (i > start) {
                    words.add(new Span(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    /** Two persons' names with nothing but a particle between them are one. */
    private List<Name> joined(List<Name> names) {
        List<Name> joined = new ArrayList<>();
        for (Name name : names) {
            int last = joined.size() - 1;
            if (last >= 0 && isOne(joined.get(last), name)) {
                Span span = Span.hull(joined.get(last).span(), name.span());
                joined.set(last, new Name(span, Name.Kind.PERSON, span.in(text)));
            } else {
                joined.add(name);
            }
        }
        return joined;
    }

    private boolean isOne(Name before, Name name) {
        int gap = name.span().start() - before.span().end();
        return before.kind() == Name.Kind.PERSON
                && name.kind() == Name.Kind.PERSON
                && gap > 1
                && gap < 10
                && PARTICLES.contains(
                        text.substring(before.span().end(), name.span().start()).strip());
    }
}
