package org.hearsay.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.hearsay.intake.Intake;
import org.hearsay.intake.Offer;
import org.hearsay.intake.Received;
import org.hearsay.ledger.Entry;
import org.hearsay.model.Document;
import org.hearsay.model.Opening;

/**
 * Opens what an intake offers and packs it for those who read: one thread, one document at a time.
 *
 * <p>Opening is done here, where the files and the processes that open untrusted formats are; it
 * takes a hundredth of the time of reading.
 */
final class Packer {

    /** Takes parcels, one by one. */
    interface To {
        void add(byte[] parcel) throws IOException;
    }

    private final To to;
    private int count;
    private final Wrapping<Parcel> wrapping = new Wrapping<>(Parcel.class);

    private final BooleanSupplier stopped;

    Packer(To to, BooleanSupplier stopped) {
        this.to = to;
        this.stopped = stopped;
    }

    /** Packs all of it; what others hold before them. */
    void pack(Intake intake) throws IOException {
        try (var offers = intake.offers()) {
            offers.forEach(this::pack);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Packs one file, or one document that another holds. */
    void pack(Offer offer) {
        if (stopped.getAsBoolean()) {
            throw new CannotDoException("Stopped; no export was written");
        }
        if (offer instanceof Offer.Whole whole) {
            List<Received> all = ReadingRun.opened(whole);
            for (Received held : all.subList(0, all.size() - 1)) {
                pack(held, ReadingRun.HELD, held.basis(), held.opening());
            }
            Received last = all.get(all.size() - 1);
            pack(last, ReadingRun.OFFERED, offer.basis(), last.opening());
        } else {
            int before = count;
            Received received = ((Offer.Many) offer).opening().unfold(this::pack);
            Opening opening = received.opening().holding(count - before);
            pack(received, ReadingRun.OFFERED, offer.basis(), opening);
        }
    }

    private void pack(Received received, String kind, String basis, Opening opening) {
        Parcel parcel = new Parcel(kind, basis, charset(received), opening, load(received));
        try {
            to.add(wrapping.write(received.document(), keepsBytes(parcel), parcel));
            count++;
        } catch (IOException e) {
            Document document = received.document();
            throw new UncheckedIOException(document.path() + " could not be packed", e);
        }
    }

    private static boolean keepsBytes(Parcel parcel) {
        return !(parcel.load() instanceof Parcel.Load.Settled settled)
                || settled.fate() instanceof Entry.Fate.Failed;
    }

    private static Optional<String> charset(Received received) {
        return received instanceof Received.Text text
                ? Optional.of(text.charset())
                : Optional.empty();
    }

    private static Parcel.Load load(Received received) {
        if (received instanceof Received.Text text) {
            return new Parcel.Load.Unread(text.content(), text.missing());
        }
        if (received instanceof Received.Opened opened) {
            return new Parcel.Load.Settled(new Entry.Fate.Opened(opened.missing()));
        }
        return new Parcel.Load.Settled(
                received instanceof Received.Skipped skipped
                        ? new Entry.Fate.Skipped(skipped.reason())
                        : new Entry.Fate.Failed(((Received.Failed) received).reason()));
    }
}
