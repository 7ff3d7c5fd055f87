package org.hearsay.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.model.Actor;
import org.hearsay.model.Article;
import org.hearsay.model.Figure;
import org.hearsay.model.Input;
import org.hearsay.model.Item;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Lineage;
import org.hearsay.model.Outcome;
import org.hearsay.model.Outlet;
import org.hearsay.model.Party;
import org.hearsay.model.Position;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.query.Query;

/**
 * What everything comes from, in PROV-O: documents, the articles read from them, the items found in
 * articles, and threads are entities; a reading and a decision are activities; outlets, speakers,
 * the program's readers and those who decide are agents.
 *
 * <p>The context stands in the file: nothing has to be fetched to understand it.
 */
final class Provenance implements TextFormat {

    private static final List<String> LINKS =
            List.of(
                    "wasDerivedFrom",
                    "wasRevisionOf",
                    "wasQuotedFrom",
                    "wasGeneratedBy",
                    "wasAttributedTo",
                    "wasAssociatedWith",
                    "wasInfluencedBy",
                    "used",
                    "hadMember");

    @Override
    public String name() {
        return "prov";
    }

    @Override
    public String about() {
        return "W3C PROV-O (JSON-LD): what everything comes from";
    }

    @Override
    public String mediaType() {
        return "application/ld+json";
    }

    @Override
    public String file() {
        return "hearsay.prov.jsonld";
    }

    @Override
    public void write(Export export, Appendable out) throws IOException {
        Query query = export.query();
        Nodes nodes = new Nodes(export);
        Graph graph = new Graph(out, context().toString());
        for (Json node : nodes.documents()) {
            graph.node(node);
        }
        for (Json node : nodes.agents()) {
            graph.node(node);
        }
        for (Reading reading : query.readings()) {
            graph.node(nodes.reading(reading));
            graph.node(nodes.article(reading.article()));
            for (Item item : reading.items().toList()) {
                graph.node(nodes.item(item, reading.article()));
            }
        }
        for (ItemThread thread :
                query.dossier().threads().stream().sorted(Order.THREADS).toList()) {
            graph.node(nodes.thread(thread));
        }
        for (Outcome outcome : query.dossier().decisions().stream().sorted().toList()) {
            graph.node(nodes.decision(outcome));
        }
        graph.end();
    }

    private static Json context() {
        Json context =
                new Json()
                        .put("prov", "http://www.w3.org/ns/prov#")
                        .put("schema", "http://schema.org/")
                        .put("label", "http://www.w3.org/2000/01/rdf-schema#label")
                        .put("comment", "http://www.w3.org/2000/01/rdf-schema#comment")
                        .put("value", "prov:value")
                        .put("sha256", "schema:sha256")
                        .put("published", "schema:datePublished")
                        .put("url", new Json().put("@id", "schema:url").put("@type", "@id"));
        LINKS.forEach(
                link ->
                        context.put(
                                link, new Json().put("@id", "prov:" + link).put("@type", "@id")));
        return context;
    }

    /** The nodes of one export. */
    private static final class Nodes {

        private final Query query;
        private final Wording wording;
        private final Summaries summaries;
        private final Map<ItemId, List<String>> decided = new TreeMap<>();

        Nodes(Export export) {
            this.query = export.query();
            this.wording = export.wording();
            this.summaries = new Summaries(export.wording());
            for (Outcome outcome : query.dossier().decisions()) {
                if (outcome.fate().applied()) {
                    outcome.items()
                            .forEach(
                                    item ->
                                            decided.computeIfAbsent(item, id -> new ArrayList<>())
                                                    .add(name(outcome)));
                }
            }
        }

        private static Json entity(String id, String label) {
            return new Json().put("@id", id).put("@type", "prov:Entity").put("label", label);
        }

