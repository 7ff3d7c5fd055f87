package org.hearsay.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.hearsay.dossier.Dossier;
import org.hearsay.dossier.Guidance;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.LedgerException;
import org.hearsay.ledger.Snapshot;
import org.hearsay.model.Digest;

/**
 * The dossier of a ledger, kept in {@code LEDGER.dossier} so that not every question has the whole
 * ledger reconciled, and the first of its pages in {@code LEDGER.dossier.page}.
 *
 * <p>The files are copies and never the truth. They hold the dossier whole ({@link RecordCodec})
 * and the page as it was sent, under a digest of all that a dossier depends on: the ledger's state,
 * what people say of it, the program itself ({@link Program}), and the shape of what is written.
 * Where the digest is another one, or a file is missing or damaged, what it held is made anew, and
 * the file replaced in one step; where it cannot be written that is no failure. They may be deleted
 * at any time. Of several guidances only the last is kept.
 */
public final class KeptDossier {

    private final KeptFile dossiers;
    private final KeptFile pages;
    private final RecordCodec<Dossier> codec = new RecordCodec<>(Dossier.class);
    private final RecordCodec<Guidance> guidances = new RecordCodec<>(Guidance.class);
    private final Optional<Digest> build;

    /** Of the ledger in this file. */
    public KeptDossier(Path ledger) {
        this(ledger, Program.build());
    }

    KeptDossier(Path ledger, Optional<Digest> build) {
        String name = ledger.getFileName() + ".dossier";
        this.dossiers = new KeptFile(ledger.resolveSibling(name), "hearsay dossier");
        this.pages = new KeptFile(ledger.resolveSibling(name + ".page"), "hearsay page");
        this.build = build;
    }

    /** Deletes what is kept of this ledger, with what was left of writing it. */
    public static void forget(Path ledger) {
        for (Path file : Beside.of(ledger, KeptDossier::isKept)) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new LedgerException(
                        "The kept dossier " + file + " could not be deleted; delete it by hand", e);
            }
        }
    }

    private static boolean isKept(String rest) {
        return rest.equals(".dossier")
                || rest.equals(".dossier.page")
                || rest.startsWith(".dossier.") && rest.endsWith(".new");
    }

    /** What all that this ledger holds now says together: kept, or made now and kept. */
    public Dossier of(Ledger ledger, Guidance guidance) {
        try (KeptState state = at(ledger, guidance)) {
            return state.dossier();
        }
    }

    /** The ledger as it is now, by this guidance. */
    public KeptState at(Ledger ledger, Guidance guidance) {
        Snapshot snapshot = ledger.snapshot();
        try {
            Optional<byte[]> key = build.map(program -> key(program, snapshot.state(), guidance));
            return new KeptState(this, snapshot, guidance, key);
        } catch (RuntimeException e) {
            snapshot.close();
            throw e;
        }
    }

    private byte[] key(Digest program, Digest state, Guidance guidance) {
        MessageDigest told = sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), told)) {
            guidances.write(guidance, out);
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing is written here", e);
        }
        Digest key =
                Digest.of(
                        "dossier",
                        program.hex(),
                        codec.shape().hex(),
                        state.hex(),
                        HexFormat.of().formatHex(told.digest()));
        return HexFormat.of().parseHex(key.hex());
    }

    RecordCodec<Dossier> codec() {
        return codec;
    }

    KeptFile dossiers() {
        return dossiers;
    }

    KeptFile pages() {
        return pages;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
