package org.hearsay.intake.web;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The robots.txt of every site of a run, each asked for once.
 *
 * <p>By RFC 9309: a file that is not there (a 4xx, or redirects without end) forbids nothing; one
 * that cannot be read (a 5xx) forbids everything. So does a 429, which asks for fewer requests and
 * not for more. A site that gives no answer is not asked again.
 */
final class RobotsFiles {

    /** Asks for one file, following nothing. */
    interface Asker {

        Hop ask(WebUrl url) throws RefusedException, IOException, InterruptedException;
    }

    private final Map<String, FutureTask<Robots>> files = new ConcurrentHashMap<>();
    private final Asker asker;
    private final int redirects;

    RobotsFiles(Asker asker, int redirects) {
        this.asker = asker;
        this.redirects = redirects;
    }

    /**
     * The rules of the URL's site.
     *
     * @throws RefusedException if the site itself may not be connected to
     * @throws IOException if it gives no answer
     */
    Robots of(WebUrl url) throws RefusedException, IOException, InterruptedException {
        FutureTask<Robots> task = new FutureTask<>(() -> fetch(url.resolve("/robots.txt")));
        FutureTask<Robots> earlier = files.putIfAbsent(url.origin(), task);
        if (earlier == null) {
            task.run();
        }
        try {
            return (earlier == null ? task : earlier).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            if (e.getCause() instanceof IOException silent) {
                throw silent;
            }
            if (e.getCause() instanceof InterruptedException) {
                throw new InterruptedException("stopped");
            }
            throw new IllegalStateException("A robots.txt could not be judged", e);
        }
    }

    private Robots fetch(WebUrl file) throws RefusedException, IOException, InterruptedException {
        Hop hop = asker.ask(file);
        for (int i = 0; i < redirects && hop.answer().isRedirect(); i++) {
            try {
                hop = asker.ask(hop.url().resolve(hop.answer().header("Location").orElse("")));
            } catch (RefusedException | IOException e) {
                return Robots.UNREAD;
            }
        }
        return hop.answer().isRedirect() ? Robots.OPEN : judge(hop.answer());
    }

    private static Robots judge(Answer answer) {
        if (answer.isSuccess()) {
            return Robots.parse(new Inflation(answer, Limits.USUAL.robots()).body());
        }
        boolean missing = answer.status() >= 400 && answer.status() < 500 && answer.status() != 429;
        return missing ? Robots.OPEN : Robots.UNREAD;
    }
}