        /** One for each SHA-256, under the first of its paths. */
        List<Json> documents() {
            Map<String, String> paths = new TreeMap<>();
            for (Input input : query.dossier().inputs()) {
                paths.merge(
                        input.sha256().hex(),
                        input.document(),
                        (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
            return paths.entrySet().stream()
                    .map(
                            entry ->
                                    entity(document(entry.getKey()), entry.getValue())
                                            .put("sha256", entry.getKey()))
                    .toList();
        }

        private static String document(String sha256) {
            return Iri.of("document-" + sha256);
        }

        List<Json> agents() {
            List<Json> agents = new ArrayList<>();
            TreeSet<String> outlets = new TreeSet<>();
            TreeSet<String> readers = new TreeSet<>();
            TreeSet<String> people = new TreeSet<>();
            for (Reading reading : query.readings()) {
                reading.article().outlet().map(Outlet::name).ifPresent(outlets::add);
                readers.add(reading.readers());
            }
            query.dossier()
                    .decisions()
                    .forEach(one -> one.line().decision().signature().by().ifPresent(people::add));
            outlets.forEach(one -> agents.add(agent("outlet", "prov:Organization", one)));
            readers.forEach(one -> agents.add(agent("readers", "prov:SoftwareAgent", one)));
            people.forEach(one -> agents.add(agent("person", "prov:Person", one)));
            query.dossier().actors().stream()
                    .sorted(Order.ACTORS)
                    .forEach(actor -> agents.add(actor(actor)));
            return agents;
        }

        private static Json agent(String kind, String type, String name) {
            return new Json()
                    .put("@id", Iri.named(kind, name))
                    .put("@type", type)
                    .put("label", name);
        }

        private Json actor(Actor actor) {
            String type =
                    switch (actor.kind()) {
                        case PERSON -> "prov:Person";
                        case ORGANISATION, GOVERNMENT, OUTLET -> "prov:Organization";
                        case PLACE, GROUP, UNNAMED -> "prov:Agent";
                    };
            return new Json()
                    .put("@id", Iri.of(actor.id()))
                    .put("@type", type)
                    .put("label", wording.quote(actor.name()));
        }

        Json reading(Reading reading) {
            Article article = reading.article();
            return new Json()
                    .put("@id", reading(article))
                    .put("@type", "prov:Activity")
                    .put("label", "reading of " + article.document())
                    .put("used", document(article.sha256().hex()))
                    .put("wasAssociatedWith", Iri.named("readers", reading.readers()));
        }

        private static String reading(Article article) {
            return Iri.of("reading-" + article.id());
        }

        Json article(Article article) {
            List<String> derived = new ArrayList<>(List.of(document(article.sha256().hex())));
            List<String> revised = new ArrayList<>();
            List<String> quoted = new ArrayList<>();
            for (Lineage edge : query.lineage(article.id())) {
                List<String> links =
                        switch (edge.kind()) {
                            case VERSION -> revised;
                            case PARTIAL, CITES -> quoted;
                            case COPY, NEAR_COPY, AGENCY -> derived;
                        };
                links.add(Iri.of(edge.from()));
            }
            Json json =
                    entity(Iri.of(article.id()), wording.quote(article.title()))
                            .put("url", article.url())
                            .put("published", article.publication().value())
                            .put("wasGeneratedBy", reading(article))
                            .put(
                                    "wasAttributedTo",
                                    article.outlet().map(one -> Iri.named("outlet", one.name())))
                            .strings("wasDerivedFrom", derived);
            links(json, "wasRevisionOf", revised);
            links(json, "wasQuotedFrom", quoted);
            return json;
        }

        private static void links(Json json, String link, List<String> ids) {
            if (!ids.isEmpty()) {
                json.strings(link, ids.stream().distinct().toList());
            }
        }

        Json item(Item item, Article article) {
            Json json =
                    entity(Iri.of(item.id()), summaries.of(item, article))
                            .put("value", wording.quote(item.evidence().exact()))
                            .put("comment", item.how().toString())
                            .put("wasQuotedFrom", Iri.of(article.id()))
                            .put("wasGeneratedBy", reading(article));
            by(item).flatMap(Party::actor)
                    .ifPresent(actor -> json.put("wasAttributedTo", Iri.of(actor)));
            links(json, "wasInfluencedBy", decided.getOrDefault(item.id(), List.of()));
            return json;
        }

        /** Who says it, where the article says that somebody does. */
        private static Optional<Party> by(Item item) {
            if (item instanceof Statement statement) {
                return statement.source();
            }
            if (item instanceof Figure figure) {
                return figure.claimant();
            }
            if (item instanceof Position position) {
                return position.basis() == Position.Basis.STATED
                        ? Optional.of(position.actor())
                        : position.ascribedBy();
            }
            return Optional.empty();
        }

        Json thread(ItemThread thread) {
            return new Json()
                    .put("@id", Iri.of(thread.id()))
                    .put("@type", "prov:Collection")
                    .put("label", thread.verdict().word())
                    .put("comment", wording.explained(thread.because()))
                    .strings("hadMember", thread.members().stream().map(Iri::of).toList());
        }

        private static String name(Outcome outcome) {
            return Iri.named("decision", outcome.line().file() + ":" + outcome.line().line());
        }

        Json decision(Outcome outcome) {
            Json json =
                    new Json()
                            .put("@id", name(outcome))
                            .put("@type", "prov:Activity")
                            .put("label", outcome.decided())
                            .put("comment", outcome.line().decision().signature().because());
            outcome.line()
                    .decision()
                    .signature()
                    .by()
                    .ifPresent(by -> json.put("wasAssociatedWith", Iri.named("person", by)));
            links(json, "used", outcome.items().stream().map(Iri::of).toList());
            return json;
        }
    }
}
