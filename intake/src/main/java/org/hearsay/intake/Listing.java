package org.hearsay.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds what there is to read below the paths that the user named.
 *
 * <p>In order of path, compared by UTF-16 unit, then of root. A path is relative to its root: the
 * folder that was named, or the folder of the file that was named. A file that was named twice is
 * listed once, under its longer path. Links within a folder are not followed; a path that the user
 * named may be one.
 */
final class Listing {

    /** How browsers call the folder beside a page that they save whole. */
    private static final List<String> SAVED = List.of("_files", "-Dateien", "_fichiers");

    private static final Set<String> SYSTEM = Set.of("thumbs.db", "desktop.ini");

    private final Map<Path, Listed> listed = new LinkedHashMap<>();

    private Listing() {}

    static List<Listed> of(List<Path> paths) {
        Listing listing = new Listing();
        paths.forEach(listing::add);
        return listing.listed.values().stream()
                .sorted(Comparator.comparing(Listed::path).thenComparing(Listed::root))
                .toList();
    }

    private void add(Path path) {
        try {
            Path real = path.toRealPath();
            if (Files.isDirectory(real)) {
                Files.walkFileTree(real, new Visitor(real));
            } else {
                add(file(path.toAbsolutePath(), real));
            }
        } catch (NoSuchFileException e) {
            throw new IntakeException("There is no file or folder '" + path + "'");
        } catch (IOException e) {
            throw new IntakeException("'" + path + "' cannot be opened: " + e.getMessage());
        }
    }

    /** The file may be a link; its root is the folder that the link is in. */
    private static Listed file(Path named, Path real) throws IOException {
        Path folder = named.getParent();
        Path name = named.getFileName();
        if (folder == null || name == null) {
            return Listed.passedOver("", real.toString(), real, "is not a regular file");
        }
        String root = Listed.root(folder.toRealPath());
        String path = Listed.slashed(name);
        return Files.isRegularFile(real)
                ? Listed.file(root, path, real)
                : Listed.passedOver(root, path, real, "is not a regular file");
    }

    private void add(Listed found) {
        listed.merge(found.file(), found, (a, b) -> longer(a, b));
    }

    private static Listed longer(Listed a, Listed b) {
        int byLength = Integer.compare(a.path().length(), b.path().length());
        return byLength > 0 || (byLength == 0 && a.path().compareTo(b.path()) <= 0) ? a : b;
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private final Path root;
        private final String below;

        Visitor(Path root) {
            this.root = root;
            this.below = Listed.root(root);
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(root)) {
                return FileVisitResult.CONTINUE;
            }
            if (isHidden(folder)) {
                return passOver(folder, "is a hidden folder");
            }
            return isOfSavedPage(folder)
                    ? passOver(folder, "holds the pictures and scripts of a saved page")
                    : FileVisitResult.CONTINUE;
        }

        private FileVisitResult passOver(Path folder, String reason) {
            add(Listed.passedOver(below, relative(folder) + "/", folder, reason));
            return FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = relative(file);
            if (attributes.isSymbolicLink()) {
                add(Listed.passedOver(below, path, file, link(file)));
            } else if (isHidden(file)) {
                add(hidden(below, path, file));
            } else if (attributes.isRegularFile()) {
                add(Listed.file(below, path, file));
            } else {
                add(Listed.passedOver(below, path, file, "is not a regular file"));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            add(Listed.unreadable(below, relative(file), file, "cannot be opened"));
            return FileVisitResult.CONTINUE;
        }

        private String relative(Path file) {
            return Listed.slashed(root.relativize(file));
        }

        private String link(Path file) {
            try {
                Path target = file.toRealPath();
                if (target.equals(root)) {
                    return "is a link to the folder itself";
                }
                return target.startsWith(root)
                        ? "is a link to " + relative(target) + ", which stands for itself"
                        : "is a link that leads out of the folder";
            } catch (IOException e) {
                return "is a link to nothing";
            }
        }
    }

    static Listed hidden(String root, String path, Path file) {
        return Listed.passedOver(root, path, file, "is a hidden or system file");
    }

    /** Whether a file of this path lies in a folder that is passed over, or may be. */
    static boolean isPassedOver(String path) {
        String[] names = path.split("/", -1);
        for (int i = 0; i < names.length - 1; i++) {
            if (names[i].startsWith(".") || SAVED.stream().anyMatch(names[i]::endsWith)) {
                return true;
            }
        }
        return false;
    }

    static boolean isHidden(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") || SYSTEM.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isOfSavedPage(Path folder) {
        String name = folder.getFileName().toString();
        for (String ending : SAVED) {
            if (name.endsWith(ending)) {
                String page = name.substring(0, name.length() - ending.length());
                if (Files.exists(folder.resolveSibling(page + ".html"))
                        || Files.exists(folder.resolveSibling(page + ".htm"))) {
                    return true;
                }
            }
        }
        return false;
    }
}
