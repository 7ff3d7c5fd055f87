package org.hearsay.server.gate;

import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;

/** What of a request the gate looks at, as it came. */
record Head(String method, String authority, String target, HttpFields fields) {

    static Head of(Request request) {
        HttpURI uri = request.getHttpURI();
        return new Head(
                String.valueOf(request.getMethod()),
                String.valueOf(uri.getAuthority()),
                String.valueOf(uri.getPathQuery()),
                request.getHeaders());
    }

    /** All values of a header, a line each. */
    List<String> all(String name) {
        return fields.getFields(name).stream().map(f -> String.valueOf(f.getValue())).toList();
    }

    Optional<String> one(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", all));
    }

    String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    boolean hasBody() {
        return fields.contains(HttpHeader.TRANSFER_ENCODING)
                || one("Content-Length").filter(length -> !length.equals("0")).isPresent();
    }

    /** The cookie of this name; the last, where somebody sends several. */
    Optional<String> cookie(String name) {
        Optional<String> found = Optional.empty();
        for (String line : all("Cookie")) {
            for (String pair : line.split(";", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0 && pair.substring(0, equals).strip().equals(name)) {
                    found = Optional.of(pair.substring(equals + 1).strip());
                }
            }
        }
        return found;
    }
}
