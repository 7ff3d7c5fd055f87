package org.hearsay.actor;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Name;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Evidence;
import org.hearsay.model.Party;
import org.hearsay.model.Statement;
import org.hearsay.text.Span;

/** The actors of one article: first those it names, then whoever its parties' words stand for. */
final class ArticleCast {

    /** What a party's words are to the statements they stand in. */
    private record Part(boolean source, boolean relay) {
        Part and(Part other) {
            return new Part(source || other.source, relay || other.relay);
        }
    }

    private final ArticleWords article;
    private final Lexicon lexicon;
    private final Countries countries;
    private final Mentions mentions = new Mentions();
    private final Bodies bodies;
    private final Nominals nominals;
    private final Offices offices;
    private final PronounResolver pronouns;
    private final PhraseReader phrases;
    private final Map<String, Candidate> peoples = new TreeMap<>();

    ArticleCast(Annotation annotation, Lexicon lexicon, Countries countries) {
        this.article = new ArticleWords(mended(annotation, lexicon));
        this.lexicon = lexicon;
        this.countries = countries;
        this.bodies = new Bodies(article, lexicon, countries);
        this.nominals = new Nominals(article, lexicon, mentions, bodies);
        this.offices = new Offices(article, lexicon, countries, bodies, nominals, mentions);
        this.pronouns = new PronounResolver(article, mentions);
        this.phrases = new PhraseReader(article, lexicon, countries);
        addNames(
                article.annotation().names(), new RoleReader(article, lexicon, countries), lexicon);
    }

    private static Annotation mended(Annotation annotation, Lexicon lexicon) {
        List<Name> names = new NameSlips(annotation, lexicon).mended(annotation.names());
        return new Annotation(
                annotation.article(),
                annotation.sentences(),
                names,
                annotation.attributions(),
                annotation::parse);
    }

    private void addNames(List<Name> names, RoleReader roles, Lexicon lexicon) {
        List<NamedPerson> named =
                names.stream()
                        .filter(name -> name.kind() == Name.Kind.PERSON)
                        .map(roles::read)
                        .toList();
        Roster roster = new Roster(named, lexicon);
        named.forEach(
                n -> roster.at(n.span()).ifPresent(who -> mentions.add(n.span(), who, false)));
        nominals.addPeople(roster.persons());
        bodies.addNames(names, mentions);
    }

    /** Parties outside quotations first: those inside may refer to a speaker named after them. */
    List<Actor> resolve(List<Statement> statements, List<Evidence> others) {
        Map<Span, Part> parties = new TreeMap<>();
        statements.forEach(statement -> collect(statement, parties));
        others.forEach(words -> parties.merge(words.span(), new Part(false, false), Part::and));
        for (boolean quoted : new boolean[] {false, true}) {
            parties.forEach(
                    (span, part) -> {
                        if (article.inQuotes(span.start()) == quoted) {
                            resolve(span, part, statements);
                        }
                    });
        }
        return mentions.everybody().stream()
                .map(who -> who.toActor(article.annotation().article()))
                .sorted(Comparator.comparing(Actor::id))
                .toList();
    }

    private static void collect(Statement statement, Map<Span, Part> parties) {
        Stream.of(statement.source(), statement.addressee())
                .flatMap(Optional::stream)
                .forEach(
                        party ->
                                add(
                                        party,
                                        new Part(
                                                party.equals(statement.source().orElse(null)),
                                                false),
                                        parties));
        statement.relays().forEach(relay -> add(relay, new Part(false, true), parties));
    }

    private static void add(Party party, Part part, Map<Span, Part> parties) {
        party.evidence()
                .map(Evidence::span)
                .ifPresent(span -> parties.merge(span, part, Part::and));
    }

    private void resolve(Span span, Part part, List<Statement> statements) {
        Optional<Candidate> who = whoIs(phrases.read(span), span, statements);
        who.ifPresent(
                found -> {
                    mentions.add(span, found, part.source());
                    if (part.relay() && found.kind() == ActorKind.ORGANISATION) {
                        found.isOutlet();
                    }
                });
    }

    private Optional<Candidate> whoIs(Phrase phrase, Span span, List<Statement> statements) {
        if (phrase instanceof Phrase.Pronoun pronoun) {
            return pronoun.word().equals("i")
                    ? speakerAround(span, statements)
                    : pronouns.resolve(pronoun.word(), span.start());
        }
        if (phrase instanceof Phrase.Named named) {
            return named(named.name(), span);
        }
        if (phrase instanceof Phrase.Owned owned) {
            return offices.resolve(owned, span);
        }
        return phrase instanceof Phrase.Nominal nominal
                ? nominals.resolve(nominal, span.start())
                : Optional.empty();
    }

    private Optional<Candidate> named(Name name, Span span) {
        Optional<Candidate> known = mentions.at(name.span());
        if (known.isPresent() || name.kind() == Name.Kind.PERSON) {
            return known;
        }
        if (name.kind() == Name.Kind.PLACE) {
            return Optional.of(bodies.government(name.text()));
        }
        if (name.kind() == Name.Kind.OTHER) {
            return Optional.of(people(name.text()));
        }
        Phrase.Determiner determiner = Phrase.Determiner.DEFINITE;
        RoleTitle title = RoleTitle.of(Bodies.withoutArticle(name.text()), lexicon, countries);
        return nominals.resolve(
                new Phrase.Nominal(determiner, title, title.text(), false), span.start());
    }

    /** "Estonians": people of a country, as a group. */
    private Candidate people(String name) {
        Candidate group =
                peoples.computeIfAbsent(
                        Lexicon.lower(name), n -> new Candidate(ActorKind.GROUP, name, true));
        group.call(name);
        return group;
    }

    /** "I" inside a quotation is whoever speaks it. */
    private Optional<Candidate> speakerAround(Span span, List<Statement> statements) {
        List<Candidate> speakers =
                statements.stream()
                        .filter(s -> s.content().stream().anyMatch(c -> c.span().contains(span)))
                        .flatMap(s -> s.source().stream())
                        .flatMap(source -> source.evidence().stream())
                        .flatMap(evidence -> mentions.at(evidence.span()).stream())
                        .distinct()
                        .toList();
        return article.inQuotes(span.start()) && speakers.size() == 1
                ? Optional.of(speakers.get(0))
                : Optional.empty();
    }
}
