package org.hearsay.thread.wording;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.NumberWords;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/**
 * Numbers in words as one word in digits: one paper prints "two hundred and sixty" where another
 * prints "260". What is below ten stays as it is, for it counts little.
 */
final class Numerals {

    private static final int TEN = 10;
    private static final int TWENTY = 20;
    private static final int HUNDRED = 100;

    private Numerals() {}

    /** The words, each number of ten or more among them in digits. */
    static List<Word> of(List<Word> words) {
        List<Word> plain = new ArrayList<>(words.size());
        int i = 0;
        while (i < words.size()) {
            int end = end(words, i);
            int number = end > i ? number(words.subList(i, end)) : 0;
            if (number >= TEN) {
                Span span = new Span(words.get(i).span().start(), words.get(end - 1).span().end());
                plain.add(new Word(Integer.toString(number), span));
                i = end;
            } else {
                plain.add(words.get(i));
                i++;
            }
        }
        return plain;
    }

    /** Where the number ends that begins there; there itself if none does. */
    private static int end(List<Word> words, int from) {
        int end = belowHundred(words, from);
        if (end == from || end >= words.size() || !words.get(end).form().equals("hundred")) {
            return end;
        }
        int rest = end + 1;
        if (rest < words.size() && words.get(rest).form().equals("and")) {
            rest++;
        }
        int last = belowHundred(words, rest);
        return last > rest ? last : end + 1;
    }

    /** "Sixty", "sixty three", "eleven". */
    private static int belowHundred(List<Word> words, int from) {
        int first = value(words, from);
        if (first <= 0) {
            return from;
        }
        int next = value(words, from + 1);
        return first >= TWENTY && next > 0 && next < TEN ? from + 2 : from + 1;
    }

    private static int number(List<Word> words) {
        int number = 0;
        for (Word word : words) {
            number =
                    word.form().equals("hundred")
                            ? number * HUNDRED
                            : number + NumberWords.cardinal(word.form()).orElse(0);
        }
        return number;
    }

    private static int value(List<Word> words, int at) {
        return at < words.size() && Character.isLetter(words.get(at).form().codePointAt(0))
                ? NumberWords.cardinal(words.get(at).form()).orElse(0)
                : 0;
    }
}
