package org.hearsay.intake.web;

import java.time.Duration;

/**
 * How much is taken from strangers, and how long is waited for them.
 *
 * @param header bytes of an answer's head, together with those of interim answers
 * @param body bytes of an answer's body as sent
 * @param inflated bytes of a body when unpacked
 * @param total for one request, from looking up the host to the last byte
 * @param stall between two bytes
 * @param connect for looking up a host, and for connecting to it
 * @param redirects how many are followed one after the other
 * @param robots bytes of a robots.txt that count
 * @param longestDelay between two requests to one host, whatever its robots.txt asks for
 * @param longestRetry how long a server may ask to be left alone and still be asked again
 * @param atOnce requests in flight
 * @param lists feeds or site maps that one list of such may name
 * @param items of one feed or site map that are fetched
 * @param links new items that one round fetches
 */
record Limits(
        int header,
        int body,
        int inflated,
        Duration total,
        Duration stall,
        Duration connect,
        int redirects,
        int robots,
        Duration longestDelay,
        Duration longestRetry,
        int atOnce,
        int lists,
        int items,
        int links) {

    static final Limits USUAL =
            new Limits(
                    64 << 10,
                    20 << 20,
                    100 << 20,
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(10),
                    5,
                    500 << 10,
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(60),
                    4,
                    500,
                    500,
                    2_000);
}
