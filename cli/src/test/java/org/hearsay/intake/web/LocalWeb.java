package org.hearsay.intake.web;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A web of which every name is this machine: made of what the package keeps to itself, so that no
 * user of the program can.
 */
public final class LocalWeb {

    private LocalWeb() {}

    /** Fetches from this machine, by the settings but without their pause. */
    public static Web of(FetchSettings settings, Clock clock) {
        Network network =
                new Network(
                        host -> List.of(InetAddress.getLoopbackAddress()),
                        address ->
                                address.isLoopbackAddress()
                                        ? Optional.empty()
                                        : new PublicAddresses().refusal(address),
                        Dialler.systemTls());
        return new Web(settings, Duration.ZERO, Limits.USUAL, network, clock);
    }
}
