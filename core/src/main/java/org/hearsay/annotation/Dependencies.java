package org.hearsay.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A basic Universal Dependencies tree over one sentence's tokens, positions from 0.
 *
 * <p>Immutable. The root's head is {@link #ROOT}. Relations are UD's, such as {@code nsubj}, {@code
 * ccomp}, {@code nsubj:pass}.
 */
public final class Dependencies {

    /** The head of the root. */
    public static final int ROOT = -1;

    private final int[] heads;
    private final List<String> relations;
    private final List<List<Integer>> children;

    /** The head of each token and its relation to it, both in token order. */
    public Dependencies(int[] heads, List<String> relations) {
        if (heads.length != relations.size()) {
            throw new IllegalArgumentException(
                    heads.length + " heads, but " + relations.size() + " relations");
        }
        this.heads = heads.clone();
        this.relations = List.copyOf(relations);
        List<List<Integer>> byHead = new ArrayList<>();
        for (int i = 0; i < heads.length; i++) {
            byHead.add(new ArrayList<>());
        }
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] != ROOT) {
                byHead.get(heads[i]).add(i);
            }
        }
        this.children = byHead.stream().map(List::copyOf).toList();
    }

    public int size() {
        return heads.length;
    }

    public int head(int token) {
        return heads[token];
    }

    public String relation(int token) {
        return relations.get(token);
    }

    /** The dependents of a token, in text order. */
    public List<Integer> children(int token) {
        return children.get(token);
    }

    /** The dependents of a token with this relation, in text order. */
    public List<Integer> children(int token, String relation) {
        return children.get(token).stream()
                .filter(child -> relations.get(child).equals(relation))
                .toList();
    }

    /** The token and all below it, in text order. */
    public List<Integer> subtree(int token) {
        return subtree(token, child -> true);
    }

    /** The token and all below it, without the branches that begin at a refused token. */
    public List<Integer> subtree(int token, IntPredicate accepted) {
        boolean[] in = new boolean[heads.length];
        List<Integer> open = new ArrayList<>(List.of(token));
        while (!open.isEmpty()) {
            int next = open.remove(open.size() - 1);
            if (!in[next]) {
                in[next] = true;
                children.get(next).stream().filter(accepted::test).forEach(open::add);
            }
        }
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < in.length; i++) {
            if (in[i]) {
                found.add(i);
            }
        }
        return found;
    }
}
