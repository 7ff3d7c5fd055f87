package org.hearsay.intake.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks up the addresses of a host. */
@FunctionalInterface
interface Resolver {

    /** All addresses of a host that is named, not of one that is an address; in order, not none. */
    List<InetAddress> addresses(String host) throws UnknownHostException;
}
