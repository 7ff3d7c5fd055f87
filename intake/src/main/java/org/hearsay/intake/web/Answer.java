package org.hearsay.intake.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a server answered. The bytes of its body are handed on, not copied; nobody changes them. */
final class Answer {

    private static final String CRLF = "\r\n";

    /** One line of an answer's head. */
    record HeaderField(String name, String value) {

        boolean isCalled(String other) {
            return name.equalsIgnoreCase(other);
        }
    }

    /** Why a body ends where it does. */
    enum Cut {
        LENGTH("is larger than is taken"),
        TIME("took longer than is waited for"),
        DISCONNECT("ended before its end");

        private final String why;

        Cut(String why) {
            this.why = why;
        }

        /** For the user, after the word "body". */
        String why() {
            return why;
        }
    }

    private final String version;
    private final int status;
    private final String reason;
    private final List<HeaderField> headers;
    private final byte[] body;
    private final Optional<Cut> cut;

    /**
     * Takes what was parsed.
     *
     * @param version such as HTTP/1.1
     * @param headers in their order, as sent
     * @param body as sent but for the chunks it came in: still packed, if it came packed
     * @param cut why the body is not whole, if it is not
     */
    Answer(
            String version,
            int status,
            String reason,
            List<HeaderField> headers,
            byte[] body,
            Optional<Cut> cut) {
        this.version = version;
        this.status = status;
        this.reason = reason;
        this.headers = List.copyOf(headers);
        this.body = body;
        this.cut = cut;
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body;
    }

    Optional<Cut> cut() {
        return cut;
    }

    /** The first header of a name. */
    Optional<String> header(String name) {
        return headers.stream()
                .filter(field -> field.isCalled(name))
                .map(HeaderField::value)
                .findFirst();
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    boolean isNotModified() {
        return status == 304;
    }

    /** Whether the page is said to be elsewhere. */
    boolean isRedirect() {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /** The words of Content-Encoding, in the order in which they were applied, lower case. */
    List<String> encodings() {
        return headers.stream()
                .filter(field -> field.isCalled("Content-Encoding"))
                .flatMap(field -> List.of(field.value().split(",")).stream())
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty() && !word.equals("identity"))
                .toList();
    }

    /** The same answer with less of its body. */
    Answer cutTo(int length) {
        byte[] less = Arrays.copyOf(body, length);
        return new Answer(version, status, reason, headers, less, Optional.of(Cut.LENGTH));
    }

    /** Status line and headers as they were sent. */
    byte[] head() {
        StringBuilder head = statusLine();
        headers.forEach(field -> line(head, field.name(), field.value()));
        return bytes(head);
    }

    /**
     * Status line and headers for a body that is kept without its chunks, or not whole: what was
     * said of chunks and length stands under another name, and the length is the one kept.
     */
    byte[] headOfKept() {
        boolean as = header("Content-Length").filter(("" + body.length)::equals).isPresent();
        StringBuilder head = statusLine();
        for (HeaderField field : headers) {
            boolean untrue =
                    field.isCalled("Transfer-Encoding")
                            || (!as && field.isCalled("Content-Length"));
            line(head, untrue ? "X-Crawler-" + field.name() : field.name(), field.value());
        }
        if (!as) {
            line(head, "Content-Length", "" + body.length);
        }
        return bytes(head);
    }

    private StringBuilder statusLine() {
        return new StringBuilder(version)
                .append(' ')
                .append(status)
                .append(' ')
                .append(reason)
                .append(CRLF);
    }

    private static void line(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append(CRLF);
    }

    private static byte[] bytes(StringBuilder head) {
        return head.append(CRLF).toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
