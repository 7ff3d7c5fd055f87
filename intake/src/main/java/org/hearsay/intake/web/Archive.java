package org.hearsay.intake.web;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.intake.IntakeException;
import org.netpreserve.jwarc.WarcDigest;

/**
 * A folder of WARC files, to which one round of fetching adds one more. Successes and redirects are
 * kept; what was answered with an error is not, and a robots.txt is not. For several threads.
 */
final class Archive implements Keeper, Closeable {

    private final Path folder;
    private final WarcFile file;
    private final Map<String, Past> pasts;
    private final List<String> warnings;
    private boolean used;

    private Archive(Path folder, WarcFile file, History history) {
        this.folder = folder;
        this.file = file;
        this.pasts = history.pasts();
        this.warnings = history.warnings();
    }

    /**
     * Reads what the folder holds, makes it if it is missing, and begins a file.
     *
     * @param purpose the first word of the file's name: fetch or watch
     * @throws IntakeException if the folder cannot be read or written
     */
    static Archive open(Path folder, String purpose, Instant now, String userAgent) {
        try {
            Files.createDirectories(folder);
            History history = History.of(folder);
            return new Archive(folder, WarcFile.create(folder, purpose, now, userAgent), history);
        } catch (IOException e) {
            throw new IntakeException("The folder '" + folder + "' cannot be written: " + e);
        }
    }

    @Override
    public synchronized Optional<Past> past(WebUrl url) {
        return Optional.ofNullable(pasts.get(url.text()));
    }

    /** Whether the page is there from before. */
    synchronized boolean has(WebUrl url) {
        return History.has(url, pasts);
    }

    @Override
    public synchronized Outcome keep(Hop hop) {
        try {
            used = true;
            Optional<Past> past = past(hop.url());
            return hop.answer().isNotModified() && past.isPresent()
                    ? unchanged(hop, past.get(), new WarcDigest(past.get().digest()))
                    : keep(hop, past, Digests.sha256(hop.answer().body()));
        } catch (IOException e) {
            throw new IntakeException("The folder '" + folder + "' cannot be written: " + e);
        }
    }

    private Outcome keep(Hop hop, Optional<Past> past, WarcDigest digest) throws IOException {
        Answer answer = hop.answer();
        if (past.isPresent() && past.get().isSame(answer, digest.prefixedBase32())) {
            return unchanged(hop, past.get(), digest);
        }
        URI record = file.response(hop, digest);
        pasts.put(
                hop.url().text(),
                new Past(
                        answer.status(),
                        digest.prefixedBase32(),
                        answer.cut().isEmpty(),
                        answer.header("ETag"),
                        answer.header("Last-Modified"),
                        answer.header("Location"),
                        record,
                        hop.date(),
                        Optional.empty(),
                        0));
        return answer.cut().isEmpty() ? Outcome.FETCHED : Outcome.PARTLY;
    }

    private Outcome unchanged(Hop hop, Past past, WarcDigest digest) throws IOException {
        file.revisit(hop, past, digest);
        Answer answer = hop.answer();
        pasts.put(
                hop.url().text(),
                past.confirmedBy(answer.header("ETag"), answer.header("Last-Modified")));
        return Outcome.UNCHANGED;
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** Ends the file, and leaves none if nothing was kept. */
    synchronized Optional<Path> finish() {
        try {
            return file.finish(used);
        } catch (IOException e) {
            throw new IntakeException("The folder '" + folder + "' cannot be written: " + e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
