package org.hearsay.store;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.hearsay.dossier.Reconciler;
import org.hearsay.model.Digest;

/** Which program this is: what is made by one build is not taken for what another would make. */
final class Program {

    private static final String OURS = "org/hearsay/";

    private Program() {}

    /**
     * A digest of the reconciler's own code and word lists, with all that lies beside them; empty
     * where they cannot be looked at. It changes with every change of a rule, so nobody has to
     * think of raising a version.
     */
    static Optional<Digest> build() {
        CodeSource source = Reconciler.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            Path place = Path.of(source.getLocation().toURI());
            List<String> files = Files.isDirectory(place) ? folder(place) : archive(place);
            return files.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            Digest.of("program", files.stream().sorted().toArray(String[]::new)));
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** By the checksums that the archive itself keeps. */
    private static List<String> archive(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> files = new ArrayList<>();
            zip.stream()
                    .filter(entry -> entry.getName().startsWith(OURS) && !entry.isDirectory())
                    .forEach(entry -> files.add(line(entry)));
            return files;
        }
    }

    private static String line(ZipEntry entry) {
        return entry.getName() + " " + entry.getSize() + " " + entry.getCrc();
    }

    private static List<String> folder(Path folder) throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder.resolve(OURS))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.add(folder.relativize(file) + " " + Digest.of(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
