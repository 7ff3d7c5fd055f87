package org.hearsay.nlp.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearsay.model.Article;
import org.hearsay.nlp.model.Graph.Input;

/**
 * The model that comes with the program. Takes about 100 MB, most of it outside the Java heap, so
 * load one and share it: it is safe for use by several threads, and what it says of an article does
 * not depend on what else is read before or beside it.
 */
public final class ReadingModel {

    private final Settings settings;
    private final Vocabulary vocabulary;
    private final Graph encoder;
    private final Graph pair;

    ReadingModel(ModelFile file) {
        this.settings = file.settings();
        this.vocabulary = file.vocabulary();
        this.encoder = new Graph(file.bytes("encoder.onnx"));
        this.pair = new Graph(file.bytes("pair.onnx"));
    }

    /**
     * Loads the model, in less than a second.
     *
     * @throws RuntimeException if it is missing or is not the one that the program was made for
     */
    public static ReadingModel load() {
        return new ReadingModel(ModelFile.installed());
    }

    /** Which model the program was made for; another version finds other things. */
    public static String version() {
        return "reading-model-" + ModelFile.expected().hex().substring(0, 12);
    }

    /** The parts of speech, in the order of {@link Encoded#tags()}. */
    public List<String> tags() {
        return settings.tags();
    }

    /** The relations to a head, in the order of {@link Encoded#relations()}. */
    public List<String> relations() {
        return settings.relations();
    }

    Settings settings() {
        return settings;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The words of an article as this model sees them. */
    public ModelWords words(Article article) {
        return ModelWords.of(article, vocabulary);
    }

    /**
     * Encodes window after window, in text order, each when it is asked for; so whoever wants
     * several things to be read of an article lets them all see each window as it comes.
     */
    public Stream<Encoded> encode(ModelWords words) {
        return Windows.of(words, settings).stream().map(window -> encode(words, window));
    }

    /**
     * One window a call: what is multiplied by quantised weights is itself rounded to steps of the
     * greatest number of all that is computed together, so a window would depend on its company.
     */
    private Encoded encode(ModelWords words, Window window) {
        List<Long> pieces = new ArrayList<>(settings.pieces());
        List<Long> features = new ArrayList<>(settings.pieces());
        long[] firsts = new long[window.size()];
        pieces.add((long) vocabulary.open());
        features.add(0L);
        for (int i = 0; i < window.size(); i++) {
            ModelWord word = words.get(window.start() + i);
            firsts[i] = pieces.size();
            for (int piece : word.pieces()) {
                pieces.add((long) piece);
                features.add((long) word.feature());
            }
        }
        pieces.add((long) vocabulary.close());
        features.add(0L);
        Map<String, Input> inputs = new LinkedHashMap<>();
        inputs.put("pieces", row(pieces));
        inputs.put("features", row(features));
        inputs.put("firsts", new Numbers(firsts.length, firsts));
        return encoded(window, encoder.run(inputs));
    }

    private static Numbers row(List<Long> numbers) {
        long[] values = numbers.stream().mapToLong(Long::longValue).toArray();
        return new Numbers(values.length, values);
    }

    private static Encoded encoded(Window window, Map<String, Scores> scores) {
        return new Encoded(
                window,
                output(scores, "words"),
                output(scores, "flat"),
                output(scores, "tags"),
                output(scores, "names"),
                output(scores, "arcs"),
                output(scores, "relations"));
    }

    /**
     * Scores of nothing, then beginning and inside of source and of content: for each cue a row for
     * each word of the window.
     */
    Scores pair(Encoded encoded, CueInputs cues) {
        int words = encoded.window().size();
        Map<String, Input> inputs = new LinkedHashMap<>();
        inputs.put("words", encoded.words());
        inputs.put("flat", encoded.flat());
        inputs.put("cues", new Numbers(2, cues.ends()));
        inputs.put("near", new Numbers(words, cues.near()));
        inputs.put("paragraph", new Numbers(words, cues.paragraphs()));
        return output(pair.run(inputs), "scores");
    }

    private static Scores output(Map<String, Scores> scores, String name) {
        Scores output = scores.get(name);
        if (output == null) {
            throw new IllegalStateException("The reading model gives no " + name);
        }
        return output;
    }
}
