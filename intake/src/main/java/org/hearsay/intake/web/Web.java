package org.hearsay.intake.web;

import java.io.Closeable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Fetches from the web into a folder of WARC files; the only way in which the program reaches a
 * network.
 *
 * <p>Only what is asked for is fetched: URLs, or the items of feeds and site maps; no link of a
 * page is followed. Only addresses of the open internet are connected to. What robots.txt forbids
 * is left out. Every URL that is asked for has a row in the report. Once stopped, an object of this
 * class is of no more use.
 */
public final class Web implements Closeable {

    private final FetchSettings settings;
    private final Limits limits;
    private final Clock clock;
    private final Fetcher fetcher;
    private final CountDownLatch stop = new CountDownLatch(1);

    Web(FetchSettings settings, Duration delay, Limits limits, Network network, Clock clock) {
        this.settings = settings;
        this.limits = limits;
        this.clock = clock;
        this.fetcher = new Fetcher(settings, delay, limits, network, clock);
    }

    /** The web as it is. */
    public static Web of(FetchSettings settings, Clock clock) {
        return new Web(settings, settings.delay(), Limits.USUAL, Network.open(), clock);
    }

    /**
     * Fetches URLs into the folder, which is made if it is missing; those that are there already
     * are asked for on condition that they have changed.
     *
     * @throws org.hearsay.intake.IntakeException if the folder cannot be read or written
     */
    public FetchReport fetch(List<String> urls, Path folder) {
        return round(folder, "fetch", archive -> once(urls, archive));
    }

    private List<FetchRow> once(List<String> urls, Archive archive) {
        List<String> different = urls.stream().distinct().toList();
        List<FetchRow> rows =
                Lanes.run(different, url -> fetcher.visit(url, archive).row(url), this::stop);
        Map<String, FetchRow> byUrl = new LinkedHashMap<>();
        rows.forEach(row -> byUrl.put(row.asked(), row));
        return urls.stream()
                .map(
                        url -> {
                            FetchRow first = byUrl.remove(url);
                            return first == null ? FetchRow.of(url, Outcome.REPEATED, "") : first;
                        })
                .collect(Collectors.toList());
    }

    /**
     * Reads feeds, site maps and OPML files, by URL or as files of this machine, and fetches those
     * of their items that the folder does not have.
     *
     * @throws org.hearsay.intake.IntakeException if the folder cannot be read or written
     */
    public FetchReport watch(List<String> sources, Path folder) {
        return round(
                folder,
                "watch",
                archive -> new Watch(fetcher, archive, limits, this::stop).round(sources));
    }

    private FetchReport round(Path folder, String purpose, Round round) {
        Archive archive = Archive.open(folder, purpose, clock.instant(), settings.userAgent());
        List<FetchRow> rows;
        try {
            rows = round.rows(archive);
        } catch (RuntimeException e) {
            // What was written stands, even if the rest could not be.
            archive.finish();
            throw e;
        }
        return new FetchReport(rows, archive.finish(), archive.warnings());
    }

    /** What is done with an archive while it is open. */
    private interface Round {

        List<FetchRow> rows(Archive archive);
    }

    /**
     * Waits for the time to pass, or to be stopped.
     *
     * @return whether the time has passed
     */
    public boolean pause(Duration time) throws InterruptedException {
        return !stop.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Ends what is under way, from any thread: the call that is running returns within moments,
     * with the file whole and the rest marked as not tried.
     */
    public void stop() {
        stop.countDown();
        fetcher.stop();
    }

    /** Stops, and lets go of all threads. */
    @Override
    public void close() {
        stop();
        fetcher.close();
    }
}
