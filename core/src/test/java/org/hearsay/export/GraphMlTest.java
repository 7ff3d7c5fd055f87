package org.hearsay.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;

class GraphMlTest {

    private final Map<String, String> labels = new HashMap<>();
    private final Set<String> relations = new TreeSet<>();

    /** Read by JGraphT, which holds the file against the schema of GraphML first. */
    private Graph<String, DefaultEdge> read(String xml) {
        Graph<String, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
        GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
        importer.setSchemaValidation(true);
        importer.setVertexFactory(id -> id);
        importer.addVertexAttributeConsumer(
                (of, value) -> {
                    if (of.getSecond().equals("label")) {
                        labels.put(of.getFirst(), value.getValue());
                    }
                });
        importer.addEdgeAttributeConsumer(
                (of, value) -> {
                    if (of.getSecond().equals("relation")) {
                        relations.add(value.getValue());
                    }
                });
        importer.importGraph(graph, new StringReader(xml));
        return graph;
    }

    @Test
    void theNetworkIsValidAndWhole() throws IOException {
        Graph<String, DefaultEdge> graph = read(Written.quarry("graphml"));
        long actors = graph.vertexSet().stream().filter(id -> id.startsWith("actor-")).count();
        assertThat(actors).isEqualTo(Quarry.dossier().actors().size());
        assertThat(graph.vertexSet().stream().filter(id -> id.startsWith("art-"))).hasSize(3);
        assertThat(relations).contains("event", "speaks", "side");
    }

    @Test
    void namesWithMarkUpComeBackAsTheyAre() throws IOException {
        read(Written.quarry("graphml"));
        assertThat(labels)
                .containsValue("Grit & Sons")
                .containsValue(
                        "=Quarry <b>closes</b> | *now*; [see](http://evil.example) #1 & \"more\"")
                .containsValue("Tabs\tand controls \ufffd here");
    }

    @Test
    void whatTheSchemaDoesNotHaveIsRefused() throws IOException {
        String xml = Written.quarry("graphml").replace("edgedefault=\"directed\"", "");
        assertThatThrownBy(() -> read(xml)).hasMessageContaining("GraphML");
    }
}
