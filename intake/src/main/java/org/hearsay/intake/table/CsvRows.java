package org.hearsay.intake.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.intake.item.Json;
import org.hearsay.model.ByteRange;

/**
 * The rows of a CSV file (RFC 4180) with their places in its bytes, which no library at hand tells.
 * A quotation mark within a field that does not begin with one is an ordinary character. For one
 * thread.
 */
final class CsvRows implements Closeable {

    private static final int MOST_FIELDS = 10_000;

    /** How a row came to its end. */
    enum End {
        WHOLE,
        TOO_LARGE,
        OPEN
    }

    /**
     * A row's fields, unescaped. {@code line} counts from 1; {@code next} is where the line after
     * the row's first one begins.
     */
    record Fields(List<String> values, End end, ByteRange range, long line, ByteRange next) {

        boolean isBlank() {
            return values.stream().allMatch(String::isBlank);
        }
    }

    private final Reader reader;
    private final CsvLayout layout;
    private final char[] buffer = new char[1 << 14];
    private int filled;
    private int next;
    private long position;
    private long line;

    private final StringBuilder field = new StringBuilder();
    private List<String> values = new ArrayList<>();
    private long characters;
    private long lineEnd;

    CsvRows(Reader reader, CsvLayout layout, long from, long line) {
        this.reader = reader;
        this.layout = layout;
        this.position = from;
        this.line = line;
    }

    /** The next row, or empty at the end. */
    Optional<Fields> next() throws IOException {
        if (peek() < 0) {
            return Optional.empty();
        }
        long start = position;
        long first = line;
        values = new ArrayList<>();
        field.setLength(0);
        characters = 0;
        lineEnd = -1;
        End end = readRow();
        long after = lineEnd < 0 ? position : lineEnd;
        return Optional.of(
                new Fields(
                        values,
                        end,
                        new ByteRange(start, position),
                        first,
                        new ByteRange(after, after)));
    }

    private End readRow() throws IOException {
        boolean more = true;
        while (more) {
            if (peek() == '"') {
                read();
                End end = readQuoted();
                if (end != End.WHOLE) {
                    return end;
                }
            }
            more = readPlain();
            if (values.size() < MOST_FIELDS) {
                values.add(field.toString());
            }
            field.setLength(0);
        }
        return characters > Json.LARGEST ? End.TOO_LARGE : End.WHOLE;
    }

    /** What stands in quotation marks, up to the closing one. */
    private End readQuoted() throws IOException {
        for (int c = read(); c >= 0; c = read()) {
            if (c == '"' && peek() != '"') {
                return End.WHOLE;
            }
            if (c == '"') {
                read();
            }
            keep((char) c);
            if (characters > Json.LARGEST) {
                return End.OPEN;
            }
        }
        return End.OPEN;
    }

    /** What follows up to the field's end; false if that is the row's. */
    private boolean readPlain() throws IOException {
        for (int c = read(); c >= 0; c = read()) {
            if (c == layout.separator()) {
                return true;
            }
            if (c == '\r' && peek() == '\n') {
                read();
                return false;
            }
            if (c == '\n' || c == '\r') {
                return false;
            }
            keep((char) c);
        }
        return false;
    }

    private void keep(char c) {
        characters++;
        if (characters <= Json.LARGEST) {
            field.append(c);
        }
    }

    private int peek() throws IOException {
        if (next == filled) {
            filled = Math.max(0, reader.read(buffer, 0, buffer.length));
            next = 0;
        }
        return next == filled ? -1 : buffer[next];
    }

    private int read() throws IOException {
        int c = peek();
        if (c >= 0) {
            next++;
            position += layout.width((char) c);
            boolean ends = c == '\n' || (c == '\r' && peek() != '\n');
            if (ends) {
                line++;
                lineEnd = lineEnd < 0 ? position : lineEnd;
            }
        }
        return c;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
