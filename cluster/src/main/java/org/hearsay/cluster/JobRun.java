package org.hearsay.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.environment.LocalStreamEnvironment;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.hearsay.model.Input.Outcome;

/**
 * Has a job done, to its end: by the cluster that the program was handed to by {@code flink run},
 * else by one that lives in this process as long as the job. For one job; {@link #stop} may be
 * called by any thread.
 */
public final class JobRun {

    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(10);
    private static final Duration LONGEST_CHECKPOINT = Duration.ofMinutes(5);
    private static final Duration BEFORE_RESTART = Duration.ofSeconds(1);
    private static final Duration LONGEST_WITHOUT_SLOTS = Duration.ofMinutes(1);
    private static final int RESTARTS = 3;

    private final int parallelism;
    private final Optional<String> checkpoints;
    private final Path scratch;
    private Optional<Place> place = Optional.empty();
    private boolean stopped;

    /**
     * Reading so many documents at once; the state is saved to {@code checkpoints}, the address of
     * a folder that all machines see. Without, a job that fails begins anew. A cluster in this
     * process keeps its own files in {@code scratch}, a folder of this machine that is made with it
     * and gone with it.
     */
    public JobRun(int parallelism, Optional<String> checkpoints, Path scratch) {
        this.parallelism = parallelism;
        this.checkpoints = checkpoints;
        this.scratch = scratch;
    }

    /** What became of the inputs of a job. */
    public record Ended(int inputs, int read, int duplicates, int skipped, int failed) {}

    /** Where a job is done. */
    interface Place extends AutoCloseable {

        /** Waits for the job's end, which is an exception if it was not done. */
        JobExecutionResult done() throws Exception;

        /** Has the job end soon, without being done. For any thread. */
        void cancel();

        /** After this nothing works on the job any more in this process. */
        @Override
        void close() throws IOException;
    }

    /**
     * Waits for the job's end. When this returns or throws, nothing of it runs in this process any
     * more.
     *
     * @throws ClusterException if it failed more often than it is begun again, the cluster broke
     *     down, or there was nothing to read
     * @throws CancellationException if it was stopped
     */
    public Ended run(Workplace workplace, ReadingJob.Order order) {
        Ended ended = ended(result(workplace, order));
        if (ended.inputs() == 0 && order.export().isPresent()) {
            throw new ClusterException(nothing(order.from()));
        }
        return ended;
    }

    private static String nothing(ReadingJob.From from) {
        return from instanceof ReadingJob.From.PackedIn packed
                ? "There are no parcels in " + packed.folder()
                : "There are no files in "
                        + String.join(", ", ((ReadingJob.From.FilesAt) from).places());
    }

    /** Has {@link #run} end soon, by an exception: no export is written then. For any thread. */
    public synchronized void stop() {
        stopped = true;
        place.ifPresent(Place::cancel);
    }

    private JobExecutionResult result(Workplace workplace, ReadingJob.Order order) {
        try (Place at = begun(workplace, order)) {
            return at.done();
        } catch (Exception e) {
            if (isStopped()) {
                throw stopped(e);
            }
            throw new ClusterException("The job failed: " + Cause.of(e), e);
        }
    }

    private static CancellationException stopped(Exception e) {
        CancellationException stopped = new CancellationException("The job was stopped");
        stopped.initCause(e);
        return stopped;
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    private Place begun(Workplace workplace, ReadingJob.Order order) throws Exception {
        Configuration settings = settings(order.watch().isPresent());
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(settings);
        environment.setParallelism(parallelism);
        new ReadingJob(workplace).define(environment, order);
        Place begun =
                environment instanceof LocalStreamEnvironment
                        ? InThisProcess.begin(
                                environment.getStreamGraph().getJobGraph(),
                                parallelism,
                                settings,
                                scratch)
                        : new Elsewhere(environment.executeAsync("hearsay"));
        take(begun);
        return begun;
    }

    private synchronized void take(Place begun) {
        place = Optional.of(begun);
        if (stopped) {
            begun.cancel();
        }
    }

    private Configuration settings(boolean endless) {
        Configuration settings = new Configuration();
        if (endless) {
            restarts(settings);
        } else {
            settings.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
            settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, RESTARTS);
            settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, BEFORE_RESTART);
        }
        // A worker that is gone and does not come again ends the job.
        settings.set(JobManagerOptions.SLOT_REQUEST_TIMEOUT, LONGEST_WITHOUT_SLOTS);
        checkpoints.ifPresent(
                folder -> {
                    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, BETWEEN_CHECKPOINTS);
                    settings.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, LONGEST_CHECKPOINT);
                    settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder);
                });
        return settings;
    }

    /** One that goes on for months may fail now and then. */
    private static void restarts(Configuration settings) {
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, "failure-rate");
        settings.set(
                RestartStrategyOptions.RESTART_STRATEGY_FAILURE_RATE_MAX_FAILURES_PER_INTERVAL,
                RESTARTS);
        settings.set(
                RestartStrategyOptions.RESTART_STRATEGY_FAILURE_RATE_FAILURE_RATE_INTERVAL,
                Duration.ofHours(1));
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_FAILURE_RATE_DELAY, BEFORE_RESTART);
    }

    private static Ended ended(JobExecutionResult result) {
        return new Ended(
                count(result, DossierMaker.INPUTS),
                count(result, Outcome.READ.word()),
                count(result, Outcome.DUPLICATE.word()),
                count(result, Outcome.SKIPPED.word()),
                count(result, Outcome.FAILED.word()));
    }

    private static int count(JobExecutionResult result, String name) {
        Integer count = result.getAccumulatorResult(name);
        return count == null ? 0 : count;
    }
}
