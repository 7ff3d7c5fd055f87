package org.hearsay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hearsay.cluster.ClusterException;
import org.hearsay.cluster.JobRun;
import org.hearsay.cluster.ReadingJob;
import org.hearsay.dossier.Guidance;
import org.hearsay.intake.Intake;

/** One job, from its inputs to its end. */
final class ClusterRun {

    private final AnnotatorSource annotators;
    private final Guidance guidance;
    private final Asked asked;

    /** What the user asks for: inputs or parcels, and where the rest is. */
    record Asked(
            List<Path> inputs,
            Optional<Path> manifest,
            Optional<String> parcels,
            String out,
            int parallelism,
            Optional<String> checkpoints,
            Optional<String> ledger) {}

    /** What became of the inputs, and how many of them failed. */
    record Done(String sentence, int failed) {}

    ClusterRun(AnnotatorSource annotators, Guidance guidance, Asked asked) {
        this.annotators = annotators;
        this.guidance = guidance;
        this.asked = asked;
    }

    /** Packs what is to be packed, then has the job done. */
    Done run(PrintWriter err) throws IOException {
        if (asked.parcels().isPresent()) {
            return job(address(asked.parcels().get()));
        }
        Path folder = local(asked.out()).resolve("parcels");
        try (Intake intake = Intake.of(asked.inputs(), asked.manifest())) {
            intake.warnings().forEach(warning -> err.println("hearsay: " + warning));
            err.flush();
            ParcelFolder.fill(folder, intake);
        }
        try {
            return job(folder.toUri().toString());
        } finally {
            ParcelFolder.delete(folder);
        }
    }

    private static Path local(String folder) {
        if (isAddress(folder)) {
            throw new CannotDoException(
                    "Inputs are packed below --out, which has to be a folder of this machine, but"
                            + " is "
                            + folder
                            + "; pack them with `hearsay cluster pack` and name them with"
                            + " --parcels");
        }
        return Path.of(folder);
    }

    private static String address(String folder) {
        return isAddress(folder) ? folder : Path.of(folder).toUri().toString();
    }

    private static boolean isAddress(String folder) {
        return folder.contains("://");
    }

    private Done job(String parcels) {
        var order =
                new ReadingJob.Order(
                        parcels, Optional.of(address(asked.out())), asked.ledger().isPresent());
        var workplace = new ClusterWorkplace(annotators, asked.ledger().orElse(""), guidance);
        try {
            return done(
                    new JobRun(asked.parallelism(), asked.checkpoints().map(ClusterRun::address))
                            .run(workplace, order));
        } catch (ClusterException e) {
            throw new CannotDoException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Done done(JobRun.Ended ended) {
        String sentence =
                ended.inputs()
                        + " inputs: "
                        + ended.read()
                        + " read, "
                        + ended.duplicates()
                        + " duplicates, "
                        + ended.skipped()
                        + " skipped, "
                        + ended.failed()
                        + " failed";
        return new Done(sentence, ended.failed());
    }
}
