package org.hearsay.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.enumerate.FileEnumerator;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.Path;

/**
 * Finds files whenever it looks, each to be opened whole by one reader: Flink takes a path once. A
 * file counts from the second look on that finds it as it was, so that none is opened while it is
 * written; one whose name begins with a dot does not count.
 */
final class Watching implements FileEnumerator {

    /** What would be another if the file were written to. */
    private record Shape(long length, long modified) {}

    private Map<Path, Shape> before = Map.of();

    private Watching() {}

    /** Makes one where it is needed. */
    record Provider() implements FileEnumerator.Provider {

        @Override
        public FileEnumerator create() {
            return new Watching();
        }
    }

    @Override
    public Collection<FileSourceSplit> enumerateSplits(Path[] places, int desired)
            throws IOException {
        Map<Path, Shape> now = new HashMap<>();
        List<FileSourceSplit> splits = new ArrayList<>();
        for (Lies file : Lies.below(places)) {
            FileStatus status = file.status();
            if (status.getPath().getName().startsWith(".")) {
                continue;
            }
            Shape shape = new Shape(status.getLen(), status.getModificationTime());
            now.put(status.getPath(), shape);
            if (shape.equals(before.get(status.getPath()))) {
                splits.add(Stretching.Cut.whole(file.root(), status));
            }
        }
        before = now;
        return splits;
    }
}
