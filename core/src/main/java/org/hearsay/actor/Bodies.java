package org.hearsay.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.annotation.Name;
import org.hearsay.model.ActorKind;

/**
 * The organisations and governments of an article: by name without its article, by acronym where
 * the text gives it or only one name has these initials, by country for governments.
 */
final class Bodies {

    private static final Set<String> SMALL =
            Set.of("of", "the", "for", "and", "in", "on", "to", "&");

    private final ArticleWords article;
    private final Lexicon lexicon;
    private final Countries countries;
    private final Map<String, Candidate> byName = new TreeMap<>();
    private final Map<String, Candidate> governments = new TreeMap<>();
    private final List<Candidate> all = new ArrayList<>();

    Bodies(ArticleWords article, Lexicon lexicon, Countries countries) {
        this.article = article;
        this.lexicon = lexicon;
        this.countries = countries;
    }

    /** All so far, in the order in which they came up. */
    List<Candidate> all() {
        return all;
    }

    /** Takes in the organisations among the names; a bare "Ministry" is no name. */
    void addNames(List<Name> names, Mentions mentions) {
        List<Name> proper = names.stream().filter(this::isProper).toList();
        List<Name> expanded = proper.stream().filter(name -> !isAcronym(name.text())).toList();
        expanded.forEach(name -> mentions.addName(name.span(), named(name.text())));
        expanded.forEach(this::linkParenthesis);
        for (Name name : proper) {
            if (isAcronym(name.text())) {
                mentions.addName(name.span(), byAcronym(name.text()));
            }
        }
    }

    private boolean isProper(Name name) {
        boolean place = name.kind() == Name.Kind.PLACE && lexicon.isSeat(name.text());
        return place || (name.kind() == Name.Kind.ORGANISATION && !isGeneric(name.text()));
    }

    boolean isGeneric(String name) {
        return lexicon.isBody(key(name));
    }

    /** The body of this name, new or known. */
    Candidate named(String form) {
        Candidate body =
                byName.computeIfAbsent(key(form), key -> newBody(ActorKind.ORGANISATION, form));
        body.call(withoutArticle(form));
        body.hold(RoleTitle.of(withoutArticle(form), lexicon, countries));
        return body;
    }

    /** A body that has no proper name: "the ministry" where no other is meant. */
    Candidate described(RoleTitle title, ActorKind kind) {
        Candidate body = newBody(kind, title.text());
        body.hold(title);
        return body;
    }

    private Candidate newBody(ActorKind kind, String description) {
        Candidate body = new Candidate(kind, description, false);
        all.add(body);
        return body;
    }

    /** The government that a place's or a country's name stands for. */
    Candidate government(String place) {
        String key = countries.governedFrom(withoutArticle(place)).orElse(key(place));
        Candidate government =
                governments.computeIfAbsent(key, k -> newBody(ActorKind.GOVERNMENT, place));
        government.call(withoutArticle(place));
        return government;
    }

    /** "the National Rivers Agency (NRA)". */
    private void linkParenthesis(Name name) {
        List<Word> words = article.around(name.span());
        int at = ArticleWords.indexAt(words, name.span().end());
        boolean opens =
                at + 2 < words.size()
                        && (words.get(at).text().equals("(")
                                || words.get(at).text().equals("-LRB-"));
        if (opens && isAcronym(words.get(at + 1).text())) {
            link(words.get(at + 1).text(), named(name.text()));
        }
    }

    private void link(String acronym, Candidate body) {
        byName.putIfAbsent(key(acronym), body);
        body.alsoCall(acronym);
    }

    private Candidate byAcronym(String acronym) {
        Optional<Candidate> known = Optional.ofNullable(byName.get(key(acronym)));
        if (known.isPresent()) {
            return known.get();
        }
        List<Candidate> fitting =
                all.stream()
                        .filter(
                                b ->
                                        b.forms().stream()
                                                .anyMatch(f -> initials(f).equals(plain(acronym))))
                        .toList();
        if (fitting.size() == 1) {
            link(acronym, fitting.get(0));
            return fitting.get(0);
        }
        return named(acronym);
    }

    static boolean isAcronym(String name) {
        String plain = plain(name);
        return plain.length() > 1
                && plain.length() <= 8
                && plain.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
                && plain.chars().anyMatch(Character::isUpperCase);
    }

    private static String plain(String acronym) {
        return withoutArticle(acronym).replace(".", "");
    }

    static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("[\\s-]+")) {
            if (!word.isEmpty() && !SMALL.contains(Lexicon.lower(word))) {
                initials.append(word.substring(0, 1).toUpperCase(java.util.Locale.ROOT));
            }
        }
        return initials.toString();
    }

    static String withoutArticle(String name) {
        return name.length() > 4 && name.regionMatches(true, 0, "the ", 0, 4)
                ? name.substring(4)
                : name;
    }

    /** What two spellings of one body's name have in common. */
    static String key(String name) {
        return PersonName.plain(withoutArticle(name)).replace("'s", "").replaceAll("[\\s-]+", " ");
    }
}
