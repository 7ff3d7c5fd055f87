package org.hearsay.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hearsay.model.Digest;
import org.hearsay.nlp.model.ReadingModel;

/**
 * A file of a model that the program reads with.
 *
 * @param place where it lies, if it is there
 * @param found the digest of its bytes, if they can be read
 */
public record InstalledModel(
        String name, Optional<String> place, Digest expected, Optional<Digest> found) {

    private static final String READING = "/org/hearsay/nlp/reading-model.zip";

    /** All that the program needs, read whole; with other bytes, it would find other things. */
    public static List<InstalledModel> all() {
        return all(
                path -> Optional.ofNullable(ReadingModel.class.getResource(path)),
                path -> Optional.ofNullable(ReadingModel.class.getResourceAsStream(path)));
    }

    static List<InstalledModel> all(
            Function<String, Optional<URL>> places,
            Function<String, Optional<InputStream>> contents) {
        List<InstalledModel> all = new ArrayList<>();
        String folder = READING.substring(0, READING.lastIndexOf('/') + 1);
        expected(READING + ".sha256").forEach(line -> all.add(line.at(places, contents, folder)));
        expected(folder + "models.sha256").forEach(line -> all.add(line.at(places, contents, "/")));
        return List.copyOf(all);
    }

    /** Whether it is there, and the one that the program was made for. */
    public boolean isRight() {
        return found.filter(expected::equals).isPresent();
    }

    private record Line(Digest digest, String name) {

        InstalledModel at(
                Function<String, Optional<URL>> places,
                Function<String, Optional<InputStream>> contents,
                String folder) {
            Optional<URL> place = places.apply(folder + name);
            return new InstalledModel(
                    name.substring(name.lastIndexOf('/') + 1),
                    place.map(InstalledModel::file),
                    digest,
                    contents.apply(folder + name).flatMap(InstalledModel::digest));
        }
    }

    private static List<Line> expected(String list) {
        try (InputStream in = InstalledModel.class.getResourceAsStream(list)) {
            if (in == null) {
                return List.of();
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" +", 2))
                    .map(parts -> new Line(new Digest(parts[0]), parts[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The list " + list + " cannot be read", e);
        }
    }

    private static Optional<Digest> digest(InputStream content) {
        try (InputStream in = content) {
            return Optional.of(Digest.of(in.readAllBytes()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The file or archive, without the way inside it. */
    private static String file(URL place) {
        String whole = place.toString().replaceFirst("^jar:", "").replaceFirst("^file:", "");
        int inside = whole.indexOf("!/");
        return inside < 0 ? whole : whole.substring(0, inside);
    }
}
