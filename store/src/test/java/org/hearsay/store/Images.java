package org.hearsay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hearsay.store.Disk.Loss;
import org.hearsay.store.Recording.Event;

/** Looks at what a recorded program leaves on the disk when it is stopped. */
final class Images {

    /** More failures than these tell nothing new. */
    private static final int ENOUGH = 5;

    /** What every so many-th image is asked for is whether the run can go on from it. */
    private static final int GO_ON = 8;

    /** Tells what is wrong with what was left in a folder, after so much was said. */
    interface Look {
        List<String> failures(Path folder, List<String> said, boolean goOn) throws IOException;
    }

    private final Path folder;
    private final Look look;
    private int made;

    /** In this folder each image has one of its own for a while. */
    Images(Path folder, Look look) {
        this.folder = folder;
        this.look = look;
    }

    /** Stops the program before each of its events and at its end. */
    List<String> each(Recording recording, Loss loss) throws IOException {
        List<Cut> cuts = new ArrayList<>();
        for (int at = 0; at <= recording.events().size(); at++) {
            if (at == 0 || tells(recording.events().get(at - 1), loss)) {
                cuts.add(new Cut(at, loss, at));
            }
        }
        return at(cuts, recording);
    }

    /** Where all is lost that is not on the disk, nobody sees that more was written. */
    private static boolean tells(Event event, Loss loss) {
        boolean writes = event instanceof Event.Wrote || event instanceof Event.Cut;
        return loss != Loss.EVERYTHING || !writes;
    }

    /** Cuts the power at so many moments, drawn from a seed, and keeps any part. */
    List<String> some(Recording recording, int count, long seed) throws IOException {
        Random random = new Random(seed);
        List<Cut> cuts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = random.nextInt(recording.events().size() + 1);
            cuts.add(new Cut(at, Loss.SOME, random.nextLong()));
        }
        cuts.sort(Comparator.comparingInt(Cut::at));
        return at(cuts, recording);
    }

    /** The program is stopped before the event with this number. */
    private record Cut(int at, Loss loss, long seed) {}

    /** In the order of the moments, so that the recording is played once. */
    private List<String> at(List<Cut> cuts, Recording recording) throws IOException {
        List<String> failures = new ArrayList<>();
        Disk disk = recording.before().copy();
        List<String> said = new ArrayList<>();
        int played = 0;
        for (Cut cut : cuts) {
            for (; played < cut.at(); played++) {
                Event event = recording.events().get(played);
                disk.apply(event);
                if (event instanceof Event.Said line) {
                    said.add(line.line());
                }
            }
            failures.addAll(look(disk, cut, said));
            if (failures.size() >= ENOUGH) {
                break;
            }
        }
        return failures;
    }

    private List<String> look(Disk disk, Cut cut, List<String> said) throws IOException {
        Path image = Files.createDirectory(folder.resolve("image"));
        try {
            disk.leave(image, cut.loss(), new Random(cut.seed()));
            boolean goOn = made++ % GO_ON == 0;
            return look.failures(image, List.copyOf(said), goOn).stream()
                    .map(failure -> failure + " (" + cut + ")")
                    .toList();
        } finally {
            try (Stream<Path> files = Files.walk(image)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
