package org.hearsay.intake.web;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Opens connections, and only to addresses that it has checked: the one class of the program that
 * looks up hosts and opens sockets.
 *
 * <p>A host is looked up once for a connection. All its addresses are checked, and one bad one
 * among them refuses the host; then the connection goes to these addresses and no other, so that a
 * second look-up cannot lead elsewhere. There is no proxy, whatever the system is set to.
 */
final class Dialler {

    private static final int MOST_ADDRESSES = 4;
    private static final long STEP_MS = 50;

    /** An open connection; for https, with the certificate checked against the host. */
    record Line(Socket socket, InetAddress address) implements Closeable {

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private final Resolver resolver;
    private final AddressRule rule;
    private final SSLSocketFactory tls;
    private final Duration patience;
    private final ExecutorService lookups;

    Dialler(Network network, Duration patience, ExecutorService lookups) {
        this.resolver = network.resolver();
        this.rule = network.rule();
        this.tls = network.tls();
        this.patience = patience;
        this.lookups = lookups;
    }

    /** The system's own resolver. */
    static List<InetAddress> lookUp(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host));
    }

    /** What the platform trusts. */
    static SSLSocketFactory systemTls() {
        return (SSLSocketFactory) SSLSocketFactory.getDefault();
    }

    /**
     * Connects to a URL's host.
     *
     * @throws RefusedException if one of its addresses may not be connected to
     * @throws IOException if none can be connected to in time
     */
    Line dial(WebUrl url, Deadline deadline) throws RefusedException, IOException {
        List<InetAddress> addresses = addresses(url.host(), deadline);
        for (InetAddress address : addresses) {
            check(address);
        }
        IOException last = new UnknownHostException();
        for (InetAddress address :
                addresses.subList(0, Math.min(MOST_ADDRESSES, addresses.size()))) {
            try {
                return connected(url, address, deadline);
            } catch (IOException e) {
                last = e;
            }
            if (deadline.isOver()) {
                break;
            }
        }
        throw last;
    }

    private void check(InetAddress address) throws RefusedException {
        Optional<String> refusal = rule.refusal(address);
        if (refusal.isPresent()) {
            throw new RefusedException(
                    "address " + address.getHostAddress() + " is not public: " + refusal.get());
        }
    }

    private List<InetAddress> addresses(WebHost host, Deadline deadline) throws IOException {
        if (host instanceof WebHost.Literal literal) {
            return List.of(literal.address());
        }
        Future<List<InetAddress>> lookup = lookups.submit(() -> resolver.addresses(host.text()));
        try {
            // In short steps: a look-up cannot be broken off, but it can be left to itself.
            long left = patience.toMillis();
            while (!lookup.isDone() && left > 0 && !deadline.isOver()) {
                left -= waited(lookup);
            }
            if (!lookup.isDone()) {
                lookup.cancel(true);
                throw new IOException("the host could not be looked up in time");
            }
            return List.copyOf(lookup.get());
        } catch (ExecutionException e) {
            throw new UnknownHostException("the host is not known");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", e);
        }
    }

    private static long waited(Future<?> lookup) throws ExecutionException, InterruptedException {
        try {
            lookup.get(STEP_MS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return STEP_MS;
        }
        return 0;
    }

    private Line connected(WebUrl url, InetAddress address, Deadline deadline)
            throws RefusedException, IOException {
        Socket socket = new Socket(Proxy.NO_PROXY);
        try {
            deadline.guard(socket);
            socket.setTcpNoDelay(true);
            socket.connect(
                    new InetSocketAddress(address, url.port()),
                    Math.toIntExact(patience.toMillis()));
            // Before the first byte is sent, once more, and of the socket itself.
            check(socket.getInetAddress());
            socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
            return new Line(url.isSecure() ? secured(socket, url) : socket, address);
        } catch (RefusedException | IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private Socket secured(Socket socket, WebUrl url) throws IOException {
        String host =
                url.host() instanceof WebHost.Literal literal
                        ? literal.address().getHostAddress()
                        : url.host().text();
        SSLSocket secured = (SSLSocket) tls.createSocket(socket, host, url.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }
}
