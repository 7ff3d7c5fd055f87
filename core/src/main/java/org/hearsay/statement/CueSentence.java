package org.hearsay.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Sentence;
import org.hearsay.annotation.Token;
import org.hearsay.text.Span;

/**
 * The sentence that a cue stands in, as tokens, with what of it is source, content or a time. Where
 * tokens are asked for by number, that is their place in the sentence.
 *
 * @param first the cue's first token
 * @param last the cue's last token
 * @param taken the spans of source and content: no other part of the attribution lies in them
 * @param times the spans of time expressions, in text order
 */
record CueSentence(Sentence sentence, int first, int last, List<Span> taken, List<Span> times) {

    private static final Set<String> BEFORE_NOUN =
            Set.of("DT", "PDT", "PRP$", "CD", "JJ", "JJR", "JJS", "POS", "$");

    /** The tokens of a cue within its sentence; empty if it shares no token with it. */
    static Optional<CueSentence> of(
            Sentence sentence, Span cue, List<Span> taken, List<Span> times) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < sentence.tokens().size(); i++) {
            if (sentence.tokens().get(i).span().overlaps(cue)) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return first < 0
                ? Optional.empty()
                : Optional.of(new CueSentence(sentence, first, last, taken, times));
    }

    int size() {
        return sentence.tokens().size();
    }

    Token token(int i) {
        return sentence.tokens().get(i);
    }

    /** Whether a token exists and has one of these lemmas. */
    boolean is(int i, Set<String> lemmas) {
        return i >= 0 && i < size() && lemmas.contains(token(i).lemma());
    }

    /** Whether a token is part of the source or the content. */
    boolean isTaken(int i) {
        return taken.stream().anyMatch(token(i).span()::overlaps);
    }

    /** Whether a token is part of a time expression. */
    boolean isTime(int i) {
        return times.stream().anyMatch(token(i).span()::overlaps);
    }

    /**
     * The token after the noun phrase that begins at {@code start}, or {@code start} if none does:
     * "the two senior officials", "Ida Venn's brother", "her". Times are no part of it.
     */
    int nounPhraseEnd(int start) {
        if (start < size() && token(start).tag().equals("PRP")) {
            return start + 1;
        }
        int end = start;
        int noun = start;
        while (end < size() && !isTime(end) && (isNoun(end) || isModifier(end))) {
            end++;
            noun = isNoun(end - 1) ? end : noun;
            if (end + 1 < size() && joinsWords(end)) {
                end += 2;
            } else if (end + 1 < size() && noun == end && joinsNouns(end)) {
                end++;
            }
        }
        return noun;
    }

    Span span(int from, int to) {
        return sentence.span(from, to - 1);
    }

    private boolean isNoun(int i) {
        return token(i).isNoun();
    }

    private boolean isModifier(int i) {
        String tag = token(i).tag();
        boolean participle = (tag.equals("VBN") || tag.equals("VBG")) && i + 1 < size();
        return BEFORE_NOUN.contains(tag) || (participle && isNoun(i + 1));
    }

    /** "president-elect": a hyphen with no space on either side of it. */
    private boolean joinsWords(int i) {
        return token(i).text().equals("-")
                && token(i - 1).span().end() == token(i).span().start()
                && token(i).span().end() == token(i + 1).span().start();
    }

    /**
     * "reporters and editors": the second noun is of the same phrase if nothing else begins there.
     */
    private boolean joinsNouns(int i) {
        return token(i).lemma().equals("and") && isNoun(i + 1) && !isTime(i + 1);
    }
}
