package org.hearsay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hearsay.model.Article;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;
import org.hearsay.testing.Articles;
import org.hearsay.text.Span;

/** A text with the events that must be found in it, as {@code event-cases.txt} has them. */
record EventCase(String name, String text, List<Expected> expected) {

    /** One event: type, modality, actors and targets, and what else the case asks of it. */
    record Expected(String line, Map<String, String> asked) {

        private static Expected read(String line) {
            List<String> fields =
                    new ArrayList<>(
                            Stream.of(line.substring(2).split("\\|", -1))
                                    .map(String::strip)
                                    .toList());
            while (fields.size() < 4) {
                fields.add("");
            }
            Map<String, String> asked = new LinkedHashMap<>();
            for (String field : fields.subList(4, fields.size())) {
                String[] parts = field.split(": ", 2);
                asked.put(parts[0], parts[1]);
            }
            return new Expected(String.join(" | ", fields.subList(0, 4)), asked);
        }
    }

    /** The cases of a file: blocks parted by blank lines, lines that begin with # left out. */
    static List<EventCase> in(String file) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(EventCase.class.getResourceAsStream(file), file)) {
            return Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n\n"))
                    .map(block -> block.lines().filter(line -> !line.startsWith("#")).toList())
                    .filter(lines -> lines.size() > 2)
                    .map(EventCase::read)
                    .toList();
        }
    }

    private static EventCase read(List<String> lines) {
        return new EventCase(
                lines.get(0),
                lines.get(1),
                lines.stream()
                        .filter(line -> line.startsWith("> ") && !line.equals("> nothing"))
                        .map(Expected::read)
                        .toList());
    }

    boolean isTrap() {
        return name.startsWith("trap:");
    }

    boolean isHeadline() {
        return text.startsWith("= ");
    }

    /** One paragraph, or one headline where the text begins with an equals sign. */
    Article article() {
        String words = isHeadline() ? text.substring(2) : text;
        Role role = isHeadline() ? Role.HEADLINE : Role.BODY;
        return Articles.of(words, List.of(new Segment(new Span(0, words.length()), role)));
    }
}
