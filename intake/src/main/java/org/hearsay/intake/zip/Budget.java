package org.hearsay.intake.zip;

import org.hearsay.intake.format.FormatException;
import org.hearsay.model.Extraction;

/** What may still come out of an archive. */
final class Budget {

    private final BoundedZip.Limits limits;
    private final long[] furthest;
    private long spent;

    Budget(BoundedZip.Limits limits, int entries) {
        this.limits = limits;
        this.furthest = new long[entries];
    }

    /** Tells that an entry has given so many bytes by now, out of so many packed. */
    void reach(ZipEntry entry, long given, long packed) throws FormatException {
        if (given > limits.free() && given / limits.ratio() > packed) {
            throw tooMuch(entry, "more than " + limits.ratio() + " times its packed size");
        }
        long before = furthest[entry.number()];
        if (given > before) {
            furthest[entry.number()] = given;
            spent += given - before;
        }
        if (spent > limits.inflated()) {
            throw tooMuch(entry, "more than " + limits.inflated() + " bytes, with those before it");
        }
    }

    private static FormatException tooMuch(ZipEntry entry, String what) {
        return new FormatException(
                Extraction.UNSUPPORTED,
                "holds an entry " + Shown.of(entry.name()) + ", which unpacks to " + what);
    }
}
