package org.hearsay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearsay.store.Recording.Event;

/**
 * The files of one folder, as a disk holds them: what was brought to it is there after a power cut,
 * and of what was not, any part may be.
 *
 * <p>A file's content is kept by syncing the file, its name by syncing the folder: POSIX promises
 * no more, though most file systems do. Of writes since the last sync each block of 4 KiB may be
 * there or not, whatever the order, and one in ten is torn; names come in the order in which they
 * were given, up to any one.
 */
final class Disk {

    /** What a cut leaves of all that was not brought to the disk. */
    enum Loss {
        /** Everything: the process was killed, and the system went on. */
        NOTHING,
        /** Nothing at all. */
        EVERYTHING,
        /** Any part. */
        SOME
    }

    private static final int BLOCK = 4096;
    private static final int SECTOR = 512;
    private static final double TORN = 0.1;

    /** Bytes that were written at a place, or the size that a file was cut to. */
    @SuppressWarnings("ArrayRecordComponent") // its bytes are not compared
    private record Change(int at, byte[] bytes, boolean cut) {}

    /** Files by name, as it was after one of them was made, renamed or deleted. */
    private record Names(Map<String, Content> files) {}

    private static final class Content {
        private byte[] kept = new byte[0];
        private final List<Change> waiting = new ArrayList<>();

        byte[] with(List<Change> changes) {
            int longest = kept.length;
            for (Change change : changes) {
                longest = Math.max(longest, change.at() + change.bytes().length);
            }
            byte[] content = Arrays.copyOf(kept, longest);
            int size = kept.length;
            for (Change change : changes) {
                int end = change.at() + change.bytes().length;
                if (change.cut() && end < size) {
                    Arrays.fill(content, end, size, (byte) 0);
                }
                System.arraycopy(change.bytes(), 0, content, change.at(), change.bytes().length);
                size = change.cut() ? end : Math.max(size, end);
            }
            return Arrays.copyOf(content, size);
        }

        Content copy() {
            Content copy = new Content();
            copy.kept = kept;
            copy.waiting.addAll(waiting);
            return copy;
        }

        void sync() {
            kept = with(waiting);
            waiting.clear();
        }
    }

    private Map<String, Content> now = new TreeMap<>();
    private Names kept = new Names(Map.of());
    private final List<Names> waiting = new ArrayList<>();

    private Disk() {}

    /** What lies in the folder, all of it on disk. */
    static Disk of(Path folder) throws IOException {
        Disk disk = new Disk();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Content content = new Content();
                content.kept = Files.readAllBytes(file);
                disk.now.put(String.valueOf(file.getFileName()), content);
            }
        }
        disk.kept = new Names(new TreeMap<>(disk.now));
        return disk;
    }

    Set<String> files() {
        return Set.copyOf(now.keySet());
    }

    /** Another that begins as this one is now. */
    Disk copy() {
        IdentityHashMap<Content, Content> copies = new IdentityHashMap<>();
        Disk disk = new Disk();
        disk.now = copy(now, copies);
        disk.kept = new Names(copy(kept.files(), copies));
        waiting.forEach(names -> disk.waiting.add(new Names(copy(names.files(), copies))));
        return disk;
    }

    private static Map<String, Content> copy(
            Map<String, Content> files, IdentityHashMap<Content, Content> copies) {
        Map<String, Content> copy = new TreeMap<>();
        files.forEach(
                (name, content) -> copy.put(name, copies.computeIfAbsent(content, Content::copy)));
        return copy;
    }

    void apply(Event event) {
        if (event instanceof Event.Made made) {
            now.put(made.file(), new Content());
            named();
        } else if (event instanceof Event.Wrote wrote) {
            blocks(wrote);
        } else if (event instanceof Event.Cut cut) {
            content(cut.file()).waiting.add(new Change(cut.size(), new byte[0], true));
        } else if (event instanceof Event.Synced synced) {
            content(synced.file()).sync();
        } else if (event instanceof Event.Renamed renamed) {
            now.put(renamed.to(), content(renamed.from()));
            now.remove(renamed.from());
            named();
        } else if (event instanceof Event.Deleted deleted) {
            now.remove(deleted.file());
            named();
        } else if (event instanceof Event.SyncedFolder) {
            kept = new Names(new TreeMap<>(now));
            waiting.clear();
        }
    }

    private void named() {
        waiting.add(new Names(new TreeMap<>(now)));
    }

    private Content content(String file) {
        Content content = now.get(file);
        if (content == null) {
            throw new IllegalStateException("Nobody made " + file);
        }
        return content;
    }

    private void blocks(Event.Wrote wrote) {
        Content content = content(wrote.file());
        int from = 0;
        while (from < wrote.bytes().length) {
            int at = wrote.at() + from;
            int to = Math.min(wrote.bytes().length, from + BLOCK - at % BLOCK);
            byte[] bytes = Arrays.copyOfRange(wrote.bytes(), from, to);
            content.waiting.add(new Change(at, bytes, false));
            from = to;
        }
    }

    /** Writes into an empty folder what a cut at this moment leaves. */
    void leave(Path folder, Loss loss, Random random) throws IOException {
        IdentityHashMap<Content, byte[]> contents = new IdentityHashMap<>();
        double share = List.of(0.1, 0.5, 0.9).get(random.nextInt(3));
        for (Map.Entry<String, Content> file : names(loss, random).files().entrySet()) {
            byte[] bytes =
                    contents.computeIfAbsent(
                            file.getValue(),
                            content -> content.with(left(content.waiting, loss, share, random)));
            Files.write(folder.resolve(file.getKey()), bytes);
        }
    }

    private Names names(Loss loss, Random random) {
        int left =
                switch (loss) {
                    case NOTHING -> waiting.size();
                    case EVERYTHING -> 0;
                    case SOME -> random.nextInt(waiting.size() + 1);
                };
        return left == 0 ? kept : waiting.get(left - 1);
    }

    private static List<Change> left(List<Change> changes, Loss loss, double share, Random random) {
        return switch (loss) {
            case NOTHING -> changes;
            case EVERYTHING -> List.of();
            case SOME ->
                    changes.stream()
                            .filter(change -> random.nextDouble() < share)
                            .map(change -> torn(change, random))
                            .toList();
        };
    }

    private static Change torn(Change change, Random random) {
        int sectors = change.bytes().length / SECTOR;
        if (change.cut() || sectors < 2 || random.nextDouble() >= TORN) {
            return change;
        }
        int length = SECTOR * (1 + random.nextInt(sectors - 1));
        return new Change(change.at(), Arrays.copyOf(change.bytes(), length), false);
    }
}
