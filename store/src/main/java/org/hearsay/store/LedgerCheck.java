package org.hearsay.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.ledger.LedgerException;
import org.hearsay.model.Digest;
import org.hearsay.model.Reading;

/**
 * Checks what a ledger holds against itself, whatever database it is kept in; what it finds are
 * plain sentences. For one use, in one transaction.
 */
public final class LedgerCheck {

    /** How the database hands out what is checked. */
    public interface Stored {

        /** The connection that sees the state that is checked. */
        Connection connection();

        /** The rows of a reading by its number in the database. */
        ReadingRows rows(long number) throws SQLException;

        /** For each reading by its number, one number over the words that are kept of its text. */
        Map<Long, Long> words() throws SQLException;

        /** The bytes of a document, if they are kept. */
        Optional<byte[]> bytes(Digest sha256);
    }

    private final Stored stored;
    private final List<String> findings;

    /** Of this; what is wrong is added to these findings as it is found. */
    public LedgerCheck(Stored stored, List<String> findings) {
        this.stored = stored;
        this.findings = findings;
    }

    /** Checks everything. */
    public void run() throws SQLException {
        orphans();
        documents();
        readings();
    }

    private void orphans() throws SQLException {
        query(
                Sql.UNUSED_READINGS,
                row -> findings.add("No input leads to the reading of " + row.getString(2) + "."));
        query(
                Sql.CROSSED_INPUTS,
                row ->
                        findings.add(
                                "Input "
                                        + row.getString(1)
                                        + " leads to a reading of other bytes or other work."));
    }

    private void documents() throws SQLException {
        query(
                Sql.ALL_DOCUMENTS,
                row -> {
                    String sha256 = row.getString(1);
                    if (!row.getBoolean(4)) {
                        findings.add("No input leads to document " + sha256 + ".");
                    } else if (row.getBoolean(3) && !row.getBoolean(2)) {
                        findings.add("The bytes of document " + sha256 + " are not there.");
                    } else if (row.getBoolean(2) && !row.getBoolean(3) && !row.getBoolean(5)) {
                        findings.add(
                                "The bytes of document "
                                        + sha256
                                        + " are kept, but no article was read from them.");
                    }
                    rehash(sha256);
                });
    }

    private void rehash(String sha256) {
        stored.bytes(new Digest(sha256))
                .map(Digest::of)
                .filter(found -> !found.hex().equals(sha256))
                .ifPresent(
                        found ->
                                findings.add(
                                        "The bytes of document "
                                                + sha256
                                                + " are not those it is named after; theirs is "
                                                + found.hex()
                                                + "."));
    }

    private void readings() throws SQLException {
        Map<Long, Long> words = new TreeMap<>(stored.words());
        query(
                Sql.ALL_READINGS,
                row -> {
                    long number = row.getLong(1);
                    reading(number, Optional.ofNullable(words.remove(number)), row);
                });
        if (!words.isEmpty()) {
            findings.add("Words are kept of " + words.size() + " readings that are not there.");
        }
    }

    private void reading(long number, Optional<Long> words, ResultSet row) throws SQLException {
        String article = row.getString(2);
        ReadingRows rows = stored.rows(number);
        if (!rows.content().hex().equals(row.getString(4))) {
            findings.add("The reading of " + article + " was changed after it was written.");
        }
        try {
            Reading reading = rows.reading(article);
            if (!reading.article().id().value().equals(article)
                    || !reading.article().sha256().hex().equals(row.getString(3))) {
                findings.add(
                        "The reading of " + article + " is one of " + reading.article().id() + ".");
            }
            findings.addAll(new ReadingCheck(reading).findings());
            sameWords(words, reading);
            sameItems(rows, reading);
        } catch (LedgerException e) {
            findings.add(e.getMessage() + ".");
        }
    }

    private void sameItems(ReadingRows rows, Reading reading) {
        long items = reading.items().count();
        if (items != rows.items().size()) {
            findings.add(
                    "The reading of "
                            + reading.article().id()
                            + " has "
                            + rows.items().size()
                            + " items, of which "
                            + items
                            + " are of a kind that is known.");
        }
    }

    private void sameWords(Optional<Long> words, Reading reading) {
        long sum = WordForms.sum(WordForms.of(reading.article().text().characters()));
        if (words.orElse(0L) != sum) {
            findings.add(
                    "The words that are kept of "
                            + reading.article().id()
                            + " for searching are not those of its text.");
        }
    }

    private interface Row {
        void accept(ResultSet row) throws SQLException;
    }

    private void query(String sql, Row each) throws SQLException {
        try (PreparedStatement select = stored.connection().prepareStatement(sql);
                ResultSet result = select.executeQuery()) {
            while (result.next()) {
                each.accept(result);
            }
        }
    }
}
