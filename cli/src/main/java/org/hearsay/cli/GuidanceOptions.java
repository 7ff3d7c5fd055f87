package org.hearsay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.decision.DecisionFile;
import org.hearsay.dossier.Guidance;
import org.hearsay.intake.IntakeException;
import org.hearsay.intake.PeopleFile;
import org.hearsay.model.CodebookEntry;
import org.hearsay.model.OutletRegister;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a person tells the reconciler. */
final class GuidanceOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--near-copy",
            paramLabel = "SHARE",
            defaultValue = "0.85",
            description =
                    "The share of its words, above 0.25 and at most 1, that makes an article a"
                            + " near-copy of another (default: ${DEFAULT-VALUE}).")
    private double nearCopy = Guidance.none().nearCopy();

    @Option(
            names = "--outlets",
            paramLabel = "FILE",
            description =
                    "Who owns which outlets, and their other names and domains; a line each: name |"
                            + " agency, service or title | owner | country | names; … | domains; …"
                            + " It goes before what the program knows of well-known ones.")
    private Optional<Path> outlets = Optional.empty();

    @Option(
            names = "--people",
            paramLabel = "FILE",
            description =
                    "People and bodies by all their names: CSV with the columns name, aliases"
                            + " (separated by ;), kind, wikidata, role, from, to, same-as. It goes"
                            + " before what the program thinks of who is who.")
    private Optional<Path> people = Optional.empty();

    @Mixin private DecisionsOption decisions = new DecisionsOption();

    DecisionsOption decisions() {
        return decisions;
    }

    /** All that is told, with the decisions that lie beside this ledger. */
    Guidance guidance(LedgerOption ledger) {
        List<DecisionFile> files = decisions.read(ledger);
        return withPeople(withOutlets(withNearCopy()))
                .withDecisions(files.stream().flatMap(file -> file.lines().stream()).toList())
                .withCodebook(files.stream().flatMap(file -> entries(file)).toList());
    }

    /** All that is told, as a new decision finds it: its file need not be there yet. */
    Guidance soFar(LedgerOption ledger) {
        return withPeople(withOutlets(withNearCopy())).withDecisions(decisions.linesSoFar(ledger));
    }

    private static Stream<CodebookEntry> entries(DecisionFile file) {
        return file.codebook().entrySet().stream()
                .map(entry -> new CodebookEntry(entry.getKey(), entry.getValue()));
    }

    private Guidance withNearCopy() {
        try {
            return Guidance.none().withNearCopy(nearCopy);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "--near-copy " + nearCopy + ": " + e.getMessage(), e);
        }
    }

    private Guidance withPeople(Guidance guidance) {
        try {
            return people.map(PeopleFile::read).map(guidance::withPeople).orElse(guidance);
        } catch (IntakeException e) {
            throw new ParameterException(spec.commandLine(), "--people: " + e.getMessage(), e);
        }
    }

    private Guidance withOutlets(Guidance guidance) {
        if (outlets.isEmpty()) {
            return guidance;
        }
        Path file = outlets.get();
        try {
            OutletRegister register =
                    OutletRegister.parse(
                            Files.readAllLines(file, StandardCharsets.UTF_8), file.toString());
            return guidance.withOutlets(register.or(guidance.outlets()));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--outlets " + e.getMessage(), e);
        } catch (IOException e) {
            throw new CannotDoException("Cannot read the outlets in " + file, e);
        }
    }
}
