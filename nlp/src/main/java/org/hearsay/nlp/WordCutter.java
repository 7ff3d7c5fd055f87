package org.hearsay.nlp;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Span;

/**
 * Cuts text into words and marks as the Penn Treebank does, in the form of its later guidelines:
 * contractions and possessives apart, hyphenated words in parts, abbreviations with their period.
 *
 * <p>Every letter and digit lies in a token; blanks, control and invisible characters lie in none.
 * Work grows with the length of the text, whatever it holds: nothing is looked at twice but a few
 * hundred characters ahead. Stateless for its callers, so safe for use by several threads.
 */
final class WordCutter {

    /** A token longer than this (UTF-16) is none; it is cut into pieces of this length. */
    static final int LONGEST = 500;

    private final String text;
    private final int end;
    private final List<Span> words = new ArrayList<>();

    private int at;

    /** The next blank, from where the cutter is. */
    private int chunkEnd;

    private boolean web;

    private WordCutter(String text, Span stretch) {
        this.text = text;
        this.at = stretch.start();
        this.chunkEnd = stretch.start();
        this.end = stretch.end();
    }

    /**
     * The tokens of a stretch of the text, in order, with positions in the whole text; none is
     * empty or longer than {@link #LONGEST}. The stretch should be one that no sentence crosses:
     * its end counts as an end of a sentence.
     */
    static List<Span> words(String text, Span stretch) {
        return new WordCutter(text, stretch).cut();
    }

    private List<Span> cut() {
        while (at < end) {
            if (Glyph.isBlank(text.charAt(at))) {
                at++;
            } else {
                if (at >= chunkEnd) {
                    openChunk();
                }
                token();
            }
        }
        return words;
    }

    private void openChunk() {
        chunkEnd = at;
        while (chunkEnd < end && !Glyph.isBlank(text.charAt(chunkEnd))) {
            chunkEnd++;
        }
        web = WebShape.isLikely(text, at, chunkEnd);
    }

    private void token() {
        char c = text.charAt(at);
        if (web && webToken(c)) {
            return;
        }
        if (Glyph.isWord(text.codePointAt(at))) {
            word();
        } else if (Glyph.isApostrophe(c)) {
            emit(apostropheEnd(c));
        } else if (c == '.') {
            emit(periodEnd());
        } else if ((c == '-' || c == '+') && isSign()) {
            emit(NumberShape.end(text, at + 1, end));
        } else {
            emit(Marks.end(text, at, end));
        }
    }

    private boolean webToken(char c) {
        boolean inWord = isAttached() && (c == '@' || c == '#');
        int start = c == '.' && !isAttached() && text.startsWith("@", at + 1) ? at + 1 : at;
        int last = inWord || start >= chunkEnd ? -1 : WebShape.end(text, start, chunkEnd);
        if (last < 0) {
            return false;
        }
        emit(last);
        return true;
    }

    /** Whether the token before ends here, without a blank between. */
    private boolean isAttached() {
        return !words.isEmpty()
                && words.get(words.size() - 1).end() == at
                && Glyph.continuesWord(text.codePointBefore(at));
    }

    private void word() {
        int last = wordEnd();
        int cut = Contractions.fusedCut(text, at, last);
        if (cut < last) {
            emit(cut);
        }
        emit(last);
    }

    /** Follows a word over the marks that hold it together, which may be of several kinds. */
    private int wordEnd() {
        if (Contractions.isNot(text, at, end)) {
            return at + 3;
        }
        int start = at;
        boolean prefixed = false;
        while (start - at < LONGEST) {
            boolean number = Glyph.isDigit(text.charAt(start));
            int letters =
                    number ? NumberShape.end(text, start, end) : Glyph.runEnd(text, start, end);
            if (letters == end) {
                return end;
            }
            char c = text.charAt(letters);
            prefixed |= c == '-' && !number && Affixes.isPrefix(text, start, letters);
            boolean joined = c == '-' ? prefixed : !number && joins(c, start, letters);
            if (!joined || !Glyph.wordAt(text, letters + 1, end)) {
                return closedEnd(c, start, letters, number);
            }
            start = letters + 1;
        }
        return start;
    }

