package org.hearsay.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hearsay.dossier.Dossier;
import org.hearsay.dossier.Guidance;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.Removal;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Digest;
import org.hearsay.model.Input;
import org.hearsay.model.Lineage;
import org.hearsay.query.Query;
import org.hearsay.store.KeptDossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay remove}: a document that has to go, with all its words. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = {
            "Takes a document out of the ledger for good: its bytes, its text, and every item and"
                    + " quote that was read from it. What stays are hashes that tell nothing of the"
                    + " words, so that the rest of the ledger remains provable, and an entry that"
                    + " says what was removed, when and why. The same bytes are not read in again.",
            "It says what it would do, and does it with --yes."
        })
final class RemoveCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private LedgerOption option = new LedgerOption();

    @Mixin private DecisionsOption decisions = new DecisionsOption();

    @Parameters(
            paramLabel = "ARTICLE|DOCUMENT",
            description = "An article's id, a document's name, or its SHA-256.")
    private String named = "";

    @Option(
            names = "--because",
            required = true,
            paramLabel = "REASON",
            description = "Why; it stays in the ledger.")
    private String because = "";

    @Option(
            names = "--on",
            required = true,
            paramLabel = "DAY",
            description = "The day of the removal, as 2025-03-04; it stays in the ledger.")
    private LocalDate day = LocalDate.EPOCH;

    @Option(names = "--yes", description = "Do it.")
    private boolean yes;

    @Override
    public Integer call() {
        if (because.isBlank()) {
            throw new ParameterException(spec.commandLine(), "--because names no reason");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (Ledger ledger = option.open(spec.commandLine().getErr())) {
            Dossier dossier = option.dossier(ledger, Guidance.none());
            Digest document = document(ledger, dossier);
            tell(dossier, document, out);
            if (!yes) {
                out.println("Nothing was done yet; run it again with --yes.");
                out.flush();
                return 1;
            }
            List<String> copies = ledger.remove(new Removal(document, day, because));
            KeptDossier.forget(option.place());
            out.println("Removed from the ledger " + option.name() + " and all of its files.");
            copies.forEach(
                    copy ->
                            out.println(
                                    "Delete by hand, if it is older than the removal: " + copy));
            out.println(
                    "Delete by hand what was made of the ledger before: dossiers, exports, proofs"
                            + " that show the words, and the document itself where it lies.");
            out.flush();
            return 0;
        }
    }

    private Digest document(Ledger ledger, Dossier dossier) {
        return dossier.inputs().stream()
                .filter(input -> names(input, named))
                .map(Input::sha256)
                .findFirst()
                .or(() -> removedBefore(ledger))
                .orElseThrow(
                        () ->
                                new CannotDoException(
                                        "The ledger "
                                                + option.name()
                                                + " has no article and no document '"
                                                + named
                                                + "'"));
    }

    private static boolean names(Input input, String name) {
        return input.document().equals(name)
                || input.sha256().hex().equals(name)
                || input.article().map(ArticleId::value).filter(name::equals).isPresent();
    }

    /** Removing again cleans the files again. */
    private Optional<Digest> removedBefore(Ledger ledger) {
        return LogOption.log(ledger).removals().stream()
                .map(Removal::document)
                .filter(document -> document.hex().equals(named))
                .findFirst();
    }

    private void tell(Dossier dossier, Digest document, PrintWriter out) {
        out.println("The document " + document + ":");
        dossier.inputs().stream()
                .filter(input -> input.sha256().equals(document))
                .forEach(input -> out.println("  it came as " + input.document()));
        Query query = new Query(dossier);
        dossier.lineage().stream()
                .flatMap(edge -> others(edge, query, document))
                .distinct()
                .forEach(other -> out.println("  like it, and stays: " + other));
        List<Article> articles =
                dossier.readings().stream()
                        .map(reading -> reading.article())
                        .filter(article -> article.sha256().equals(document))
                        .toList();
        decisions.lines(option).stream()
                .filter(line -> Quoting.quotes(line, articles))
                .forEach(
                        line ->
                                out.println(
                                        "  a decision quotes it, and stays: "
                                                + line.file()
                                                + " line "
                                                + line.line()));
    }

    /** The other end of an edge of which this document is one. */
    private static Stream<String> others(Lineage edge, Query query, Digest document) {
        List<Article> ends =
                Stream.of(edge.article(), edge.from())
                        .flatMap(id -> query.article(id).stream())
                        .toList();
        boolean ours = ends.stream().anyMatch(article -> article.sha256().equals(document));
        return ours
                ? ends.stream()
                        .filter(article -> !article.sha256().equals(document))
                        .map(article -> article.document() + " (" + edge.kind().word() + ")")
                : Stream.empty();
    }
}
