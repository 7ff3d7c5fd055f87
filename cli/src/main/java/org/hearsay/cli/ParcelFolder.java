package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.hearsay.cluster.Parcels;
import org.hearsay.intake.Intake;

/** A folder of parcels. */
final class ParcelFolder {

    private ParcelFolder() {}

    /**
     * Packs all of an intake into this folder and says how many documents that were; breaks off as
     * soon as it is stopped.
     */
    static int fill(Path folder, Intake intake, BooleanSupplier stopped) throws IOException {
        if (Files.exists(folder) && !contents(folder).isEmpty()) {
            throw new CannotDoException(
                    "Documents are packed in "
                            + folder
                            + ", which holds other files; delete them or name another folder");
        }
        try (Parcels parcels = new Parcels(folder)) {
            new Packer(parcels::add, stopped).pack(intake);
            if (parcels.count() == 0) {
                throw new CannotDoException("There is no document in what was named");
            }
            return parcels.count();
        }
    }

    private static List<Path> contents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