    /** Whether the mark behind the letters, which is no hyphen, is one inside the word. */
    private boolean joins(char mark, int start, int letters) {
        if (mark == '&') {
            return isCapitals(start, letters)
                    && letters + 1 < end
                    && Character.isUpperCase(text.charAt(letters + 1));
        }
        return Glyph.wordAt(text, letters + 1, end)
                && Contractions.isInner(text, start, letters, end);
    }

    /** The end of a word whose last letters end before this mark. */
    private int closedEnd(char mark, int start, int letters, boolean number) {
        if (mark == '-') {
            return Affixes.suffixedEnd(text, start, letters, end);
        }
        if (mark == '.' && !number && (start == at || text.charAt(start - 1) == '-')) {
            return Abbreviations.end(text, start, letters, end, opensSentence());
        }
        if (mark == '!' && text.startsWith("Yahoo", start)) {
            return letters + 1;
        }
        if (mark == '$' && letters - start <= 2 && isCapitals(start, letters)) {
            return Glyph.digitAt(text, letters + 1, end) ? letters + 1 : letters;
        }
        return Glyph.isApostrophe(mark) && !number
                ? Contractions.end(text, start, letters, end)
                : letters;
    }

    private boolean isCapitals(int start, int last) {
        for (int i = start; i < last; i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return last - start <= 5;
    }

    private boolean opensSentence() {
        if (words.isEmpty()) {
            return true;
        }
        int before = words.get(words.size() - 1).end();
        return ".?!:".indexOf(text.charAt(before - 1)) >= 0
                || Abbreviations.isBlankLine(text, before, at);
    }

    private int apostropheEnd(char c) {
        boolean attached =
                !words.isEmpty()
                        && words.get(words.size() - 1).end() == at
                        && (isAttached() || ".)\u201d%".indexOf(text.charAt(at - 1)) >= 0);
        int clitic = attached ? Contractions.cliticEnd(text, at, end) : -1;
        int clipped = attached ? -1 : Contractions.clippedEnd(text, at, end);
        if (clitic > 0 || clipped > 0) {
            return Math.max(clitic, clipped);
        }
        return (c == '\'' || c == '`') && isDoubled() ? at + 2 : at + 1;
    }

    /** Whether two of them stand for one quote; of three, the single one stands inside. */
    private boolean isDoubled() {
        int run = Glyph.sameEnd(text, at, Math.min(end, at + 4)) - at;
        boolean opens = at == 0 || Glyph.isBlank(text.charAt(at - 1));
        return run == 2 || run == 4 || (run == 3 && opens);
    }

    private int periodEnd() {
        if (Glyph.digitAt(text, at + 1, end) && !isAttached()) {
            return NumberShape.end(text, at + 1, end);
        }
        int run = Glyph.sameEnd(text, at, end);
        return run == at + 1 && isSpacedEllipsis() ? at + 5 : run;
    }

    private boolean isSpacedEllipsis() {
        return at + 4 < end
                && Glyph.isBlank(text.charAt(at + 1))
                && text.charAt(at + 2) == '.'
                && Glyph.isBlank(text.charAt(at + 3))
                && text.charAt(at + 4) == '.';
    }

    /** Whether a plus or minus is a number's own, as nothing stands before it. */
    private boolean isSign() {
        if (!Glyph.digitAt(text, at + 1, end)) {
            return false;
        }
        return at == 0
                || Glyph.isBlank(text.charAt(at - 1))
                || "([{\"\u201c".indexOf(text.charAt(at - 1)) >= 0;
    }

    private void emit(int last) {
        while (last - at > LONGEST) {
            int cut = at + LONGEST;
            boolean inPair =
                    Character.isHighSurrogate(text.charAt(cut - 1))
                            && Character.isLowSurrogate(text.charAt(cut));
            words.add(new Span(at, inPair ? cut - 1 : cut));
            at = inPair ? cut - 1 : cut;
        }
        words.add(new Span(at, last));
        at = last;
    }
}
