package org.hearsay.store.log;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of a ledger's payloads: an article's text is one string, as long as its document
 * allowed.
 */
public final class PayloadJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxStringLength(Integer.MAX_VALUE)
                                                    .build())
                                    .build())
                    .build();

    private PayloadJson() {}

    /**
     * Reads it.
     *
     * @throws tools.jackson.core.JacksonException if it is not JSON
     */
    public static JsonNode read(String json) {
        return MAPPER.readTree(json);
    }

    /** Writes it, in one line and in the order of its fields. */
    public static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }
}
