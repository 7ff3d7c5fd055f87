package org.hearsay.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.enumerate.FileEnumerator;
import org.apache.flink.core.fs.FileStatus;
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

    /** A stretch as its split tells of it; without words, all of the file. */
    record Cut(LyingFile file, String stretch) {

        /** The split of a file whole, which is named by where it lies. */
        static FileSourceSplit whole(Path root, FileStatus status) {
            LyingFile file = LyingFile.of(root, status.getPath(), status.getLen());
            return split("", file, "", status);
        }

        private static FileSourceSplit split(
                String number, LyingFile file, String stretch, FileStatus status) {
            return new FileSourceSplit(
                    String.join(BETWEEN, number, file.root(), file.path(), stretch),
                    status.getPath(),
                    0,
                    status.getLen(),
                    status.getModificationTime(),
                    status.getLen());
        }

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
            for (Lies file : Lies.below(places)) {
                FileStatus status = file.status();
                LyingFile lying = LyingFile.of(file.root(), status.getPath(), status.getLen());
                for (String stretch : opener.cut(lying)) {
                    String number = String.format(Locale.ROOT, "%08d", splits.size());
                    splits.add(Cut.split(number, lying, stretch, status));
                }
            }
        }
        return splits;
    }
}
