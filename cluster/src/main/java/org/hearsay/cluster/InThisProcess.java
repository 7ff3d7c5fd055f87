package org.hearsay.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;

/** A job with a cluster of its own, of one worker, whose files are gone with it. */
final class InThisProcess implements JobRun.Place {

    private static final long BETWEEN_LOOKS_MS = 500;
    private static final long LONGEST_END_SECONDS = 30;

    private final MiniCluster cluster;
    private final JobGraph job;
    private final Path scratch;
    private final CompletableFuture<Void> cancelled = new CompletableFuture<>();

    private InThisProcess(MiniCluster cluster, JobGraph job, Path scratch) {
        this.cluster = cluster;
        this.job = job;
        this.scratch = scratch;
    }

    static InThisProcess begin(JobGraph job, int slots, Configuration settings, Path scratch)
            throws Exception {
        Files.createDirectories(scratch);
        Configuration own = new Configuration(settings);
        // Nobody outside this machine is to reach the cluster that lives in this process.
        own.set(RestOptions.ADDRESS, "localhost");
        own.set(RestOptions.BIND_ADDRESS, "localhost");
        own.set(CoreOptions.TMP_DIRS, scratch.toString());
        own.set(WebOptions.TMP_DIR, scratch.toString());
        MiniClusterConfiguration configuration =
                new MiniClusterConfiguration.Builder()
                        .setConfiguration(own)
                        .setNumTaskManagers(1)
                        .setNumSlotsPerTaskManager(slots)
                        .withRandomPorts()
                        .build();
        InThisProcess begun = new InThisProcess(new MiniCluster(configuration), job, scratch);
        try {
            begun.cluster.start();
            begun.cluster.submitJob(job).get();
            return begun;
        } catch (Exception | LinkageError e) {
            begun.close();
            throw e;
        }
    }

    /** A cluster that broke down does not say so to those who wait for a job. */
    @Override
    public JobExecutionResult done() throws Exception {
        CompletableFuture<JobResult> result = cluster.requestJobResult(job.getJobID());
        while (true) {
            try {
                return result.get(BETWEEN_LOOKS_MS, TimeUnit.MILLISECONDS)
                        .toJobExecutionResult(InThisProcess.class.getClassLoader());
            } catch (TimeoutException e) {
                if (!cluster.isRunning()) {
                    throw new ClusterException(
                            "the cluster in this process broke down before the job was done", e);
                }
            }
        }
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // whoever waits for the job learns how it ended
    public void cancel() {
        if (cancelled.complete(null)) {
            cluster.cancelJob(job.getJobID());
        }
    }

    @Override
    public void close() throws IOException {
        try {
            cluster.closeAsync().get(LONGEST_END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("The cluster in this process did not end", e);
        } finally {
            new Scratch(scratch).delete();
        }
    }
}
