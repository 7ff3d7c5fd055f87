package org.hearsay.export;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** JSON-LD as Titanium understands it, with contexts from here and never from the network. */
final class Linked {

    private Linked() {}

    /** The document expanded; one that names an unknown context fails. */
    static JsonArray expanded(JsonStructure json) throws JsonLdError {
        DocumentLoader local =
                (uri, options) -> {
                    JsonObject context =
                            switch (uri.toString()) {
                                case "http://www.w3.org/ns/anno.jsonld" -> annotations();
                                case "https://schema.org" -> schemaOrg();
                                default ->
                                        throw new JsonLdError(
                                                JsonLdErrorCode.LOADING_DOCUMENT_FAILED,
                                                "No such context here: " + uri);
                            };
                    Document document = JsonDocument.of(context);
                    document.setDocumentUrl(uri);
                    return document;
                };
        return JsonLd.expand(JsonDocument.of(json)).loader(local).get();
    }

    /** The keys of the document that mean nothing by its context. */
    static Set<String> unknownKeys(JsonObject json) throws JsonLdError {
        Set<String> keys = new TreeSet<>();
        each(json, object -> keys.addAll(object.keySet()));
        keys.remove("@context");
        Set<String> unknown = new TreeSet<>();
        for (String key : keys) {
            JsonObject one =
                    Json.createObjectBuilder()
                            .add("@context", json.get("@context"))
                            .add("http://check.example/", "1")
                            .add(key, "urn:check")
                            .build();
            JsonArray expanded = expanded(one);
            if (expanded.isEmpty() || expanded.getJsonObject(0).size() < 2) {
                unknown.add(key);
            }
        }
        return unknown;
    }

    /** Each object of the document outside its context, from the outside in. */
    static void each(JsonValue json, Consumer<JsonObject> visit) {
        if (json instanceof JsonObject object) {
            visit.accept(object);
            for (Map.Entry<String, JsonValue> entry : object.entrySet()) {
                if (!entry.getKey().equals("@context")) {
                    each(entry.getValue(), visit);
                }
            }
        } else if (json instanceof JsonArray array) {
            array.forEach(value -> each(value, visit));
        }
    }

    private static JsonObject annotations() {
        return Written.json(resource("anno-context.json"));
    }

    private static JsonObject schemaOrg() {
        JsonObjectBuilder context = Json.createObjectBuilder();
        properties()
                .forEach(
                        (type, properties) -> {
                            context.add(type, "http://schema.org/" + type);
                            properties.forEach(one -> context.add(one, "http://schema.org/" + one));
                        });
        return Json.createObjectBuilder().add("@context", context).build();
    }

    /** The properties that each type of schema.org's has. */
    static Map<String, Set<String>> properties() {
        Map<String, Set<String>> properties = new TreeMap<>();
        for (String line : resource("schema-org.txt").lines().toList()) {
            if (!line.startsWith("#")) {
                String[] parts = line.split(": ", 2);
                properties.put(parts[0], new TreeSet<>(Arrays.asList(parts[1].split(" ", -1))));
            }
        }
        return properties;
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Linked.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }
}
