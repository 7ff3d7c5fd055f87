package org.hearsay.intake.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.net.ssl.SSLSocketFactory;

/**
 * Fetching on this machine alone: only tests let a loopback address through, and only by what the
 * package keeps to itself.
 */
final class TestWeb {

    /** Limits that tests can run into, yet not for want of a processor. */
    static final Limits SMALL =
            new Limits(
                    8 << 10,
                    100_000,
                    500_000,
                    Duration.ofSeconds(4),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2),
                    5,
                    500 << 10,
                    Duration.ofMillis(400),
                    Duration.ofMillis(1_000),
                    4,
                    5,
                    20,
                    30);

    private static final PublicAddresses TABLE = new PublicAddresses();

    private TestWeb() {}

    /** Every name is this machine, which may be connected to. */
    static Web local(Clock clock, int... ports) {
        return web(SMALL, Duration.ZERO, local(), clock, ports);
    }

    static Web web(Limits limits, Duration delay, Network network, Clock clock, int... ports) {
        return new Web(settings(ports), delay, limits, network, clock);
    }

    static FetchSettings settings(int... ports) {
        return new FetchSettings(
                FetchSettings.PROGRAM,
                FetchSettings.LEAST_DELAY,
                IntStream.of(ports).boxed().toList());
    }

    static Network local() {
        return new Network(
                host -> List.of(loopback(1)), TestWeb::refusalButLoopback, Dialler.systemTls());
    }

    /** Only the one address is let through; the rest is judged by the table. */
    static Network only(InetAddress allowed, Resolver resolver) {
        return new Network(
                resolver,
                address -> address.equals(allowed) ? Optional.empty() : TABLE.refusal(address),
                (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /** One of this machine's many addresses: 127.0.0.last. */
    static InetAddress loopback(int last) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Optional<String> refusalButLoopback(InetAddress address) {
        return address.isLoopbackAddress() ? Optional.empty() : TABLE.refusal(address);
    }
}
