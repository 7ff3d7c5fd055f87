package org.hearsay.intake.child;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.SynchronousQueue;

/**
 * Sends frames from a thread of its own: a reader may be at the end of its stack when it hands
 * something on, and a frame must go out whole or not at all.
 */
final class Outbox {

    private final SynchronousQueue<byte[]> frames = new SynchronousQueue<>();
    private final SynchronousQueue<Boolean> sent = new SynchronousQueue<>();
    private final OutputStream out;

    Outbox(OutputStream out) {
        this.out = out;
        Thread sender = new Thread(this::send, "sender");
        sender.setDaemon(true);
        sender.start();
    }

    /** Returns when the message is out, so that nothing done afterwards can hold it up. */
    void put(Message message) {
        send(Frames.encode(message));
    }

    /** As many messages of a moderate size; one after another. */
    void put(List<? extends Message> messages) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        messages.forEach(message -> all.writeBytes(Frames.encode(message)));
        send(all.toByteArray());
    }

    private void send(byte[] bytes) {
        uninterrupted(
                () -> {
                    frames.put(bytes);
                    return true;
                });
        uninterrupted(sent::take);
    }

    /** Some library may have interrupted the thread; nobody here asks one to stop. */
    private static void uninterrupted(Callable<Boolean> wait) {
        boolean interrupted = false;
        while (true) {
            try {
                wait.call();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void send() {
        try {
            while (true) {
                out.write(frames.take());
                out.flush();
                sent.put(true);
            }
        } catch (IOException | InterruptedException e) {
            // Nobody listens any more; the end of the input will say so too.
            Thread.currentThread().interrupt();
        }
    }
}
