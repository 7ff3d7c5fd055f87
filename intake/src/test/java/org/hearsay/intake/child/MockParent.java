package org.hearsay.intake.child;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A program that has a document opened which never ends, tells which process does it, and then
 * leaves, or waits to be killed.
 */
final class MockParent {

    private MockParent() {}

    public static void main(String[] args) {
        boolean leaves = args[0].equals("leave");
        // Without a sandbox, for that alone would see to it.
        Apart apart = new Apart(Mocks.launch().open(), 1, reader -> Limits.usual());
        Thread opening = new Thread(() -> open(apart, args[1]));
        opening.setDaemon(true);
        opening.start();
        while (apart.living().stream()
                .noneMatch(child -> child.has(args[1]) && child.opened() == 1)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        System.out.println(apart.living().iterator().next().pid());
        System.out.flush();
        if (leaves) {
            System.exit(0);
        }
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(60));
    }

    private static void open(Apart apart, String reader) {
        try {
            apart.extract(reader, Mocks.source("a", "a"));
        } catch (IOException e) {
            // It was stopped.
        }
    }
}
