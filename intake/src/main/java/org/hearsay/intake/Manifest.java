package org.hearsay.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Stated;

/**
 * What the user says of files, one row each.
 *
 * <p>CSV as RFC 4180 has it, in UTF-8 or any encoding that its bytes make known, with a header. The
 * columns are {@code file} and, all optional, {@code outlet}, {@code url}, {@code published},
 * {@code headline}, {@code language} and {@code authors} (separated by ";"), in any order and case.
 * A header with semicolons or tabs but without commas sets these apart instead, as spreadsheets do.
 * Rows may end early; missing and empty fields say nothing.
 *
 * <p>{@code file} is a path relative to the manifest's folder, or else a bare file name, which must
 * be that of one input only. Either kind of slash will do.
 */
record Manifest(Path file, List<Row> rows) {

    /** Larger than a row for each of a million files. */
    private static final int LARGEST = 256 << 20;

    /** A row, by the line that it begins in, from 1. */
    record Row(long line, String file, Stated stated) {}

    Manifest {
        rows = List.copyOf(rows);
    }

    /** Reads a manifest, or says everything that is wrong with it. */
    static Manifest read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IntakeException("The manifest " + file + " is larger than 256 MB");
            }
            return new Manifest(
                    file,
                    ManifestParser.parse(
                            file.toString(),
                            Decoder.decode(bytes, false, Optional.empty()).characters()));
        } catch (IOException e) {
            throw new IntakeException(
                    "The manifest " + file + " cannot be read: " + e.getMessage());
        }
    }
}
