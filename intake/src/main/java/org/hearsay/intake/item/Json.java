package org.hearsay.intake.item;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON within bounds: 256 levels, a string of 20 million characters. */
public final class Json {

    /** How many bytes one value of a larger document may have. */
    public static final int LARGEST = 20 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(factory()).build();

    private Json() {}

    /** The one mapper, which nobody can set otherwise. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** What the parser found wrong: the first line of what it says, shortened. */
    public static String reason(JacksonException e) {
        String message = Optional.ofNullable(e.getOriginalMessage()).orElse("it cannot be read");
        int place = message.indexOf(" (start marker");
        String line =
                message.substring(0, place < 0 ? message.length() : place)
                        .lines()
                        .findFirst()
                        .orElse("it cannot be read");
        return line.length() > 120 ? line.substring(0, 120) + "…" : line;
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(256)
                                .maxStringLength(LARGEST)
                                .maxNameLength(10_000)
                                .maxNumberLength(1_000)
                                .build())
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
    }
}
