package org.hearsay.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.export.Format;
import org.hearsay.export.Formats;
import org.hearsay.server.workplace.DecisionRequest;
import org.hearsay.server.workplace.NotPossibleException;
import org.hearsay.server.workplace.ReadingJob;
import org.hearsay.server.workplace.View;
import org.hearsay.server.workplace.Workplace;

/** A workplace of nothing but memory. */
final class Desk implements Workplace {

    private volatile Optional<View> view;
    private volatile Optional<String> firstPage = Optional.empty();
    private final Formats formats;
    private final List<DecisionRequest> decided = new ArrayList<>();
    private final List<ReadingJob> jobs = new ArrayList<>();

    Desk(Optional<View> view, Format... more) {
        this.view = view;
        this.formats = new Formats(more);
    }

    void show(View newer) {
        view = Optional.of(newer);
    }

    void knowFirstPage(String page) {
        firstPage = Optional.of(page);
    }

    @Override
    public Optional<String> firstPage() {
        return firstPage;
    }

    @Override
    public Optional<View> view() {
        return view;
    }

    @Override
    public boolean isReconciling() {
        return view.isEmpty();
    }

    @Override
    public String version() {
        return "1.2.3";
    }

    @Override
    public Formats formats() {
        return formats;
    }

    @Override
    public synchronized int decide(DecisionRequest request) {
        if (request.verb().equals("fault")) {
            throw new IllegalStateException("secret /home/somebody/ledger");
        }
        decided.add(request);
        return decided.size();
    }

    @Override
    public synchronized void undo(int line, String expected) {
        if (line > decided.size()) {
            throw new NotPossibleException(
                    NotPossibleException.Why.ABSENT, "No decision begins on line " + line);
        }
        if (!decided.get(line - 1).verb().equals(expected)) {
            throw new NotPossibleException(
                    NotPossibleException.Why.CONFLICT, "Line " + line + " says otherwise");
        }
        decided.remove(line - 1);
    }

    synchronized List<DecisionRequest> decided() {
        return List.copyOf(decided);
    }

    @Override
    public List<String> inboxes() {
        return List.of("in");
    }

    @Override
    public synchronized ReadingJob read(String inbox, String path) {
        if (!inbox.equals("in")) {
            throw new NotPossibleException(
                    NotPossibleException.Why.MISTAKEN, "'" + inbox + "' is no inbox");
        }
        jobs.add(new ReadingJob("job-1", inbox, path, ReadingJob.State.RUNNING, 1, 0, 2, ""));
        return jobs.get(0);
    }

    @Override
    public synchronized List<ReadingJob> jobs() {
        return List.copyOf(jobs);
    }

    @Override
    public synchronized Optional<ReadingJob> job(String id) {
        return jobs.stream().filter(job -> job.id().equals(id)).findFirst();
    }

    /** Every wait brings the reading a file further, to its end. */
    @Override
    public synchronized Optional<ReadingJob> await(String id, int step, Duration longest) {
        ReadingJob job = jobs.get(0);
        int done = Math.min(job.files(), job.done() + 1);
        ReadingJob.State state =
                done == job.files() ? ReadingJob.State.DONE : ReadingJob.State.RUNNING;
        jobs.set(
                0,
                new ReadingJob(id, "in", job.path(), state, job.step() + 1, done, job.files(), ""));
        return Optional.of(jobs.get(0));
    }

    @Override
    public synchronized ReadingJob stop(String id) {
        return job(id).orElseThrow(
                        () ->
                                new NotPossibleException(
                                        NotPossibleException.Why.ABSENT,
                                        "There is no such reading"));
    }
}
