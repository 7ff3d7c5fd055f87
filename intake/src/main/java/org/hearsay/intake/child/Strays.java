package org.hearsay.intake.child;

import java.nio.file.Path;

/**
 * Processes that were to shut a child in, and whose starter ended too soon.
 *
 * <p>Bubblewrap is two processes, and the inner one waits for a word of the outer before it is
 * bound to it. If the outer one is killed in that moment, the inner one waits for ever, is nobody's
 * descendant, and holds the pipes open that its parent reads from. Its command still names the
 * child's folder, which is no other's.
 */
final class Strays {

    private Strays() {}

    /** Kills those of this child's folder. To be called once what started them has ended. */
    static void end(Path folder) {
        String name = folder.getFileName().toString();
        ProcessHandle.allProcesses()
                .filter(process -> names(process, name))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private static boolean names(ProcessHandle process, String folder) {
        return process.info().commandLine().filter(line -> line.contains(folder)).isPresent();
    }
}
