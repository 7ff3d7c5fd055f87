package org.hearsay.decision;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.model.Act;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Anchor;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Digest;
import org.hearsay.model.Edition;
import org.hearsay.model.Event;
import org.hearsay.model.EventType;
import org.hearsay.model.Evidence;
import org.hearsay.model.Factuality;
import org.hearsay.model.Figure;
import org.hearsay.model.How;
import org.hearsay.model.ItemAim;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.Modality;
import org.hearsay.model.Outlet;
import org.hearsay.model.Party;
import org.hearsay.model.Position;
import org.hearsay.model.Publication;
import org.hearsay.model.Qualifier;
import org.hearsay.model.Quantity;
import org.hearsay.model.Reading;
import org.hearsay.model.Stance;
import org.hearsay.model.Statement;
import org.hearsay.text.SourceText;
import org.hearsay.text.Span;

/** A reading under construction, item by item from the words of its article. */
final class Desk {

    private final String version;
    private final Article article;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();

    private Desk(String version, Article article) {
        this.version = version;
        this.article = article;
    }

    static Desk of(String document, String text) {
        return of("1", document, text);
    }

    /** As a reader of this version reads it. */
    static Desk of(String version, String document, String text) {
        Digest sha256 = Digest.of(text.getBytes(StandardCharsets.UTF_8));
        Optional<Outlet> outlet = Optional.of(new Outlet("Harbour Post"));
        return new Desk(
                version,
                new Article(
                        ArticleId.of(sha256, outlet, Optional.empty()),
                        document,
                        sha256,
                        outlet,
                        Optional.empty(),
                        Optional.empty(),
                        Publication.unknown(),
                        Optional.of("en"),
                        List.of(),
                        Optional.empty(),
                        Edition.unknown(),
                        SourceText.plain(text),
                        List.of()));
    }

    /** Somebody with these mentions; of one word that occurs twice each is meant in its turn. */
    Desk actor(String name, String... mentions) {
        List<Evidence> found = new ArrayList<>();
        int from = 0;
        for (String mention : mentions) {
            Evidence evidence = find(mention, from);
            from = evidence.span().end();
            found.add(evidence);
        }
        actors.add(
                new Actor(
                        ActorId.of(article.id(), found.get(0).span()),
                        name,
                        ActorKind.PERSON,
                        List.of(),
                        List.of(),
                        found));
        return this;
    }

    Desk says(String source, String content) {
        Evidence words = find(content, 0);
        statements.add(
                new Statement(
                        ItemId.of(article.id(), ItemKind.STATEMENT, words.span(), 0),
                        words,
                        Statement.Kind.INDIRECT,
                        Act.ASSERT,
                        Factuality.plain(),
                        Optional.of(party(source)),
                        Optional.empty(),
                        List.of(words),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        0.9,
                        how()));
        return this;
    }

    Desk counts(String words, long value) {
        Evidence evidence = find(words, 0);
        BigDecimal number = BigDecimal.valueOf(value);
        figures.add(
                new Figure(
                        ItemId.of(article.id(), ItemKind.FIGURE, evidence.span(), 0),
                        evidence,
                        new Quantity(number, number, Qualifier.EXACT),
                        Optional.of("people"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        statements.stream()
                                .filter(s -> s.words().contains(evidence.span()))
                                .map(Statement::id)
                                .findFirst(),
                        Optional.empty(),
                        0.9,
                        how()));
        return this;
    }

    Desk happens(String trigger) {
        Evidence words = find(trigger, 0);
        events.add(
                new Event(
                        ItemId.of(article.id(), ItemKind.EVENT, words.span(), 0),
                        words,
                        words,
                        EventType.ASSAULT,
                        Optional.empty(),
                        List.of(),
                        Modality.HAPPENED,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0.9,
                        how()));
        return this;
    }

    Desk wants(String holder, String issue, String label) {
        Evidence words = find(issue, 0);
        positions.add(
                new Position(
                        ItemId.of(article.id(), ItemKind.POSITION, words.span(), 0),
                        words,
                        party(find(holder, text().lastIndexOf(holder, words.span().start()))),
                        Stance.DEMANDS,
                        words,
                        label,
                        List.of(),
                        Position.Basis.REPORTED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        0.9,
                        how()));
        return this;
    }

    Reading reading() {
        return new Reading(
                article,
                List.of(),
                statements,
                figures,
                events,
                positions,
                actors,
                List.of(),
                "desk/" + version);
    }

    Article article() {
        return article;
    }

    Anchor anchor(String words) {
        return anchor(words, 0);
    }

    /** The words as they occur after so many characters. */
    Anchor anchor(String words, int from) {
        return Anchor.of(article, find(words, from).span());
    }

    ItemAim aim(ItemKind kind, String words) {
        return new ItemAim(kind, anchor(words), 0);
    }

    private How how() {
        return new How("desk", version, "written");
    }

    private String text() {
        return article.text().characters();
    }

    private Party party(String words) {
        return party(find(words, 0));
    }

    private Party party(Evidence evidence) {
        return Stream.of(actors)
                .flatMap(List::stream)
                .filter(actor -> actor.mentions().contains(evidence))
                .findFirst()
                .map(actor -> Party.unresolved(evidence).resolvedTo(actor))
                .orElse(Party.unresolved(evidence));
    }

    private Evidence find(String words, int from) {
        int start = text().indexOf(words, from);
        if (start < 0) {
            throw new IllegalArgumentException("Not in the article: " + words);
        }
        return Evidence.of(article, new Span(start, start + words.length()));
    }
}
