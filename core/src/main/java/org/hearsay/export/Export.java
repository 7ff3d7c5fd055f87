package org.hearsay.export;

import org.hearsay.dossier.Dossier;
import org.hearsay.query.Query;

/**
 * What a format is asked to write.
 *
 * @param query the dossier
 * @param wording how much of the articles' words may leave
 * @param originals where the decoded originals are, for positions in markup
 */
public record Export(Query query, Wording wording, Originals originals) {

    public static Export of(Dossier dossier, Wording wording, Originals originals) {
        return new Export(new Query(dossier), wording, originals);
    }
}
