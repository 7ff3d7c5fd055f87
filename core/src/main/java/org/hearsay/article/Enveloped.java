package org.hearsay.article;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.hearsay.model.Dated;
import org.hearsay.model.Edition;
import org.hearsay.model.Envelope;
import org.hearsay.model.KnownBy;
import org.hearsay.model.Outlet;
import org.hearsay.model.Publication;

/** Brings together what a document's envelope says of it and what it says of itself. */
final class Enveloped {

    private Enveloped() {}

    /** The envelope's word first, but for the address. */
    static PageFacts facts(Envelope envelope, PageFacts own) {
        return new PageFacts(
                envelope.outlet().map(Outlet::new).or(own::outlet),
                own.url().or(envelope::url),
                envelope.headline().or(own::headline),
                envelope.published().map(iso -> publication(iso, envelope)).or(own::publication),
                envelope.language().or(own::language),
                envelope.authors().isEmpty() ? own.authors() : envelope.authors(),
                envelope.updated().map(iso -> dated(iso, envelope)).or(own::updated),
                envelope.section().or(own::section));
    }

    static Edition edition(Envelope envelope, PageFacts known) {
        Optional<Dated> captured = envelope.captured().map(iso -> dated(iso, envelope));
        return new Edition(known.updated(), captured, known.section());
    }

    private static Publication publication(String iso, Envelope envelope) {
        String because = because(envelope);
        return iso.length() > 10
                ? Publication.at(OffsetDateTime.parse(iso), KnownBy.METADATA, because)
                : Publication.on(LocalDate.parse(iso), KnownBy.METADATA, because);
    }

    private static Dated dated(String iso, Envelope envelope) {
        return new Dated(iso, KnownBy.METADATA, because(envelope));
    }

    private static String because(Envelope envelope) {
        return envelope.from() + " states it";
    }
}
