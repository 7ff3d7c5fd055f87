package org.hearsay.intake.web;

import java.net.InetAddress;

/** The host of a URL, in the one form in which it is looked up, connected to and written. */
sealed interface WebHost {

    /** As it stands in a URL: lower case, an IPv6 address in brackets. */
    String text();

    /** A name in ASCII, to be looked up. */
    record Name(String text) implements WebHost {}

    /** An address, to be connected to. */
    record Literal(InetAddress address) implements WebHost {

        @Override
        public String text() {
            byte[] bytes = address.getAddress();
            return bytes.length == 4
                    ? address.getHostAddress()
                    : "[" + Ipv6Parser.written(bytes) + "]";
        }
    }
}
