package org.hearsay.testing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.model.Act;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Content;
import org.hearsay.model.Dated;
import org.hearsay.model.Digest;
import org.hearsay.model.Edition;
import org.hearsay.model.Envelope;
import org.hearsay.model.Evidence;
import org.hearsay.model.Factuality;
import org.hearsay.model.Figure;
import org.hearsay.model.How;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.KnownBy;
import org.hearsay.model.Outlet;
import org.hearsay.model.Party;
import org.hearsay.model.Publication;
import org.hearsay.model.Qualifier;
import org.hearsay.model.Quantity;
import org.hearsay.model.Reading;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;
import org.hearsay.model.Stated;
import org.hearsay.model.Statement;
import org.hearsay.text.SourceText;
import org.hearsay.text.Span;

/** One page of a synthetic coverage: what it says and who says it, before it is an article. */
record SyntheticPage(
        String outlet,
        String url,
        Optional<String> agency,
        OffsetDateTime published,
        String headline,
        String place,
        List<Paragraph> paragraphs) {

    private static final How HOW = new How("synthetic", "1", "generated");

    SyntheticPage {
        paragraphs = List.copyOf(paragraphs);
    }

    /** A paragraph, with what a perfect reader finds in it. */
    record Paragraph(String text, Optional<Said> said, Optional<Counted> counted) {

        static Paragraph plain(String text) {
            return new Paragraph(text, Optional.empty(), Optional.empty());
        }
    }

    /** Who said these words, which stand in quotation marks in the paragraph. */
    record Said(String speaker, String words) {}

    /** How many of what, and the words that say so. */
    record Counted(String words, long value, String what) {}

    /** The text as one plain file: headline, credit, paragraphs. */
    String text() {
        StringBuilder text = new StringBuilder(headline);
        agency.ifPresent(name -> text.append("\n\nBy ").append(name));
        paragraphs.forEach(paragraph -> text.append("\n\n").append(paragraph.text()));
        return text.append('\n').toString();
    }

    Content content(String document) {
        String text = text();
        return new Content(
                document,
                sha256(text),
                Content.Format.TEXT,
                text,
                new Stated(
                        Optional.of(outlet),
                        Optional.of(url),
                        Optional.of(published.toString()),
                        Optional.empty(),
                        Optional.of("en"),
                        List.of()),
                Envelope.empty());
    }

    Article article(String document) {
        String text = text();
        Optional<Outlet> publisher = Optional.of(new Outlet(outlet));
        Optional<String> address = Optional.of(url);
        return new Article(
                ArticleId.of(sha256(text), publisher, address),
                document,
                sha256(text),
                publisher,
                address,
                Optional.of(headline),
                Publication.at(published, KnownBy.USER, "the user states it"),
                Optional.of("en"),
                List.of(),
                agency,
                new Edition(
                        Optional.of(
                                new Dated(
                                        published.toString(),
                                        KnownBy.METADATA,
                                        "the page states it")),
                        Optional.empty(),
                        Optional.empty()),
                SourceText.plain(text),
                segments());
    }

    /** Statements, figures and people of the paragraphs, as a perfect reader finds them. */
    Reading reading(String document) {
        Article article = article(document);
        List<Statement> statements = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        List<Actor> actors = new ArrayList<>();
        int at = article.text().length() - 1;
        for (int i = paragraphs.size() - 1; i >= 0; i--) {
            Paragraph paragraph = paragraphs.get(i);
            int start = at - paragraph.text().length();
            paragraph.said().ifPresent(said -> statements.add(statement(article, start, said)));
            paragraph.counted().ifPresent(count -> figures.add(figure(article, start, count)));
            paragraph
                    .said()
                    .filter(
                            said ->
                                    actors.stream()
                                            .noneMatch(a -> a.id().equals(actor(article, said))))
                    .ifPresent(said -> actors.add(actor(article, start, said)));
            at = start - 2;
        }
        actors.add(place(article));
        return new Reading(
                article,
                List.of(),
                statements,
                figures,
                List.of(),
                List.of(),
                actors,
                List.of(),
                "synthetic/1");
    }

    private List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        segments.add(new Segment(new Span(0, headline.length()), Role.HEADLINE));
        int start = headline.length() + 2;
        if (agency.isPresent()) {
            int end = start + "By ".length() + agency.get().length();
            segments.add(new Segment(new Span(start, end), Role.BYLINE));
            start = end + 2;
        }
        for (Paragraph paragraph : paragraphs) {
            int end = start + paragraph.text().length();
            segments.add(new Segment(new Span(start, end), Role.BODY));
            start = end + 2;
        }
        return segments;
    }

    private static Statement statement(Article article, int from, Said said) {
        Evidence words = evidence(article, from, said.words());
        return new Statement(
                ItemId.of(article.id(), ItemKind.STATEMENT, words.span(), 0),
                words,
                Statement.Kind.DIRECT,
                Act.ASSERT,
                Factuality.plain(),
                Optional.of(
                        new Party(
                                said.speaker(),
                                Optional.empty(),
                                Optional.of(actor(article, said)),
                                false)),
                Optional.empty(),
                List.of(words),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                0.9,
                HOW);
    }

    private static Figure figure(Article article, int from, Counted count) {
        Evidence words = evidence(article, from, count.words());
        BigDecimal value = BigDecimal.valueOf(count.value());
        return new Figure(
                ItemId.of(article.id(), ItemKind.FIGURE, words.span(), 0),
                words,
                new Quantity(value, value, Qualifier.EXACT),
                Optional.of(count.what()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0.9,
                HOW);
    }

    private static Actor actor(Article article, int from, Said said) {
        return new Actor(
                actor(article, said),
                said.speaker(),
                ActorKind.PERSON,
                List.of(),
                List.of(),
                List.of(evidence(article, from, said.speaker())));
    }

    private static ActorId actor(Article article, Said said) {
        return actor(article, said.speaker());
    }

    private static ActorId actor(Article article, String name) {
        return new ActorId("actor-" + Digest.of(article.id().value(), name).head());
    }

    /** Where it happens, wherever the text names it; the headline does. */
    private Actor place(Article article) {
        String text = article.text().characters();
        List<Evidence> mentions = new ArrayList<>();
        for (int at = text.indexOf(place); at >= 0; at = text.indexOf(place, at + 1)) {
            mentions.add(Evidence.of(article, new Span(at, at + place.length())));
        }
        return new Actor(
                actor(article, place), place, ActorKind.PLACE, List.of(), List.of(), mentions);
    }

    private static Evidence evidence(Article article, int from, String words) {
        int start = article.text().characters().indexOf(words, from);
        if (start < 0) {
            throw new IllegalStateException(
                    String.format(Locale.ROOT, "Not in the paragraph at %d: %s", from, words));
        }
        return Evidence.of(article, new Span(start, start + words.length()));
    }

    private static Digest sha256(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
