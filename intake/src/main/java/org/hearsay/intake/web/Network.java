package org.hearsay.intake.web;

import javax.net.ssl.SSLSocketFactory;

/** The network as it is, or as a test makes it up; no user of the program can choose. */
record Network(Resolver resolver, AddressRule rule, SSLSocketFactory tls) {

    static Network open() {
        return new Network(Dialler::lookUp, new PublicAddresses(), Dialler.systemTls());
    }
}
