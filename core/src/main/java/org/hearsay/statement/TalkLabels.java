package org.hearsay.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Sentence;
import org.hearsay.annotation.Token;
import org.hearsay.text.Span;

/**
 * Finds what looks like the labels of a talk: at the head of a paragraph in capitals ("VENN: …",
 * "Q: …") or as a name is written ("Ida Venn: …"), in capitals within one ("… I do. KARR: You
 * don’t."), or alone before the paragraph that is spoken.
 */
final class TalkLabels {

    /** Longer words before a colon are a sentence of their own. */
    private static final int LONGEST_LABEL = 5;

    private static final Pattern INSIDE =
            Pattern.compile(
                    "(?<=[.?!…\u201d\u2019\"'\\])\\-\u2014] {0,3})(\\p{Lu}[\\p{Lu}.\u2019'\\-]+(?:"
                            + " \\p{Lu}[\\p{Lu}.\u2019'\\-]*){0,4}):");

    private final Annotation annotation;
    private final String text;

    TalkLabels(Annotation annotation) {
        this.annotation = annotation;
        this.text = annotation.article().text().characters();
    }

    /** In text order; each with what follows it, to the next or to the end of its paragraph. */
    List<Talk.Label> in(List<Span> paragraphs) {
        List<Talk.Label> found = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Span paragraph = paragraphs.get(i);
            List<Head> heads = heads(paragraph);
            for (int k = 0; k < heads.size(); k++) {
                int end = k + 1 < heads.size() ? heads.get(k + 1).words().start() : paragraph.end();
                Head head = heads.get(k);
                Span rest = new Span(Math.min(head.colon().end(), end), end).trimmed(text);
                Span said = rest.isEmpty() && heads.size() == 1 ? next(paragraphs, i) : rest;
                if (!said.isEmpty()) {
                    found.add(head.label(said, i));
                }
            }
        }
        return found;
    }

    /** The words and the mark of a label, before it is known what they head. */
    private record Head(Span words, Span colon, Sentence sentence, Talk.Form form) {

        Talk.Label label(Span said, int paragraph) {
            return new Talk.Label(words, colon, sentence, said, paragraph, form);
        }
    }

    /** What is spoken where the label has a paragraph of its own: the next that has no label. */
    private Span next(List<Span> paragraphs, int i) {
        for (int k = i + 1; k < Math.min(paragraphs.size(), i + 3); k++) {
            Span span = paragraphs.get(k).trimmed(text);
            if (!span.isEmpty() && !isInsert(span)) {
                return heads(paragraphs.get(k)).isEmpty() ? span : new Span(span.end(), span.end());
            }
        }
        return new Span(0, 0);
    }

    /** "advertisement": one word in small letters is nobody's turn. */
    private boolean isInsert(Span paragraph) {
        return paragraph.in(text).chars().allMatch(Character::isLowerCase);
    }

    private List<Head> heads(Span paragraph) {
        List<Head> heads = new ArrayList<>();
        int from = paragraph.trimmed(text).start();
        annotation.sentenceAt(from).flatMap(this::first).ifPresent(heads::add);
        if (text.substring(paragraph.start(), paragraph.end()).indexOf(':') < 0) {
            return heads;
        }
        Matcher inside = INSIDE.matcher(text).region(paragraph.start(), paragraph.end());
        while (inside.find()) {
            Span words = new Span(inside.start(1), inside.end(1));
            Span colon = new Span(inside.end(1), inside.end());
            annotation
                    .sentenceAt(words.start())
                    .filter(s -> heads.isEmpty() || heads.get(0).words().end() < words.start())
                    .ifPresent(s -> heads.add(new Head(words, colon, s, Talk.Form.INSIDE)));
        }
        return heads;
    }

    /** "VENN: …", "HARBOUR POST: …", "Q: …", "Ida Venn: …". */
    private Optional<Head> first(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        int colon = 0;
        boolean capitals = true;
        while (colon < Math.min(tokens.size(), LONGEST_LABEL + 1) && isNamed(tokens, colon)) {
            capitals &= isCapital(tokens.get(colon).text());
            colon++;
        }
        boolean labelled =
                colon > 0
                        && colon <= LONGEST_LABEL
                        && colon < tokens.size()
                        && (tokens.get(colon).text().equals(":")
                                || (Talk.isBare(tokens.get(0).text())
                                        && tokens.get(colon).text().equals(".")));
        Talk.Form form = capitals ? Talk.Form.CAPITALS : Talk.Form.NAME;
        return labelled
                ? Optional.of(
                        new Head(
                                sentence.span(0, colon - 1),
                                tokens.get(colon).span(),
                                sentence,
                                form))
                : Optional.empty();
    }

    private static boolean isNamed(List<Token> tokens, int i) {
        String word = tokens.get(i).text();
        boolean joins = i > 0 && (word.equals("&") || word.equals("-"));
        return joins || Character.isUpperCase(word.codePointAt(0)) && !isOneBare(tokens, i);
    }

    /** "Q. Who …": what follows a bare Q or A with a stop is none of its words. */
    private static boolean isOneBare(List<Token> tokens, int i) {
        return i == 1 && Talk.isBare(tokens.get(0).text());
    }

    private static boolean isCapital(String word) {
        return word.codePoints().noneMatch(Character::isLowerCase);
    }
}
