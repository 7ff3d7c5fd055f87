package org.hearsay.actor;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.actor.Mentions.Words;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Name;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Statement;
import org.hearsay.text.Span;

/** The actors of one article: first those it names, then whoever its parties' words stand for. */
final class ArticleCast {

    private static final Set<String> POSSESSIVE = Set.of("his", "its", "their");

    private final ArticleWords article;
    private final Lexicon lexicon;
    private final Countries countries;
    private final Mentions mentions = new Mentions();
    private final Bodies bodies;
    private final Nominals nominals;
    private final Offices offices;
    private final PronounResolver pronouns;
    private final PhraseReader phrases;
    private final References references;
    private final Relatives relatives;
    private final Authors authors;
    private final Map<String, Candidate> peoples = new TreeMap<>();

    ArticleCast(Annotation annotation, Lexicon lexicon, Countries countries) {
        this.article = new ArticleWords(mended(annotation, lexicon));
        this.lexicon = lexicon;
        this.countries = countries;
        this.bodies = new Bodies(article, lexicon, countries);
        this.nominals = new Nominals(article, lexicon, mentions, bodies);
        this.offices = new Offices(article, lexicon, countries, bodies, nominals, mentions);
        this.pronouns = new PronounResolver(article, lexicon, mentions);
        this.phrases = new PhraseReader(article, lexicon, countries);
        this.references = new References(article, lexicon);
        this.relatives = new Relatives(article, lexicon, mentions);
        this.authors = new Authors(article, mentions);
        addNames(
                article.annotation().names(), new RoleReader(article, lexicon, countries), lexicon);
    }

    private static Annotation mended(Annotation annotation, Lexicon lexicon) {
        List<Name> whole =
                new Compounds(annotation.article().text().characters()).joined(annotation.names());
        List<Name> paired = new PairedNames(annotation).joined(whole);
        List<Name> complete = new CutNames(annotation, lexicon).completed(paired);
        List<Name> known = new NameSlips(annotation, lexicon).mended(complete);
        List<Name> labelled = new LabelNames(annotation, lexicon).added(known);
        List<Name> names = new MissedNames(annotation, lexicon).added(labelled);
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
        named.forEach(n -> roster.at(n.span()).ifPresent(who -> mentions.addName(n.span(), who)));
        nominals.addPeople(roster.persons());
        bodies.addNames(names, mentions);
    }

    /**
     * Names first, since whoever meets Venn is not Venn; then parties outside quotations, since
     * those inside may refer to a speaker named after them.
     */
    List<Actor> resolve(Asked asked) {
        Map<Span, Phrase> read = new TreeMap<>();
        asked.parts().keySet().forEach(span -> read.put(span, phrases.read(span)));
        read.forEach((span, phrase) -> resolveName(span, phrase, asked));
        references
                .besides(asked.parts().keySet())
                .forEach(span -> read.put(span, phrases.read(span)));
        for (boolean quoted : new boolean[] {false, true}) {
            read.forEach(
                    (span, phrase) -> {
                        if (article.inQuotes(span.start()) == quoted) {
                            resolve(span, phrase, asked);
                        }
                    });
        }
        return mentions.everybody().stream()
                .map(who -> who.toActor(article.annotation().article()))
                .sorted(Comparator.comparing(Actor::id))
                .toList();
    }

    private void resolveName(Span span, Phrase phrase, Asked asked) {
        if (phrase instanceof Phrase.Named named) {
            mentions.at(named.name().span()).ifPresent(who -> found(span, phrase, who, asked));
        }
    }

    private void resolve(Span span, Phrase phrase, Asked asked) {
        if (asked.parts().containsKey(span)) {
            whoIs(phrase, span, asked).ifPresent(who -> found(span, phrase, who, asked));
        } else if (phrase instanceof Phrase.Pronoun pronoun) {
            pronouns.resolve(pronoun.word(), span, Set.of())
                    .ifPresent(who -> mentions.note(span, who, Words.PRONOUN));
        } else if (phrase instanceof Phrase.Nominal nominal) {
            nominals.holder(nominal, span.start())
                    .ifPresent(who -> mentions.note(span, who, Words.NOUN));
        }
    }

    private void found(Span span, Phrase phrase, Candidate who, Asked asked) {
        Asked.Part part = asked.part(span);
        mentions.add(span, who, part.source(), wordsOf(phrase));
        if (part.relay() && who.kind() == ActorKind.ORGANISATION) {
            who.isOutlet();
        }
    }

    private static Words wordsOf(Phrase phrase) {
        return phrase instanceof Phrase.Pronoun || phrase instanceof Phrase.Relative
                ? Words.PRONOUN
                : phrase instanceof Phrase.Named ? Words.NAME : Words.NOUN;
    }

