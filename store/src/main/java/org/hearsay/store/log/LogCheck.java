package org.hearsay.store.log;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.hearsay.ledger.Removal;
import org.hearsay.model.Digest;
import org.hearsay.proof.Salt;
import org.hearsay.proof.SaltedParts;

/**
 * Does the log fit what the ledger holds? Each input must be what the newest entry about it says;
 * and an entry that no input is must have been replaced by a newer one, or removed by an entry that
 * says so. For one use.
 */
public final class LogCheck {

    private static final int ROWS_AT_ONCE = 50;

    private final LedgerLog log;
    private final List<String> findings = new ArrayList<>();

    /** Entries that inputs were found to be, that removals name, and that need one of the two. */
    private final BitSet held = new BitSet();

    private final BitSet removed = new BitSet();
    private final BitSet open = new BitSet();
    private int next;

    public LogCheck(LedgerLog log) {
        this.log = log;
    }

    /** Everything that is wrong, as sentences. */
    public List<String> findings() throws SQLException {
        if (log.leaves().at(0).isEmpty()) {
            return List.of("The log has no beginning.");
        }
        inputs();
        log.leaves().all(this::leaf);
        open.andNot(removed);
        open.stream()
                .forEach(
                        at ->
                                findings.add(
                                        "What entry "
                                                + at
                                                + " of the log took in is not there any more, and"
                                                + " no entry says that it was removed."));
        returned();
        return findings;
    }

    private void inputs() throws SQLException {
        try (PreparedStatement select =
                log.connection()
                        .prepareStatement(
                                EntryTexts.COLUMNS + " ORDER BY root, path, input.sha256")) {
            // Each row has an article's text; a server would send them all at once.
            select.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    input(row);
                }
            }
        }
    }

    private void input(ResultSet row) throws SQLException {
        InputKey key = log.key(row);
        Optional<LeafTable.Row> leaf = log.leaves().last(log.subjects().of(key));
        if (leaf.isEmpty()) {
            findings.add("No entry of the log took in the input " + key.path() + ".");
            return;
        }
        held.set(leaf.get().position());
        if (!says(leaf.get(), log.texts().of(row))) {
            findings.add(
                    "The input "
                            + key.path()
                            + " is not what entry "
                            + leaf.get().position()
                            + " of the log took in.");
        }
    }

    private static boolean says(LeafTable.Row leaf, List<String> texts) {
        Digest content = leaf.leaf().content();
        Optional<Salt> salt = leaf.salt();
        return salt.isPresent() && new SaltedParts(salt.get(), texts).content().equals(content);
    }

    private void leaf(LeafTable.Row row) throws SQLException {
        if (row.position() != next) {
            findings.add(
                    "Entry "
                            + next
                            + " of the log is not there; after it comes "
                            + row.position()
                            + ".");
        }
        next = row.position() + 1;
        if (row.record().isPresent()) {
            record(row, row.record().get());
        } else if (!held.get(row.position())) {
            replacedOrRemoved(row);
        }
    }

    private void replacedOrRemoved(LeafTable.Row row) {
        if (row.salt().isPresent()) {
            findings.add("Entry " + row.position() + " of the log has a salt and no words.");
        }
        if (row.last() == row.position()) {
            open.set(row.position());
        }
    }

    private void record(LeafTable.Row row, String text) throws SQLException {
        boolean fits = says(row, List.of(text)) && row.leaf().subject().equals(subject(row, text));
        if (!fits) {
            findings.add("Entry " + row.position() + " of the log does not say what it once said.");
        }
        if (row.position() > 0) {
            entries(row, text);
        }
    }

    private Digest subject(LeafTable.Row row, String text) throws SQLException {
        return row.position() == 0
                ? Subjects.LOG
                : log.subjects().ofRemoval(PartText.value(text, "document").orElse(""));
    }

    private void entries(LeafTable.Row row, String text) {
        try {
            Erasure.entries(text).stream()
                    .filter(at -> at > 0 && at < row.position())
                    .forEach(removed::set);
        } catch (NumberFormatException e) {
            findings.add("Entry " + row.position() + " of the log does not say what it removed.");
        }
    }

    /** What was removed must not have come back. */
    private void returned() throws SQLException {
        try {
            for (Removal removal : log.removals()) {
                if (isThere(removal.document())) {
                    findings.add(
                            "The document "
                                    + removal.document()
                                    + " was removed on "
                                    + removal.day()
                                    + " and is there again.");
                }
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            findings.add("A removal in the log cannot be read: " + e.getMessage() + ".");
        }
    }

    private boolean isThere(Digest document) throws SQLException {
        try (PreparedStatement select =
                log.connection()
                        .prepareStatement(
                                """
                                SELECT 1 FROM document WHERE sha256 = ? AND bytes IS NOT NULL
                                UNION ALL SELECT 1 FROM reading WHERE sha256 = ?
                                """)) {
            select.setString(1, document.hex());
            select.setString(2, document.hex());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }
}
