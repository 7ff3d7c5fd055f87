package org.hearsay.cli;

import org.hearsay.cluster.Packing;
import org.hearsay.dossier.Findings;
import org.hearsay.dossier.Part;
import org.hearsay.ledger.Entry;

/** How all that travels in a job is packed. */
final class Packings implements Packing {

    private final Wrapping<Parcel.Done> entries = new Wrapping<>(Parcel.Done.class);
    private final Packed<PartParcel> parts = new Packed<>(PartParcel.class);
    private final Packed<Findings> findings = new Packed<>(Findings.class);

    @Override
    public byte[] write(Entry entry) {
        boolean keeps =
                entry.fate() instanceof Entry.Fate.Read
                        || entry.fate() instanceof Entry.Fate.Failed;
        return entries.write(
                entry.document(),
                keeps,
                new Parcel.Done(entry.work(), entry.charset(), entry.opening(), entry.fate()));
    }

    @Override
    public Entry read(byte[] bytes) {
        Wrapping.Wrapped<Parcel.Done> wrapped = entries.read(bytes);
        Parcel.Done done = wrapped.about();
        return new Entry(
                wrapped.document(), done.work(), done.charset(), done.opening(), done.fate());
    }

    @Override
    public byte[] write(Part part) {
        return parts.write(PartParcel.of(part));
    }

    @Override
    public Part part(byte[] bytes) {
        return parts.read(bytes).part();
    }

    @Override
    public byte[] write(Findings found) {
        return findings.write(found);
    }

    @Override
    public Findings findings(byte[] bytes) {
        return findings.read(bytes);
    }
}
