package org.hearsay.cluster;

import java.io.Serializable;
import java.util.Optional;
import org.hearsay.dossier.Guidance;
import org.hearsay.dossier.Parting;
import org.hearsay.ledger.Ledger;

/**
 * What the program brings to each machine that works for a job: the job itself knows no library but
 * Flink.
 *
 * <p>It is sent to the machines by Java's serialization, so it holds no more than what says how the
 * rest is made there; what it makes is heavy, and each is made once by whoever needs it.
 */
public interface Workplace extends Serializable {

    /** Opens the models; once for each reader that works beside others, which alone uses it. */
    Desk openDesk();

    /** Opens what opens files where they lie; once for each reader of files. */
    Opener openOpener();

    /** How entries travel; for one thread. */
    Packing packing();

    /** What people tell the reconciler. */
    Guidance guidance();

    /** How readings are parted, so that parts are reconciled each by itself. */
    default Parting parting() {
        return new Parting();
    }

    /** The characters of a document that was decoded before, as its input's charset says. */
    Optional<String> characters(byte[] bytes, String charset);

    /**
     * The ledger to append to. One writer opens it, and closes it before another does.
     *
     * @throws org.hearsay.ledger.LedgerException if it cannot be opened there
     */
    Ledger openLedger();
}
