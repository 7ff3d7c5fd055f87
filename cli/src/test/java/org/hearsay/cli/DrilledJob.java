package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.hearsay.cluster.ReadingJob;
import org.hearsay.cluster.ReadingJob.From;
import org.hearsay.cluster.Workplace;

/**
 * A job that writes an export and a ledger, in a cluster in this process of which a worker is
 * killed half-way through a drill. It begins again as often as it has to.
 */
final class DrilledJob {

    private static final int RESTARTS = 500;

    private final JobGraph job;
    private final int parallelism;
    private final Duration longest;

    private DrilledJob(JobGraph job, int parallelism, Duration longest) {
        this.job = job;
        this.parallelism = parallelism;
        this.longest = longest;
    }

    /** How often the state is saved, and how long the job may take. */
    record Pace(Duration betweenCheckpoints, Duration longest) {}

    static DrilledJob of(Workplace place, From from, Path out, int parallelism, Pace pace) {
        Configuration settings = new Configuration();
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, RESTARTS);
        settings.set(
                RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(1));
        settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, pace.betweenCheckpoints());
        settings.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                out.resolveSibling("checkpoints").toUri().toString());
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(settings);
        environment.setParallelism(parallelism);
        var order =
                new ReadingJob.Order(
                        from, Optional.of(out.toUri().toString()), true, Optional.empty());
        new ReadingJob(place).define(environment, order);
        return new DrilledJob(
                environment.getStreamGraph().getJobGraph(), parallelism, pace.longest());
    }

    /** Runs it to its end, and says how often it went on from a checkpoint. */
    long restoredIn(Drill drill) throws Exception {
        int workers = Math.min(2, parallelism);
        var cluster =
                new MiniClusterConfiguration.Builder()
                        .setNumTaskManagers(workers)
                        .setNumSlotsPerTaskManager((parallelism + workers - 1) / workers)
                        .withRandomPorts()
                        .build();
        MiniCluster machines = new MiniCluster(cluster);
        try {
            return restoredIn(machines, drill);
        } finally {
            machines.closeAsync().get(60, TimeUnit.SECONDS);
        }
    }

    private long restoredIn(MiniCluster machines, Drill drill) throws Exception {
        machines.start();
        machines.submitJob(job).get(60, TimeUnit.SECONDS);
        while (!drill.isHalfOver()) {
            assertThat(machines.getJobStatus(job.getJobID()).get().isTerminalState()).isFalse();
            Thread.sleep(5);
        }
        machines.terminateTaskManager(0).get(60, TimeUnit.SECONDS);
        machines.startTaskManager();
        drill.killed();
        machines.requestJobResult(job.getJobID())
                .get(longest.toSeconds(), TimeUnit.SECONDS)
                .toJobExecutionResult(DrilledJob.class.getClassLoader());
        return machines.getExecutionGraph(job.getJobID())
                .get()
                .getCheckpointStatsSnapshot()
                .getCounts()
                .getNumberOfRestoredCheckpoints();
    }
}
