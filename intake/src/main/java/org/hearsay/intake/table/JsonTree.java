package org.hearsay.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Parts;
import org.hearsay.intake.format.Source;
import org.hearsay.intake.item.Json;
import org.hearsay.model.ByteRange;
import org.hearsay.model.Extraction;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A JSON document that is no table by lines: it is looked through once for the list whose objects
 * have a text, and read in a second pass. For one use.
 */
final class JsonTree {

    /** A list lies at most this many objects deep. */
    private static final int DEEPEST = 4;

    private final Columns columns;
    private final Source source;
    private final Parts parts;
    private final RowReader rows;
    private int handed;
    private long readTo;

    JsonTree(Columns columns, Source source, Parts parts) {
        this.columns = columns;
        this.source = source;
        this.parts = parts;
        this.rows = new RowReader(columns, parts);
    }

    void read() throws IOException {
        Optional<String> list = list();
        try (InputStream in = source.open();
                JsonParser json = Json.mapper().createParser(in)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.START_ARRAY) {
                    readList(json);
                } else if (json.currentToken() == JsonToken.START_OBJECT) {
                    readRoot(json, list);
                }
            }
        } catch (JacksonException e) {
            throw stopped(e);
        }
        rows.end();
    }

    private FormatException stopped(JacksonException e) {
        Optional<ByteRange> rest =
                Optional.of(source.size())
                        .filter(size -> size >= readTo)
                        .map(size -> new ByteRange(readTo, size));
        String reason = "from byte " + readTo + " on it is not JSON: " + Json.reason(e);
        if (handed == 0) {
            return new FormatException(Extraction.CORRUPT, "cannot be read; " + reason, e);
        }
        parts.lost(rest, reason);
        return new FormatException(Extraction.PARTIAL, "stops being JSON at byte " + readTo, e);
    }

    /** The path of the list whose objects have a text, unless the whole is one article. */
    private Optional<String> list() throws IOException {
        Row root = new Row();
        Optional<String> found = Optional.empty();
        try (InputStream in = source.open();
                JsonParser json = Json.mapper().createParser(in)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            Walk walk = new Walk(json);
            while (walk.next()) {
                if (walk.atList()) {
                    found = found.or(() -> textIn(walk.path(), json));
                    json.skipChildren();
                } else if (walk.depth() == 1) {
                    root.has(walk.path());
                }
            }
        } catch (JacksonException e) {
            // What was seen up to there decides; the second pass tells of the damage.
            return columns.hasText(root.names()) ? Optional.empty() : found;
        }
        return columns.hasText(root.names()) ? Optional.empty() : found;
    }

    /** The list's path, if its first object has a text. The parser then stands at its end. */
    private Optional<String> textIn(String path, JsonParser json) {
        boolean text = false;
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            if (i == 0 && json.currentToken() == JsonToken.START_OBJECT) {
                text = JsonRow.read(json).filter(row -> columns.hasText(row.names())).isPresent();
            } else {
                json.skipChildren();
            }
        }
        return text ? Optional.of(path) : Optional.empty();
    }

    private void readRoot(JsonParser json, Optional<String> list) throws FormatException {
        if (list.isEmpty()) {
            readObject(json, "the object");
            return;
        }
        Walk walk = new Walk(json);
        while (walk.next()) {
            if (walk.atList() && walk.path().equals(list.get())) {
                readList(json);
            } else if (walk.atList()) {
                json.skipChildren();
            }
        }
    }

    private void readList(JsonParser json) throws FormatException {
        int number = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            number++;
            if (json.currentToken() == JsonToken.START_OBJECT) {
                readObject(json, "object " + number);
            } else {
                json.skipChildren();
                rows.lost(Optional.empty(), "item " + number + " of the list is no object");
            }
        }
    }

    private void readObject(JsonParser json, String where) throws FormatException {
        long start = json.currentTokenLocation().getByteOffset();
        Optional<Row> row = JsonRow.read(json);
        readTo = Math.max(readTo, json.currentLocation().getByteOffset());
        Optional<ByteRange> range = range(start, readTo);
        if (row.isPresent()) {
            rows.take(row.get(), range, where);
            handed++;
        } else {
            rows.lost(range, where + " is larger than 20 MB");
        }
    }

    private static Optional<ByteRange> range(long start, long end) {
        return start < 0 || end < start ? Optional.empty() : Optional.of(new ByteRange(start, end));
    }

    /**
     * Goes through nested objects from list to list, and from value to value of the first level.
     */
    private static final class Walk {

        private final JsonParser json;
        private final Deque<String> paths = new ArrayDeque<>();
        private String path = "";

        Walk(JsonParser json) {
            this.json = json;
            paths.push("");
        }

        /** Goes to the next list or value; false at the end of the object. */
        boolean next() {
            while (!paths.isEmpty()) {
                switch (json.nextToken()) {
                    case PROPERTY_NAME -> path = below(json.currentName());
                    case START_OBJECT -> {
                        if (paths.size() < DEEPEST) {
                            paths.push(path);
                        } else {
                            json.skipChildren();
                        }
                    }
                    case END_OBJECT -> paths.pop();
                    default -> {
                        return true;
                    }
                }
            }
            return false;
        }

        private String below(String name) {
            String parent = paths.getFirst();
            return parent.isEmpty() ? name : parent + "." + name;
        }

        boolean atList() {
            return json.currentToken() == JsonToken.START_ARRAY;
        }

        int depth() {
            return paths.size();
        }

        String path() {
            return path;
        }
    }
}
