package org.hearsay.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hearsay.dossier.Dossier;
import org.hearsay.dossier.Guidance;
import org.hearsay.dossier.Reconciler;
import org.hearsay.ledger.Snapshot;

/**
 * One state of a ledger and of what people say of it, with what is kept of it: the dossier, and the
 * first of its pages, which somebody can look at while the dossier is being loaded. Close it after
 * use; it holds the ledger as it was. For one thread.
 */
public final class KeptState implements AutoCloseable {

    private final Snapshot snapshot;
    private final Guidance guidance;
    private final Optional<byte[]> key;
    private final RecordCodec<Dossier> codec;
    private final KeptFile dossiers;
    private final KeptFile pages;

    /** Nothing is kept where there is no key. */
    KeptState(KeptDossier of, Snapshot snapshot, Guidance guidance, Optional<byte[]> key) {
        this.snapshot = snapshot;
        this.guidance = guidance;
        this.key = key;
        this.codec = of.codec();
        this.dossiers = of.dossiers();
        this.pages = of.pages();
    }

    /** What all that the ledger holds says together: kept, or made now and kept. */
    public Dossier dossier() {
        return key.flatMap(k -> dossiers.read(k, codec::read)).orElseGet(this::made);
    }

    private Dossier made() {
        try (var readings = snapshot.readings()) {
            Dossier dossier =
                    new Reconciler().reconcile(snapshot.inputs(), readings.toList(), guidance);
            keep(dossiers, out -> codec.write(dossier, out));
            return dossier;
        }
    }

    /** The first page of this very dossier, if it was kept. */
    public Optional<String> firstPage() {
        return key.flatMap(k -> pages.read(k, KeptState::text));
    }

    /** Keeps the first page of this dossier, unless this very page is kept already. */
    public void keepFirstPage(String page) {
        if (!firstPage().equals(Optional.of(page))) {
            keep(pages, out -> out.write(page.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** The checksum stands behind it. */
    private static String text(InputStream in) throws IOException {
        byte[] bytes = in.readAllBytes();
        return new String(bytes, 0, bytes.length - KeptFile.CHECKSUM, StandardCharsets.UTF_8);
    }

    /** Whoever may only read the folder still gets all of it, each time anew. */
    private void keep(KeptFile file, KeptFile.Writing writing) {
        if (key.isPresent()) {
            try {
                file.write(key.get(), writing);
            } catch (IOException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        snapshot.close();
    }
}
