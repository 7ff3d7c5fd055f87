package org.hearsay.position;

import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Name;
import org.hearsay.annotation.Sentence;
import org.hearsay.annotation.Token;
import org.hearsay.model.Role;
import org.hearsay.model.TimeExpression;
import org.hearsay.text.Span;

/** A sentence by the numbers of its tokens, with the names and times among them. */
final class Words {

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

    private final Sentence sentence;
    private final Spans<Name> names;
    private final Spans<TimeExpression> times;

    Words(Sentence sentence, Spans<Name> names, Spans<TimeExpression> times) {
        this.sentence = sentence;
        this.names = names;
        this.times = times;
    }

    int size() {
        return sentence.tokens().size();
    }

    boolean has(int i) {
        return i >= 0 && i < size();
    }

    Token token(int i) {
        return sentence.tokens().get(i);
    }

    /** The lemma, or nothing outside the sentence. */
    String lemma(int i) {
        return has(i) ? token(i).lemma() : "";
    }

    /** The Penn tag, or nothing outside the sentence. */
    String tag(int i) {
        return has(i) ? token(i).tag() : "";
    }

    boolean is(int i, String lemma) {
        return lemma(i).equals(lemma);
    }

    boolean isOf(int i, Set<String> lemmas) {
        return lemmas.contains(lemma(i));
    }

    /** Whether the word is written like this. */
    boolean says(int i, String text) {
        return has(i) && token(i).text().equalsIgnoreCase(text);
    }

    boolean isNoun(int i) {
        return tag(i).startsWith("NN");
    }

    boolean isVerb(int i) {
        return tag(i).startsWith("VB");
    }

    boolean isAdverb(int i) {
        return tag(i).startsWith("RB");
    }

    /** A verb that a clause can hang on: past, present or modal. */
    boolean isFinite(int i) {
        return FINITE.contains(tag(i));
    }

    boolean isNot(int i) {
        return is(i, "not") || is(i, "never") || is(i, "n't");
    }

    /** A quotation mark of any make. */
    boolean isQuote(int i) {
        String tag = tag(i);
        return tag.equals("''") || tag.equals("``");
    }

    /** What is no word at all. */
    boolean isMark(int i) {
        return has(i) && !Character.isLetterOrDigit(token(i).text().codePointAt(0));
    }

    Optional<Name> name(int i) {
        return has(i) ? names.at(token(i).span().start()) : Optional.empty();
    }

    Optional<TimeExpression> time(int i) {
        return has(i) ? times.at(token(i).span().start()) : Optional.empty();
    }

    boolean isTime(int i) {
        return time(i).isPresent();
    }

    boolean isHeadline() {
        return sentence.segment().role() == Role.HEADLINE;
    }

    /** The characters from one token up to another that is not included. */
    Span span(int from, int to) {
        return sentence.span(from, to - 1);
    }

    Span span() {
        return sentence.span();
    }

    /** The first token that begins at or behind a position; the size if none does. */
    int tokenFrom(int position) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (token(middle).span().start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean endsAsQuestion() {
        int last = size() - 1;
        while (last > 0 && isMark(last) && !token(last).text().equals("?")) {
            last--;
        }
        return token(last).text().equals("?");
    }
}
