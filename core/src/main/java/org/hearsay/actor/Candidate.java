package org.hearsay.actor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Article;
import org.hearsay.model.Evidence;
import org.hearsay.text.Span;

/** An actor in the making: what the rules have found out so far. For one thread. */
final class Candidate {

    /** Longest first; of what is as long first what is not in capitals, then by code units. */
    private static final Comparator<String> FULLEST =
            Comparator.comparingInt(String::length)
                    .reversed()
                    .thenComparing(Candidate::isShouted)
                    .thenComparing(Comparator.naturalOrder());

    private static final int ACRONYM = 3;

    private ActorKind kind;
    private final String description;
    private final boolean plural;
    private Gender gender = Gender.UNKNOWN;
    private final Set<String> forms = new TreeSet<>(FULLEST);
    private final Set<String> otherForms = new TreeSet<>();
    private final List<RoleTitle> roles = new ArrayList<>();
    private final Map<String, Integer> heldBare = new HashMap<>();
    private final Map<String, Integer> heldWithCountry = new HashMap<>();
    private final Set<String> ofCountries = new TreeSet<>();
    private final NavigableSet<Span> mentions = new TreeSet<>();

    /** Whether a longer word of it is in capitals: "IDA Venn". */
    private static boolean isShouted(String form) {
        return form.chars().noneMatch(Character::isLowerCase)
                || Stream.of(form.split(" "))
                        .anyMatch(
                                word ->
                                        word.length() > ACRONYM
                                                && word.chars().allMatch(Character::isUpperCase));
    }

    /** The description names it for as long as no proper name is known. */
    Candidate(ActorKind kind, String description, boolean plural) {
        this.kind = kind;
        this.description = description;
        this.plural = plural;
    }

    ActorKind kind() {
        return kind;
    }

    void isOutlet() {
        kind = ActorKind.OUTLET;
    }

    boolean isPlural() {
        return plural;
    }

    boolean isUnnamed() {
        return kind == ActorKind.UNNAMED;
    }

    /**
     * Whether "he" or "she" may stand for it. A lone word that the recogniser took for a person is
     * often a place; it needs a full name, a title or a known gender beside it.
     */
    boolean isOnePerson() {
        return isUnnamed() ? !plural : kind == ActorKind.PERSON && isSurelyPerson();
    }

    private boolean isSurelyPerson() {
        return gender != Gender.UNKNOWN
                || !roles.isEmpty()
                || forms.isEmpty()
                || Stream.concat(forms.stream(), otherForms.stream())
                        .anyMatch(form -> form.indexOf(' ') > 0);
    }

    /** Whether "it" may stand for it. */
    boolean isBody() {
        return kind == ActorKind.ORGANISATION
                || kind == ActorKind.GOVERNMENT
                || kind == ActorKind.OUTLET;
    }

    Gender gender() {
        return gender;
    }

    void learn(Gender told) {
        gender = gender == Gender.UNKNOWN ? told : gender;
    }

    List<RoleTitle> roles() {
        return Collections.unmodifiableList(roles);
    }

    void hold(RoleTitle role) {
        (role.countries().isEmpty() ? heldBare : heldWithCountry)
                .merge(role.head(), 1, Integer::sum);
        if (roles.stream().noneMatch(held -> held.text().equals(role.text()))) {
            roles.add(role);
        }
    }

    /** The countries that any of its titles names. */
    Set<String> countries() {
        Set<String> all = new TreeSet<>(ofCountries);
        roles.forEach(role -> all.addAll(role.countries()));
        return all;
    }

    /** What the article says of whose it is beside its titles: "Finland's Oro Grole". */
    void belongTo(Set<String> countries) {
        ofCountries.addAll(countries);
    }

    /** Whether it is given this title without a country at least as often as with one. */
    boolean isMostlyBare(String head) {
        int bare = heldBare.getOrDefault(head, 0);
        return bare > 0 && bare >= heldWithCountry.getOrDefault(head, 0);
    }

    /** A proper name, of which the longest becomes the actor's. */
    void call(String form) {
        forms.add(form);
    }

    /** A way it is called that may not become its name: "Ms Venn", "NRA". */
    void alsoCall(String form) {
        otherForms.add(form);
    }

    String name() {
        return forms.isEmpty() ? description : forms.iterator().next();
    }

    Set<String> forms() {
        return Collections.unmodifiableSet(forms);
    }

    void mention(Span span) {
        mentions.add(span);
    }

    NavigableSet<Span> mentions() {
        return Collections.unmodifiableNavigableSet(mentions);
    }

    Actor toActor(Article article) {
        Set<String> aliases = new TreeSet<>();
        Stream.concat(forms.stream(), otherForms.stream())
                .filter(form -> !form.equals(name()))
                .forEach(aliases::add);
        Set<String> titles = new LinkedHashSet<>();
        if (kind == ActorKind.PERSON) {
            roles.forEach(role -> titles.add(role.text()));
        }
        return new Actor(
                ActorId.of(article.id(), mentions.first()),
                name(),
                kind,
                List.copyOf(aliases),
                List.copyOf(titles),
                mentions.stream().map(span -> Evidence.of(article, span)).toList());
    }
}
