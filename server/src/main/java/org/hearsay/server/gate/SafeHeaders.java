package org.hearsay.server.gate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;

/** The headers of every answer, whoever makes it: nothing runs, frames, sniffs, refers or keeps. */
final class SafeHeaders {

    static final Map<String, String> ALL = all();

    private SafeHeaders() {}

    static void put(HttpFields.Mutable headers) {
        ALL.forEach(headers::put);
    }

    private static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                        + " connect-src 'self'; base-uri 'none'; form-action 'self';"
                        + " frame-ancestors 'none'; require-trusted-types-for 'script';"
                        + " trusted-types 'none'");
        all.put("X-Content-Type-Options", "nosniff");
        all.put("X-Frame-Options", "DENY");
        all.put("Referrer-Policy", "no-referrer");
        all.put("Cross-Origin-Opener-Policy", "same-origin");
        all.put("Cross-Origin-Resource-Policy", "same-origin");
        all.put("Cross-Origin-Embedder-Policy", "require-corp");
        all.put(
                "Permissions-Policy",
                "camera=(), clipboard-read=(), display-capture=(), geolocation=(), microphone=(),"
                        + " payment=(), usb=()");
        all.put("Cache-Control", "no-store");
        return Collections.unmodifiableMap(all);
    }
}
