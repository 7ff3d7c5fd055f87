package org.hearsay.intake.child;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.hearsay.intake.format.Source;

/**
 * One process that opens documents, one at a time. One thread at a time opens; any thread may kill.
 */
final class Child {

    /** Whether it may live, and if not, why it was killed. */
    enum State {
        ALIVE,
        LATE,
        SPENT,
        ENDED
    }

    /** What Java exits with under {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    private static final long EXIT_MILLIS = 1_000;
    private static final int MOST_WITHIN = 5;
    private static final int CHUNK = 1 << 16;

    private final Process process;
    private final TempFolder folder;
    private final InputStream in;
    private final OutputStream out;
    private final Complaints complaints;
    private final AtomicReference<State> state = new AtomicReference<>(State.ALIVE);
    private volatile ProcessHandle java;
    private volatile List<String> readers = List.of();
    private volatile boolean greeted;
    private volatile boolean retired;
    private final AtomicInteger opened = new AtomicInteger();

    Child(Process process, TempFolder folder) {
        this.process = process;
        this.folder = folder;
        this.java = process.toHandle();
        this.in = new BufferedInputStream(process.getInputStream(), CHUNK);
        this.out = process.getOutputStream();
        this.complaints = new Complaints(process.getErrorStream());
    }

    /** Waits until it says that it is there. */
    void greet(Duration patience, ScheduledExecutorService keeper) throws IOException {
        Watch watch = new Watch(this, patience, patience, keeper);
        CompletableFuture<Void> gone = process.onExit().thenRunAsync(this::endStrays, keeper);
        try {
            if (Frames.read(in) instanceof Message.Hello hello) {
                readers = hello.readers();
                java = innermost();
                greeted = true;
                return;
            }
            throw new ChildException("It says something else first");
        } catch (IOException e) {
            throw new StartException(ended() + "; " + complaints.beginning(), e);
        } finally {
            watch.end();
            gone.cancel(false);
        }
    }

    /** What outlives its starter holds the pipe open, and its end would be waited for in vain. */
    private void endStrays() {
        if (!greeted) {
            Strays.end(folder.path());
        }
    }

    /** Java itself, where others stand around it. */
    private ProcessHandle innermost() {
        return process.descendants()
                .filter(handle -> handle.children().findAny().isEmpty())
                .min(Comparator.naturalOrder())
                .orElse(process.toHandle());
    }

    boolean has(String reader) {
        return readers.contains(reader);
    }

    /** How many documents it was given. */
    int opened() {
        return opened.get();
    }

    /** It opens nothing after what it is opening. */
    void retire() {
        retired = true;
    }

    boolean retired() {
        return retired;
    }

    /** Whether it can be given another document, as far as can be told. */
    boolean lives() {
        return state.get() == State.ALIVE && process.isAlive();
    }

    long pid() {
        return java.pid();
    }

    /** Processor time of the process so far, or none where the system does not tell. */
    Duration cpu() {
        return java.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    void kill(State why) {
        state.compareAndSet(State.ALIVE, why);
        killWithin();
        java.destroyForcibly();
        process.destroyForcibly();
        if (!greeted) {
            awaitExit();
            Strays.end(folder.path());
        }
    }

    /**
     * From the inside out: what has just started inside has not yet asked the system to end with
     * what stands around it, and nobody would find it later.
     */
    private void killWithin() {
        for (int tries = 0; tries < MOST_WITHIN; tries++) {
            List<ProcessHandle> within = process.descendants().toList();
            if (within.isEmpty()) {
                return;
            }
            within.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** Kills it, and removes what it left. May be called again. */
    void end() {
        kill(State.ENDED);
        awaitExit();
        try (in;
                out) {
            folder.remove();
        } catch (IOException e) {
            // What was not yet written to it is lost with it.
        }
    }

    /**
     * Opens a document. After anything but an answer the child is of no more use.
     *
     * @throws IOException if the source cannot be read
     */
    Run open(String reader, Source source, Limits limits, ScheduledExecutorService keeper)
            throws IOException {
        opened.incrementAndGet();
        Receipt receipt = new Receipt(source.size(), limits);
        Watch watch = new Watch(this, limits.cpu(), limits.wall(), keeper);
        try {
            return send(reader, source, limits)
                    ? receive(receipt)
                    : without(receipt, Optional.empty());
        } finally {
            watch.end();
        }
    }

    private Run receive(Receipt receipt) {
        try {
            while (true) {
                Message message = Frames.read(in);
                Optional<Extracted> extracted = receipt.take(message);
                if (extracted.isPresent()) {
                    return new Run.Answered(
                            extracted.get(), message instanceof Message.Done done && done.spent());
                }
            }
        } catch (ChildException e) {
            return without(receipt, Optional.ofNullable(e.getMessage()));
        } catch (IOException e) {
            return without(receipt, Optional.empty());
        }
    }

    /** No answer came, or none that can be understood: what happened, by how the process ended. */
    private Run without(Receipt receipt, Optional<String> complaint) {
        String how = ended();
        if (state.get() == State.SPENT) {
            return new Run.Spent();
        } else if (state.get() == State.LATE) {
            return new Run.TimedOut();
        } else if (!process.isAlive() && process.exitValue() == OUT_OF_MEMORY) {
            return new Run.OutOfMemory();
        } else if (!receipt.begun()) {
            return new Run.Unbegun(how + "; " + complaints.beginning());
        }
        return new Run.Crashed(complaint.map(what -> "spoke out of order: " + what).orElse(how));
    }

    /** Waits for its end and brings it about; tells of it in a clause. */
    private String ended() {
        if (awaitExit()) {
            return "ended with exit code " + process.exitValue();
        }
        kill(State.ENDED);
        awaitExit();
        return "did not end by itself";
    }

    private boolean send(String reader, Source source, Limits limits) throws IOException {
        try (InputStream content = source.open()) {
            int size = Math.toIntExact(source.size());
            if (!write(Frames.encode(request(reader, source, limits, size)))) {
                return false;
            }
            for (int left = size; left > 0; ) {
                byte[] chunk = content.readNBytes(Math.min(left, CHUNK));
                if (chunk.length == 0) {
                    throw new IOException("It ends " + left + " bytes before its size");
                } else if (!write(chunk)) {
                    return false;
                }
                left -= chunk.length;
            }
            return flush();
        }
    }

    private static Message.Request request(String reader, Source source, Limits limits, int size) {
        String name = Clean.line(source.name(), MessageCodec.NAME);
        return new Message.Request(reader, name, size, limits);
    }

    private boolean write(byte[] bytes) {
        try {
            out.write(bytes);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean flush() {
        try {
            out.flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean awaitExit() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor(EXIT_MILLIS, TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
