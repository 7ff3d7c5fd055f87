package org.hearsay.intake.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a user may choose about fetching.
 *
 * @param userAgent what servers are told of the program; printable ASCII
 * @param delay the least pause between two requests to one host; at least {@link #LEAST_DELAY}
 * @param ports that may be connected to
 */
public record FetchSettings(String userAgent, Duration delay, List<Integer> ports) {

    /** The program and its version, with which every user agent of its own begins. */
    public static final String PROGRAM = "Hearsay/0.1";

    /** A shorter pause cannot be asked for. */
    public static final Duration LEAST_DELAY = Duration.ofSeconds(1);

    /** What is asked for if the user says nothing. */
    public static final FetchSettings USUAL =
            new FetchSettings(PROGRAM, Duration.ofSeconds(2), List.of(80, 443));

    /**
     * Checks what a user may get wrong.
     *
     * @throws IllegalArgumentException if a value is not allowed, saying which and what is
     */
    public FetchSettings {
        if (userAgent.isBlank()
                || !userAgent.chars().allMatch(sign -> sign >= ' ' && sign < 0x7F)) {
            throw new IllegalArgumentException(
                    "A user agent has ASCII letters, digits and signs, and is not empty");
        }
        if (delay.compareTo(LEAST_DELAY) < 0) {
            throw new IllegalArgumentException(
                    "The pause between requests is at least "
                            + LEAST_DELAY.toSeconds()
                            + " second, not "
                            + delay);
        }
        if (ports.stream().anyMatch(port -> port < 1 || port > 65535)) {
            throw new IllegalArgumentException("A port is a number from 1 to 65535");
        }
        ports = List.copyOf(ports);
    }

    /**
     * The user agent that names the program and, where the user gives one, an address or page by
     * which the user can be reached.
     */
    public static String userAgent(Optional<String> contact) {
        return contact.map(to -> PROGRAM + " (+" + to + ")").orElse(PROGRAM);
    }
}
