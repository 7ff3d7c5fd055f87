package org.hearsay.nlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.annotation.Dependencies;
import org.hearsay.annotation.Sentence;
import org.hearsay.annotation.Token;
import org.hearsay.nlp.model.Encoded;
import org.hearsay.nlp.model.ModelWords;
import org.hearsay.nlp.model.ReadingModel;
import org.hearsay.text.Span;

/**
 * Tags, names and dependency arcs of an article, as the model gave them to its words.
 *
 * <p>The model's words are not quite the tokens: a token has what was said of the first word that
 * begins in it. Filled window by window, then only read; safe for use by several threads from then
 * on.
 */
final class Syntax {

    /** Second parts of words that the model sees as one: "can|not", "gon|na". */
    private static final Map<String, String> SECOND_PARTS =
            Map.of("not", "RB", "na", "TO", "ta", "TO", "me", "PRP");

    private final List<String> tagNames;
    private final List<String> relationNames;
    private final ModelWords words;
    private final int[] tags;
    private final int[] names;
    private final int[] heads;
    private final int[] relations;

    Syntax(ReadingModel model, ModelWords words) {
        this.tagNames = model.tags();
        this.relationNames = model.relations();
        this.words = words;
        this.tags = new int[words.size()];
        this.names = new int[words.size()];
        this.heads = new int[words.size()];
        this.relations = new int[words.size()];
    }

    /** Takes what a window says of the words of its core. */
    void add(Encoded encoded) {
        int start = encoded.window().start();
        for (int word = encoded.window().coreStart(); word < encoded.window().coreEnd(); word++) {
            tags[word] = encoded.tags().best(word - start);
            names[word] = encoded.names().best(word - start);
            heads[word] = start + encoded.arcs().best(word - start);
            relations[word] = encoded.relations().best(word - start);
        }
    }

    /** The part of speech of a token. */
    String tag(Span token, String text) {
        int word = word(token);
        if (word >= 0) {
            return tagNames.get(tags[word]);
        }
        return SECOND_PARTS.getOrDefault(text.toLowerCase(Locale.ROOT), "SYM");
    }

    /** Of each token: 0 for no name, then beginning and inside of each kind of name. */
    int[] nameLabels(List<Span> tokens) {
        return tokens.stream()
                .mapToInt(this::word)
                .map(word -> word < 0 ? 0 : names[word])
                .toArray();
    }

    /**
     * The best head of each token, made one tree: a second root and a token of a circle hang on the
     * root.
     */
    Dependencies parse(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        int[] own = tokens.stream().mapToInt(token -> word(token.span())).toArray();
        int[] found = new int[tokens.size()];
        int root = 0;
        for (int i = tokens.size() - 1; i >= 0; i--) {
            found[i] = own[i] < 0 ? Math.max(0, i - 1) : token(sentence, heads[own[i]], i);
            root = found[i] == i ? i : root;
        }
        hang(found, root);
        List<String> labels = new ArrayList<>(Arrays.stream(own).mapToObj(this::relation).toList());
        labels.set(root, "root");
        return new Dependencies(found, labels);
    }

    private String relation(int word) {
        return word < 0 ? "dep" : relationNames.get(relations[word]);
    }

    /** The token of the sentence that a word lies in; {@code self} where it is none of them. */
    private int token(Sentence sentence, int word, int self) {
        int position = words.span(word).start();
        List<Token> tokens = sentence.tokens();
        int low = 0;
        int high = tokens.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (tokens.get(middle).span().start() <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return sentence.span().contains(position) ? low : self;
    }

    private static void hang(int[] heads, int root) {
        heads[root] = Dependencies.ROOT;
        boolean[] sound = new boolean[heads.length];
        sound[root] = true;
        for (int i = 0; i < heads.length; i++) {
            int steps = 0;
            int at = i;
            while (!sound[at] && heads[at] != at && steps <= heads.length) {
                at = heads[at];
                steps++;
            }
            if (!sound[at]) {
                heads[at] = root;
            }
            for (int up = i; !sound[up]; up = heads[up]) {
                sound[up] = true;
            }
        }
    }

    /** The first word that begins in a token; -1 if none does. */
    private int word(Span token) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.span(middle).start() < token.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < words.size() && words.span(low).start() < token.end() ? low : -1;
    }
}
