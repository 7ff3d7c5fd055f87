package org.hearsay.cluster;

import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;

/** A job that a cluster does which others look after. */
final class Elsewhere implements JobRun.Place {

    private final JobClient client;

    Elsewhere(JobClient client) {
        this.client = client;
    }

    @Override
    public JobExecutionResult done() throws Exception {
        return client.getJobExecutionResult().get();
    }

    @Override
    public void cancel() {
        client.cancel();
    }

    @Override
    public void close() {}
}
