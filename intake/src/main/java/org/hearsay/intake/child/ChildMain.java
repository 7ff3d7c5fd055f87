package org.hearsay.intake.child;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.SynchronousQueue;
import org.hearsay.intake.format.Container;
import org.hearsay.intake.format.EnoughException;
import org.hearsay.intake.format.Laid;
import org.hearsay.intake.format.Layout;
import org.hearsay.intake.format.Source;
import org.hearsay.model.Extraction;

/**
 * The other side of {@link Apart}: opens what comes by standard input, and answers by standard
 * output, until its input ends.
 *
 * <p>The closed table of readers is the caller's: a class with a {@code main} that does nothing but
 * call {@link #serve}, so that this package needs to know no reader.
 */
public final class ChildMain {

    /** A document that came whole, and what is to be done with it. */
    private record Job(Message.Request request, Source source) {}

    private final Map<String, Layout> layouts;
    private final Map<String, Container> containers;
    private final Outbox outbox;
    private final String folder;

    private ChildMain(
            Map<String, Layout> layouts, Map<String, Container> containers, OutputStream out) {
        this.layouts = layouts;
        this.containers = containers;
        this.outbox = new Outbox(out);
        this.folder = System.getProperty("java.io.tmpdir", "/tmp");
    }

    /**
     * Serves until standard input ends; to be called once, from a program's {@code main}, which
     * should then return.
     *
     * <p>Readers are known by their names. Whatever a reader or its library prints goes nowhere.
     * They run in a daemon thread, so that the end of the input is the end of the process, whatever
     * they are about.
     *
     * @throws IOException if standard input fails, or holds something that no parent says
     */
    public static void serve(Map<String, Layout> layouts, Map<String, Container> containers)
            throws IOException {
        InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        System.setIn(InputStream.nullInputStream());
        System.setOut(nowhere());
        System.setErr(nowhere());
        new ChildMain(layouts, containers, out).serve(in);
    }

    private static PrintStream nowhere() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }

    private void serve(InputStream in) throws IOException {
        SynchronousQueue<Job> jobs = new SynchronousQueue<>();
        Thread opener = new Thread(() -> open(jobs), "opener");
        opener.setDaemon(true);
        opener.start();
        outbox.put(new Message.Hello(readers()));
        try {
            while (true) {
                in.mark(1);
                if (in.read() < 0) {
                    return;
                }
                in.reset();
                jobs.put(job(in));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> readers() {
        TreeSet<String> names = new TreeSet<>(layouts.keySet());
        names.addAll(containers.keySet());
        return new ArrayList<>(names);
    }

    private static Job job(InputStream in) throws IOException {
        if (Frames.read(in) instanceof Message.Request request) {
            byte[] bytes = in.readNBytes(request.size());
            if (bytes.length == request.size()) {
                return new Job(request, Source.of(request.name(), bytes));
            }
        }
        throw new ChildException("The parent says something else than to open a document");
    }

    private void open(SynchronousQueue<Job> jobs) {
        int threads = Thread.activeCount();
        while (true) {
            Job job = take(jobs);
            outbox.put(new Message.Begun());
            Message.Done done = done(job);
            // A thread that stays would work at the next document's expense.
            boolean spent = done.spent() || Thread.activeCount() > threads;
            outbox.put(new Message.Done(done.outcome(), done.reason(), done.kept(), spent));
        }
    }

    private static Job take(SynchronousQueue<Job> jobs) {
        while (true) {
            try {
                return jobs.take();
            } catch (InterruptedException e) {
                // A reader's library left this behind.
            }
        }
    }

    /** Anything that a reader throws is a fact about the document. */
    private Message.Done done(Job job) {
        try {
            String reader = job.request().reader();
            Layout layout = layouts.get(reader);
            if (layout != null) {
                return lay(layout, job.source(), job.request().limits());
            }
            Container container = containers.get(reader);
            return open(Objects.requireNonNull(container), job.source(), job.request().limits());
        } catch (Throwable thrown) {
            return Mishap.done(thrown, folder);
        }
    }

    private Message.Done lay(Layout layout, Source source, Limits limits) throws IOException {
        Laid laid = Clean.laid(layout.lay(source), limits.characters());
        outbox.put(new Message.Text(laid));
        return new Message.Done(
                laid.missing().isPresent() ? Extraction.PARTIAL : Extraction.OK,
                laid.missing(),
                true,
                false);
    }

    private Message.Done open(Container container, Source source, Limits limits)
            throws IOException {
        Collector collector = new Collector(limits, outbox);
        try {
            container.open(source, collector);
        } catch (EnoughException e) {
            collector.enough(e);
        } catch (IOException | RuntimeException e) {
            collector.tellLosses();
            throw e;
        }
        collector.tellLosses();
        return collector.done();
    }
}
