package org.hearsay.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds what there is to read below the paths that the user named.
 *
 * <p>In order of path, compared by UTF-16 unit. A file that was named twice is listed once, under
 * its longer path. Links within a folder are not followed; a path that the user named may be one.
 * Where different files have one path below different folders, each gets as many of its parent
 * folders' names in front as it takes to tell them apart.
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
        return toldApart(listing.listed.values().stream().toList());
    }

    private void add(Path path) {
        try {
            Path real = path.toRealPath();
            if (Files.isDirectory(real)) {
                Files.walkFileTree(real, new Visitor(real));
            } else {
                add(file(path.getFileName(), real));
            }
        } catch (NoSuchFileException e) {
            throw new IntakeException("There is no file or folder '" + path + "'");
        } catch (IOException e) {
            throw new IntakeException("'" + path + "' cannot be opened: " + e.getMessage());
        }
    }

    private static Listed file(@Nullable Path name, Path real) {
        String path = name == null ? real.toString() : Listed.slashed(name);
        return Files.isRegularFile(real)
                ? Listed.file(path, real)
                : Listed.passedOver(path, real, "is not a regular file");
    }

    private void add(Listed found) {
        listed.merge(found.file(), found, (a, b) -> longer(a, b));
    }

    private static Listed longer(Listed a, Listed b) {
        int byLength = Integer.compare(a.path().length(), b.path().length());
        return byLength > 0 || (byLength == 0 && a.path().compareTo(b.path()) <= 0) ? a : b;
    }

    private static List<Listed> toldApart(List<Listed> all) {
        Map<String, List<Listed>> byPath = new TreeMap<>();
        all.forEach(one -> byPath.computeIfAbsent(one.path(), p -> new ArrayList<>()).add(one));
        List<Listed> apart = new ArrayList<>();
        byPath.values().forEach(rivals -> apart.addAll(prefixed(rivals)));
        return apart.stream().sorted(Comparator.comparing(Listed::path)).toList();
    }

    private static List<Listed> prefixed(List<Listed> rivals) {
        List<Listed> apart = rivals;
        for (int more = 1; paths(apart) < rivals.size(); more++) {
            int names = more;
            apart = rivals.stream().map(one -> one.at(tail(one, names))).toList();
        }
        return apart;
    }

    private static long paths(List<Listed> rivals) {
        return rivals.stream().map(Listed::path).distinct().count();
    }

    /** The last names of the file's full path: those it has and so many more. */
    private static String tail(Listed one, int more) {
        int count = one.file().getNameCount();
        int own = (int) one.path().chars().filter(c -> c == '/').count() + 1;
        return Listed.slashed(one.file().subpath(Math.max(0, count - own - more), count));
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private final Path root;

        Visitor(Path root) {
            this.root = root;
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
            add(Listed.passedOver(relative(folder) + "/", folder, reason));
            return FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = relative(file);
            if (attributes.isSymbolicLink()) {
                add(Listed.passedOver(path, file, link(file)));
            } else if (isHidden(file)) {
                add(Listed.passedOver(path, file, "is a hidden or system file"));
            } else if (attributes.isRegularFile()) {
                add(Listed.file(path, file));
            } else {
                add(Listed.passedOver(path, file, "is not a regular file"));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            add(Listed.unreadable(relative(file), file, "cannot be opened"));
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

    private static boolean isHidden(Path file) {
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
