package org.hearsay.actor;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotation.Sentence;
import org.hearsay.annotation.Token;
import org.hearsay.text.Span;

/** A token, or several that a hyphen joins ("president-elect"), with the last one's tag. */
record Word(Span span, String text, String tag) {

    /** The words of one sentence, in text order. */
    static List<Word> of(Sentence sentence, String characters) {
        List<Word> words = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            int last = words.size() - 1;
            if (last >= 0 && joins(words.get(last), token)) {
                Span span = Span.hull(words.get(last).span, token.span());
                words.set(last, new Word(span, span.in(characters), token.tag()));
            } else {
                words.add(new Word(token.span(), token.span().in(characters), token.tag()));
            }
        }
        return words;
    }

    private static boolean joins(Word before, Token token) {
        boolean touch = before.span.end() == token.span().start();
        return touch
                && (isHyphen(token.text()) || before.text.endsWith("-"))
                && Character.isLetterOrDigit(before.text.charAt(0));
    }

    private static boolean isHyphen(String text) {
        return text.equals("-") || text.equals("‐");
    }

    String lower() {
        return Lexicon.lower(text);
    }

    boolean isPossessive() {
        return tag.equals("POS") || text.equals("'s") || text.equals("’s");
    }

    boolean isVerb() {
        return tag.startsWith("VB") || tag.equals("MD");
    }

    boolean isNoun() {
        return tag.startsWith("NN");
    }

    boolean isMark() {
        return !text.isEmpty() && text.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
