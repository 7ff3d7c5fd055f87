package org.hearsay.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Dated;
import org.hearsay.model.Digest;
import org.hearsay.model.Edition;
import org.hearsay.model.KnownBy;
import org.hearsay.model.Outlet;
import org.hearsay.model.Publication;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;
import org.hearsay.text.Alignment;
import org.hearsay.text.Alignment.Run;
import org.hearsay.text.SourceText;
import org.hearsay.text.Span;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Articles as JSON. The document's name is left out, for it depends on the other inputs; the id is
 * left out, for it follows from the rest.
 */
final class ArticleCodec {

    private ArticleCodec() {}

    static ObjectNode write(Article article) {
        ObjectNode node = Json.object();
        node.put("sha256", article.sha256().hex());
        Json.put(node, "outlet", article.outlet().map(Outlet::name));
        Json.put(node, "url", article.url());
        Json.put(node, "headline", article.headline());
        node.set("publication", write(article.publication()));
        Json.put(node, "language", article.language());
        node.set("authors", Json.strings(article.authors()));
        Json.put(node, "agency", article.agency());
        Edition edition = article.edition();
        edition.updated().ifPresent(time -> node.set("updated", write(time)));
        edition.captured().ifPresent(time -> node.set("captured", write(time)));
        Json.put(node, "section", edition.section());
        node.put("text", article.text().characters());
        if (!isPlain(article.text())) {
            node.set("runs", write(article.text().alignment()));
        }
        node.set("segments", Json.list(article.segments(), ArticleCodec::write));
        return node;
    }

    static Article read(Fields fields, String document) {
        Digest sha256 = new Digest(fields.text("sha256"));
        Optional<Outlet> outlet = fields.findText("outlet").map(Outlet::new);
        Optional<String> url = fields.findText("url");
        return new Article(
                ArticleId.of(sha256, outlet, url),
                document,
                sha256,
                outlet,
                url,
                fields.findText("headline"),
                publication(fields.get("publication")),
                fields.findText("language"),
                fields.strings("authors"),
                fields.findText("agency"),
                edition(fields),
                text(fields),
                fields.list("segments", ArticleCodec::segment));
    }

    private static ObjectNode write(Dated time) {
        ObjectNode node = Json.object();
        node.put("value", time.value()).put("how", time.how().name());
        return node.put("because", time.because());
    }

    private static Edition edition(Fields fields) {
        return new Edition(
                dated(fields, "updated"), dated(fields, "captured"), fields.findText("section"));
    }

    private static Optional<Dated> dated(Fields fields, String name) {
        return fields.has(name) ? Optional.of(dated(fields.get(name))) : Optional.empty();
    }

    private static Dated dated(Fields fields) {
        return new Dated(
                fields.text("value"), fields.word(KnownBy.class, "how"), fields.text("because"));
    }

    private static ObjectNode write(Publication publication) {
        ObjectNode node = Json.object();
        Json.put(node, "day", publication.day().map(LocalDate::toString));
        Json.put(node, "instant", publication.instant().map(OffsetDateTime::toString));
        node.put("how", publication.how().name());
        Json.put(node, "notBefore", publication.notBefore().map(LocalDate::toString));
        Json.put(node, "notAfter", publication.notAfter().map(LocalDate::toString));
        Json.put(node, "estimate", publication.estimate().map(LocalDate::toString));
        return node.put("because", publication.because());
    }

    private static Publication publication(Fields fields) {
        return new Publication(
                fields.findText("day").map(LocalDate::parse),
                fields.findText("instant").map(OffsetDateTime::parse),
                fields.word(KnownBy.class, "how"),
                fields.findText("notBefore").map(LocalDate::parse),
                fields.findText("notAfter").map(LocalDate::parse),
                fields.findText("estimate").map(LocalDate::parse),
                fields.text("because"));
    }

    private static boolean isPlain(SourceText text) {
        return text.alignment().equals(Alignment.identity(text.length()));
    }

    private static SourceText text(Fields fields) {
        String characters = fields.text("text");
        return fields.has("runs")
                ? new SourceText(characters, alignment(fields.numbers("runs")))
                : SourceText.plain(characters);
    }

    /**
     * Four small numbers a run: gap and length in the text, then gap and length in the original.
     */
    private static ArrayNode write(Alignment alignment) {
        ArrayNode numbers = Json.array();
        int text = 0;
        int original = 0;
        for (Run run : alignment.runs()) {
            numbers.add(run.text().start() - text).add(run.text().length());
            numbers.add(run.original().start() - original).add(run.original().length());
            text = run.text().end();
            original = run.original().end();
        }
        return numbers;
    }

    private static Alignment alignment(int[] numbers) {
        List<Run> runs = new ArrayList<>();
        int text = 0;
        int original = 0;
        for (int i = 0; i + 3 < numbers.length; i += 4) {
            Span here = new Span(text + numbers[i], text + numbers[i] + numbers[i + 1]);
            int there = original + numbers[i + 2];
            runs.add(new Run(here, new Span(there, there + numbers[i + 3])));
            text = here.end();
            original = there + numbers[i + 3];
        }
        return new Alignment(runs);
    }

    private static ArrayNode write(Segment segment) {
        return Json.array()
                .add(segment.span().start())
                .add(segment.span().end())
                .add(segment.role().name());
    }

    private static Segment segment(Fields fields) {
        return new Segment(
                new Span(fields.at(0).number(), fields.at(1).number()),
                fields.at(2).word(Role.class));
    }
}
