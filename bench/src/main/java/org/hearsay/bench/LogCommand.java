package org.hearsay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.hearsay.model.Digest;
import org.hearsay.proof.ConsistencyProof;
import org.hearsay.proof.LogLeaf;
import org.hearsay.proof.MerkleTree;
import org.hearsay.proof.Salt;
import org.hearsay.store.log.LedgerLog;
import org.hearsay.store.log.Letters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench log}: what the log costs: checking many leaves, and logging real entries. */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description = "Time of checking a log of many leaves, and of logging a ledger's entries.")
final class LogCommand implements Callable<Integer> {

    @Option(names = "--leaves", defaultValue = "1000000", description = "How many leaves.")
    private int leaves = 1_000_000;

    @Parameters(
            arity = "0..1",
            paramLabel = "LEDGER",
            description = "A ledger, which is copied and logged anew.")
    private Optional<Path> ledger = Optional.empty();

    @Override
    public Integer call() throws IOException, SQLException {
        check();
        if (ledger.isPresent()) {
            log(ledger.get());
        }
        return 0;
    }

    /** All leaves hashed, the root and that of the older half compared by a proof. */
    private void check() {
        Digest content = Digest.of("content");
        long start = System.nanoTime();
        MerkleTree tree = new MerkleTree();
        for (int i = 0; i < leaves; i++) {
            tree.add(new LogLeaf(Digest.of("subject", Integer.toString(i)), content).hash());
        }
        Digest root = tree.root();
        Digest older = tree.root(leaves / 2);
        ConsistencyProof proof = tree.consistency(leaves / 2, leaves);
        boolean leads = proof.leads(older, root);
        System.out.printf(
                Locale.ROOT,
                "%d leaves, checked against a checkpoint of half of them: %.2f s (%s)%n",
                leaves,
                seconds(start),
                leads);
    }

    private static void log(Path ledger) throws IOException, SQLException {
        Path copy = Files.createTempFile("hearsay-log", ".ledger");
        Random random = new Random(1);
        try {
            Files.copy(ledger, copy, StandardCopyOption.REPLACE_EXISTING);
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                    Statement statement = connection.createStatement()) {
                statement.execute("DELETE FROM leaf");
                connection.setAutoCommit(false);
                LedgerLog log = new LedgerLog(connection, Letters.plain(), () -> salt(random));
                long start = System.nanoTime();
                log.begin();
                connection.commit();
                double taken = seconds(start);
                int entries = log.tree().size();
                System.out.printf(
                        Locale.ROOT,
                        "%d entries logged: %.2f s, %.2f ms each%n",
                        entries,
                        taken,
                        taken * 1000 / entries);
            }
        } finally {
            for (String rest : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(copy.resolveSibling(copy.getFileName() + rest));
            }
        }
    }

    private static Salt salt(Random random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Salt.of(bytes);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