    /** Those whom other words of the same event or statement stand for. */
    private Set<Candidate> othersThan(Span span, Asked asked) {
        return asked.opposedTo(span).stream()
                .flatMap(other -> mentions.at(other).stream())
                .collect(Collectors.toSet());
    }

    /** These, and who speaks by a label: in one's own turn one is "I", and "he" somebody else. */
    private Set<Candidate> talkedBy(Span span, Asked asked, Set<Candidate> others) {
        return Stream.concat(
                        others.stream(),
                        asked.statements().stream()
                                .filter(s -> isTurn(s) && isIn(s, span))
                                .flatMap(this::speaker))
                .collect(Collectors.toSet());
    }

    private Optional<Candidate> whoIs(Phrase phrase, Span span, Asked asked) {
        Set<Candidate> others = othersThan(span, asked);
        if (phrase instanceof Phrase.Pronoun pronoun) {
            return pronoun.word().equals("i")
                    ? speakerAround(span, asked.statements()).or(() -> authors.only(span))
                    : pronouns.resolve(pronoun.word(), span, talkedBy(span, asked, others))
                            .filter(who -> !isPossessive(span) || isInSentence(who, span));
        }
        if (phrase instanceof Phrase.Relative relative) {
            return relatives.antecedent(relative, span);
        }
        if (phrase instanceof Phrase.Named named) {
            return named(named.name(), span);
        }
        if (phrase instanceof Phrase.Among among) {
            return nominals.among(among, span.start());
        }
        if (phrase instanceof Phrase.Owned owned) {
            return offices.resolve(owned, span, others, asked.isQuoting(span));
        }
        return phrase instanceof Phrase.Nominal nominal
                ? bySurname(nominal)
                        .or(() -> bodies.ownOutlet(article.text(span)))
                        .or(
                                () ->
                                        nominals.resolve(
                                                nominal,
                                                span.start(),
                                                others,
                                                asked.isQuoting(span)))
                : Optional.empty();
    }

    private boolean isPossessive(Span span) {
        return POSSESSIVE.contains(Lexicon.lower(article.text(span)));
    }

    /** Of "his view" the text is sure only where its sentence has spoken of him. */
    private boolean isInSentence(Candidate who, Span span) {
        return article.sentenceAt(span.start())
                .filter(
                        s ->
                                mentions.between(s.span().start(), span.start()).stream()
                                        .anyMatch(mention -> mention.who() == who))
                .isPresent();
    }

    /** A lone word that no recogniser took for a name: the surname of the one who bears it. */
    private Optional<Candidate> bySurname(Phrase.Nominal phrase) {
        String word = phrase.core();
        boolean mayBe =
                phrase.determiner() == Phrase.Determiner.BARE
                        && word.indexOf(' ') < 0
                        && Character.isUpperCase(word.charAt(0));
        if (!mayBe) {
            return Optional.empty();
        }
        PersonName surname = PersonName.of(word, lexicon);
        List<Candidate> bearers =
                mentions.everybody().stream()
                        .filter(who -> who.kind() == ActorKind.PERSON)
                        .filter(who -> who.forms().stream().anyMatch(f -> ends(surname, f)))
                        .toList();
        return bearers.size() == 1 ? Optional.of(bearers.get(0)) : Optional.empty();
    }

    private boolean ends(PersonName surname, String form) {
        return surname.ends(PersonName.of(form, lexicon));
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
                new Phrase.Nominal(determiner, title, title.text(), false), span.start(), Set.of());
    }

    /** "Estonians": people of a country, as a group. */
    private Candidate people(String name) {
        Candidate group =
                peoples.computeIfAbsent(
                        Lexicon.lower(name), n -> new Candidate(ActorKind.GROUP, name, true));
        group.call(name);
        return group;
    }

    /** "I" inside a quotation or a turn is whoever speaks it. */
    private Optional<Candidate> speakerAround(Span span, List<Statement> statements) {
        List<Candidate> speakers =
                statements.stream()
                        .filter(s -> isIn(s, span))
                        .filter(s -> isTurn(s) || article.inQuotes(span.start()))
                        .flatMap(this::speaker)
                        .distinct()
                        .toList();
        return speakers.size() == 1 ? Optional.of(speakers.get(0)) : Optional.empty();
    }

    private static boolean isTurn(Statement statement) {
        return statement.cue().filter(cue -> cue.exact().equals(":")).isPresent();
    }

    private static boolean isIn(Statement statement, Span span) {
        return statement.content().stream().anyMatch(c -> c.span().contains(span));
    }

    private Stream<Candidate> speaker(Statement statement) {
        return statement.source().stream()
                .flatMap(source -> source.evidence().stream())
                .flatMap(evidence -> mentions.at(evidence.span()).stream());
    }
}
