package org.hearsay.server.answer;

import java.util.List;
import org.hearsay.dossier.Dossier;
import org.hearsay.model.Discourse;
import org.hearsay.page.DossierSite;

/** A dossier of nothing, for what every dossier has: the style sheets. */
final class Nothing {

    private Nothing() {}

    static DossierSite site() {
        return new DossierSite(
                new Dossier(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Discourse.none(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }
}
