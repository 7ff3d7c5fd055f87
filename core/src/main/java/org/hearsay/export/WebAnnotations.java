package org.hearsay.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Actor;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Event;
import org.hearsay.model.Evidence;
import org.hearsay.model.Item;
import org.hearsay.model.Party;
import org.hearsay.model.Position;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.text.Span;

/**
 * Every item and every mention of an actor as an annotation of the W3C Web Annotation model, in one
 * collection of one page.
 *
 * <p>The first target is the article's text as the program took it, by position (code points) and
 * by quotation; where the article has a URL, the second is the page itself, by quotation alone,
 * because positions in a page's text depend on who takes it from the mark-up. Without the articles'
 * text a quotation that would be cut is left out, and the digests of the text and of the words
 * stand in their place.
 */
final class WebAnnotations implements TextFormat {

    private static final String ID = Iri.of("annotations");

    @Override
    public String name() {
        return "web-annotation";
    }

    @Override
    public String about() {
        return "W3C Web Annotation (JSON-LD): each item with its place";
    }

    @Override
    public String mediaType() {
        return "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"";
    }

    @Override
    public String file() {
        return "hearsay.anno.jsonld";
    }

    @Override
    public void write(Export export, Appendable out) throws IOException {
        Lines lines = new Lines(export);
        List<Reading> readings = export.query().readings();
        List<Actor> actors = export.query().dossier().actors();
        long total =
                readings.stream().mapToLong(reading -> reading.items().count()).sum()
                        + actors.stream().mapToLong(actor -> lines.placed(actor).size()).sum();
        out.append("{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"" + ID)
                .append("\",\"type\":\"AnnotationCollection\",\"label\":\"Hearsay\",\"total\":")
                .append(Long.toString(total))
                .append(",\"first\":{\"id\":\"" + ID + "-1\",\"type\":\"AnnotationPage\",")
                .append("\"startIndex\":0,\"items\":[");
        String between = "\n";
        for (Reading reading : readings) {
            for (Item item : reading.items().toList()) {
                out.append(between).append(lines.item(item, reading.article()).toString());
                between = ",\n";
            }
        }
        for (Actor actor : actors.stream().sorted(Order.ACTORS).toList()) {
            for (Evidence mention : lines.placed(actor)) {
                out.append(between).append(lines.mention(actor, mention).toString());
                between = ",\n";
            }
        }
        out.append("\n]}}\n");
    }

    /** The annotations of one export. */
    private static final class Lines {

        private final Export export;
        private final Wording wording;
        private final Places places;
        private final Summaries summaries;
        private final Map<ArticleId, String> digests = new HashMap<>();

        Lines(Export export) {
            this.export = export;
            this.wording = export.wording();
            this.places = new Places(Originals.none());
            this.summaries = new Summaries(export.wording());
        }

        /** The mentions whose article is here. */
        List<Evidence> placed(Actor actor) {
            return actor.mentions().stream()
                    .filter(mention -> export.query().article(mention.article()).isPresent())
                    .toList();
        }

        Json item(Item item, Article article) {
            List<Json> bodies = new ArrayList<>();
            bodies.add(text("describing", summaries.of(item, article)));
            tags(item).forEach(tag -> bodies.add(text("tagging", tag)));
            who(item).stream()
                    .flatMap(party -> party.actor().stream())
                    .distinct()
                    .forEach(actor -> bodies.add(resource(Iri.of(actor))));
            Json how =
                    new Json()
                            .put("id", Iri.named("finder", item.how().toString()))
                            .put("type", "Software")
                            .put("name", item.how().toString());
            return annotation(Iri.of(item.id()), "describing")
                    .put("generator", how)
                    .objects("body", bodies)
                    .objects("target", targets(item.evidence(), article));
        }

        Json mention(Actor actor, Evidence mention) {
            Article article = export.query().article(mention.article()).orElseThrow();
            Span span = places.of(article, mention.span());
            String id = actor.id() + "-" + article.id() + "-" + span.start() + "-" + span.end();
            return annotation(Iri.of(id), "identifying")
                    .objects(
                            "body",
                            List.of(
                                    resource(Iri.of(actor.id())),
                                    text("tagging", wording.quote(actor.name()))))
                    .objects("target", targets(mention, article));
        }

        private static Json annotation(String id, String motivation) {
            return new Json().put("id", id).put("type", "Annotation").put("motivation", motivation);
        }

        private static Json text(String purpose, String value) {
            return new Json()
                    .put("type", "TextualBody")
                    .put("purpose", purpose)
                    .put("format", "text/plain")
                    .put("value", value);
        }

        private static Json resource(String source) {
            return new Json()
                    .put("type", "SpecificResource")
                    .put("purpose", "identifying")
                    .put("source", source);
        }

        private static List<String> tags(Item item) {
            List<String> tags = new ArrayList<>(List.of(item.itemKind().word()));
            if (item instanceof Statement statement) {
                tags.add(statement.kind().word());
                tags.add(statement.act().word());
            } else if (item instanceof Event event) {
                tags.add(event.type().word());
                tags.add(event.modality().word());
            } else if (item instanceof Position position) {
                tags.add(position.stance().word());
            }
            return tags;
        }

        private static List<Party> who(Item item) {
            if (item instanceof Statement statement) {
                return statement.source().stream().toList();
            }
            if (item instanceof Event event) {
                return event.parties().toList();
            }
            return item instanceof Position position ? List.of(position.actor()) : List.of();
        }

        private List<Json> targets(Evidence words, Article article) {
            List<Json> targets = new ArrayList<>();
            Span span = places.of(article, words.span());
            List<Json> selectors = new ArrayList<>();
            selectors.add(
                    new Json()
                            .put("type", "TextPositionSelector")
                            .put("start", span.start())
                            .put("end", span.end()));
            Optional<Json> quotation = quotation(words);
            quotation.ifPresent(selectors::add);
            Json text = source(article).objects("selector", selectors);
            targets.add(text.put("schema:sha256", wording.digest(words.exact())));
            if (article.url().isPresent() && quotation.isPresent()) {
                targets.add(
                        new Json()
                                .put("type", "SpecificResource")
                                .put("source", article.url().get())
                                .objects("selector", List.of(quotation.get())));
            }
            return targets;
        }

        private Json source(Article article) {
            Json target = new Json().put("type", "SpecificResource");
            if (wording == Wording.FULL) {
                return target.put("source", Iri.of(article.id()));
            }
            return target.put(
                    "source",
                    new Json()
                            .put("id", Iri.of(article.id()))
                            .put("type", "Text")
                            .put("schema:sha256", digest(article)));
        }

        private String digest(Article article) {
            return digests.computeIfAbsent(
                    article.id(), id -> Wording.sha256(article.text().characters()));
        }

        private Optional<Json> quotation(Evidence words) {
            return wording.cuts(words.exact())
                    ? Optional.empty()
                    : Optional.of(
                            new Json()
                                    .put("type", "TextQuoteSelector")
                                    .put("exact", words.exact())
                                    .put("prefix", wording.whole(words.before()))
                                    .put("suffix", wording.whole(words.after())));
        }
    }
}
