package org.hearsay.cluster;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.FileSystem.WriteMode;
import org.apache.flink.core.fs.Path;
import org.hearsay.export.Export;
import org.hearsay.export.Format;
import org.hearsay.export.Formats;

/**
 * The export that a job writes, on whatever file system Flink knows by the address's scheme. It is
 * written beside its place and then put there, so that what stands there is whole; writing the same
 * again changes nothing, so it does not matter how often a job begins anew.
 */
final class ExportFile {

    private final Path folder;
    private final Format format;

    ExportFile(String folder) {
        this.folder = new Path(folder);
        this.format = new Formats().named("jsonl").orElseThrow();
    }

    void write(Export export) throws IOException {
        String name = format.files().get(0);
        Path place = new Path(folder, name);
        Path beside = new Path(folder, "." + name + ".new");
        FileSystem files = folder.getFileSystem();
        files.mkdirs(folder);
        try (OutputStream out =
                new BufferedOutputStream(files.create(beside, WriteMode.OVERWRITE))) {
            format.write(export, name, out);
        }
        // Some file systems put nothing in the place of a file that is there.
        if (!files.rename(beside, place)
                && !(files.delete(place, false) && files.rename(beside, place))) {
            throw new IOException("The export could not be put in its place, " + place);
        }
    }
}
