package org.hearsay.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Dependencies;
import org.hearsay.annotation.Sentence;
import org.hearsay.annotation.Token;
import org.hearsay.text.Span;

/** A sentence with its dependency tree, and the questions that finding statements asks of them. */
record Parsed(Sentence sentence, Dependencies tree) {

    private static final Set<String> EDGE =
            Set.of(",", ";", ":", ".", "-", "--", "\u2013", "\u2014", "...", "\u2026");

    int size() {
        return sentence.tokens().size();
    }

    Token token(int i) {
        return sentence.tokens().get(i);
    }

    /** The first dependent with one of these relations. */
    Optional<Integer> child(int token, String... relations) {
        List<String> wanted = List.of(relations);
        return tree.children(token).stream()
                .filter(child -> wanted.contains(tree.relation(child)))
                .findFirst();
    }

    boolean hasChild(int token, String relation) {
        return child(token, relation).isPresent();
    }

    /** The words of a preposition before a noun: its case markers, lower case. */
    boolean hasCase(int noun, Set<String> prepositions) {
        return tree.children(noun).stream()
                .filter(child -> tree.relation(child).equals("case"))
                .anyMatch(child -> prepositions.contains(token(child).lemma()));
    }

    /** Whether a word dependent on this one has this relation and one of these lemmas. */
    boolean hasChild(int token, String relation, Set<String> lemmas) {
        return tree.children(token).stream()
                .filter(child -> tree.relation(child).equals(relation))
                .anyMatch(child -> lemmas.contains(token(child).lemma()));
    }

    BitSet subtree(int token) {
        BitSet found = new BitSet(size());
        tree.subtree(token).forEach(found::set);
        return found;
    }

    BitSet tokens(Collection<Integer> tokens) {
        BitSet found = new BitSet(size());
        tokens.forEach(found::set);
        return found;
    }

    /**
     * The stretches of text from the first of these tokens to the last, broken where excluded ones
     * stand between, without commas and stops at their edges.
     */
    List<Span> stretches(BitSet included, BitSet excluded) {
        List<Span> found = new ArrayList<>();
        int start = -1;
        for (int i = included.nextSetBit(0); i >= 0 && i <= included.length(); i++) {
            boolean inside = i < included.length() && !excluded.get(i);
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                stretch(start, i - 1).ifPresent(found::add);
                start = -1;
            }
        }
        return found;
    }

    /** The one stretch of a phrase that holds its head. */
    Optional<Span> phrase(int head, BitSet excluded) {
        BitSet included = subtree(head);
        int start = head;
        while (start > 0 && included.get(start - 1) && !excluded.get(start - 1)) {
            start--;
        }
        int end = head;
        while (end + 1 < size() && included.get(end + 1) && !excluded.get(end + 1)) {
            end++;
        }
        return stretch(start, end);
    }

    /** Tokens from one to another, without punctuation at the edges; empty if nothing is left. */
    Optional<Span> stretch(int first, int last) {
        int start = first;
        int end = last;
        while (start <= end && EDGE.contains(token(start).text())) {
            start++;
        }
        while (end >= start && EDGE.contains(token(end).text())) {
            end--;
        }
        return start > end ? Optional.empty() : Optional.of(sentence.span(start, end));
    }
}
