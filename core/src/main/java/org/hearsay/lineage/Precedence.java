package org.hearsay.lineage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import org.hearsay.model.Publication;

/**
 * Which of two bodies the other can have been taken from.
 *
 * <p>The earlier published, as far as both times are known or their bounds decide; else the longer,
 * since text is cut more often than added; else the smaller id.
 */
final class Precedence {

    /** A total order that agrees with {@link #isFirst} wherever publication days are known. */
    static final Comparator<Body> ORDER =
            Comparator.<Body, LocalDate>comparing(body -> day(body).orElse(LocalDate.MAX))
                    .thenComparing(body -> instant(body).orElse(Instant.MAX))
                    .thenComparing(Comparator.comparingInt(Body::size).reversed())
                    .thenComparing(body -> body.article().id());

    private Precedence() {}

    /** Whether {@code a} goes before {@code b}; never true both ways. */
    static boolean isFirst(Body a, Body b) {
        int byTime = byTime(a.article().publication(), b.article().publication());
        if (byTime != 0) {
            return byTime < 0;
        }
        if (a.size() != b.size()) {
            return a.size() > b.size();
        }
        return a.article().id().compareTo(b.article().id()) < 0;
    }

    /** Negative if the first was surely published before the second; 0 if nobody can tell. */
    static int byTime(Publication a, Publication b) {
        if (a.instant().isPresent() && b.instant().isPresent()) {
            return a.instant().get().toInstant().compareTo(b.instant().get().toInstant());
        }
        if (isBefore(a, b)) {
            return -1;
        }
        return isBefore(b, a) ? 1 : 0;
    }

    private static boolean isBefore(Publication a, Publication b) {
        Optional<LocalDate> latest = a.day().or(a::notAfter);
        Optional<LocalDate> earliest = b.day().or(b::notBefore);
        return latest.isPresent() && earliest.isPresent() && latest.get().isBefore(earliest.get());
    }

    private static Optional<LocalDate> day(Body body) {
        return body.article().publication().day();
    }

    private static Optional<Instant> instant(Body body) {
        return body.article().publication().instant().map(OffsetDateTime::toInstant);
    }
}
