package org.hearsay.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;
import org.hearsay.dossier.PartReconciler;
import org.hearsay.dossier.Reconciler;
import org.hearsay.thread.ThreadWeaver;

/**
 * Where reconciling spends its time, by samples that the virtual machine's own recorder takes of
 * the stack, and what it holds: so that no stage has to know that it is measured.
 *
 * <p>A stage is the class that {@link Reconciler} or {@link PartReconciler} calls; of the threads,
 * the class that does the part. {@code left} is the most that a collection left in the heap, which
 * is at least what was alive then.
 *
 * @param shares of all samples, by stage
 * @param left in bytes; 0 if nothing was collected
 */
record StageSamples(Map<String, Double> shares, long left) {

    private static final Set<String> OUTERMOST =
            Set.of(Reconciler.class.getName(), PartReconciler.class.getName());

    private static final Duration PERIOD = Duration.ofMillis(10);

    /** Does the work once, and watches it. */
    static StageSamples of(Runnable work) {
        try (Recording recording = new Recording()) {
            recording.enable("jdk.ExecutionSample").withPeriod(PERIOD);
            recording.enable("jdk.GCHeapSummary");
            recording.start();
            work.run();
            recording.stop();
            Path file = Files.createTempFile("hearsay-stages", ".jfr");
            try {
                recording.dump(file);
                return of(RecordingFile.readAllEvents(file));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StageSamples of(List<RecordedEvent> events) {
        Map<String, Integer> counts = new TreeMap<>();
        long left = 0;
        int all = 0;
        for (RecordedEvent event : events) {
            if (event.getEventType().getName().equals("jdk.ExecutionSample")) {
                counts.merge(stage(frames(event)), 1, Integer::sum);
                all++;
            } else if (event.getString("when").equals("After GC")) {
                left = Math.max(left, event.getLong("heapUsed"));
            }
        }
        Map<String, Double> shares = new TreeMap<>();
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            shares.put(count.getKey(), (double) count.getValue() / all);
        }
        return new StageSamples(shares, left);
    }

    private static List<RecordedFrame> frames(RecordedEvent event) {
        return Optional.ofNullable(event.getStackTrace())
                .map(RecordedStackTrace::getFrames)
                .orElse(List.of());
    }

    /** The innermost frame comes first; a stack that is cut off has lost the outermost ones. */
    private static String stage(List<RecordedFrame> frames) {
        String stage = "other";
        for (RecordedFrame frame : frames) {
            String type = frame.getMethod().getType().getName();
            if (OUTERMOST.contains(type)) {
                return stage;
            }
            boolean ours = type.startsWith("org.hearsay.") && !type.contains("$$Lambda");
            boolean within = type.equals(ThreadWeaver.class.getName()) && !stage.equals("other");
            if (ours && !within) {
                stage = type.substring(type.lastIndexOf('.') + 1).replaceAll("\\$.*", "");
            }
        }
        return "other";
    }
}
