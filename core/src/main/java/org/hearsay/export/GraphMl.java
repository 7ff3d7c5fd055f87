package org.hearsay.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.Article;
import org.hearsay.model.Event;
import org.hearsay.model.Issue;
import org.hearsay.model.Lineage;
import org.hearsay.model.Party;
import org.hearsay.model.Profile;
import org.hearsay.model.Reading;
import org.hearsay.model.Side;
import org.hearsay.model.Statement;
import org.hearsay.query.Query;

/**
 * Actors, issues and articles as a directed graph for network programs.
 *
 * <p>Edges: {@code side} from an actor to an issue (weight 1 for, -1 against), {@code event} from
 * who acts to whom it is done, {@code addresses} from a speaker to the addressee, {@code speaks}
 * from a speaker to the article that carries it, {@code lineage} from an article to the one it
 * depends on. Weights of events, addresses and speaks count passages; those of lineage are shares.
 */
final class GraphMl implements TextFormat {

    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
            http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
            <key id="kind" for="node" attr.name="kind" attr.type="string"/>
            <key id="label" for="node" attr.name="label" attr.type="string"/>
            <key id="outlet" for="node" attr.name="outlet" attr.type="string"/>
            <key id="published" for="node" attr.name="published" attr.type="string"/>
            <key id="wikidata" for="node" attr.name="wikidata" attr.type="string"/>
            <key id="mentions" for="node" attr.name="mentions" attr.type="int"/>
            <key id="relation" for="edge" attr.name="relation" attr.type="string"/>
            <key id="detail" for="edge" attr.name="detail" attr.type="string"/>
            <key id="weight" for="edge" attr.name="weight" attr.type="double"/>
            <graph id="hearsay" edgedefault="directed">
            """;

    @Override
    public String name() {
        return "graphml";
    }

    @Override
    public String about() {
        return "GraphML: a network of actors, issues and articles";
    }

    @Override
    public String mediaType() {
        return "application/graphml+xml";
    }

    @Override
    public String file() {
        return "hearsay.graphml";
    }

    @Override
    public void write(Export export, Appendable out) throws IOException {
        out.append(HEAD);
        nodes(export, out);
        int number = 0;
        for (Map.Entry<Edge, Double> edge : edges(export.query()).entrySet()) {
            edge(out, number++, edge.getKey(), edge.getValue());
        }
        out.append("</graph>\n</graphml>\n");
    }

    private static void nodes(Export export, Appendable out) throws IOException {
        Query query = export.query();
        Wording wording = export.wording();
        for (Actor actor : query.dossier().actors().stream().sorted(Order.ACTORS).toList()) {
            open(out, actor.id().value(), actor.kind().word(), wording.quote(actor.name()));
            Optional<String> wikidata = query.profile(actor.id()).flatMap(Profile::wikidata);
            if (wikidata.isPresent()) {
                data(out, "wikidata", wikidata.get());
            }
            data(out, "mentions", Integer.toString(actor.mentions().size()));
            out.append("</node>\n");
        }
        for (Issue issue : query.dossier().discourse().issues()) {
            open(out, issue(issue.id()), "issue", wording.quote(issue.label()));
            out.append("</node>\n");
        }
        for (Reading reading : query.readings()) {
            Article article = reading.article();
            open(out, article.id().value(), "article", wording.quote(article.title()));
            if (article.outlet().isPresent()) {
                data(out, "outlet", article.outletName());
            }
            if (article.publication().value().isPresent()) {
                data(out, "published", article.publication().value().get());
            }
            out.append("</node>\n");
        }
    }

    private static void open(Appendable out, String id, String kind, String label)
            throws IOException {
        out.append("<node id=\"").append(id).append("\">");
        data(out, "kind", kind);
        data(out, "label", label);
    }

    private static void data(Appendable out, String key, String value) throws IOException {
        out.append("<data key=\"" + key + "\">").append(Xml.escaped(value)).append("</data>");
    }

    /** An issue has the id of its first position, which is no node. */
    private static String issue(Object id) {
        return "issue-" + id;
    }

    private static void edge(Appendable out, int number, Edge edge, double weight)
            throws IOException {
        out.append("<edge id=\"e" + number + "\" source=\"" + edge.from() + "\" target=\"")
                .append(edge.to())
                .append("\">");
        data(out, "relation", edge.relation());
        data(out, "detail", edge.detail());
        data(out, "weight", Double.toString(weight));
        out.append("</edge>\n");
    }

    /** What edges are joined by. */
    private record Edge(String from, String to, String relation, String detail)
            implements Comparable<Edge> {

        @Override
        public int compareTo(Edge other) {
            return List.of(relation, from, to, detail)
                    .toString()
                    .compareTo(
                            List.of(other.relation, other.from, other.to, other.detail).toString());
        }
    }

    private static Map<Edge, Double> edges(Query query) {
        Map<Edge, Double> edges = new TreeMap<>();
        for (Side side : query.dossier().discourse().sides()) {
            String detail = side.isFor() ? "for" : "against";
            edges.put(
                    new Edge(side.actor().value(), issue(side.issue()), "side", detail),
                    side.isFor() ? 1.0 : -1.0);
        }
        for (Reading reading : query.readings()) {
            reading.events().forEach(event -> event(edges, query, event));
            reading.statements().forEach(said -> statement(edges, query, said, reading.article()));
            for (Lineage edge : query.lineage(reading.article().id())) {
                if (query.article(edge.from()).isPresent()) {
                    edges.put(
                            new Edge(
                                    edge.article().value(),
                                    edge.from().value(),
                                    "lineage",
                                    edge.kind().word()),
                            edge.share());
                }
            }
        }
        return edges;
    }

    private static void event(Map<Edge, Double> edges, Query query, Event event) {
        for (ActorId actor : known(query, event.actors())) {
            for (ActorId target : known(query, event.targets())) {
                add(edges, actor, target, "event", event.type().word());
            }
        }
    }

    private static void statement(
            Map<Edge, Double> edges, Query query, Statement said, Article article) {
        for (ActorId source : known(query, said.source().stream().toList())) {
            add(edges, source, article.id(), "speaks", "");
            for (ActorId to : known(query, said.addressee().stream().toList())) {
                add(edges, source, to, "addresses", said.act().word());
            }
        }
    }

    private static void add(
            Map<Edge, Double> edges, Object from, Object to, String relation, String detail) {
        edges.merge(new Edge(from.toString(), to.toString(), relation, detail), 1.0, Double::sum);
    }

    private static List<ActorId> known(Query query, List<Party> parties) {
        return parties.stream()
                .flatMap(party -> party.actor().stream())
                .filter(id -> query.actor(id).isPresent())
                .distinct()
                .toList();
    }
}
