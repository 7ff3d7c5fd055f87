package org.hearsay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.dossier.Dossier;
import org.hearsay.page.DossierPages;
import org.hearsay.page.Page;

/**
 * A folder of dossier pages. It is marked as one, so that an older dossier can be replaced whole
 * and nobody's other files ever are.
 */
final class DossierFolder {

    private static final String MARK = ".hearsay-dossier";

    private final Path folder;

    DossierFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes the pages, in the place of an older dossier. */
    void write(Dossier dossier) {
        try {
            Files.createDirectories(folder);
            clear();
            Files.writeString(folder.resolve(MARK), "This folder is rewritten by hearsay.\n");
            new DossierPages().write(dossier, this::write);
        } catch (IOException e) {
            throw new CannotDoException(
                    "Cannot write the dossier to " + folder + ": " + FileTrouble.of(e), e);
        }
    }

    private void clear() throws IOException {
        List<Path> old = contents();
        if (!old.isEmpty() && !Files.exists(folder.resolve(MARK))) {
            throw new CannotDoException(
                    "The folder "
                            + folder
                            + " holds other files; name an empty or new folder for the dossier");
        }
        for (Path file : old) {
            Files.deleteIfExists(file);
        }
    }

    /** Everything below the folder, files before the folders that hold them. */
    private List<Path> contents() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !path.equals(folder))
                    .sorted((a, b) -> b.compareTo(a))
                    .toList();
        }
    }

    private void write(Page page) throws IOException {
        Path file = folder.resolve(page.path());
        Files.createDirectories(file.getParent());
        Files.writeString(file, page.content(), StandardCharsets.UTF_8);
    }
}
