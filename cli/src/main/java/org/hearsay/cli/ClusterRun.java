package org.hearsay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.hearsay.cluster.ClusterException;
import org.hearsay.cluster.JobRun;
import org.hearsay.cluster.ReadingJob;
import org.hearsay.cluster.ReadingJob.From;
import org.hearsay.dossier.Guidance;
import org.hearsay.intake.Intake;

/** One job, from its inputs to its end; {@link #stop} may be called by any thread. */
final class ClusterRun {

    private final AnnotatorSource annotators;
    private final Guidance guidance;
    private final Asked asked;
    private Optional<Runnable> underWay = Optional.empty();
    private boolean stopped;

    /** What the user asks for: inputs or parcels, and where the rest is. */
    record Asked(
            List<Path> inputs,
            Optional<Path> manifest,
            Optional<String> parcels,
            List<String> sources,
            String out,
            int parallelism,
            Optional<String> checkpoints,
            Optional<String> ledger,
            Optional<Duration> watch) {}

    /** What became of the inputs, and how many of them failed. */
    record Done(String sentence, int failed) {}

    ClusterRun(AnnotatorSource annotators, Guidance guidance, Asked asked) {
        this.annotators = annotators;
        this.guidance = guidance;
        this.asked = asked;
    }

    /** Packs what is to be packed, then has the job done. What both leave lying is gone then. */
    Done run(PrintWriter err) throws IOException {
        JobFolder folder = JobFolder.of(asked.out());
        folder.delete();
        if (asked.watch().isPresent()) {
            // Those who read look there for what is read already, and for what was removed.
            LedgerOption.open(asked.ledger().orElseThrow(), err).close();
        }
        try {
            return job(from(err, folder), folder);
        } finally {
            folder.delete();
        }
    }

    private From from(PrintWriter err, JobFolder folder) throws IOException {
        if (!asked.sources().isEmpty()) {
            return new From.FilesAt(asked.sources().stream().map(ClusterRun::address).toList());
        }
        if (asked.parcels().isPresent()) {
            return new From.PackedIn(address(asked.parcels().get()));
        }
        pack(err, local(asked.out(), folder));
        return new From.PackedIn(folder.parcels().toUri().toString());
    }

    /** Has {@link #run} end soon, by an exception. */
    synchronized void stop() {
        stopped = true;
        underWay.ifPresent(Runnable::run);
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    /** From now on, this ends what is under way. */
    private synchronized void begin(Runnable stop) {
        underWay = Optional.of(stop);
        if (stopped) {
            stop.run();
        }
    }

    private void pack(PrintWriter err, JobFolder folder) throws IOException {
        try (Intake intake = Intake.of(asked.inputs(), asked.manifest())) {
            begin(intake::close);
            intake.warnings().forEach(warning -> err.println("hearsay: " + warning));
            err.flush();
            ParcelFolder.fill(folder.parcels(), intake, this::isStopped);
        }
    }

    private static JobFolder local(String out, JobFolder folder) {
        if (JobFolder.isAddress(out)) {
            throw new CannotDoException(
                    "Inputs are packed below --out, which has to be a folder of this machine, but"
                            + " is "
                            + out
                            + "; pack them with `hearsay cluster pack` and name them with"
                            + " --parcels");
        }
        return folder;
    }

    private static String address(String folder) {
        return JobFolder.isAddress(folder)
                ? folder
                : Path.of(folder).toAbsolutePath().normalize().toUri().toString();
    }

    private Done job(From from, JobFolder folder) {
        var order =
                new ReadingJob.Order(
                        from,
                        Optional.of(address(asked.out())),
                        asked.ledger().isPresent(),
                        asked.watch());
        var workplace = new ClusterWorkplace(annotators, asked.ledger().orElse(""), guidance);
        var run =
                new JobRun(
                        asked.parallelism(),
                        asked.checkpoints().map(ClusterRun::address),
                        folder.flink());
        begin(run::stop);
        try {
            return done(run.run(workplace, order));
        } catch (CancellationException e) {
            throw new CannotDoException("Stopped; no export was written", e);
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
