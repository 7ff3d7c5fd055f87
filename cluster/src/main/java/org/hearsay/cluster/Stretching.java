package org.hearsay.cluster;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.enumerate.FileEnumerator;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/**
 * Finds files and cuts each into stretches, which the readers then share out among themselves; once
 * for a job, in one place.
 */
final class Stretching implements FileEnumerator {

    /** Between what a split's name is made of. */
    private static final String BETWEEN = "\u001f";

    private final Workplace workplace;

    private Stretching(Workplace workplace) {
        this.workplace = workplace;
    }

    /** Makes one where it is needed. */
    record Provider(Workplace workplace) implements FileEnumerator.Provider {

        @Override
        public FileEnumerator create() {
            return new Stretching(workplace);
        }
    }

    /** A stretch as its split tells of it. */
    record Cut(LyingFile file, String stretch) {

        static Cut of(FileSourceSplit split) {
            String[] name = split.splitId().split(BETWEEN, -1);
            return new Cut(
                    new LyingFile(name[1], name[2], split.fileSize(), split.path()), name[3]);
        }
    }

    @Override
    public Collection<FileSourceSplit> enumerateSplits(Path[] places, int desired)
            throws IOException {
        List<FileSourceSplit> splits = new ArrayList<>();
        try (Opener opener = workplace.openOpener()) {
            for (Path place : places) {
                FileSystem files = place.getFileSystem();
                FileStatus status = files.getFileStatus(place);
                if (status == null) {
                    throw new FileNotFoundException("There is no file or folder " + place);
                }
                if (status.isDir()) {
                    add(files, status.getPath(), status.getPath(), opener, splits);
                } else {
                    add(status.getPath().getParent(), status, opener, splits);
                }
            }
        }
        return splits;
    }

    private static void add(
            FileSystem files,
            Path root,
            Path folder,
            Opener opener,
            List<FileSourceSplit> splits)
            throws IOException {
        FileStatus[] found = files.listStatus(folder);
        List<FileStatus> sorted =
                List.of(found).stream()
                        .sorted(Comparator.comparing(one -> one.getPath().getPath()))
                        .toList();
        for (FileStatus one : sorted) {
            if (one.isDir()) {
                add(files, root, one.getPath(), opener, splits);
            } else {
                add(root, one, opener, splits);
            }
        }
    }

    private static void add(
            Path root, FileStatus status, Opener opener, List<FileSourceSplit> splits)
            throws IOException {
        LyingFile file = LyingFile.of(root, status.getPath(), status.getLen());
        for (String stretch : opener.cut(file)) {
            String name =
                    String.join(
                            BETWEEN,
                            String.format(Locale.ROOT, "%08d", splits.size()),
                            file.root(),
                            file.path(),
                            stretch);
            splits.add(
                    new FileSourceSplit(
                            name,
                            status.getPath(),
                            0,
                            status.getLen(),
                            status.getModificationTime(),
                            status.getLen()));
        }
    }
}
