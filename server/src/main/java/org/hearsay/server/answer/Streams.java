package org.hearsay.server.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.hearsay.server.route.RefusedException;
import org.hearsay.server.workplace.ReadingJob;
import org.hearsay.server.workplace.Workplace;

/** What is answered bit by bit. */
final class Streams {

    /** Something is sent at least so often, so that a reader who has gone is noticed. */
    private static final Duration PULSE = Duration.ofSeconds(5);

    private Streams() {}

    /** An event a change, by the standard of server-sent events, until the reading is over. */
    static void events(Ask ask, Workplace workplace) throws IOException, InterruptedException {
        String id = ask.path("id");
        Optional<ReadingJob> job = workplace.job(id);
        if (job.isEmpty()) {
            throw RefusedException.absent("reading", id);
        }
        ask.context().contentType("text/event-stream; charset=utf-8");
        OutputStream out = ask.context().res().getOutputStream();
        int told = -1;
        while (job.isPresent()) {
            boolean changed = job.get().step() > told;
            told = job.get().step();
            String event =
                    changed
                            ? "id: " + told + "\nevent: job\ndata: " + Told.job(job.get()) + "\n\n"
                            : ": still there\n\n";
            out.write(event.getBytes(StandardCharsets.UTF_8));
            out.flush();
            if (job.get().state().isOver()) {
                return;
            }
            job = workplace.await(id, told, PULSE);
        }
    }
}
