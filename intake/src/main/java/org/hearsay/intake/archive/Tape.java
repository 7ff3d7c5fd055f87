package org.hearsay.intake.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Bytes by their position, of which only a window is in memory: from the last {@link #keepFrom} on
 * to the furthest asked for. Whoever goes back before the window opens the bytes anew. For one
 * thread.
 */
final class Tape implements Closeable {

    /** Gives the bytes from a position on. */
    interface Opening {
        InputStream openAt(long position) throws IOException;
    }

    private final Opening opening;
    private InputStream in;
    private byte[] window;
    private long start;
    private int length;
    private long keep;
    private boolean ended;

    /** {@code room} is how large the window is at first. */
    Tape(Opening opening, int room) throws IOException {
        this(opening, 0, room);
    }

    /** The same, of which the bytes from there on are wanted first. */
    Tape(Opening opening, long from, int room) throws IOException {
        this.opening = opening;
        this.window = new byte[room];
        this.in = opening.openAt(from);
        this.start = from;
        this.keep = from;
    }

    /** The byte there, or -1 if the bytes end before. */
    int at(long position) throws IOException {
        if (position < start) {
            reopen(position);
        }
        while (position >= start + length) {
            if (!more()) {
                return -1;
            }
        }
        return window[(int) (position - start)] & 0xFF;
    }

    boolean has(long position) throws IOException {
        return at(position) >= 0;
    }

    /** Whether the bytes there are these characters of ASCII. */
    boolean isAt(long position, String ascii) throws IOException {
        for (int i = 0; i < ascii.length(); i++) {
            if (at(position + i) != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A copy of the bytes of a stretch, which must all be there. */
    byte[] copy(long from, long to) throws IOException {
        if (to > from && (at(to - 1) < 0 || at(from) < 0)) {
            throw new IllegalArgumentException("No bytes from " + from + " to " + to);
        }
        int offset = (int) (from - start);
        return to > from ? Arrays.copyOfRange(window, offset, (int) (to - start)) : new byte[0];
    }

    /** The bytes from a position on that are in memory, as far as they fit; at least one, or -1. */
    int read(long position, byte[] into) throws IOException {
        if (!has(position)) {
            return -1;
        }
        int offset = (int) (position - start);
        int count = Math.min(into.length, length - offset);
        System.arraycopy(window, offset, into, 0, count);
        return count;
    }

    /** Lets go of what lies before. */
    void keepFrom(long position) {
        keep = position;
    }

    /** How many bytes the window has room for. */
    int room() {
        return window.length;
    }

    /** Where the bytes in memory end. */
    long reached() {
        return start + length;
    }

    private boolean more() throws IOException {
        if (ended) {
            return false;
        }
        if (length == window.length) {
            makeRoom();
        }
        int read = in.read(window, length, window.length - length);
        ended = read < 0;
        length += Math.max(0, read);
        return !ended;
    }

    private void makeRoom() {
        int gone = (int) Math.max(0, Math.min(length, keep - start));
        if (gone < window.length / 2) {
            window = Arrays.copyOf(window, Math.multiplyExact(window.length, 2));
            return;
        }
        System.arraycopy(window, gone, window, 0, length - gone);
        start += gone;
        length -= gone;
    }

    private void reopen(long position) throws IOException {
        in.close();
        in = opening.openAt(position);
        start = position;
        keep = position;
        length = 0;
        ended = false;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
