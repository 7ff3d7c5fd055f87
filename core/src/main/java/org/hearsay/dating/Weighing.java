package org.hearsay.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.KnownBy;
import org.hearsay.model.Publication;

/**
 * Brings clues together, the surest first: each narrows what those before it leave open, and one
 * that contradicts them is passed over.
 */
final class Weighing {

    private Optional<LocalDate> notBefore;
    private Optional<LocalDate> notAfter;
    private Optional<LocalDate> estimate;
    private final List<String> because = new ArrayList<>();

    Weighing(Publication start) {
        notBefore = start.notBefore();
        notAfter = start.notAfter();
        estimate = start.estimate();
        because.add(start.because());
    }

    void take(Clue clue) {
        Optional<LocalDate> first = later(notBefore, clue.notBefore());
        Optional<LocalDate> last = earlier(notAfter, clue.notAfter());
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            return;
        }
        Optional<LocalDate> likely =
                estimate.or(clue::estimate).filter(day -> lies(day, first, last));
        boolean says =
                !first.equals(notBefore) || !last.equals(notAfter) || !likely.equals(estimate);
        notBefore = first;
        notAfter = last;
        estimate = likely;
        if (says && !because.contains(clue.because())) {
            because.add(clue.because());
        }
    }

    /** A day if only one is left, else what is left. */
    Publication settled() {
        String reasons = String.join("; ", because);
        if (notBefore.isPresent() && notBefore.equals(notAfter)) {
            return Publication.on(notBefore.get(), KnownBy.INFERRED, reasons);
        }
        return Publication.estimated(notBefore, notAfter, estimate, reasons);
    }

    private static boolean lies(
            LocalDate day, Optional<LocalDate> first, Optional<LocalDate> last) {
        return first.filter(day::isBefore).isEmpty() && last.filter(day::isAfter).isEmpty();
    }

    private static Optional<LocalDate> later(Optional<LocalDate> a, Optional<LocalDate> b) {
        return a.isPresent() && b.isPresent() && b.get().isBefore(a.get()) ? a : b.or(() -> a);
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> a, Optional<LocalDate> b) {
        return a.isPresent() && b.isPresent() && b.get().isAfter(a.get()) ? a : b.or(() -> a);
    }
}
