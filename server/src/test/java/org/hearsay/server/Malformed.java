package org.hearsay.server;

import java.util.LinkedHashMap;
import java.util.Map;

/** Requests that are not quite HTTP, or try to be two at once. */
final class Malformed {

    private static final String KEY = "Authorization: Bearer " + Served.TOKEN + "\r\n";
    private static final String HOST = "Host: 127.0.0.1:PORT\r\nConnection: close\r\n";

    static final Map<String, String> ALL = all();

    private Malformed() {}

    private static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        String get = "GET /api/v1/health HTTP/1.1\r\n";
        all.put("no host", get + KEY + "\r\n");
        all.put("two hosts", get + HOST + "Host: evil.example\r\n" + KEY + "\r\n");
        all.put("the same host twice", get + HOST + HOST + KEY + "\r\n");
        all.put("an empty host", get + "Host:\r\n" + KEY + "\r\n");
        all.put(
                "another's absolute address",
                "GET http://evil.example/api/v1/health HTTP/1.1\r\n" + HOST + KEY + "\r\n");
        all.put(
                "an absolute address and another host",
                "GET http://127.0.0.1:PORT/api/v1/health HTTP/1.1\r\nHost: evil.example\r\n"
                        + KEY
                        + "\r\n");
        all.put("a tunnel", "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n");
        all.put("an asterisk", "OPTIONS * HTTP/1.1\r\n" + HOST + KEY + "\r\n");
        all.put("no version", "GET /api/v1/health\r\n" + HOST + "\r\n");
        all.put("an unknown version", "GET /api/v1/health HTTP/9.9\r\n" + HOST + "\r\n");
        all.put("no words", "\u0000\u0001\u0002\u0003 nothing\r\n\r\n");
        all.put("a folded header", get + HOST + "X-A: b\r\n c\r\n" + KEY + "\r\n");
        all.put("a blank before the colon", get + "Host : 127.0.0.1:PORT\r\n" + KEY + "\r\n");
        all.put("a header too long", get + HOST + "X-A: " + "a".repeat(40_000) + "\r\n\r\n");
        all.put(
                "an address too long",
                "GET /" + "a".repeat(40_000) + " HTTP/1.1\r\n" + HOST + "\r\n");
        all.put("a climbing path", "GET /api/../index.html HTTP/1.1\r\n" + HOST + "\r\n");
        all.put("a hidden climb", "GET /%2e%2e/index.html HTTP/1.1\r\n" + HOST + "\r\n");
        all.put("a hidden slash", "GET /api%2fv1/health HTTP/1.1\r\n" + HOST + KEY + "\r\n");
        all.put("a path parameter", "GET /api/v1/health;a=b HTTP/1.1\r\n" + HOST + KEY + "\r\n");
        all.put("two slashes", "GET //api/v1/health HTTP/1.1\r\n" + HOST + KEY + "\r\n");
        all.put("a null", "GET /index.html%00 HTTP/1.1\r\n" + HOST + "\r\n");
        String post =
                "POST /api/v1/decisions HTTP/1.1\r\nContent-Type: application/json\r\n"
                        + "X-Hearsay: 1\r\n"
                        + HOST
                        + KEY;
        all.put(
                "a length and chunks",
                post + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        all.put("two lengths", post + "Content-Length: 2\r\nContent-Length: 20\r\n\r\n{}");
        all.put("a length of minus one", post + "Content-Length: -1\r\n\r\n{}");
        all.put("a length with a plus", post + "Content-Length: +2\r\n\r\n{}");
        all.put("a coding that is none", post + "Transfer-Encoding: xchunked\r\n\r\n{}");
        all.put("a version before hosts", "GET /api/v1/health HTTP/1.0\r\n" + KEY + "\r\n");
        return all;
    }
}
