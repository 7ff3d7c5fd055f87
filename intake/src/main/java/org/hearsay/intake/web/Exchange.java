package org.hearsay.intake.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.hearsay.intake.web.Answer.Cut;
import org.hearsay.intake.web.Answer.HeaderField;
import org.jspecify.annotations.Nullable;

/** Sends one request and takes the answer, as far as the limits go. */
final class Exchange {

    private final Dialler.Line line;
    private final Limits limits;
    private final Deadline deadline;

    Exchange(Dialler.Line line, Limits limits, Deadline deadline) {
        this.line = line;
        this.limits = limits;
        this.deadline = deadline;
    }

    /**
     * The answer; its body may be cut.
     *
     * @throws IOException if no whole head of an answer came
     */
    Answer perform(byte[] request, int bodyLimit) throws IOException {
        try {
            line.socket().setSoTimeout(Math.toIntExact(limits.stall().toMillis()));
            line.socket().getOutputStream().write(request);
            line.socket().getOutputStream().flush();
            return taken(Wire.on(line.socket(), limits.header()).answer(), bodyLimit);
        } catch (SocketTimeoutException e) {
            throw new IOException(
                    "nothing came for " + limits.stall().toMillis() / 1000.0 + " seconds", e);
        }
    }

    private Answer taken(ClassicHttpResponse response, int bodyLimit) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Optional<Cut> cut = take(response.getEntity(), bodyLimit, body);
        List<HeaderField> headers = new ArrayList<>();
        for (Header header : response.getHeaders()) {
            headers.add(new HeaderField(header.getName(), orNothing(header.getValue())));
        }
        return new Answer(
                response.getVersion() == null ? "HTTP/1.1" : response.getVersion().toString(),
                response.getCode(),
                orNothing(response.getReasonPhrase()),
                List.copyOf(headers),
                body.toByteArray(),
                cut);
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }

    private Optional<Cut> take(@Nullable HttpEntity entity, int limit, ByteArrayOutputStream body) {
        if (entity == null) {
            return Optional.empty();
        }
        byte[] some = new byte[8192];
        try {
            // Closing the stream would read it to its end; the connection is closed instead.
            InputStream in = entity.getContent();
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                int room = limit - body.size();
                body.writeBytes(Arrays.copyOf(some, Math.min(read, room)));
                if (read > room) {
                    return Optional.of(Cut.LENGTH);
                }
            }
            return Optional.empty();
        } catch (SocketTimeoutException e) {
            return Optional.of(Cut.TIME);
        } catch (IOException e) {
            return Optional.of(deadline.isOver() ? Cut.TIME : Cut.DISCONNECT);
        }
    }
}
