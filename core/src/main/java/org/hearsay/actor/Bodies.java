package org.hearsay.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.annotation.Name;
import org.hearsay.model.ActorKind;

/**
 * The organisations and governments of an article: by name without its article, by acronym where
 * the text gives it or only one name has these initials, by country for governments.
 */
final class Bodies {

    private static final Set<String> SMALL =
            Set.of("of", "the", "for", "and", "in", "on", "to", "&");

    /** Words of a company's name behind its first. */
    private static final Set<String> COMPANIES =
            Set.of(
                    "bank",
                    "systems",
                    "group",
                    "holdings",
                    "holding",
                    "inc",
                    "corp",
                    "corporation",
                    "company",
                    "co",
                    "ltd",
                    "limited",
                    "plc",
                    "ag",
                    "sa",
                    "gmbh",
                    "brothers",
                    "motors",
                    "industries",
                    "technologies",
                    "technology",
                    "software",
                    "energy",
                    "power",
                    "oil",
                    "gas",
                    "water",
                    "steel",
                    "foods",
                    "airlines",
                    "airways",
                    "aerospace",
                    "media",
                    "entertainment",
                    "partners",
                    "capital",
                    "insurance",
                    "financial",
                    "pharma",
                    "pharmaceuticals",
                    "telecom",
                    "communications",
                    "electronics",
                    "electric",
                    "logistics",
                    "shipping",
                    "stores",
                    "supermarkets",
                    "hydropower");

    private static final Pattern GAPS = Pattern.compile("[\\s-]+");

    private static final Comparator<Name> LONGEST_FIRST =
            Comparator.comparing((Name name) -> name.text().length()).reversed();

    private final ArticleWords article;
    private final Lexicon lexicon;
    private final Countries countries;
    private final OwnOutlet own;
    private final Map<String, Candidate> byName = new TreeMap<>();
    private final Map<String, Candidate> governments = new TreeMap<>();
    private final List<Candidate> all = new ArrayList<>();

    Bodies(ArticleWords article, Lexicon lexicon, Countries countries) {
        this.article = article;
        this.lexicon = lexicon;
        this.countries = countries;
        this.own = new OwnOutlet(article.annotation().article(), lexicon);
    }

    /** All so far, in the order in which they came up. */
    List<Candidate> all() {
        return all;
    }

    /** Takes in the organisations among the names; a bare "Ministry" is no name. */
    void addNames(List<Name> names, Mentions mentions) {
        List<Name> proper = names.stream().filter(this::isProper).toList();
        List<Name> expanded = proper.stream().filter(name -> !isAcronym(name.text())).toList();
        List<Name> whole =
                expanded.stream().sorted(LONGEST_FIRST.thenComparing(Name::span)).toList();
        Set<String> otherwise =
                names.stream()
                        .filter(name -> name.kind() != Name.Kind.ORGANISATION)
                        .map(name -> key(name.text()))
                        .collect(Collectors.toSet());
        for (Name name : whole) {
            Optional<Candidate> company =
                    otherwise.contains(key(name.text())) ? Optional.empty() : company(name.text());
            company.ifPresent(body -> body.call(withoutArticle(name.text())));
            mentions.addName(name.span(), company.orElseGet(() -> named(name.text())));
        }
        expanded.forEach(this::linkParenthesis);
        for (Name name : proper) {
            if (isAcronym(name.text())) {
                mentions.addName(name.span(), byAcronym(name.text()));
            }
        }
    }

    /** The one company that the article also calls by this first part of its name. */
    private Optional<Candidate> company(String form) {
        List<Candidate> bearing =
                byName.values().stream()
                        .filter(body -> body.forms().stream().anyMatch(f -> isShort(form, f)))
                        .distinct()
                        .toList();
        return bearing.size() == 1 ? Optional.of(bearing.get(0)) : Optional.empty();
    }

    /**
     * "Tarn" of "Tarn Water", which is short for "Tarn Water of Kell": companies go by the first
     * words of their names, ministries do not.
     */
    static boolean isShort(String form, String whole) {
        String shorter = key(form);
        String longer = key(whole);
        if (!longer.startsWith(shorter + " ")) {
            return false;
        }
        String rest = longer.substring(shorter.length() + 1);
        boolean seated = rest.startsWith("of ") && shorter.indexOf(' ') > 0;
        return Stream.of((seated ? shorter : rest).split(" ")).anyMatch(COMPANIES::contains);
    }

    /** Whether companies' names have this word behind their first. */
    static boolean isCompany(String word) {
        return COMPANIES.contains(key(word));
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
        return ownOutlet(form).orElseGet(() -> another(form));
    }

    /** The outlet of the article, where these words mean it. */
    Optional<Candidate> ownOutlet(String words) {
        Optional<Candidate> outlet = own.of(words).map(this::another);
        outlet.ifPresent(Candidate::isOutlet);
        outlet.ifPresent(who -> who.alsoCall(withoutArticle(words)));
        return outlet;
    }

    private Candidate another(String form) {
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

    /**
     * The government that a place's or a country's name stands for; where the article calls it by
     * its country as well, that is its name, and not the capital's.
     */
    Candidate government(String place) {
        String key = countries.governedFrom(withoutArticle(place)).orElse(key(place));
        Candidate government =
                governments.computeIfAbsent(key, k -> newBody(ActorKind.GOVERNMENT, place));
        String name = withoutArticle(place);
        if (countries.isSeat(name)) {
            government.alsoCall(name);
        } else {
            government.call(name);
        }
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
        for (String word : GAPS.split(name)) {
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
        String plain = PersonName.plain(withoutArticle(name)).replace("'s", "");
        return GAPS.matcher(plain).replaceAll(" ");
    }
}
