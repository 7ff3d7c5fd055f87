package org.hearsay.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a page of a server is asked: names with values, in order; empty values are left out. */
record Asked(Map<String, String> values) {

    Asked {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static Asked nothing() {
        return new Asked(Map.of());
    }

    Asked with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Asked(more);
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** As the query of a URL, in the encoding of forms. */
    String encoded() {
        StringBuilder query = new StringBuilder();
        values.forEach(
                (name, value) -> {
                    if (!value.isEmpty()) {
                        query.append(query.length() == 0 ? "" : "&").append(name).append('=');
                        query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
                    }
                });
        return query.toString();
    }
}
