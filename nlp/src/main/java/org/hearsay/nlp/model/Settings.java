package org.hearsay.nlp.model;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What comes with a model's weights.
 *
 * @param pieces how many pieces a window has, with the marks around
 * @param left how many words of context stand before a core, about
 * @param right how many stand behind it, at most
 * @param cueBias added to the scores of a cue
 * @param first scores of a chain's first label
 * @param steps scores of a label after another, by the former
 */
record Settings(
        int pieces,
        int left,
        int right,
        double cueBias,
        List<Float> first,
        List<List<Float>> steps,
        List<String> tags,
        List<String> relations) {

    static Settings of(String properties) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(properties));
        } catch (IOException e) {
            throw new UncheckedIOException("A string can be read", e);
        }
        List<Float> first = numbers(lines, "first");
        List<List<Float>> steps = new ArrayList<>();
        for (int label = 0; label < first.size(); label++) {
            steps.add(numbers(lines, "step." + label));
        }
        return new Settings(
                Integer.parseInt(line(lines, "pieces")),
                Integer.parseInt(line(lines, "left")),
                Integer.parseInt(line(lines, "right")),
                Double.parseDouble(line(lines, "cueBias")),
                first,
                List.copyOf(steps),
                words(lines, "tags"),
                words(lines, "relations"));
    }

    private static String line(Properties lines, String key) {
        String line = lines.getProperty(key);
        if (line == null) {
            throw new IllegalArgumentException("The reading model's settings have no " + key);
        }
        return line;
    }

    private static List<String> words(Properties lines, String key) {
        return List.of(line(lines, key).split(" "));
    }

    private static List<Float> numbers(Properties lines, String key) {
        return Stream.of(line(lines, key).split(" ")).map(Float::valueOf).toList();
    }
}
