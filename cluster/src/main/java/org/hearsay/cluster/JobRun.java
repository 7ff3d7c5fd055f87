package org.hearsay.cluster;

import java.time.Duration;
import java.util.Optional;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.environment.LocalStreamEnvironment;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.hearsay.model.Input.Outcome;

/**
 * Has a job done, to its end: by the cluster that the program was handed to by {@code flink run},
 * else by one that lives in this process as long as the job.
 */
public final class JobRun {

    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(10);
    private static final Duration BEFORE_RESTART = Duration.ofSeconds(1);
    private static final int RESTARTS = 3;

    private final int parallelism;
    private final Optional<String> checkpoints;

    /**
     * Reading so many documents at once; the state is saved to {@code checkpoints}, the address of
     * a folder that all machines see. Without, a job that fails begins anew.
     */
    public JobRun(int parallelism, Optional<String> checkpoints) {
        this.parallelism = parallelism;
        this.checkpoints = checkpoints;
    }

    /** What became of the inputs of a job. */
    public record Ended(int inputs, int read, int duplicates, int skipped, int failed) {}

    /**
     * Waits for the job's end.
     *
     * @throws ClusterException if it failed more often than it is begun again, or there was nothing
     *     to read
     */
    public Ended run(Workplace workplace, ReadingJob.Order order) {
        StreamExecutionEnvironment environment = environment();
        environment.setParallelism(parallelism);
        new ReadingJob(workplace).define(environment, order);
        Ended ended = ended(executed(environment));
        if (ended.inputs() == 0 && order.export().isPresent()) {
            throw new ClusterException("There are no parcels in " + order.parcels());
        }
        return ended;
    }

    private static JobExecutionResult executed(StreamExecutionEnvironment environment) {
        try {
            return environment.execute("hearsay");
        } catch (Exception e) {
            throw new ClusterException("The job failed: " + innermost(e), e);
        }
    }

    /** Flink tells first that it gave up, and what went wrong last. */
    private static Throwable innermost(Throwable failure) {
        Throwable at = failure;
        for (Throwable next = at.getCause(); next != null; next = next.getCause()) {
            at = next;
        }
        return at;
    }

    private StreamExecutionEnvironment environment() {
        Configuration settings = settings();
        StreamExecutionEnvironment handed =
                StreamExecutionEnvironment.getExecutionEnvironment(settings);
        if (!(handed instanceof LocalStreamEnvironment)) {
            return handed;
        }
        // Nobody outside this machine is to reach the cluster that lives in this process.
        settings.set(RestOptions.ADDRESS, "localhost");
        settings.set(RestOptions.BIND_ADDRESS, "localhost");
        return StreamExecutionEnvironment.createLocalEnvironment(parallelism, settings);
    }

    private Configuration settings() {
        Configuration settings = new Configuration();
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, RESTARTS);
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, BEFORE_RESTART);
        checkpoints.ifPresent(
                folder -> {
                    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, BETWEEN_CHECKPOINTS);
                    settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder);
                });
        return settings;
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
