package org.hearsay.server;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.servlet.JavalinServlet;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.hearsay.server.answer.Answers;
import org.hearsay.server.gate.Faults;
import org.hearsay.server.gate.Gate;
import org.hearsay.server.gate.Keys;
import org.hearsay.server.route.Endpoint;
import org.hearsay.server.route.Problem;
import org.hearsay.server.route.RefusedException;
import org.hearsay.server.workplace.Workplace;

/**
 * Serves a workplace to its own machine: pages for a browser and a REST API for programs.
 *
 * <p>It listens on loopback alone and lets nobody in without the token, for other people and other
 * sites' pages reach loopback too. Every request passes one gate before anything else; every answer
 * carries the headers that keep a page from running or framing anything. Close it after use.
 */
public final class HearsayServer implements AutoCloseable {

    private static final int THREADS = 48;
    private static final int CONNECTIONS = 128;
    private static final int HEADER_BYTES = 16 << 10;

    private final Server server;
    private final ServerConnector connector;
    private final Javalin routes;

    private HearsayServer(Server server, ServerConnector connector, Javalin routes) {
        this.server = server;
        this.connector = connector;
        this.routes = routes;
    }

    /** What a server is told: where it listens, by what it lets in, and who hears of its faults. */
    public record Settings(
            InetAddress address, int port, String token, long idleMs, Consumer<Exception> faults) {

        public Settings {
            if (!address.isLoopbackAddress()) {
                throw new IllegalArgumentException(
                        "The server would listen on "
                                + address.getHostAddress()
                                + ", which others reach: it has neither TLS nor users. Expected"
                                + " 127.0.0.1 or ::1");
            }
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException(
                        "Port " + port + "; expected 0 (any free one) to 65535");
            }
        }
    }

    /**
     * Begins to listen.
     *
     * @throws IllegalStateException if the port cannot be had
     */
    public static HearsayServer start(Workplace workplace, Settings settings) {
        Server server = server();
        ServerConnector connector = connector(server, settings);
        try {
            connector.open();
            int port = connector.getLocalPort();
            Keys keys = new Keys(settings.token());
            Javalin routes = routes(new Answers(workplace, keys), settings.faults());
            ServletContextHandler context = new ServletContextHandler();
            context.addServlet(new ServletHolder(new JavalinServlet(routes.unsafe)), "/*");
            server.setHandler(new Gate(context, keys, port));
            server.start();
            return new HearsayServer(server, connector, routes);
        } catch (Exception e) {
            connector.close();
            throw new IllegalStateException(
                    "Cannot listen on port " + settings.port() + ": " + e.getMessage(), e);
        }
    }

    private static Server server() {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
        threads.setName("hearsay-server");
        threads.setDaemon(true);
        Server server = new Server(threads);
        server.setErrorHandler(new Faults());
        server.setStopTimeout(0);
        return server;
    }

    private static ServerConnector connector(Server server, Settings settings) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setHttpCompliance(HttpCompliance.RFC9110);
        http.setUriCompliance(UriCompliance.DEFAULT);
        ServerConnector connector =
                new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(settings.address().getHostAddress());
        connector.setPort(settings.port());
        connector.setIdleTimeout(settings.idleMs());
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
        return connector;
    }

    private static Javalin routes(Answers answers, Consumer<Exception> faults) {
        return Javalin.create(
                config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.showOldJavalinVersionWarning = false;
                    config.http.maxRequestSize = 0L;
                    for (Endpoint endpoint : Endpoint.values()) {
                        config.routes.addHttpHandler(
                                type(endpoint),
                                endpoint.path(),
                                context -> answer(answers, endpoint, context));
                    }
                    config.routes.exception(
                            Exception.class, (e, context) -> tell(e, context, faults));
                });
    }

    private static HandlerType type(Endpoint endpoint) {
        return switch (endpoint.method()) {
            case GET -> HandlerType.GET;
            case POST -> HandlerType.POST;
            case DELETE -> HandlerType.DELETE;
        };
    }

    /** What the gate let in to one endpoint must not end at another. */
    private static void answer(Answers answers, Endpoint endpoint, Context context)
            throws Exception {
        if (context.req().getAttribute(Gate.ENDPOINT) != endpoint) {
            throw new IllegalStateException("The gate and the routes disagree about " + endpoint);
        }
        answers.answer(context, endpoint);
    }

    private static void tell(Exception e, Context context, Consumer<Exception> faults) {
        if (context.res().isCommitted()) {
            breakOff(e, context, faults);
            return;
        }
        context.res().resetBuffer();
        context.res().setHeader("Content-Disposition", null);
        context.res().setHeader("Transfer-Encoding", null);
        Problem problem;
        if (e instanceof RefusedException refused) {
            problem = refused.problem();
        } else {
            faults.accept(e);
            problem =
                    new Problem(500, "Fault", "This is a fault in Hearsay; its window says more.");
        }
        boolean page =
                context.req().getAttribute(Gate.ENDPOINT) instanceof Endpoint endpoint
                        && endpoint.policy().isForPeople();
        context.status(problem.status())
                .contentType(page ? "text/html; charset=utf-8" : "application/problem+json")
                .result(page ? problem.html() : problem.json());
    }

    /**
     * An answer of which a part is sent already cannot be taken back: its connection ends without
     * the end of the answer, so that nobody takes the part for the whole. It does not come to this
     * where the other side left: what cannot be sent any more is no fault.
     */
    private static void breakOff(Exception e, Context context, Consumer<Exception> faults) {
        faults.accept(e);
        ServletContextRequest.getServletContextRequest(context.req()).getServletChannel().abort(e);
    }

    /** Where it listens, without the token. */
    public URI address() {
        String host = String.valueOf(connector.getHost());
        String shown = host.indexOf(':') < 0 ? host : "[" + host + "]";
        return URI.create("http://" + shown + ":" + connector.getLocalPort() + "/");
    }

    /** The routes as they are registered, as "METHOD /path". */
    List<String> registered() {
        return routes.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint.method.name() + " " + handler.endpoint.path)
                .toList();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The server did not stop cleanly", e);
        }
    }
}
