package org.hearsay.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An HTTP client that sends exactly what it is told, well-formed or not. */
final class Raw {

    /** What came back, whole. */
    record Answer(int status, List<String> headers, String body) {

        List<String> all(String name) {
            String begin = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(begin))
                    .map(line -> line.substring(begin.length()).strip())
                    .toList();
        }
    }

    private final int port;

    Raw(int port) {
        this.port = port;
    }

    /** The first answer to these bytes. */
    Answer send(String request) throws IOException {
        return answers(request).get(0);
    }

    /** All answers until the server closes, or says nothing for a while. */
    List<Answer> answers(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(3_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return parse(read(socket.getInputStream()));
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes.write(buffer, 0, n);
            }
        } catch (SocketTimeoutException e) {
            return bytes.toString(StandardCharsets.UTF_8);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<Answer> parse(String text) {
        List<Answer> answers = new ArrayList<>();
        int at = 0;
        while (text.startsWith("HTTP/1.", at)) {
            int end = text.indexOf("\r\n\r\n", at);
            int next = text.indexOf("HTTP/1.1 ", end < 0 ? text.length() : end);
            List<String> lines =
                    List.of(text.substring(at, end < 0 ? text.length() : end).split("\r\n"));
            String body = end < 0 ? "" : text.substring(end + 4, next < 0 ? text.length() : next);
            int status = Integer.parseInt(lines.get(0).split(" ")[1]);
            answers.add(new Answer(status, lines.subList(1, lines.size()), body));
            at = next < 0 ? text.length() : next;
        }
        return answers;
    }
}
