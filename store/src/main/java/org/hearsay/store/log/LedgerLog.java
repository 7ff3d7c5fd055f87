package org.hearsay.store.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hearsay.ledger.Removal;
import org.hearsay.model.Digest;
import org.hearsay.proof.Checkpoint;
import org.hearsay.proof.LogLeaf;
import org.hearsay.proof.MerkleTree;
import org.hearsay.proof.Salt;
import org.hearsay.proof.SaltedParts;

/**
 * The log of a ledger, on a connection to its database: one entry for each that was appended. The
 * first tells that the log begins, and how many inputs were there before it.
 */
public final class LedgerLog {

    /** What the name of each log begins with. */
    private static final String ORIGIN = "hearsay/";

    private final Connection connection;
    private final Letters letters;
    private final LeafTable leaves;
    private final EntryTexts texts;
    private final Supplier<Salt> salts;
    private Optional<Subjects> subjects = Optional.empty();

    /** Salts are drawn by chance, each once. */
    public LedgerLog(Connection connection, Letters letters, Supplier<Salt> salts) {
        this.connection = connection;
        this.letters = letters;
        this.leaves = new LeafTable(connection, letters);
        this.texts = new EntryTexts(connection, letters);
        this.salts = salts;
    }

    /** A log that is only read. */
    public static LedgerLog reading(Connection connection, Letters letters) {
        return new LedgerLog(
                connection,
                letters,
                () -> {
                    throw new IllegalStateException("This log is only read");
                });
    }

    /** Begins the log, with an entry for each input that is there; nothing if it has begun. */
    public void begin() throws SQLException {
        if (leaves.at(0).isPresent()) {
            return;
        }
        List<InputKey> earlier = inputs();
        String text = new PartText("log").with("earlier", Integer.toString(earlier.size())).text();
        record(Subjects.LOG, text);
        for (InputKey input : earlier) {
            entered(input);
        }
    }

    private List<InputKey> inputs() throws SQLException {
        List<InputKey> inputs = new ArrayList<>();
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT root, path, sha256 FROM input ORDER BY root, path, sha256");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                inputs.add(key(row));
            }
        }
        return inputs;
    }

    /** Logs the input as the tables hold it now; an earlier entry of it cannot be proved again. */
    public void entered(InputKey input) throws SQLException {
        Digest subject = subjects().of(input);
        leaves.forget(subject);
        Salt salt = salts.get();
        Digest content = new SaltedParts(salt, texts.of(input)).content();
        leaves.add(subject, content, salt, Optional.empty());
    }

    /** Logs something about the log itself. */
    void record(Digest subject, String text) throws SQLException {
        Salt salt = salts.get();
        Digest content = new SaltedParts(salt, List.of(text)).content();
        leaves.add(subject, content, salt, Optional.of(text));
    }

    /** The tree over all entries. */
    public MerkleTree tree() throws SQLException {
        MerkleTree tree = new MerkleTree();
        leaves.leaves(leaf -> tree.add(leaf.hash()));
        return tree;
    }

    /** The log as this tree over it says; its name is made of its first entry. */
    public Checkpoint head(MerkleTree tree) throws SQLException {
        LeafTable.Row first = first();
        List<String> more =
                first.record().flatMap(text -> PartText.value(text, "earlier")).stream()
                        .filter(earlier -> !earlier.equals("0"))
                        .map(earlier -> "earlier " + earlier)
                        .toList();
        return new Checkpoint(origin(first.leaf()), tree.size(), tree.root(), more);
    }

    private static String origin(LogLeaf first) {
        return ORIGIN + first.hash().head();
    }

    private LeafTable.Row first() throws SQLException {
        return leaves.at(0).orElseThrow(() -> new SQLException("the log has no beginning"));
    }

    Subjects subjects() throws SQLException {
        if (subjects.isEmpty()) {
            Salt secret =
                    first().salt()
                            .orElseThrow(() -> new SQLException("the log's first salt is gone"));
            subjects = Optional.of(new Subjects(secret));
        }
        return subjects.get();
    }

    LeafTable leaves() {
        return leaves;
    }

    EntryTexts texts() {
        return texts;
    }

    Connection connection() {
        return connection;
    }

    /** The input of the row, whose first columns are root, path and document. */
    InputKey key(ResultSet row) throws SQLException {
        return InputKey.of(row, letters);
    }

    /** What was said when this document was removed. */
    public Optional<Removal> removal(Digest document) throws SQLException {
        return leaves.last(subjects().ofRemoval(document.hex()))
                .flatMap(LeafTable.Row::record)
                .map(Erasure::removal);
    }

    /** All that was removed, in the order of removing. */
    public List<Removal> removals() throws SQLException {
        List<Removal> removals = new ArrayList<>();
        leaves.records(
                row ->
                        row.record()
                                .filter(text -> row.position() > 0)
                                .map(Erasure::removal)
                                .ifPresent(removals::add));
        return removals;
    }

    /** Where the log, of which this is the tree, is not the continuation of the checkpoint. */
    public List<String> against(Checkpoint older, MerkleTree tree) throws SQLException {
        Checkpoint head = head(tree);
        if (!older.origin().equals(head.origin())) {
            return List.of(
                    "The checkpoint is of the log "
                            + older.origin()
                            + ", this is "
                            + head.origin()
                            + ".");
        }
        if (older.size() > tree.size()) {
            return List.of(
                    "The log has "
                            + tree.size()
                            + " entries, the checkpoint saw "
                            + older.size()
                            + ": its end was cut off.");
        }
        return tree.root((int) older.size()).equals(older.root())
                ? List.of()
                : List.of(
                        "The log's first "
                                + older.size()
                                + " entries are not those that the checkpoint saw.");
    }
}
