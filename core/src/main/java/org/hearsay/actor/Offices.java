package org.hearsay.actor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.actor.Phrase.Determiner;
import org.hearsay.annotation.Name;
import org.hearsay.model.ActorKind;
import org.hearsay.text.Span;

/**
 * Finds whom "Venn's office", "the mayor's spokesman" or "his lawyer" stands for: an office or a
 * person of their own, never the one they belong to.
 */
final class Offices {

    private record Post(Candidate owner, String had) {}

    private final ArticleWords article;
    private final Lexicon lexicon;
    private final Countries countries;
    private final Bodies bodies;
    private final Nominals nominals;
    private final PronounResolver pronouns;
    private final Mentions mentions;
    private final Map<Post, Candidate> known = new LinkedHashMap<>();

    Offices(
            ArticleWords article,
            Lexicon lexicon,
            Countries countries,
            Bodies bodies,
            Nominals nominals,
            Mentions mentions) {
        this.article = article;
        this.lexicon = lexicon;
        this.countries = countries;
        this.bodies = bodies;
        this.nominals = nominals;
        this.mentions = mentions;
        this.pronouns = new PronounResolver(article, lexicon, mentions);
    }

    /** Whom it stands for, never one of those who are known to be somebody else. */
    Optional<Candidate> resolve(
            Phrase.Owned phrase, Span whole, Set<Candidate> others, boolean quotes) {
        String head = phrase.had().head();
        Optional<Name> name =
                phrase.pronoun().isPresent() ? Optional.empty() : lastName(phrase.owner());
        if (lexicon.isTestimony(head)) {
            return owner(phrase, name);
        }
        if (lexicon.isDocument(head)) {
            return Optional.empty();
        }
        if (name.isPresent() && name.get().kind() != Name.Kind.PERSON) {
            return ofBody(phrase, whole, others, quotes);
        }
        Optional<Candidate> owner = owner(phrase, name);
        if (lexicon.isBody(head)) {
            return office(phrase, owner, whole);
        }
        if (phrase.plural()) {
            return Optional.of(nominals.unnamed(describe(phrase, owner), phrase.had(), true));
        }
        if (!lexicon.isRole(head)) {
            return Optional.empty();
        }
        Optional<Candidate> meant =
                quotes && phrase.pronoun().isEmpty() && owner.isEmpty()
                        ? nominals.meant(phrase.had(), whole.start(), others)
                        : Optional.empty();
        return meant.or(() -> Optional.of(person(phrase, owner)));
    }

    private Optional<Name> lastName(Span owner) {
        return article.nameAt(owner.end() - 1);
    }

    /** "Orvane's foreign ministry", "the agency's director": as the title with its body's name. */
    private Optional<Candidate> ofBody(
            Phrase.Owned phrase, Span whole, Set<Candidate> others, boolean quotes) {
        String owner = Bodies.withoutArticle(article.text(phrase.owner()));
        if (phrase.had().head().equals("government") && isPlace(phrase.owner())) {
            return Optional.of(bodies.government(owner));
        }
        String text = owner + "'s " + phrase.had().text();
        if (lexicon.isBody(phrase.had().head())) {
            return Optional.of(bodies.named(Bodies.withoutArticle(article.text(whole))));
        }
        RoleTitle title = RoleTitle.of(text, lexicon, countries);
        return nominals.resolve(
                new Phrase.Nominal(Determiner.DEFINITE, title, text, phrase.plural()),
                whole.start(),
                others,
                quotes);
    }

    private boolean isPlace(Span owner) {
        return lastName(owner).filter(name -> name.kind() == Name.Kind.PLACE).isPresent();
    }

    private Optional<Candidate> owner(Phrase.Owned phrase, Optional<Name> name) {
        if (phrase.pronoun().isPresent()) {
            return pronouns.resolve(phrase.pronoun().get(), phrase.owner(), Set.of());
        }
        return name.flatMap(n -> mentions.at(n.span()));
    }

    private Optional<Candidate> office(Phrase.Owned phrase, Optional<Candidate> owner, Span whole) {
        if (owner.isPresent()) {
            return Optional.of(
                    known.computeIfAbsent(
                            post(phrase, owner.get()),
                            post ->
                                    bodies.described(
                                            titled(describe(phrase, owner), phrase.had()),
                                            ActorKind.ORGANISATION)));
        }
        return phrase.pronoun().isPresent()
                ? Optional.empty()
                : Optional.of(bodies.named(article.text(whole)));
    }

    private Candidate person(Phrase.Owned phrase, Optional<Candidate> owner) {
        if (owner.isEmpty()) {
            return nominals.unnamed(describe(phrase, owner), phrase.had(), false);
        }
        Post post = post(phrase, owner.get());
        Candidate before = known.get(post);
        if (before != null) {
            return before;
        }
        Candidate found =
                namedHolder(phrase, owner.get())
                        .orElseGet(
                                () ->
                                        nominals.unnamed(
                                                describe(phrase, owner), phrase.had(), false));
        known.put(post, found);
        return found;
    }

    /** The one named person whose title says that they are this owner's. */
    private Optional<Candidate> namedHolder(Phrase.Owned phrase, Candidate owner) {
        List<Candidate> holders =
                nominals.withHead(phrase.had().head()).stream()
                        .filter(who -> who.kind() == ActorKind.PERSON)
                        .filter(who -> who.roles().stream().anyMatch(r -> names(r, owner)))
                        .toList();
        return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
    }

    private boolean names(RoleTitle role, Candidate owner) {
        return owner.forms().stream()
                .map(form -> PersonName.of(form, lexicon).last())
                .anyMatch(role.fields()::contains);
    }

    private static Post post(Phrase.Owned phrase, Candidate owner) {
        return new Post(owner, Lexicon.lower(phrase.had().text()));
    }

    private String describe(Phrase.Owned phrase, Optional<Candidate> owner) {
        if (owner.isPresent()) {
            return owner.get().name() + "'s " + phrase.had().text();
        }
        return phrase.pronoun().isPresent()
                ? phrase.had().text()
                : Bodies.withoutArticle(article.text(phrase.owner())) + "'s " + phrase.had().text();
    }

    private static RoleTitle titled(String text, RoleTitle had) {
        return new RoleTitle(text, had.head(), had.altering(), had.countries(), had.fields());
    }
}
