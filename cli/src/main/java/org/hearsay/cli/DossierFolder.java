package org.hearsay.cli;

import java.nio.file.Path;
import org.hearsay.dossier.Dossier;

/** A folder of dossier pages. */
final class DossierFolder {

    private final Path folder;

    DossierFolder(Path folder) {
        this.folder = folder;
    }

    void write(Dossier dossier) {
        throw new CannotDoException("TODO " + folder + dossier.inputs().size());
    }
}
