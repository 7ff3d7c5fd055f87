package org.hearsay.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.dossier.Dossier;
import org.hearsay.model.Actor;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Coverage;
import org.hearsay.model.Dated;
import org.hearsay.model.Evidence;
import org.hearsay.model.Inconsistency;
import org.hearsay.model.Input;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Lineage;
import org.hearsay.model.Opening;
import org.hearsay.model.Publication;
import org.hearsay.model.Reading;
import org.hearsay.model.Segment;
import org.hearsay.model.Story;
import org.hearsay.query.Query;

/**
 * Writes a dossier as one JSON object a line: the contract that {@code hearsay-export.schema.json}
 * beside this class describes.
 *
 * <p>Positions are Unicode code points, end-exclusive, into the article's text, or, as {@code
 * markup}, into the decoded original. Lines come by type (input, article, actor, time, statement,
 * figure, event, position, story, lineage, thread, inconsistency, coverage, issue, move, side,
 * decision), then document, position and id; the same dossier gives the same bytes.
 */
public final class JsonlWriter {

    private final Wording wording;
    private final Originals originals;

    public JsonlWriter(Wording wording, Originals originals) {
        this.wording = wording;
        this.originals = originals;
    }

    /** Writes all lines, each ended by a single newline. */
    public void write(Dossier dossier, Appendable out) throws IOException {
        write(new Query(dossier), out);
    }

    void write(Query query, Appendable out) throws IOException {
        Dossier dossier = query.dossier();
        Places places = new Places(originals);
        Items items = new Items(query, places, wording);
        Threads threads = new Threads(wording);
        for (Input input : sorted(dossier.inputs(), Comparator.comparing(Input::document))) {
            line(out, input(input));
        }
        for (Reading reading : query.readings()) {
            line(out, article(reading, places));
        }
        for (Actor actor : sorted(dossier.actors(), Comparator.comparing(Actor::id))) {
            line(out, actor(actor, query, places));
        }
        Iterator<Json> lines = items.all().iterator();
        while (lines.hasNext()) {
            line(out, lines.next());
        }
        for (Story story : sorted(dossier.stories(), Comparator.comparing(Story::id))) {
            line(out, story(story));
        }
        for (Lineage edge : lineage(query)) {
            line(out, lineage(edge, query, places));
        }
        for (ItemThread thread : sorted(dossier.threads(), Comparator.comparing(ItemThread::id))) {
            line(out, threads.thread(thread));
        }
        for (Inconsistency found : dossier.inconsistencies()) {
            line(out, threads.inconsistency(found, query));
        }
        for (Coverage coverage :
                sorted(dossier.coverage(), Comparator.comparing(Coverage::thread))) {
            line(out, Threads.coverage(coverage));
        }
        for (Json json : new DiscourseLines(query, items, wording).all()) {
            line(out, json);
        }
        for (Json json : new DecisionLines(query, places, wording).all()) {
            line(out, json);
        }
    }

    private static void line(Appendable out, Json json) throws IOException {
        out.append(json.toString()).append('\n');
    }

    private static <T> List<T> sorted(List<T> rows, Comparator<T> order) {
        return rows.stream().sorted(order).toList();
    }

    static Json input(Input input) {
        return new Json()
                .put("type", "input")
                .put("document", input.document())
                .put("sha256", input.sha256().hex())
                .put("outcome", input.outcome().word())
                .put("reason", input.reason())
                .put("charset", input.charset())
                .put("article", input.article().map(ArticleId::value))
                .put("extraction", input.opening().extraction().word())
                .number("holds", holds(input.opening()))
                .range("range", input.opening().range());
    }

    private static Optional<Integer> holds(Opening opening) {
        return opening.holds() == 0 ? Optional.empty() : Optional.of(opening.holds());
    }

    private static Json dated(Dated time) {
        return new Json()
                .put("value", time.value())
                .put("how", time.how().word())
                .put("because", time.because());
    }

