package org.hearsay.annotation;

import java.util.List;
import org.hearsay.model.Segment;
import org.hearsay.text.Span;

/**
 * A sentence of one segment: never longer than {@link #LONGEST} tokens, never across segments.
 *
 * @param index its position among the article's sentences, from 0
 * @param cut whether it is a piece of a longer one that was cut to keep work bounded
 */
public record Sentence(int index, Segment segment, List<Token> tokens, boolean cut) {

    /** A table, a list or a page without full stops is one sentence to a splitter. */
    public static final int LONGEST = 200;

    public Sentence {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty() || tokens.size() > LONGEST) {
            throw new IllegalArgumentException(
                    "A sentence has 1 to " + LONGEST + " tokens, not " + tokens.size());
        }
    }

    public Span span() {
        return new Span(tokens.get(0).span().start(), tokens.get(tokens.size() - 1).span().end());
    }

    /** The characters from one token to another, both included. */
    public Span span(int firstToken, int lastToken) {
        return new Span(tokens.get(firstToken).span().start(), tokens.get(lastToken).span().end());
    }
}
