package org.hearsay.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hearsay.ledger.LedgerException;
import org.hearsay.text.Span;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a JSON value as they are asked for; those that nobody asks for may be there too.
 */
record Fields(JsonNode node) {

    boolean has(String field) {
        return node.has(field);
    }

    Fields get(String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            throw new LedgerException("A row of the ledger has no field '" + field + "'");
        }
        return new Fields(value);
    }

    /** A value of a list by its place. */
    Fields at(int place) {
        JsonNode value = node.get(place);
        if (value == null) {
            throw new LedgerException("A list in a row of the ledger ends before place " + place);
        }
        return new Fields(value);
    }

    Optional<Fields> find(String field) {
        return has(field) ? Optional.of(get(field)) : Optional.empty();
    }

    String text(String field) {
        return get(field).text();
    }

    Optional<String> findText(String field) {
        return find(field).map(Fields::text);
    }

    int number(String field) {
        return get(field).number();
    }

    double decimal(String field) {
        JsonNode value = get(field).node;
        if (!value.isNumber()) {
            throw unexpected("a number", value);
        }
        return value.doubleValue();
    }

    boolean truth(String field) {
        JsonNode value = get(field).node;
        if (!value.isBoolean()) {
            throw unexpected("true or false", value);
        }
        return value.booleanValue();
    }

    Span span(String field) {
        return get(field).span();
    }

    <E extends Enum<E>> E word(Class<E> words, String field) {
        return get(field).word(words);
    }

    /** An enum's constant by its name. */
    <E extends Enum<E>> E word(Class<E> words) {
        String name = text();
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(name)) {
                return word;
            }
        }
        throw new LedgerException(
                "'" + name + "' is no " + words.getSimpleName() + " that this version knows");
    }

    <T> List<T> list(String field, Function<Fields, T> read) {
        List<T> values = new ArrayList<>();
        for (JsonNode value : get(field).node) {
            values.add(read.apply(new Fields(value)));
        }
        return List.copyOf(values);
    }

    List<String> strings(String field) {
        return list(field, Fields::text);
    }

    int[] numbers(String field) {
        return list(field, Fields::number).stream().mapToInt(Integer::intValue).toArray();
    }

    String text() {
        if (!node.isString()) {
            throw unexpected("a string", node);
        }
        return node.stringValue();
    }

    int number() {
        if (!node.isInt()) {
            throw unexpected("a whole number", node);
        }
        return node.intValue();
    }

    /** A span is written as its two positions. */
    Span span() {
        if (!node.isArray() || node.size() != 2) {
            throw unexpected("a span", node);
        }
        return new Span(at(0).number(), at(1).number());
    }

    private static LedgerException unexpected(String wanted, JsonNode found) {
        String shown = found.toString();
        return new LedgerException(
                "A row of the ledger has "
                        + (shown.length() > 40 ? shown.substring(0, 40) + "…" : shown)
                        + " where "
                        + wanted
                        + " should stand");
    }
}
