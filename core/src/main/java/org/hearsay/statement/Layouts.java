package org.hearsay.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Sentence;
import org.hearsay.annotation.Token;
import org.hearsay.model.Act;
import org.hearsay.model.Segment;
import org.hearsay.text.Span;

/**
 * Finds what is attributed by how it is laid out: "“…” —Ida Venn", "From Ida Venn: …", and talks in
 * which each paragraph begins with who speaks ("VENN: …", "Q: …").
 *
 * <p>Whoever a bare Q or A stands for is not said, so it stays unknown.
 */
final class Layouts {

    private static final Draft.Why SIGNED = new Draft.Why("layout-signed", .8);
    private static final Draft.Why HEADED = new Draft.Why("layout-headed", .75);
    private static final Draft.Why TURN = new Draft.Why("layout-turn", .8);

    private static final Set<String> DASHES = Set.of("\u2014", "\u2013", "--", "-");

    private final Annotation annotation;
    private final String text;
    private final Quotations quotations;

    Layouts(Annotation annotation, Quotations quotations) {
        this.annotation = annotation;
        this.text = annotation.article().text().characters();
        this.quotations = quotations;
    }

    /** In text order. */
    List<Draft> find() {
        List<Draft> found = new ArrayList<>();
        List<Span> paragraphs = new ArrayList<>();
        for (Segment segment : annotation.article().segments()) {
            if (StatementFinder.READ.contains(segment.role())) {
                paragraphs.add(segment.span());
                annotation
                        .sentenceAt(firstWord(segment.span()))
                        .flatMap(first -> headed(first, segment.span()))
                        .ifPresent(found::add);
                signed(segment.span()).ifPresent(found::add);
            }
        }
        List<Talk.Label> labels = new TalkLabels(annotation).in(paragraphs);
        new Talk(annotation, labels).turns().forEach(label -> found.add(turn(label)));
        return found;
    }

    private int firstWord(Span span) {
        int i = span.start();
        while (i < span.end() - 1 && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** "From Ida Venn: …" */
    private Optional<Draft> headed(Sentence first, Span paragraph) {
        List<Token> tokens = first.tokens();
        if (!tokens.get(0).text().equals("From")) {
            return Optional.empty();
        }
        int colon = nameEnd(tokens, 1);
        Span rest = colon < tokens.size() ? rest(tokens.get(colon).span(), paragraph) : paragraph;
        boolean isHead = colon > 1 && colon < tokens.size() && tokens.get(colon).text().equals(":");
        return isHead && !rest.isEmpty()
                ? Optional.of(
                        draft(
                                Optional.of(first.span(1, colon - 1)),
                                tokens.get(0).span(),
                                rest,
                                Act.ASSERT,
                                HEADED,
                                first))
                : Optional.empty();
    }

    private Draft turn(Talk.Label label) {
        String who = label.words().in(text);
        boolean asks = Talk.isQuestion(who);
        Optional<Span> source = Talk.isBare(who) ? Optional.empty() : Optional.of(label.words());
        Act act = asks || label.rest().in(text).endsWith("?") ? Act.ASK : Act.ASSERT;
        return draft(source, label.colon(), label.rest(), act, TURN, label.sentence());
    }

    /** A quotation that ends a paragraph but for a dash and a name. */
    private Optional<Draft> signed(Span paragraph) {
        List<Span> quoted = quotations.overlapping(paragraph);
        if (quoted.isEmpty()) {
            return Optional.empty();
        }
        Span quotation = quoted.get(quoted.size() - 1);
        int dash = firstWord(new Span(quotation.end(), paragraph.end()));
        return quotation.end() < paragraph.end() && isAllThereIs(quoted, paragraph)
                ? annotation
                        .sentenceAt(dash)
                        .flatMap(sentence -> signature(sentence, dash, paragraph, quotation))
                : Optional.empty();
    }

    /** Behind words of the reporter's a name signs the report, and what is quoted is another's. */
    private boolean isAllThereIs(List<Span> quoted, Span paragraph) {
        int at = paragraph.start();
        for (Span quotation : quoted) {
            boolean own =
                    quotation.start() > at && !text.substring(at, quotation.start()).isBlank();
            if (own) {
                return false;
            }
            at = quotation.end();
        }
        return true;
    }

    private Optional<Draft> signature(Sentence sentence, int at, Span paragraph, Span quotation) {
        List<Token> tokens = sentence.tokens();
        int dash = 0;
        while (dash < tokens.size() && tokens.get(dash).span().start() < at) {
            dash++;
        }
        if (dash >= tokens.size() || !DASHES.contains(tokens.get(dash).text())) {
            return Optional.empty();
        }
        int end = nameEnd(tokens, dash + 1);
        boolean ends = end > dash + 1 && (end == tokens.size() || isRole(tokens, end));
        boolean last = paragraph.end() - sentence.span().end() <= 1;
        return ends && last
                ? Optional.of(
                        draft(
                                Optional.of(sentence.span(dash + 1, end - 1)),
                                tokens.get(dash).span(),
                                quotation,
                                Act.ASSERT,
                                SIGNED,
                                sentence))
                : Optional.empty();
    }

    /** What a comma adds to a name at the end of a line, with no verb in it. */
    private static boolean isRole(List<Token> tokens, int comma) {
        return tokens.get(comma).text().equals(",")
                && tokens.subList(comma, tokens.size()).stream().noneMatch(Token::isVerb);
    }

    private static int nameEnd(List<Token> tokens, int start) {
        int end = start;
        while (end < tokens.size() && tokens.get(end).tag().startsWith("NNP")) {
            end++;
        }
        return end;
    }

    private Span rest(Span colon, Span paragraph) {
        return new Span(Math.min(colon.end(), paragraph.end()), paragraph.end()).trimmed(text);
    }

    private static Draft draft(
            Optional<Span> source,
            Span cue,
            Span content,
            Act act,
            Draft.Why why,
            Sentence sentence) {
        return new Draft(source, Optional.of(cue), List.of(content), Manner.of(act), why, sentence);
    }
}
