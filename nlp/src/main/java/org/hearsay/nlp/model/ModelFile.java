package org.hearsay.nlp.model;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.hearsay.model.Digest;

/** The file that holds the model: two graphs, a vocabulary and settings, in a zip. */
final class ModelFile {

    private static final String ZIP = "/org/hearsay/nlp/reading-model.zip";
    private static final String SHA256 = ZIP + ".sha256";

    private final Map<String, byte[]> entries;

    private ModelFile(Map<String, byte[]> entries) {
        this.entries = entries;
    }

    /** The model that comes with the program. */
    static ModelFile installed() {
        return of(resource(ZIP), expected());
    }

    /** The digest of the model that the program was made for, known without reading the model. */
    static Digest expected() {
        String line = new String(resource(SHA256), StandardCharsets.UTF_8);
        return new Digest(line.strip().split(" ", 2)[0]);
    }

    /** Refuses bytes of another digest: with other weights, other things would be found. */
    static ModelFile of(byte[] zip, Digest expected) {
        Digest found = Digest.of(zip);
        if (!found.equals(expected)) {
            throw new IllegalStateException(
                    "The reading model "
                            + ZIP
                            + " is not the one that this program was made for: the SHA-256 of its "
                            + zip.length
                            + " bytes is "
                            + found.hex()
                            + ", but "
                            + expected.hex()
                            + " was expected. Install the program again; in a checkout, install"
                            + " the model with training/install.");
        }
        try {
            return new ModelFile(entries(zip));
        } catch (IOException e) {
            throw new UncheckedIOException("The reading model " + ZIP + " is no zip", e);
        }
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            ZipEntry entry = stream.getNextEntry();
            while (entry != null) {
                entries.put(entry.getName(), stream.readAllBytes());
                entry = stream.getNextEntry();
            }
        }
        return entries;
    }

    private static byte[] resource(String name) {
        try (InputStream stream = ModelFile.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new FileNotFoundException(
                        name
                                + " is not on the class path. Install the program again; in a"
                                + " checkout, install the model with training/install.");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The reading model could not be read", e);
        }
    }

    byte[] bytes(String entry) {
        byte[] bytes = entries.get(entry);
        if (bytes == null) {
            throw new IllegalArgumentException("The reading model " + ZIP + " has no " + entry);
        }
        return bytes;
    }

    Settings settings() {
        return Settings.of(new String(bytes("settings.properties"), StandardCharsets.UTF_8));
    }

    Vocabulary vocabulary() {
        String lines = new String(bytes("vocab.txt"), StandardCharsets.UTF_8);
        // Not by lines(): a piece may be one of the rarer characters that end lines.
        return new Vocabulary(List.of(lines.split("\n")));
    }
}
