package org.hearsay.store.log;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Digest;
import org.hearsay.model.ItemId;
import org.hearsay.proof.EntryProof;
import org.hearsay.proof.MerkleTree;
import org.hearsay.proof.SaltedParts;

/** Makes claims about what the ledger holds, ready to be signed. */
final class LogProofs {

    private final LedgerLog log;

    LogProofs(LedgerLog log) {
        this.log = log;
    }

    /** An item, with what the input was and how it ended. */
    Optional<EntryProof.Claim> item(ItemId item) throws SQLException {
        return claim(
                """
                SELECT root, path, sha256 FROM input
                WHERE reading IN (SELECT reading FROM item WHERE id = ?) ORDER BY path, root
                """,
                item.value(),
                text -> text.startsWith("item\nid " + item.value() + "\n"));
    }

    /** An article: what the input was and how it ended; and its text, if it is to be shown. */
    Optional<EntryProof.Claim> article(ArticleId article, boolean whole) throws SQLException {
        return claim(
                """
                SELECT root, path, sha256 FROM input
                WHERE reading IN (SELECT number FROM reading WHERE article = ?)
                ORDER BY path, root
                """,
                article.value(),
                text -> whole && text.startsWith("article\n"));
    }

    private interface Choice {
        boolean shows(String text);
    }

    private Optional<EntryProof.Claim> claim(String sql, String id, Choice choice)
            throws SQLException {
        Optional<InputKey> input = input(sql, id);
        return input.isPresent() ? claim(input.get(), choice) : Optional.empty();
    }

    private Optional<InputKey> input(String sql, String id) throws SQLException {
        try (PreparedStatement select = log.connection().prepareStatement(sql)) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(log.key(row)) : Optional.empty();
            }
        }
    }

    private Optional<EntryProof.Claim> claim(InputKey input, Choice choice) throws SQLException {
        Digest subject = log.subjects().of(input);
        Optional<LeafTable.Row> leaf = log.leaves().last(subject);
        if (leaf.isEmpty() || leaf.get().salt().isEmpty()) {
            return Optional.empty();
        }
        List<String> texts = log.texts().of(input);
        SaltedParts parts = new SaltedParts(leaf.get().salt().get(), texts);
        List<SaltedParts.Shown> shown =
                IntStream.range(0, texts.size())
                        .filter(i -> i == EntryTexts.ENTRY || choice.shows(texts.get(i)))
                        .mapToObj(parts::show)
                        .toList();
        MerkleTree tree = log.tree();
        return Optional.of(
                new EntryProof.Claim(
                        subject,
                        shown,
                        tree.inclusion(leaf.get().position(), tree.size()),
                        log.head(tree)));
    }
}
