package org.hearsay.intake.web;

import java.io.Closeable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import javax.net.ssl.SSLException;

/**
 * Fetches one URL at a time for each thread that asks: by way of robots.txt, with pauses, following
 * redirects of which every one is checked like a URL of its own.
 */
final class Fetcher implements Closeable {

    private final FetchSettings settings;
    private final Limits limits;
    private final Clock clock;
    private final HostTurns turns;
    private final RobotsFiles robots;
    private final Dialler dialler;
    private final ScheduledExecutorService timers;
    private final ExecutorService lookups;
    private final Set<Deadline> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    Fetcher(FetchSettings settings, Duration delay, Limits limits, Network network, Clock clock) {
        this.settings = settings;
        this.limits = limits;
        this.clock = clock;
        this.turns = new HostTurns(delay, limits.atOnce(), clock);
        this.timers = Executors.newSingleThreadScheduledExecutor(named("hearsay-deadline"));
        this.lookups = Executors.newCachedThreadPool(named("hearsay-lookup"));
        this.dialler = new Dialler(network, limits.connect(), lookups);
        this.robots =
                new RobotsFiles(
                        url -> ask(url, Optional.empty(), limits.robots()), limits.redirects());
    }

    private static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Fetches what a URL leads to; whatever happens is told, nothing is thrown. */
    Visit visit(String written, Keeper keeper) {
        try {
            return stopped ? Visit.notTried() : follow(WebUrl.parse(written), keeper);
        } catch (RefusedException e) {
            return stopped ? Visit.notTried() : Visit.refused(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return stopped ? Visit.notTried() : Visit.failed(reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Visit.notTried();
        }
    }

    private Visit follow(WebUrl start, Keeper keeper)
            throws RefusedException, IOException, InterruptedException {
        WebUrl url = start;
        for (int followed = 0; followed <= limits.redirects(); followed++) {
            Optional<Past> condition = keeper.past(url).filter(Past::hasCondition);
            Hop hop = askPolitely(url, condition);
            Optional<String> location = hop.answer().header("Location");
            if (!hop.answer().isRedirect() || location.isEmpty()) {
                return end(hop, condition, keeper);
            }
            keeper.keep(hop);
            WebUrl next = redirected(url, location.get());
            checkSecrecy(url, next);
            url = next;
        }
        return Visit.failed("more than " + limits.redirects() + " redirects");
    }

    private static WebUrl redirected(WebUrl url, String location) throws RefusedException {
        try {
            return url.resolve(asSent(location));
        } catch (RefusedException e) {
            throw new RefusedException("redirect: " + e.getMessage());
        }
    }

    /** Headers are read a byte a sign; what is meant is UTF-8, if it can be. */
    private static String asSent(String location) {
        byte[] bytes = location.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return location;
        }
    }

    /** Who asked over a secure connection did not ask to be overheard. */
    private static void checkSecrecy(WebUrl from, WebUrl to) throws RefusedException {
        if (from.isSecure() && !to.isSecure()) {
            throw new RefusedException("redirect from https to http");
        }
    }

    private static Visit end(Hop hop, Optional<Past> condition, Keeper keeper) {
        Answer answer = hop.answer();
        if (answer.isNotModified() && condition.isEmpty()) {
            return new Visit(
                    Outcome.FAILED,
                    "the server answered 304, which was not asked for",
                    Optional.of(hop));
        }
        if (!answer.isSuccess() && !answer.isNotModified()) {
            return new Visit(
                    Outcome.FAILED, "the server answered " + answer.status(), Optional.of(hop));
        }
        if (answer.body().length == 0 && answer.cut().isPresent()) {
            return new Visit(
                    Outcome.FAILED, "the body " + answer.cut().get().why(), Optional.of(hop));
        }
        Outcome outcome = keeper.keep(hop);
        return new Visit(
                outcome,
                answer.cut().map(cut -> "the body " + cut.why()).orElse(""),
                Optional.of(hop));
    }

    /** Asks if that is allowed, and once more if the server asks for a short pause. */
    private Hop askPolitely(WebUrl url, Optional<Past> condition)
            throws RefusedException, IOException, InterruptedException {
        checkPort(url);
        Robots rules = robots.of(url);
        String host = url.host().text();
        rules.delay().ifPresent(delay -> turns.slowDown(host, least(delay, limits.longestDelay())));
        if (!rules.allows(url.target())) {
            throw new RefusedException(
                    rules.unread()
                            ? "robots: the site's robots.txt could not be read"
                            : "robots: the site's robots.txt forbids it");
        }
        Hop hop = ask(url, condition, limits.body());
        Optional<Duration> pause = RetryAfter.of(hop.answer(), clock.instant());
        if (pause.isEmpty()) {
            return hop;
        }
        if (pause.get().compareTo(limits.longestRetry()) > 0) {
            turns.close(
                    host,
                    "the server asked to be left alone for " + pause.get().toSeconds() + " s");
            return hop;
        }
        turns.postpone(host, pause.get());
        return ask(url, condition, limits.body());
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void checkPort(WebUrl url) throws RefusedException {
        if (!settings.ports().contains(url.port())) {
            throw new RefusedException("port " + url.port() + " is not allowed");
        }
    }

    private Hop ask(WebUrl url, Optional<Past> condition, int bodyLimit)
            throws RefusedException, IOException, InterruptedException {
        checkPort(url);
        byte[] request = Request.of(url, settings.userAgent(), condition);
        HostTurns.Turn turn = turns.take(url.host().text());
        try (Deadline deadline = Deadline.in(limits.total(), timers)) {
            running.add(deadline);
            return ask(url, request, bodyLimit, deadline);
        } finally {
            turn.close();
        }
    }

    private Hop ask(WebUrl url, byte[] request, int bodyLimit, Deadline deadline)
            throws RefusedException, IOException {
        if (stopped) {
            throw new IOException("stopped");
        }
        var date = clock.instant();
        try (Dialler.Line line = dialler.dial(url, deadline)) {
            Answer answer = new Exchange(line, limits, deadline).perform(request, bodyLimit);
            return new Hop(
                    url,
                    request,
                    new Inflation(answer, limits.inflated()).bounded(),
                    line.address(),
                    date);
        } catch (IOException e) {
            throw deadline.isOver()
                    ? new IOException("took longer than " + seconds(limits.total()), e)
                    : e;
        } finally {
            running.remove(deadline);
        }
    }

    private static String seconds(Duration time) {
        return time.toMillis() / 1000.0 + " seconds";
    }

    private String reason(IOException e) {
        if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            return "the host does not take connections";
        }
        if (e instanceof SocketTimeoutException) {
            return "the host did not answer within " + seconds(limits.connect());
        }
        String message = String.valueOf(e.getMessage());
        return e instanceof SSLException ? "no secure connection: " + message : message;
    }

    /** Ends what is under way, and refuses the rest. */
    void stop() {
        stopped = true;
        turns.stop();
        running.forEach(Deadline::end);
    }

    @Override
    public void close() {
        stop();
        timers.shutdownNow();
        lookups.shutdownNow();
    }
}
