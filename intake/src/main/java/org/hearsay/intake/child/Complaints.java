package org.hearsay.intake.child;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Listens to what a child's Java complains of, and remembers how it began. Safe for all threads.
 */
final class Complaints {

    private static final int MOST = 2_000;

    private final InputStream from;
    private final StringBuilder beginning = new StringBuilder();

    Complaints(InputStream from) {
        this.from = from;
        Thread thread = new Thread(this::listen, "child-complaints");
        thread.setDaemon(true);
        thread.start();
    }

    String beginning() {
        synchronized (beginning) {
            return beginning.toString().strip();
        }
    }

    private void listen() {
        byte[] buffer = new byte[4096];
        try (from) {
            for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
                keep(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException | UncheckedIOException e) {
            // The child is gone.
        }
    }

    private void keep(String heard) {
        synchronized (beginning) {
            int room = MOST - beginning.length();
            beginning.append(Clean.text(heard, Math.max(0, room)));
        }
    }
}
