package org.hearsay.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sentence of PLOVER's gold with the type that it was given, and who did it to whom.
 *
 * @param source the spans of whoever did it, and {@code target} of whom it was done to
 */
record EventGold(int id, String text, String type, List<Span> source, List<Span> target) {

    private static final Pattern MARK = Pattern.compile("</?[st]>");

    /** Older names of PLOVER's types, and the two that the gold of the sentences has as one. */
    private static final Map<String, String> TYPES =
            Map.of(
                    "DEMAND", "REQUEST",
                    "DISAPPROVE", "ACCUSE",
                    "INVESTIGATE", "ACCUSE",
                    "FIGHT", "ASSAULT",
                    "CONCEDE", "YIELD",
                    "RETREAT", "YIELD");

    /** The type as both gold sets have it: CONCEDE and RETREAT are one. */
    static String type(String type) {
        return TYPES.getOrDefault(type, type);
    }

    /** The sentences of {@code PLV_train.tsv}, whose marks say who did it to whom. */
    static List<EventGold> sentences(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        List<String> header = List.of(lines.get(0).split("\t", -1));
        int id = header.indexOf("sentence_id");
        int text = header.indexOf("marked_sentence");
        int type = header.indexOf("gold_root");
        return lines.stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(row -> marked(Integer.parseInt(row[id]), unquoted(row[text]), row[type]))
                .toList();
    }

    private static String unquoted(String field) {
        boolean quoted = field.length() > 1 && field.startsWith("\"") && field.endsWith("\"");
        return quoted ? field.substring(1, field.length() - 1).replace("\"\"", "\"") : field;
    }

    private static EventGold marked(int id, String marked, String type) {
        StringBuilder text = new StringBuilder();
        List<Span> source = new ArrayList<>();
        List<Span> target = new ArrayList<>();
        Matcher mark = MARK.matcher(marked);
        int from = 0;
        int start = 0;
        while (mark.find()) {
            text.append(marked, from, mark.start());
            from = mark.end();
            if (mark.group().startsWith("</")) {
                List<Span> spans = mark.group().equals("</s>") ? source : target;
                spans.add(new Span(start, text.length()));
            } else {
                start = text.length();
            }
        }
        text.append(marked, from, marked.length());
        return new EventGold(id, text.toString(), type(type), source, target);
    }

    /** The records of {@code PLOVER_GSR_CAMEO.txt}, in their order. */
    static List<EventGold> records(Path file) throws IOException {
        List<EventGold> records = new ArrayList<>();
        for (JsonNode node : JsonMapper.shared().readTree(Files.readString(file))) {
            String type = node.path("event").asString();
            if (!type.equals("DOCUMENT")) {
                String text = node.path("text").asString();
                records.add(
                        new EventGold(
                                records.size(),
                                text,
                                type(type),
                                actors(node.path("source"), text),
                                actors(node.path("target"), text)));
            }
        }
        return records;
    }

    /** Where the words of the actors stand first; "..." in them stands for words left out. */
    private static List<Span> actors(JsonNode actors, String text) {
        Map<String, Integer> from = new HashMap<>();
        List<Span> spans = new ArrayList<>();
        for (JsonNode actor : actors) {
            Stream.of(actor.path("actorText").asString().split("\\.\\.\\.|/"))
                    .map(String::strip)
                    .filter(words -> !words.isEmpty())
                    .forEach(
                            words -> {
                                int at = text.indexOf(words, from.getOrDefault(words, 0));
                                if (at >= 0) {
                                    from.put(words, at + words.length());
                                    spans.add(new Span(at, at + words.length()));
                                }
                            });
        }
        return spans;
    }
}
