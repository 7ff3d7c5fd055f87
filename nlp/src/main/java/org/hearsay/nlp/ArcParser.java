package org.hearsay.nlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearsay.annotation.Dependencies;
import org.hearsay.annotation.Sentence;
import org.hearsay.annotation.Token;

/**
 * Parses one sentence by arc-standard transitions: shift the next token onto a stack, or hang one
 * of the two topmost below the other; the model says which, from what stands around.
 *
 * <p>Gives the tree that the library's own parser gives from the same model, several times faster:
 * it adds up ready columns instead of multiplying, and remembers them for the sentence; and threads
 * do not wait for each other, as they do for that parser's cache. An instance is for one sentence.
 * Node 0 is the root, tokens are nodes from 1.
 */
final class ArcParser {

    private static final int NONE = -1;

    private final ArcModel model;
    private final int size;
    private final int[] words;
    private final int[] tags;
    private final int[] heads;
    private final int[] relations;
    private final int[] stack;
    private int depth;
    private int next = 1;
    private final int[] firstLeft;
    private final int[] secondLeft;
    private final int[] lastRight;
    private final int[] secondLastRight;
    private final float[][][] columns;

    private ArcParser(ArcModel model, List<Token> tokens) {
        this.model = model;
        this.size = tokens.size();
        this.words = new int[size + 2];
        this.tags = new int[size + 2];
        this.heads = nones();
        this.relations = nones();
        this.stack = new int[size + 1];
        this.depth = 1;
        this.firstLeft = nones();
        this.secondLeft = nones();
        this.lastRight = nones();
        this.secondLastRight = nones();
        this.columns = new float[ArcModel.NODES][size + 2][];
        look(tokens);
    }

    /** The tree over a sentence's tokens. */
    static Dependencies parse(ArcModel model, Sentence sentence) {
        ArcParser parser = new ArcParser(model, sentence.tokens());
        while (parser.depth > 1 || parser.next <= parser.size) {
            parser.step();
        }
        return parser.tree();
    }

    private int[] nones() {
        int[] nones = new int[size + 1];
        Arrays.fill(nones, NONE);
        return nones;
    }

    /** Words and tags stand one place further on, so that there is one for no node, too. */
    private void look(List<Token> tokens) {
        words[0] = model.word(ArcModel.ABSENT);
        tags[0] = model.tag(ArcModel.ABSENT);
        words[1] = model.word(ArcModel.ROOT);
        tags[1] = model.tag(ArcModel.ROOT);
        for (int i = 0; i < size; i++) {
            words[i + 2] = model.word(tokens.get(i).text());
            tags[i + 2] = model.tag(tokens.get(i).tag());
        }
    }

    private void step() {
        float[] scores = model.scores(hidden());
        int count = model.relations().size();
        int best = NONE;
        for (int i = 0; i < scores.length; i++) {
            if ((best == NONE || scores[i] > scores[best]) && allowed(i, count)) {
                best = i;
            }
        }
        apply(best, count);
    }

    /** The first relation is that to the root, which has one child, hung there at the very end. */
    private boolean allowed(int transition, int count) {
        if (transition == 2 * count) {
            return next <= size;
        }
        if (depth > 2) {
            return true;
        }
        return transition == count && depth == 2 && next > size;
    }

    private void apply(int transition, int count) {
        if (transition == 2 * count) {
            stack[depth++] = next++;
            return;
        }
        int top = stack[depth - 1];
        int below = stack[depth - 2];
        if (transition < count) {
            hang(below, top, transition);
            secondLeft[top] = firstLeft[top];
            firstLeft[top] = below;
            stack[depth - 2] = top;
        } else {
            hang(top, below, transition - count);
            secondLastRight[below] = lastRight[below];
            lastRight[below] = top;
        }
        depth--;
    }

    private void hang(int node, int head, int relation) {
        heads[node] = head;
        relations[node] = relation;
    }

    /** Stack from the third, buffer, then the children of the topmost and of the one below it. */
    private float[] hidden() {
        float[] hidden = model.bias();
        for (int i = 0; i < 3; i++) {
            addNode(i, stacked(2 - i), hidden);
            addNode(3 + i, next + i <= size ? next + i : NONE, hidden);
        }
        for (int i = 0; i < 2; i++) {
            int node = stacked(i);
            int left = of(firstLeft, node);
            int right = of(lastRight, node);
            addChild(6 * i, left, hidden);
            addChild(6 * i + 1, right, hidden);
            addChild(6 * i + 2, of(secondLeft, node), hidden);
            addChild(6 * i + 3, of(secondLastRight, node), hidden);
            addChild(6 * i + 4, of(firstLeft, left), hidden);
            addChild(6 * i + 5, of(lastRight, right), hidden);
        }
        return hidden;
    }

    private int stacked(int fromTop) {
        return fromTop < depth ? stack[depth - 1 - fromTop] : NONE;
    }

    private static int of(int[] child, int node) {
        return node == NONE ? NONE : child[node];
    }

    private void addChild(int child, int node, float[] hidden) {
        addNode(ArcModel.NODES - ArcModel.CHILDREN + child, node, hidden);
        ArcModel.add(model.relation(child, of(relations, node)), hidden);
    }

    private void addNode(int place, int node, float[] hidden) {
        float[] column = columns[place][node + 1];
        if (column == null) {
            column = model.node(place, words[node + 1], tags[node + 1]);
            columns[place][node + 1] = column;
        }
        ArcModel.add(column, hidden);
    }

    private Dependencies tree() {
        int[] byToken = new int[size];
        List<String> names = new ArrayList<>(size);
        for (int node = 1; node <= size; node++) {
            byToken[node - 1] = heads[node] == 0 ? Dependencies.ROOT : heads[node] - 1;
            names.add(relation(node));
        }
        return new Dependencies(byToken, names);
    }

    /** Below a token nothing is a root; a subject beside a passive auxiliary is a passive one. */
    private String relation(int node) {
        String name = model.relations().get(relations[node]);
        return switch (name) {
            case "root" -> heads[node] == 0 ? name : "dep";
            case "nsubj", "csubj" -> hasPassiveAuxiliary(heads[node]) ? name + ":pass" : name;
            default -> name;
        };
    }

    private boolean hasPassiveAuxiliary(int head) {
        for (int node = 1; node <= size; node++) {
            if (heads[node] == head && model.relations().get(relations[node]).equals("aux:pass")) {
                return true;
            }
        }
        return false;
    }
}
