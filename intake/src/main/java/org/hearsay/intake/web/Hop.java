package org.hearsay.intake.web;

import java.net.InetAddress;
import java.time.Instant;

/** One request and its answer. */
final class Hop {

    private final WebUrl url;
    private final byte[] request;
    private final Answer answer;
    private final InetAddress address;
    private final Instant date;

    /**
     * Takes what happened.
     *
     * @param request as it was sent
     * @param address that answered
     * @param date when the request began
     */
    Hop(WebUrl url, byte[] request, Answer answer, InetAddress address, Instant date) {
        this.url = url;
        this.request = request;
        this.answer = answer;
        this.address = address;
        this.date = date;
    }

    WebUrl url() {
        return url;
    }

    byte[] request() {
        return request;
    }

    Answer answer() {
        return answer;
    }

    InetAddress address() {
        return address;
    }

    Instant date() {
        return date;
    }
}
