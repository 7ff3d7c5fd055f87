package org.hearsay.nlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Span;

/**
 * Cuts a segment into sentences of tokens, with bounded work on any characters.
 *
 * <p>The lexer sees a copy of the text in which single characters that make it look far ahead, or
 * that it drops, are replaced one for one; positions are those of the text itself. Safe for use by
 * several threads.
 */
final class SegmentLexer {

    /** A word longer than this is none; it is cut into pieces of this length (UTF-16). */
    static final int LONGEST_TOKEN = 500;

    /** The models look at every beginning and end of a word; more of it than this tells nothing. */
    private static final int LONGEST_WORD = 40;

    /** The lexer is given at most about so much at once, as some of its rules look far ahead. */
    private static final int WINDOW = 8_192;

    private final TokenizerFactory<CoreLabel> lexers =
            PTBTokenizer.factory(new CoreLabelTokenFactory(), "untokenizable=noneKeep");
    private final WordToSentenceProcessor<CoreLabel> splitter = new WordToSentenceProcessor<>();

    /** The sentences of a part of the text; tokens bear positions in the whole text. */
    List<List<CoreLabel>> sentences(String text, Span segment) {
        List<List<CoreLabel>> sentences = new ArrayList<>();
        for (Span paragraph : SentenceReader.paragraphs(text, segment)) {
            List<CoreLabel> tokens = tokens(text, paragraph);
            if (!tokens.isEmpty()) {
                sentences.addAll(splitter.process(tokens));
            }
        }
        return sentences;
    }

    private List<CoreLabel> tokens(String text, Span paragraph) {
        List<CoreLabel> tokens = new ArrayList<>();
        int start = paragraph.start();
        while (start < paragraph.end()) {
            int end = windowEnd(text, start, paragraph.end());
            addTokens(text, new Span(start, end), tokens);
            start = end;
        }
        return tokens;
    }

    /** Ends a window behind white space if it can, and in the middle of a word if it must. */
    private static int windowEnd(String text, int start, int end) {
        int space = start;
        int wordStart = start;
        int limit = Math.min(end, start + WINDOW);
        for (int i = start; i < limit; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                wordStart = i + 1;
                space = wordStart;
            } else if (i - wordStart >= LONGEST_TOKEN) {
                return i > wordStart && Character.isLowSurrogate(text.charAt(i)) ? i - 1 : i;
            }
        }
        return limit == end || space == start ? limit : space;
    }

    private void addTokens(String text, Span window, List<CoreLabel> tokens) {
        StringReader reader = new StringReader(lexable(window.in(text)));
        for (CoreLabel token : lexers.getTokenizer(reader).tokenize()) {
            int start = window.start() + token.beginPosition();
            int end = window.start() + token.endPosition();
            if (start < end && end <= window.end()) {
                token.setBeginPosition(start);
                token.setEndPosition(end);
                token.setWord(word(token, text.substring(start, end)));
                tokens.add(token);
            }
        }
    }

    /** The copy for the lexer, of the same length. */
    private static String lexable(String text) {
        StringBuilder copy = new StringBuilder(text);
        for (int i = 0; i < copy.length(); i++) {
            char c = copy.charAt(i);
            if (c == '<') {
                // Behind this one the lexer would look for the end of a tag, as far as it takes.
                copy.setCharAt(i, '\u2039');
            } else if (Character.isISOControl(c) && !Character.isWhitespace(c)) {
                copy.setCharAt(i, ' ');
            } else if (isLoneSurrogate(copy, i)) {
                copy.setCharAt(i, '\ufffd');
            }
        }
        return copy.toString();
    }

    private static boolean isLoneSurrogate(CharSequence text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c)
                && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    /** What the models are to see: the lexer's form, but for what was replaced for the lexer. */
    private static String word(CoreLabel token, String text) {
        String word = text.equals("<") ? "(" : token.word();
        return word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
    }
}
