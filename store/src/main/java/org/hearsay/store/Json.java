package org.hearsay.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hearsay.ledger.LedgerException;
import org.hearsay.store.log.PayloadJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds JSON and turns it into characters that a database can hold, and back. */
final class Json {

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static ArrayNode strings(List<String> values) {
        ArrayNode array = array();
        values.forEach(array::add);
        return array;
    }

    static <T> ArrayNode list(List<T> values, Function<T, JsonNode> write) {
        ArrayNode array = array();
        values.forEach(value -> array.add(write.apply(value)));
        return array;
    }

    /** Writes a field if there is something to write: what is absent is left out. */
    static void put(ObjectNode node, String field, Optional<String> value) {
        value.ifPresent(present -> node.put(field, present));
    }

    /** Characters without a lone surrogate, which UTF-8 cannot hold. */
    static String write(JsonNode node) {
        String json = PayloadJson.write(node);
        int lone = nextLone(json, 0);
        return lone < 0 ? json : escaped(json, lone);
    }

    static Fields read(String json) {
        try {
            return new Fields(PayloadJson.read(json));
        } catch (JacksonException e) {
            throw new LedgerException("A row of the ledger is not JSON: " + e.getOriginalMessage());
        }
    }

    /** Outside strings JSON is ASCII, so that a lone surrogate can only stand inside one. */
    private static String escaped(String json, int first) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int lone = first; lone >= 0; lone = nextLone(json, lone + 1)) {
            out.append(json, from, lone)
                    .append("\\u")
                    .append(Integer.toHexString(json.charAt(lone)));
            from = lone + 1;
        }
        return out.append(json, from, json.length()).toString();
    }

    private static int nextLone(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }
}
