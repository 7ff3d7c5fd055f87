package org.hearsay.intake.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The bytes of a request: what is asked for, who asks, and on what condition; nothing of where the
 * user came from or was before.
 */
final class Request {

    private static final String CRLF = "\r\n";

    private Request() {}

    static byte[] of(WebUrl url, String userAgent, Optional<Past> condition) {
        StringBuilder request = new StringBuilder("GET ").append(url.target());
        request.append(" HTTP/1.1").append(CRLF);
        line(request, "Host", url.authority());
        line(request, "User-Agent", userAgent);
        line(request, "Accept", "text/html, application/xhtml+xml, application/xml, */*;q=0.5");
        line(request, "Accept-Encoding", "gzip, deflate");
        condition.flatMap(Past::sendableTag).ifPresent(t -> line(request, "If-None-Match", t));
        condition
                .flatMap(Past::sendableModified)
                .ifPresent(time -> line(request, "If-Modified-Since", time));
        line(request, "Connection", "close");
        return request.append(CRLF).toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void line(StringBuilder request, String name, String value) {
        request.append(name).append(": ").append(value).append(CRLF);
    }
}
