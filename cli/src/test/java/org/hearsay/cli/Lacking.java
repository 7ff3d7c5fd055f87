package org.hearsay.cli;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearsay.cluster.Desk;
import org.hearsay.cluster.Opener;
import org.hearsay.cluster.Packing;
import org.hearsay.cluster.Workplace;
import org.hearsay.dossier.Guidance;
import org.hearsay.ledger.Ledger;

/** The usual workplace on a machine where a class is not there when it is asked for. */
record Lacking(Workplace usual, What what) implements Workplace, Serializable {

    /** What needs the class. */
    enum What {
        CUTTING,
        OPENING,
        READING,
        RECONCILING
    }

    private void needed(What now) {
        if (now == what) {
            throw new NoClassDefFoundError("org/hearsay/Vanished");
        }
    }

    @Override
    public Desk openDesk() {
        needed(What.READING);
        return usual.openDesk();
    }

    @Override
    public Opener openOpener() {
        Opener opener = usual.openOpener();
        return new Opener() {
            @Override
            public List<String> cut(Lying file) throws IOException {
                needed(What.CUTTING);
                return opener.cut(file);
            }

            @Override
            public void open(Lying file, String stretch, Consumer<byte[]> parcels)
                    throws IOException {
                needed(What.OPENING);
                opener.open(file, stretch, parcels);
            }

            @Override
            public void close() {
                opener.close();
            }
        };
    }

    @Override
    public Packing packing() {
        return usual.packing();
    }

    @Override
    public Guidance guidance() {
        needed(What.RECONCILING);
        return usual.guidance();
    }

    @Override
    public Optional<String> characters(byte[] bytes, String charset) {
        return usual.characters(bytes, charset);
    }

    @Override
    public Ledger openLedger() {
        return usual.openLedger();
    }
}
