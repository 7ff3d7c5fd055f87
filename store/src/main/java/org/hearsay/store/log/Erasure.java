package org.hearsay.store.log;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearsay.ledger.Removal;
import org.hearsay.model.Digest;

/**
 * Takes a document out of the ledger's tables, with all that was read from it: its rows, and the
 * salts of its entries. The entries' hashes stay, and an entry about the removal follows.
 */
public final class Erasure {

    private final LedgerLog log;

    public Erasure(LedgerLog log) {
        this.log = log;
    }

    /** How many inputs had the document; removing one that is not there changes nothing. */
    public int remove(Removal removal) throws SQLException {
        String sha256 = removal.document().hex();
        List<InputKey> inputs = inputs(sha256);
        if (inputs.isEmpty()) {
            return 0;
        }
        List<Integer> entries = new ArrayList<>();
        for (InputKey input : inputs) {
            Digest subject = log.subjects().of(input);
            log.leaves().about(subject, row -> entries.add(row.position()));
            log.leaves().forget(subject);
        }
        for (String sql :
                List.of(
                        "DELETE FROM input WHERE sha256 = ?",
                        "DELETE FROM item WHERE reading IN"
                                + " (SELECT number FROM reading WHERE sha256 = ?)",
                        "DELETE FROM actor WHERE reading IN"
                                + " (SELECT number FROM reading WHERE sha256 = ?)",
                        "DELETE FROM reading WHERE sha256 = ?",
                        "DELETE FROM document WHERE sha256 = ?")) {
            run(sql, sha256);
        }
        log.record(log.subjects().ofRemoval(sha256), text(removal, entries));
        return inputs.size();
    }

    private List<InputKey> inputs(String sha256) throws SQLException {
        List<InputKey> inputs = new ArrayList<>();
        try (PreparedStatement select =
                log.connection()
                        .prepareStatement(
                                """
                                SELECT root, path, sha256 FROM input WHERE sha256 = ?
                                ORDER BY root, path
                                """)) {
            select.setString(1, sha256);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    inputs.add(log.key(row));
                }
            }
        }
        return inputs;
    }

    private void run(String sql, String sha256) throws SQLException {
        try (PreparedStatement statement = log.connection().prepareStatement(sql)) {
            statement.setString(1, sha256);
            statement.executeUpdate();
        }
    }

    private static String text(Removal removal, List<Integer> entries) {
        return new PartText("removal")
                .with("document", removal.document().hex())
                .with("day", removal.day().toString())
                .with("because", removal.because())
                .with(
                        "entries",
                        entries.stream()
                                .sorted()
                                .map(String::valueOf)
                                .collect(Collectors.joining(" ")))
                .text();
    }

    /**
     * Reads a record; a damaged one is refused with an IllegalArgumentException or
     * DateTimeException.
     */
    static Removal removal(String text) {
        return new Removal(
                new Digest(value(text, "document")),
                LocalDate.parse(value(text, "day")),
                value(text, "because"));
    }

    /** The positions of the entries that a record says were removed. */
    static List<Integer> entries(String text) {
        Optional<String> entries = PartText.value(text, "entries").filter(list -> !list.isEmpty());
        return entries.stream()
                .flatMap(list -> List.of(list.split(" ", -1)).stream())
                .map(Integer::valueOf)
                .toList();
    }

    private static String value(String text, String name) {
        return PartText.value(text, name)
                .orElseThrow(() -> new IllegalArgumentException("A removal has no " + name));
    }
}
