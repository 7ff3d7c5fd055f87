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

/** A text with what must be read in it, as the case files have them. */
record StatementCase(String name, String text, List<Expected> expected) {

    /**
     * One statement: its spans, and what else the case asks of it; a field may stand several times.
     */
    record Expected(String line, Map<String, List<String>> asked) {

        /** The first four fields are the statement's parts, the others say what they are. */
        private static Expected read(String line) {
            String[] fields = line.split(" \\| ", -1);
            Map<String, List<String>> asked = new LinkedHashMap<>();
            for (int i = 4; i < fields.length; i++) {
                String[] field = fields[i].strip().split(": ", 2);
                asked.computeIfAbsent(field[0], name -> new ArrayList<>())
                        .add(field.length == 1 ? "yes" : field[1]);
            }
            return new Expected(
                    String.join(" | ", fields[0], fields[1], fields[2], fields[3]), asked);
        }
    }

    /** The cases of a file: blocks parted by blank lines, lines that begin with # left out. */
    static List<StatementCase> in(String file) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(StatementCase.class.getResourceAsStream(file), file)) {
            return Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n\n"))
                    .map(block -> block.lines().filter(line -> !line.startsWith("#")).toList())
                    .filter(lines -> lines.size() > 2)
                    .map(StatementCase::read)
                    .toList();
        }
    }

    private static StatementCase read(List<String> lines) {
        List<Expected> expected =
                lines.stream()
                        .filter(line -> line.startsWith("> ") && !line.equals("> nothing"))
                        .map(
                                line ->
                                        line.substring(2)
                                                .replace("|  |", "| |")
                                                .replace("| |", "|  |"))
                        .map(Expected::read)
                        .toList();
        return new StatementCase(lines.get(0), lines.get(1), expected);
    }

    /** Paragraphs of the body, or one headline where the text begins with an equals sign. */
    Article article() {
        boolean headline = text.startsWith("= ");
        String words = (headline ? text.substring(2) : text).replace("\u00b6", "\n\n");
        List<Segment> segments = new ArrayList<>();
        int start = 0;
        for (String paragraph : words.split("\n\n", -1)) {
            Span span = new Span(start, start + paragraph.length());
            segments.add(new Segment(span, headline ? Role.HEADLINE : Role.BODY));
            start = span.end() + 2;
        }
        return Articles.of(words, segments);
    }
}
