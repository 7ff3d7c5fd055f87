package org.hearsay.cluster;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/** A file that was found, and the folder that it was found below. */
record Lies(Path root, FileStatus status) {

    /** The files at these places and in the folders there, place by place in order of path. */
    static List<Lies> below(Path[] places) throws IOException {
        List<Lies> found = new ArrayList<>();
        for (Path place : places) {
            FileSystem files = place.getFileSystem();
            FileStatus status = files.getFileStatus(place);
            if (status == null) {
                throw new FileNotFoundException("There is no file or folder " + place);
            }
            if (status.isDir()) {
                add(files, status.getPath(), status.getPath(), found);
            } else {
                found.add(new Lies(status.getPath().getParent(), status));
            }
        }
        return found;
    }

    private static void add(FileSystem files, Path root, Path folder, List<Lies> found)
            throws IOException {
        List<FileStatus> sorted =
                List.of(files.listStatus(folder)).stream()
                        .sorted(Comparator.comparing(one -> one.getPath().getPath()))
                        .toList();
        for (FileStatus one : sorted) {
            if (one.isDir()) {
                add(files, root, one.getPath(), found);
            } else {
                found.add(new Lies(root, one));
            }
        }
    }
}
