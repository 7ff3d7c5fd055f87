package org.hearsay.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.Hearsay;
import org.hearsay.dossier.Dossier;
import org.hearsay.dossier.Guidance;
import org.hearsay.dossier.Reconciler;
import org.hearsay.export.Originals;
import org.hearsay.model.CodebookEntry;
import org.hearsay.model.Content;
import org.hearsay.model.Decision;
import org.hearsay.model.DecisionLine;
import org.hearsay.model.Digest;
import org.hearsay.model.Envelope;
import org.hearsay.model.Input;
import org.hearsay.model.Opening;
import org.hearsay.model.Reading;
import org.hearsay.model.Stated;
import org.hearsay.server.workplace.View;
import org.hearsay.testing.RoughAnnotator;

/** The coverage of a quay that never was, as a view. */
final class Quay {

    private Quay() {}

    static View view(int articles) {
        return new View(dossier(articles), Originals.none());
    }

    static Dossier dossier(int articles) {
        List<Reading> readings =
                IntStream.range(0, articles).mapToObj(i -> reading(i, "")).toList();
        return new Reconciler().reconcile(inputs(readings), readings);
    }

    /** The same, with what this makes of the first article decided. */
    static View decided(int articles, Function<Reading, List<Decision>> decides) {
        return coded(articles, readings -> decides.apply(readings.get(0)), List.of());
    }

    /** The same, with what this makes of the articles decided, and a codebook. */
    static View coded(
            int articles,
            Function<List<Reading>, List<Decision>> decides,
            List<CodebookEntry> codebook) {
        List<Reading> readings =
                IntStream.range(0, articles).mapToObj(i -> reading(i, "")).toList();
        List<Decision> decisions = decides.apply(readings);
        List<DecisionLine> lines =
                IntStream.range(0, decisions.size())
                        .mapToObj(i -> new DecisionLine("desk", 3 + 7 * i, decisions.get(i)))
                        .toList();
        Guidance guidance = Guidance.none().withDecisions(lines).withCodebook(codebook);
        return new View(
                new Reconciler().reconcile(inputs(readings), readings, guidance), Originals.none());
    }

    /** A dossier into whose articles these words are written, in every place that there is. */
    static View hostile(List<String> payloads) {
        List<Reading> readings =
                IntStream.range(0, payloads.size())
                        .mapToObj(i -> reading(i, payloads.get(i)))
                        .toList();
        return new View(new Reconciler().reconcile(inputs(readings), readings), Originals.none());
    }

    private static List<Input> inputs(List<Reading> readings) {
        return readings.stream()
                .map(
                        reading ->
                                new Input(
                                        reading.article().document(),
                                        reading.article().sha256(),
                                        Input.Outcome.READ,
                                        Optional.empty(),
                                        Optional.of("UTF-8"),
                                        Optional.of(reading.article().id()),
                                        Opening.whole()))
                .toList();
    }

    private static Reading reading(int i, String words) {
        String path = "quay-" + (100 + i) + ".txt";
        String text =
                Stream.of(
                                "Quay closes after storm " + words,
                                "",
                                "Harbour master Orla Venn said the quay lost "
                                        + (40 + i % 3)
                                        + " boats on Tuesday. "
                                        + words,
                                "",
                                "\"We demand that the harbour wall "
                                        + words
                                        + " be rebuilt,\" Orla Venn said. The company denied"
                                        + " the claim.",
                                "")
                        .reduce("", (a, b) -> a + b + "\n");
        Stated stated =
                new Stated(
                        Optional.of("The Quay Paper " + i % 4 + words),
                        Optional.of("https://quay.example/" + i),
                        Optional.of("2031-05-0" + (1 + i % 9)),
                        Optional.empty(),
                        Optional.of("en"),
                        List.of());
        return (Reading)
                Hearsay.reader(new RoughAnnotator())
                        .read(
                                new Content(
                                        path,
                                        Digest.of(text.getBytes(StandardCharsets.UTF_8)),
                                        Content.Format.TEXT,
                                        text,
                                        stated,
                                        Envelope.empty()));
    }
}
