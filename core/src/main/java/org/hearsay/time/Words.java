package org.hearsay.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hearsay.annotation.Sentence;
import org.hearsay.annotation.Token;
import org.hearsay.model.Role;
import org.hearsay.model.TimeForm.Direction;
import org.hearsay.text.NumberWords;
import org.hearsay.text.Span;

/**
 * A sentence as the rules read it: tokens broken at hyphens, slashes and colons, so that the rules
 * do not depend on where a tokenizer breaks "mid-June" or "60-day".
 *
 * <p>Every position may be asked for; outside the sentence there are empty words.
 */
final class Words {

    private record Word(String lower, boolean capital, String tag, Span span, boolean glued) {}

    private static final Word NOTHING = new Word("", false, "", new Span(0, 0), false);

    private final List<Word> words = new ArrayList<>();
    private final Map<Integer, Optional<Draft>> read = new HashMap<>();
    private final List<Optional<Direction>> told = new ArrayList<>();
    private final Role role;

    Words(Sentence sentence) {
        this.role = sentence.segment().role();
        for (Token token : sentence.tokens()) {
            add(token);
        }
    }

    int size() {
        return words.size();
    }

    boolean inHeadline() {
        return role == Role.HEADLINE;
    }

    /** Whether it is the words under a picture, which tell in the present what was. */
    boolean inCaption() {
        return role == Role.CAPTION;
    }

    /** The word in lower case, without the full stop of an abbreviation. */
    String at(int i) {
        return word(i).lower();
    }

    /** Whether any rule could begin here. */
    boolean opens(int i) {
        String word = at(i);
        char first = word.charAt(word.length() > 1 && word.charAt(0) == '\'' ? 1 : 0);
        return (first >= '0' && first <= '9') || Lexicon.OPENERS.contains(word);
    }

    /** What a rule reads at a word; it is asked once, and must be the same each time. */
    Optional<Draft> once(int i, TimeRule rule) {
        return read.computeIfAbsent(i, word -> rule.at(this, word));
    }

    /** What the verb at a word tells, by {@link Tense}, which is asked once. */
    Direction told(int i) {
        Optional<Direction> known = told.get(i);
        if (known.isEmpty()) {
            known = Optional.of(Tense.verb(this, i));
            told.set(i, known);
        }
        return known.get();
    }

    String tag(int i) {
        return word(i).tag();
    }

    boolean capital(int i) {
        return word(i).capital();
    }

    /** Whether no white space stands before this word. */
    boolean glued(int i) {
        return word(i).glued();
    }

    boolean is(int i, String word) {
        return at(i).equals(word);
    }

    Span span(int first, int last) {
        return Span.hull(word(first).span(), word(last).span());
    }

    boolean isDash(int i) {
        return Lexicon.DASHES.contains(at(i));
    }

    /** Whether the word is a common noun or an adjective: what a number before it would count. */
    boolean isCommon(int i) {
        String tag = tag(i);
        return tag.equals("NNS") || tag.equals("NN") || tag.startsWith("JJ");
    }

    /** Whether the word is a noun, a name or an adjective. */
    boolean isNoun(int i) {
        return tag(i).startsWith("NN") || tag(i).startsWith("JJ");
    }

    /** The value of a word that is nothing but digits, at most nine of them. */
    OptionalInt digits(int i) {
        String word = at(i);
        if (word.isEmpty() || word.length() > 9) {
            return OptionalInt.empty();
        }
        int value = 0;
        for (int k = 0; k < word.length(); k++) {
            char c = word.charAt(k);
            if (c < '0' || c > '9') {
                return OptionalInt.empty();
            }
            value = value * 10 + c - '0';
        }
        return OptionalInt.of(value);
    }

    /** A day of the month in digits, "2" or "2nd", or as an ordinal word; 0 if there is none. */
    int dayOfMonth(int i) {
        if (at(i).length() > 2 && Character.isDigit(at(i).charAt(0)) && digits(i).isPresent()) {
            return 0;
        }
        int day = digits(i).orElseGet(() -> NumberWords.ordinal(at(i)).orElse(0));
        return day >= 1 && day <= 31 ? day : 0;
    }

    /** A year of four digits between 1000 and 2199; 0 if there is none. */
    int year(int i) {
        int year = at(i).length() == 4 ? digits(i).orElse(0) : 0;
        return year >= 1000 && year < 2200 ? year : 0;
    }

    private Word word(int i) {
        return i >= 0 && i < words.size() ? words.get(i) : NOTHING;
    }

    private void add(Token token) {
        String text = token.text();
        int from = token.span().start();
        if (text.length() != token.span().length() || whole(text)) {
            put(text, token.tag(), token.span());
            return;
        }
        int start = 0;
        while (start < text.length()) {
            int end = start + 1;
            if (Character.isLetterOrDigit(text.charAt(start))) {
                while (end < text.length() && continues(text, end)) {
                    end++;
                }
            }
            put(text.substring(start, end), token.tag(), new Span(from + start, from + end));
            start = end;
        }
    }

    private static boolean whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '-' || c == '/' || c == '~' || c == ':' || c == '\u2013' || c == '\u2014') {
                return text.length() == 1;
            }
        }
        return true;
    }

    private static boolean continues(String text, int i) {
        char c = text.charAt(i);
        return Character.isLetterOrDigit(c) || c == '.' || c == '\'' || c == ',';
    }

    private void put(String text, String tag, Span span) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() > 2 && lower.endsWith(".") && !lower.equals("...")) {
            lower = lower.substring(0, lower.length() - 1);
        }
        boolean glued =
                !words.isEmpty() && words.get(words.size() - 1).span().end() == span.start();
        boolean capital = Character.isUpperCase(text.codePointAt(0));
        told.add(Optional.empty());
        words.add(new Word(lower, capital, tag, span, glued));
    }
}
