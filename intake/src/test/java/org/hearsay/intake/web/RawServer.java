package org.hearsay.intake.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on this machine that sends whatever bytes a test wants, as badly as it wants. */
final class RawServer implements Closeable {

    /** Answers one request; when it returns, the connection is closed. */
    interface Handler {

        /** Writes to the client. */
        void answer(Request request, OutputStream out) throws IOException, InterruptedException;
    }

    /** One request that came. */
    record Request(String path, String text, Socket socket, long began) {

        boolean has(String line) {
            return text.contains(line);
        }
    }

    private final ServerSocket socket;
    private final ExecutorService pool =
            Executors.newCachedThreadPool(
                    work -> {
                        Thread thread = new Thread(work, "raw-server");
                        thread.setDaemon(true);
                        return thread;
                    });
    private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile boolean closed;

    /** Listens on 127.0.0.1. */
    RawServer() throws IOException {
        this(TestWeb.loopback(1), 0);
    }

    RawServer(InetAddress address, int port) throws IOException {
        this(new ServerSocket(port, 1_000, address));
    }

    RawServer(ServerSocket socket) {
        this.socket = socket;
        pool.execute(this::listen);
    }

    /** Answers this path, until told otherwise. */
    RawServer on(String path, Handler handler) {
        handlers.put(path, handler);
        return this;
    }

    /** Answers this path with a page or file. */
    RawServer page(String path, String body) {
        return on(path, (request, out) -> send(out, "200 OK", "", body));
    }

    /** Sends an answer that is as it should be; the headers end in line breaks. */
    static void send(OutputStream out, String status, String headers, String body)
            throws IOException {
        write(
                out,
                "HTTP/1.1 "
                        + status
                        + "\r\n"
                        + headers
                        + "Content-Length: "
                        + body.getBytes(ISO_8859_1).length
                        + "\r\n\r\n"
                        + body);
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(ISO_8859_1));
        out.flush();
    }

    /** The port it listens on. */
    int port() {
        return socket.getLocalPort();
    }

    /** A URL at this server, by any host name that leads here. */
    String url(String host, String path) {
        return "http://" + host + ":" + port() + path;
    }

    /** What came so far. */
    List<Request> requests() {
        return requests;
    }

    /** The paths that were asked for, other than robots.txt, in order. */
    List<String> paths() {
        return requests.stream()
                .map(Request::path)
                .filter(path -> !path.equals("/robots.txt"))
                .toList();
    }

    int connections() {
        return connections.get();
    }

    private void listen() {
        while (!closed) {
            try {
                Socket client = socket.accept();
                connections.incrementAndGet();
                pool.execute(() -> serve(client));
            } catch (IOException e) {
                closed = true;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            String text = head(client.getInputStream());
            String[] words = text.split(" ", 3);
            if (words.length < 3) {
                return;
            }
            Request request = new Request(words[1], text, client, System.nanoTime());
            requests.add(request);
            Handler handler = handlers.getOrDefault(request.path(), RawServer::missing);
            handler.answer(request, client.getOutputStream());
        } catch (IOException | InterruptedException e) {
            // The client has gone, as it often should.
            return;
        }
    }

    private static void missing(Request request, OutputStream out) throws IOException {
        send(out, "404 Not Found", "", "");
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int sign = in.read(); sign >= 0; sign = in.read()) {
            head.append((char) sign);
            if (head.length() > 3 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
                break;
            }
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        socket.close();
        pool.shutdownNow();
    }
}
