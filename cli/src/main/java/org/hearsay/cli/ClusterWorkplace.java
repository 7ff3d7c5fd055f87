package org.hearsay.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Optional;
import org.hearsay.cluster.Desk;
import org.hearsay.cluster.Opener;
import org.hearsay.cluster.Packing;
import org.hearsay.cluster.Workplace;
import org.hearsay.dossier.Guidance;
import org.hearsay.intake.Intake;
import org.hearsay.ledger.Ledger;
import org.hearsay.store.RecordCodec;

/** The program as it works on the machines of a cluster. */
public final class ClusterWorkplace implements Workplace {

    private static final long serialVersionUID = 1L;

    private final AnnotatorSource annotators;
    private final String ledger;
    private final byte[] guidance;

    /**
     * Appending to the ledger that is named as with {@code --ledger}, if anybody asks for it, and
     * reading nothing that it has read already; without a name there is none.
     */
    public ClusterWorkplace(AnnotatorSource annotators, String ledger, Guidance guidance) {
        this.annotators = annotators;
        this.ledger = ledger;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new RecordCodec<>(Guidance.class).write(guidance, out);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written to", e);
        }
        this.guidance = out.toByteArray();
    }

    @Override
    public Desk openDesk() {
        return new ReadingPlace(annotators, ledger);
    }

    @Override
    public Opener openOpener() {
        return new StretchOpener();
    }

    @Override
    public Packing packing() {
        return new Packings();
    }

    @Override
    public Guidance guidance() {
        try {
            return new RecordCodec<>(Guidance.class).read(new ByteArrayInputStream(guidance));
        } catch (IOException e) {
            throw new UncheckedIOException("The guidance of this job is damaged", e);
        }
    }

    @Override
    public Optional<String> characters(byte[] bytes, String charset) {
        return Intake.characters(bytes, charset);
    }

    @Override
    public Ledger openLedger() {
        return LedgerOption.open(ledger, new PrintWriter(Writer.nullWriter()));
    }
}
