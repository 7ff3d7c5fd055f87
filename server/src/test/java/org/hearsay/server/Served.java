package org.hearsay.server;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.export.Format;
import org.hearsay.server.gate.Keys;
import org.hearsay.server.route.Access;
import org.hearsay.server.route.Endpoint;
import org.hearsay.server.route.Policy;
import org.hearsay.server.workplace.View;

/** A server over a workplace in memory, and requests to it. */
final class Served implements AutoCloseable {

    static final String TOKEN = "0123456789abcdef".repeat(4);

    final Desk desk;
    final List<Exception> faults = Collections.synchronizedList(new ArrayList<>());
    final HearsayServer server;
    final int port;
    final Raw raw;

    Served(Optional<View> view) {
        this(view, 20_000);
    }

    Served(Optional<View> view, long idleMs, Format... more) {
        this.desk = new Desk(view, more);
        this.server =
                HearsayServer.start(
                        desk,
                        new HearsayServer.Settings(
                                InetAddress.getLoopbackAddress(), 0, TOKEN, idleMs, faults::add));
        this.port = server.address().getPort();
        this.raw = new Raw(port);
    }

    /** The headers with which an endpoint lets a request in. */
    Map<String, String> headers(Endpoint endpoint) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Host", "127.0.0.1:" + port);
        headers.put("Connection", "close");
        if (endpoint.policy().access() == Access.COOKIE) {
            headers.put("Cookie", cookie());
        } else if (endpoint.policy().access() == Access.BEARER) {
            headers.put("Authorization", "Bearer " + TOKEN);
        }
        if (endpoint.policy().takesJson()) {
            headers.put("Content-Type", "application/json");
            headers.put(Policy.OWN_HEADER, "1");
        }
        if (endpoint == Endpoint.TOOLS) {
            headers.put("Accept", "application/json, text/event-stream");
        }
        return headers;
    }

    String cookie() {
        String set = new Keys(TOKEN).setCookie(port);
        return set.substring(0, set.indexOf(';'));
    }

    Raw.Answer ask(String method, String path, Map<String, String> headers, String body)
            throws IOException {
        return raw.send(request(method, path, headers, body));
    }

    static String request(String method, String path, Map<String, String> headers, String body) {
        StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        headers.forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
        if (!body.isEmpty() && !headers.containsKey("Content-Length")) {
            request.append("Content-Length: " + body.length() + "\r\n");
        }
        return request.append("\r\n").append(body).toString();
    }

    /** An answer of the API to a good question. */
    Raw.Answer get(String path) throws IOException {
        return ask("GET", path, headers(Endpoint.HEALTH), "");
    }

    Raw.Answer page(String path) throws IOException {
        return ask("GET", path, headers(Endpoint.DOSSIER_PAGE), "");
    }

    Raw.Answer post(String method, String path, String body) throws IOException {
        return ask(method, path, headers(Endpoint.DECIDE), body);
    }

    @Override
    public void close() {
        server.close();
    }
}
