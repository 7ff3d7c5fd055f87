package org.hearsay.server.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * A question that a client can ask of the ledger.
 *
 * @param required the names of the parameters that must be given
 * @param answer rows, in a stable order
 */
record LedgerTool(
        String name,
        String title,
        String description,
        List<Parameter> parameters,
        List<String> required,
        BiFunction<Asked, Arguments, List<Row>> answer) {

    LedgerTool {
        parameters = List.copyOf(parameters);
        required = List.copyOf(required);
    }

    /** JSON Schema of the arguments; nothing else may be given. */
    Map<String, Object> inputSchema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        parameters.forEach(parameter -> properties.put(parameter.name(), parameter.schema()));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    /** JSON Schema of the answer, the same for all tools. */
    static Map<String, Object> outputSchema() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("type", "object");
        row.put("properties", Map.of("id", Map.of("type", "string")));
        row.put("required", List.of("id"));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("rows", Map.of("type", "array", "items", row));
        properties.put("total", Map.of("type", "integer"));
        properties.put("next", Map.of("type", "string"));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.of("rows", "total"));
        schema.put("additionalProperties", false);
        return schema;
    }
}
