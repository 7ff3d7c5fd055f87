package org.hearsay.intake.web;

import java.net.InetAddress;
import java.util.Optional;

/** Which addresses may be connected to. */
@FunctionalInterface
interface AddressRule {

    /** Why the address may not be connected to; empty if it may. */
    Optional<String> refusal(InetAddress address);
}
