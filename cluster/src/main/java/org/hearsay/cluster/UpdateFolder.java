package org.hearsay.cluster;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.FileSystem.WriteMode;
import org.apache.flink.core.fs.Path;
import org.hearsay.export.Update;
import org.hearsay.model.ArticleId;

/**
 * The updates that were told, a file each, numbered. A file is written beside its place and then
 * put there whole, so what is there was told, and what is not was not.
 */
final class UpdateFolder {

    private static final String SUFFIX = ".jsonl";

    private final Path folder;

    /** In this folder of the export's. */
    UpdateFolder(String out) {
        this.folder = new Path(out, "updates");
    }

    /** The number of the next update. */
    int next() throws IOException {
        return 1 + files().map(UpdateFolder::number).max(Integer::compare).orElse(0);
    }

    /** The articles that the updates so far told of. */
    Set<ArticleId> told() throws IOException {
        Set<ArticleId> told = new TreeSet<>();
        for (Path file : files().toList()) {
            told.addAll(Update.articles(head(file)));
        }
        return told;
    }

    /** Puts an update in its place, and says where that is. */
    String put(int number, Update update) throws IOException {
        String name = String.format(Locale.ROOT, "%08d", number) + SUFFIX;
        Path beside = new Path(folder, "." + name + ".new");
        Path place = new Path(folder, name);
        FileSystem files = folder.getFileSystem();
        files.mkdirs(folder);
        try (Writer out =
                new BufferedWriter(
                        new OutputStreamWriter(
                                files.create(beside, WriteMode.OVERWRITE),
                                StandardCharsets.UTF_8))) {
            update.write(out);
        }
        if (!files.rename(beside, place)) {
            throw new IOException("The update could not be put in its place, " + place);
        }
        return place.toString();
    }

    private Stream<Path> files() throws IOException {
        FileSystem files = folder.getFileSystem();
        if (!files.exists(folder)) {
            return Stream.of();
        }
        return Stream.of(files.listStatus(folder))
                .map(FileStatus::getPath)
                .filter(file -> file.getName().matches("[0-9]{8}\\.jsonl"));
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getName().substring(0, 8));
    }

    private static String head(Path file) throws IOException {
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                file.getFileSystem().open(file), StandardCharsets.UTF_8))) {
            String line = in.readLine();
            return line == null ? "" : line;
        }
    }
}
