package org.hearsay.cli;

import org.hearsay.dossier.Guidance;
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

    Guidance guidance() {
        try {
            return Guidance.none().withNearCopy(nearCopy);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "--near-copy " + nearCopy + ": " + e.getMessage(), e);
        }
    }
}
