package org.hearsay.intake.web;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearsay.intake.IntakeException;
import org.hearsay.intake.web.Answer.HeaderField;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;

/**
 * What the WARC files of a folder hold of each URL: the files are the only memory that fetching
 * has, so that there is no other that could disagree with them.
 */
final class History {

    private static final int REDIRECTS = 10;

    private final Map<String, Past> pasts = new TreeMap<>();
    private final List<String> warnings = new ArrayList<>();

    private History() {}

    /**
     * Reads the files that fetching made in the folder.
     *
     * @throws IntakeException if the folder cannot be listed
     */
    static History of(Path folder) {
        History history = new History();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(History::isOurs).sorted().forEach(history::read);
        } catch (IOException e) {
            throw new IntakeException("The folder '" + folder + "' cannot be listed: " + e);
        }
        return history;
    }

    private static boolean isOurs(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(WarcFile.ENDING)
                && (name.startsWith("fetch-") || name.startsWith("watch-"));
    }

    private void read(Path file) {
        try (FileChannel channel = FileChannel.open(file);
                WarcReader reader = new WarcReader(channel)) {
            for (Optional<WarcRecord> next = reader.next();
                    next.isPresent();
                    next = reader.next()) {
                take(next.get(), file, reader.position());
            }
        } catch (IOException | RuntimeException e) {
            warnings.add(
                    "'"
                            + file
                            + "' could not be read whole; what it holds may be fetched again: "
                            + e.getMessage());
        }
    }

    private void take(WarcRecord record, Path file, long position) throws IOException {
        if (record instanceof WarcResponse response) {
            add(response.target(), of(response, file, position));
        } else if (record instanceof WarcRevisit revisit) {
            HttpResponse http = revisit.http();
            pasts.computeIfPresent(
                    revisit.target(),
                    (url, past) ->
                            past.confirmedBy(
                                    http.headers().first("ETag"),
                                    http.headers().first("Last-Modified")));
        }
    }

    private void add(String url, Past past) {
        pasts.merge(url, past, (old, now) -> now.date().isBefore(old.date()) ? old : now);
    }

    private static Past of(WarcResponse response, Path file, long position) throws IOException {
        HttpResponse http = response.http();
        return new Past(
                http.status(),
                digest(response),
                response.truncated() == WarcTruncationReason.NOT_TRUNCATED,
                http.headers().first("ETag"),
                http.headers().first("Last-Modified"),
                http.headers().first("Location"),
                response.id(),
                response.date(),
                Optional.of(file),
                position);
    }

    private static String digest(WarcTargetRecord record) {
        return record.headers().first("WARC-Payload-Digest").orElse("");
    }

    /** By URL. */
    Map<String, Past> pasts() {
        return pasts;
    }

    List<String> warnings() {
        return warnings;
    }

    /** Whether a page is there at the URL, or where that led to. */
    static boolean has(WebUrl start, Map<String, Past> pasts) {
        WebUrl url = start;
        for (int i = 0; i < REDIRECTS; i++) {
            Past past = pasts.get(url.text());
            if (past == null || past.location().isEmpty()) {
                return past != null && past.status() >= 200 && past.status() < 300;
            }
            try {
                url = url.resolve(past.location().get());
            } catch (RefusedException e) {
                return false;
            }
        }
        return false;
    }

    /** The answer that is kept of a URL, with its body, if it lies in a file that is whole. */
    static Optional<Answer> answer(Past past) {
        if (past.file().isEmpty()) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(past.file().get());
                WarcReader reader = new WarcReader(channel.position(past.position()))) {
            Optional<WarcRecord> record = reader.next();
            return record.isPresent() && record.get() instanceof WarcResponse response
                    ? Optional.of(answer(response.http()))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Answer answer(HttpResponse http) throws IOException {
        List<HeaderField> headers = new ArrayList<>();
        http.headers()
                .map()
                .forEach((name, values) -> values.forEach(v -> headers.add(field(name, v))));
        byte[] body = http.body().stream().readNBytes(Limits.USUAL.body());
        return new Answer(
                http.version().toString(),
                http.status(),
                http.reason(),
                headers,
                body,
                Optional.empty());
    }

    private static HeaderField field(String name, String value) {
        return new HeaderField(name, value);
    }
}
