package org.hearsay.intake;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearsay.intake.Manifest.Row;
import org.hearsay.model.Stated;

/** Finds the inputs that the rows of manifests speak of. */
final class Matching {

    private final Map<Path, Stated> stated = new HashMap<>();
    private final Map<Path, String> rowOf = new HashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /**
     * Matches a manifest's rows with these inputs. Rows that match none are warnings; rows that
     * match several, or one that another row speaks of, are problems.
     */
    void match(Manifest manifest, List<Listed> inputs) {
        Map<String, List<Listed>> byPath =
                inputs.stream().collect(Collectors.groupingBy(one -> key(one.file())));
        Map<String, List<Listed>> byName =
                inputs.stream().collect(Collectors.groupingBy(Listed::name));
        for (Row row : manifest.rows()) {
            String where = manifest.file() + ", line " + row.line();
            List<Listed> found = byPath.getOrDefault(relative(manifest.file(), row), List.of());
            if (found.isEmpty() && row.file().indexOf('/') < 0) {
                found = byName.getOrDefault(Listed.composed(row.file()), List.of());
            }
            match(where, row, found);
        }
    }

    private void match(String where, Row row, List<Listed> found) {
        if (found.isEmpty()) {
            warnings.add(where + ": no input is called '" + row.file() + "'");
        } else if (found.size() > 1) {
            problems.add(
                    where
                            + ": '"
                            + row.file()
                            + "' is the name of "
                            + found.size()
                            + " inputs; name one by its path: "
                            + shown(found));
        } else {
            Path file = found.get(0).file();
            String earlier = rowOf.putIfAbsent(file, where);
            if (earlier != null) {
                problems.add(
                        where + ": '" + found.get(0).path() + "' has a row already: " + earlier);
            }
            stated.put(file, row.stated());
        }
    }

    /** Their paths, or their files where paths do not tell them apart. */
    private static String shown(List<Listed> found) {
        boolean apart = found.stream().map(Listed::path).distinct().count() == found.size();
        return found.stream()
                .map(one -> apart ? one.path() : one.file().toString())
                .collect(Collectors.joining(", "));
    }

    private static String relative(Path manifest, Row row) {
        Path folder = manifest.toAbsolutePath().getParent();
        try {
            return folder == null ? row.file() : key(folder.resolve(row.file()).normalize());
        } catch (InvalidPathException e) {
            return "";
        }
    }

    private static String key(Path file) {
        return Listed.composed(file.toString());
    }

    /** What the user says of each file; throws all problems if there are any. */
    Map<Path, Stated> stated() {
        if (!problems.isEmpty()) {
            throw IntakeException.of(problems);
        }
        return Map.copyOf(stated);
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }
}
