package org.hearsay.server.mcp;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hearsay.query.Filter;
import org.hearsay.query.Wanted;

/**
 * What a client gave a tool, checked against the tool's parameters: the schema is told to clients,
 * and here it is held, whatever the library between has let pass.
 */
final class Arguments {

    private static final int ROWS = 20;

    private final Map<String, Object> given;

    private Arguments(Map<String, Object> given) {
        this.given = Map.copyOf(given);
    }

    /**
     * @throws RefusedException if an argument is unknown, missing or of another kind
     */
    static Arguments of(LedgerTool tool, Map<String, Object> given) {
        for (Map.Entry<String, Object> argument : given.entrySet()) {
            Parameter parameter =
                    tool.parameters().stream()
                            .filter(known -> known.name().equals(argument.getKey()))
                            .findFirst()
                            .orElseThrow(() -> unknown(tool));
            check(parameter, argument.getValue());
        }
        for (String name : tool.required()) {
            if (!given.containsKey(name)) {
                throw new RefusedException("The argument \"" + name + "\" is missing.");
            }
        }
        return new Arguments(given);
    }

    private static RefusedException unknown(LedgerTool tool) {
        List<String> names = tool.parameters().stream().map(Parameter::name).toList();
        return new RefusedException("An argument is unknown; known are " + names + ".");
    }

    private static void check(Parameter parameter, Object value) {
        boolean holds =
                switch (parameter.kind()) {
                    case TEXT ->
                            value instanceof String text
                                    && !text.isBlank()
                                    && text.length() <= Parameter.LONGEST
                                    && (parameter.choices().isEmpty()
                                            || parameter.choices().contains(text));
                    case DAY -> value instanceof String text && day(text).isPresent();
                    case ROWS ->
                            value instanceof Number number
                                    && number.doubleValue() == number.intValue()
                                    && number.intValue() >= 1
                                    && number.intValue() <= Parameter.MOST_ROWS;
                };
        if (!holds) {
            throw new RefusedException(
                    "The argument \""
                            + parameter.name()
                            + "\" is not what it has to be: "
                            + parameter.schema());
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name)).map(String.class::cast);
    }

    /** A required text. */
    String word(String name) {
        return text(name).orElseThrow(() -> new IllegalStateException(name + " is not required"));
    }

    int limit() {
        return given.get("limit") instanceof Number number ? number.intValue() : ROWS;
    }

    /** Words, outlet, act, from and to, as far as the tool takes them; the name as the speaker. */
    Filter filter(String speaker) {
        Filter filter = with(Filter.none(), text(speaker), Filter::speaker);
        filter = with(filter, text("outlet"), Filter::outlet);
        filter = with(filter, text("words"), Filter::words);
        filter = with(filter, text("act").map(Wanted::act), Filter::act);
        filter = with(filter, text("from").flatMap(Arguments::day), Filter::from);
        return with(filter, text("to").flatMap(Arguments::day), Filter::to);
    }

    private static <T> Filter with(
            Filter filter, Optional<T> value, BiFunction<Filter, T, Filter> put) {
        return value.map(present -> put.apply(filter, present)).orElse(filter);
    }
}
