package org.hearsay.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Looks at what the machine gives the program: Java, memory, processors, names, folders. */
final class MachineDoctor {

    private static final int OLDEST_JAVA = 17;
    private static final long MEGABYTE = 1L << 20;

    /** A story of 612 articles was read within 1,024 MB; the models alone take about 400. */
    private static final long LITTLE_MEMORY = 900 * MEGABYTE;

    private static final long TOO_LITTLE_MEMORY = 600 * MEGABYTE;

    private static final long LITTLE_SPACE = 1024 * MEGABYTE;
    private static final long TOO_LITTLE_SPACE = 64 * MEGABYTE;

    /** Across these, locks and journals do not keep what SQLite promises. */
    private static final Set<String> REMOTE =
            Set.of("nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "9p", "afpfs", "fuse.sshfs");

    private MachineDoctor() {}

    static List<Finding> findings() {
        Runtime runtime = Runtime.getRuntime();
        return List.of(
                java(Runtime.version().feature(), javaInWords()),
                memory(runtime.maxMemory()),
                Finding.good("processors", runtime.availableProcessors() + ", all of them used"),
                text(Charset.defaultCharset(), System.getProperty("sun.jnu.encoding", "unknown")),
                folder("temporary folder", Path.of(System.getProperty("java.io.tmpdir"))));
    }

    private static String javaInWords() {
        return System.getProperty("java.runtime.version")
                + " of "
                + System.getProperty("java.vendor")
                + " in "
                + System.getProperty("java.home")
                + ", on "
                + System.getProperty("os.name")
                + " "
                + System.getProperty("os.arch");
    }

    static Finding java(int feature, String words) {
        return feature >= OLDEST_JAVA
                ? Finding.good("Java", words)
                : Finding.bad("Java", words, "Hearsay needs Java 17 or newer.");
    }

    static Finding memory(long most) {
        String found = "at most " + most / MEGABYTE + " MB for Java";
        String advice =
                "Give it 1500 MB: start it with its launcher, or with -Xmx1500m in"
                        + " HEARSAY_JAVA_OPTS.";
        if (most < TOO_LITTLE_MEMORY) {
            return Finding.bad("memory", found, advice);
        }
        return most < LITTLE_MEMORY
                ? Finding.note("memory", found, advice)
                : Finding.good("memory", found);
    }

    static Finding text(Charset charset, String names) {
        String found = charset + " for text, " + names + " for the names of files";
        boolean good =
                charset.equals(StandardCharsets.UTF_8)
                        && !names.toUpperCase(Locale.ROOT).startsWith("ANSI")
                        && !names.toUpperCase(Locale.ROOT).equals("US-ASCII");
        return good
                ? Finding.good("characters", found)
                : Finding.note(
                        "characters",
                        found,
                        "Files whose names have other letters will not be found. Start it with its"
                                + " launcher, or set LC_ALL=C.UTF-8.");
    }

    /** Whether files can be made there, on what, and how much room is left. */
    static Finding folder(String what, Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, "hearsay-", ".try"));
            FileStore store = Files.getFileStore(folder);
            return room(what, folder, store.type(), store.getUsableSpace());
        } catch (IOException e) {
            return Finding.bad(
                    what,
                    folder + " cannot be written (" + e + ")",
                    "Name a folder that can: --ledger for the ledger's, and"
                            + " HEARSAY_JAVA_OPTS=-Djava.io.tmpdir=FOLDER for the temporary one.");
        }
    }

    static Finding room(String what, Path folder, String type, long free) {
        String found =
                folder + " (" + type + ") can be written, " + free / MEGABYTE + " MB are free";
        if (free < TOO_LITTLE_SPACE) {
            return Finding.bad(what, found, "Make room.");
        }
        if (free < LITTLE_SPACE) {
            return Finding.note(what, found, "A story of a thousand articles takes 100 MB.");
        }
        return REMOTE.contains(type.toLowerCase(Locale.ROOT))
                ? Finding.note(what, found, "It is on the network; keep ledgers on a local disk.")
                : Finding.good(what, found);
    }
}