    Json article(Reading reading, Places places) {
        Article article = reading.article();
        return new Json()
                .put("type", "article")
                .put("id", article.id().value())
                .put("document", article.document())
                .put("sha256", article.sha256().hex())
                .put("outlet", article.outlet().map(outlet -> outlet.name()))
                .put("headline", article.headline().map(wording::quote))
                .put("url", article.url())
                .putIf("published", published(article.publication()))
                .put("language", article.language())
                .strings("authors", article.authors())
                .put("agency", article.agency())
                .putIf("updated", article.edition().updated().map(JsonlWriter::dated))
                .putIf("captured", article.edition().captured().map(JsonlWriter::dated))
                .put("section", article.edition().section())
                .objects("segments", segments(article, places))
                .strings("notes", reading.notes())
                .put("readers", reading.readers())
                .put("textSha256", Wording.sha256(article.text().characters()))
                .put("text", wording.whole(article.text().characters()))
                .put("body", wording.whole(article.body()));
    }

    private static Optional<Json> published(Publication publication) {
        Json json =
                new Json()
                        .put("value", publication.value())
                        .put("precision", publication.day().map(day -> publication.precision()))
                        .put("how", publication.day().map(day -> publication.how().word()))
                        .put("notBefore", publication.notBefore().map(Object::toString))
                        .put("notAfter", publication.notAfter().map(Object::toString))
                        .put("estimate", publication.estimate().map(Object::toString));
        boolean known =
                publication.day().isPresent()
                        || publication.notBefore().isPresent()
                        || publication.notAfter().isPresent()
                        || publication.estimate().isPresent();
        return known ? Optional.of(json.put("because", publication.because())) : Optional.empty();
    }

    private static List<Json> segments(Article article, Places places) {
        List<Json> segments = new ArrayList<>();
        for (Segment segment : article.segments()) {
            Json json =
                    new Json()
                            .put("role", segment.role().word())
                            .put("span", places.of(article, segment.span()));
            places.markup(article, segment.span()).ifPresent(span -> json.put("markup", span));
            segments.add(json);
        }
        return segments;
    }

    Json actor(Actor actor, Query query, Places places) {
        List<Json> mentions = new ArrayList<>();
        for (Evidence mention : byDocument(actor.mentions(), query)) {
            query.article(mention.article())
                    .ifPresent(
                            article ->
                                    mentions.add(
                                            new Json()
                                                    .put("article", article.id().value())
                                                    .put("document", article.document())
                                                    .put("span", places.of(article, mention.span()))
                                                    .put("text", wording.quote(mention.exact()))));
        }
        Json line =
                new Json()
                        .put("type", "actor")
                        .put("id", actor.id().value())
                        .put("name", wording.quote(actor.name()))
                        .put("kind", actor.kind().word())
                        .strings("aliases", actor.aliases().stream().map(wording::quote).toList())
                        .strings("roles", actor.roles().stream().map(wording::quote).toList())
                        .objects("mentions", mentions);
        return new Profiles(query, wording, places).add(line, actor.id());
    }

    private static List<Evidence> byDocument(List<Evidence> mentions, Query query) {
        Map<String, List<Evidence>> byDocument = new TreeMap<>();
        for (Evidence mention : mentions) {
            String document = query.article(mention.article()).map(Article::document).orElse("");
            byDocument.computeIfAbsent(document, key -> new ArrayList<>()).add(mention);
        }
        return byDocument.values().stream().flatMap(List::stream).toList();
    }

    Json story(Story story) {
        return new Json()
                .put("type", "story")
                .put("id", story.id().value())
                .put("label", wording.quote(story.label()))
                .strings("articles", story.articles().stream().map(ArticleId::value).toList())
                .strings(
                        "because",
                        story.members().stream()
                                .map(Story.Member::because)
                                .map(wording::quote)
                                .toList());
    }

    static List<Lineage> lineage(Query query) {
        List<Lineage> edges = new ArrayList<>();
        query.readings().forEach(r -> edges.addAll(query.lineage(r.article().id())));
        return edges;
    }

    static Json lineage(Lineage edge, Query query, Places places) {
        Optional<Article> here = query.article(edge.article());
        Optional<Article> there = query.article(edge.from());
        List<Json> passages = new ArrayList<>();
        if (here.isPresent() && there.isPresent()) {
            for (Lineage.Passage passage : edge.passages()) {
                passages.add(
                        new Json()
                                .put("span", places.of(here.get(), passage.here()))
                                .put("from", places.of(there.get(), passage.there())));
            }
        }
        return new Json()
                .put("type", "lineage")
                .put("article", edge.article().value())
                .put("document", here.map(Article::document))
                .put("from", edge.from().value())
                .put("kind", edge.kind().word())
                .put("share", BigDecimal.valueOf(edge.share()))
                .put("agency", edge.agency())
                .objects("passages", passages);
    }
}
