package org.hearsay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.hearsay.cluster.Opener;
import org.hearsay.intake.SharedFiles;
import org.hearsay.intake.Stretch;
import org.hearsay.intake.format.Source;

/** Opens files as the intake does, wherever Flink reaches them. */
final class StretchOpener implements Opener {

    private static final String MANIFEST = "manifest.csv";

    private final SharedFiles files = new SharedFiles();

    @Override
    public List<String> cut(Lying file) throws IOException {
        if (file.path().equals(MANIFEST)) {
            throw new IOException(
                    "The folder "
                            + file.root()
                            + " has a manifest, which --source does not follow: pack the folder"
                            + " with `hearsay cluster pack`, or name its files");
        }
        return files.stretches(shared(file)).stream().map(StretchOpener::words).toList();
    }

    private static String words(Stretch stretch) {
        return String.join(
                " ",
                stretch.kind().name().toLowerCase(Locale.ROOT),
                Long.toString(stretch.position()),
                Integer.toString(stretch.documents()),
                stretch.label());
    }

    private static Stretch stretch(String words) {
        String[] word = words.split(" ", 4);
        return new Stretch(
                Stretch.Kind.valueOf(word[0].toUpperCase(Locale.ROOT)),
                Long.parseLong(word[1]),
                word[3],
                Integer.parseInt(word[2]));
    }

    @Override
    public void open(Lying file, String words, Consumer<byte[]> parcels) throws IOException {
        Stretch stretch = stretch(words);
        List<byte[]> last = new ArrayList<>();
        Packer.To to =
                stretch.kind() == Stretch.Kind.ITSELF
                        ? parcel -> {
                            last.clear();
                            last.add(parcel);
                        }
                        : parcels::accept;
        Packer packer = new Packer(to, () -> Thread.currentThread().isInterrupted());
        try {
            files.open(shared(file), stretch, packer::pack);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        last.forEach(parcels);
    }

    private static SharedFiles.Shared shared(Lying file) {
        return SharedFiles.file(file.root(), file.path(), new Bytes(file));
    }

    /** A file's bytes as an intake has them. */
    private record Bytes(Lying file) implements Source {

        @Override
        public String name() {
            return file.path().substring(file.path().lastIndexOf('/') + 1);
        }

        @Override
        public long size() {
            return file.size();
        }

        @Override
        public InputStream open() throws IOException {
            return file.open(0);
        }

        @Override
        public InputStream open(long position) throws IOException {
            return file.open(position);
        }
    }

    @Override
    public void close() {
        files.close();
    }
}
