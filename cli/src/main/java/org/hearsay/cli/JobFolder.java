package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.hearsay.cluster.Scratch;

/**
 * The folder of this machine for all that a job needs as long as it runs: parcels, and Flink's own
 * files. It lies in the folder for the export, so that the next job there deletes what a killed one
 * left; or, where that is not of this machine, in the system's folder for such things.
 */
record JobFolder(Path folder) {

    private static final String NAME = ".hearsay-job";

    static JobFolder of(String out) {
        return new JobFolder(
                isAddress(out)
                        ? Path.of(System.getProperty("java.io.tmpdir"))
                                .resolve("hearsay-job-" + ProcessHandle.current().pid())
                        : Path.of(out).toAbsolutePath().resolve(NAME));
    }

    /** Whether this names a place of a file system that Flink knows, and no folder here. */
    static boolean isAddress(String place) {
        return place.contains("://");
    }

    Path parcels() {
        return folder.resolve("parcels");
    }

    Path flink() {
        return folder.resolve("flink");
    }

    /** Deletes it with all that is in it, if it is there. */
    void delete() throws IOException {
        new Scratch(folder).delete();
    }
}
