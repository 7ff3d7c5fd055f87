package org.hearsay.nlp;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.zip.GZIPInputStream;

/**
 * The weights of the library's neural dependency parser (Chen and Manning 2014), laid out for fast
 * reading: a word, tag or relation at a position of the parser's state adds one column to the
 * hidden layer.
 *
 * <p>Columns of tags, relations and frequent words are kept once made; whether one is kept or made
 * again makes no difference to its numbers. Safe for use by several threads.
 */
final class ArcModel {

    /** How many nodes around stack and buffer the parser looks at; each has a word and a tag. */
    static final int NODES = 18;

    /** The last so many of them are children, which have a relation to their heads, too. */
    static final int CHILDREN = 12;

    static final String ABSENT = "-NULL-";
    static final String ROOT = "-ROOT-";
    private static final String UNKNOWN = "-UNKNOWN-";

    /** Words stand in the model in the order of their frequency; the first are kept. */
    private static final int FREQUENT_WORDS = 1_000;

    private final int wordCount;
    private final int unknownWord;
    private final int unknownTag;
    private final Map<String, Integer> words;
    private final Map<String, Integer> tags;
    private final List<String> relations;
    private final float[][] embeddings;
    private final float[][] inputs;
    private final float[] bias;
    private final float[][] outputs;
    private final AtomicReferenceArray<float[]> kept;

    ArcModel(ArcModelFile file) {
        List<String> wordList = file.words();
        this.wordCount = wordList.size();
        this.words = ids(wordList, 0);
        this.tags = ids(file.tags(), wordCount);
        this.unknownWord = wordList.indexOf(UNKNOWN);
        this.unknownTag = wordCount + file.tags().indexOf(UNKNOWN);
        this.relations = List.copyOf(file.relations().subList(1, file.relations().size()));
        this.embeddings = file.embeddings();
        this.inputs = file.inputs();
        this.bias = file.bias();
        this.outputs = file.outputs();
        int others = embeddings.length - wordCount;
        this.kept = new AtomicReferenceArray<>((FREQUENT_WORDS + others) * positions());
    }

    /** Reads a gzipped model from the class path. */
    static ArcModel read(ClassLoader loader, String resource) throws IOException {
        try (InputStream stream = loader.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new FileNotFoundException(resource + " is not on the class path");
            }
            return new ArcModel(new ArcModelFile(new GZIPInputStream(stream, 1 << 16)));
        }
    }

    private static Map<String, Integer> ids(List<String> names, int first) {
        Map<String, Integer> ids = new HashMap<>(names.size() * 2);
        for (int i = 0; i < names.size(); i++) {
            ids.put(names.get(i), first + i);
        }
        return ids;
    }

    private static int positions() {
        return NODES + NODES + CHILDREN;
    }

    int word(String word) {
        return words.getOrDefault(word, unknownWord);
    }

    boolean knows(String word) {
        return words.containsKey(word);
    }

    int tag(String tag) {
        return tags.getOrDefault(tag, unknownTag);
    }

    /** The relations, in the order of the transitions that make them. */
    List<String> relations() {
        return relations;
    }

    /** The hidden layer before anything is added; the caller may change it. */
    float[] bias() {
        return bias.clone();
    }

    /** The column of a word and its tag at a node; the caller must not change it. */
    float[] node(int node, int word, int tag) {
        float[] sum = column(word, node).clone();
        add(column(tag, NODES + node), sum);
        return sum;
    }

    /** The column of a relation, or -1 for none, at a child; the caller must not change it. */
    float[] relation(int child, int relation) {
        int id = embeddings.length - relations.size() + relation;
        return column(id, NODES + NODES + child);
    }

    /** The scores of the transitions: left by each relation, right by each relation, shift. */
    float[] scores(float[] hidden) {
        float[] scores = new float[outputs[0].length];
        for (int unit = 0; unit < hidden.length; unit++) {
            float x = hidden[unit];
            addScaled(outputs[unit], x * x * x, scores);
        }
        return scores;
    }

    private float[] column(int id, int position) {
        if (id >= FREQUENT_WORDS && id < wordCount) {
            return newColumn(id, position);
        }
        int row = id < wordCount ? id : id - wordCount + FREQUENT_WORDS;
        int slot = row * positions() + position;
        float[] column = kept.getAcquire(slot);
        if (column == null) {
            column = newColumn(id, position);
            kept.setRelease(slot, column);
        }
        return column;
    }

    private float[] newColumn(int id, int position) {
        float[] column = new float[bias.length];
        float[] embedding = embeddings[id];
        for (int i = 0; i < embedding.length; i++) {
            addScaled(inputs[position * embedding.length + i], embedding[i], column);
        }
        return column;
    }

    static void add(float[] column, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += column[i];
        }
    }

    private static void addScaled(float[] row, float factor, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += row[i] * factor;
        }
    }
}
