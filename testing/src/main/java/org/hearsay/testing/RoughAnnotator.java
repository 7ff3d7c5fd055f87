package org.hearsay.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Annotator;
import org.hearsay.annotation.Attribution;
import org.hearsay.annotation.Dependencies;
import org.hearsay.annotation.Name;
import org.hearsay.annotation.Sentence;
import org.hearsay.annotation.Token;
import org.hearsay.model.Article;
import org.hearsay.model.Segment;
import org.hearsay.text.Span;

/**
 * Reads words by rules of thumb, without a model: fast, and generous with what costs those behind
 * it work (names, attributions, sentences of full length). For tests in which it does not matter
 * whether words are read well. Linear in the text; safe for use by several threads.
 */
public final class RoughAnnotator implements Annotator {

    private static final Set<String> CUES = Set.of("said", "says", "told", "promised");

    private static final Set<String> VERBS =
            Set.of("is", "was", "were", "are", "be", "had", "has", "have", "will", "would", "went");

    private static final Set<String> SMALL =
            Set.of("of", "in", "on", "at", "by", "for", "from", "with", "that", "as", "after");

    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they", "we", "i");

    @Override
    public Annotation annotate(Article article) {
        String text = article.text().characters();
        List<Sentence> sentences = new ArrayList<>();
        for (Segment segment : article.segments()) {
            if (segment.role().isReported()) {
                split(text, segment, sentences);
            }
        }
        List<Name> names = new ArrayList<>();
        List<Attribution> attributions = new ArrayList<>();
        for (Sentence sentence : sentences) {
            int before = names.size();
            name(text, sentence, names);
            attribute(sentence, names.subList(before, names.size()), attributions);
        }
        return new Annotation(article, sentences, names, attributions, RoughAnnotator::flat);
    }

    @Override
    public String version() {
        return "rough-1";
    }

    /** Every word hangs from the first. */
    private static Dependencies flat(Sentence sentence) {
        int[] heads = new int[sentence.tokens().size()];
        List<String> relations = new ArrayList<>();
        for (int i = 0; i < heads.length; i++) {
            relations.add(i == 0 ? "root" : "dep");
        }
        heads[0] = Dependencies.ROOT;
        return new Dependencies(heads, relations);
    }

    private static void split(String text, Segment segment, List<Sentence> sentences) {
        List<Token> open = new ArrayList<>();
        int limit = segment.span().end();
        int at = segment.span().start();
        while (at < limit) {
            if (isBlank(text.charAt(at))) {
                at++;
                continue;
            }
            int end = tokenEnd(text, at, limit);
            open.add(token(text, new Span(at, end), open.isEmpty()));
            at = end;
            boolean full = open.size() == Sentence.LONGEST;
            if (full || endsSentence(text, at)) {
                sentences.add(new Sentence(sentences.size(), segment, open, full));
                open = new ArrayList<>();
            }
        }
        if (!open.isEmpty()) {
            sentences.add(new Sentence(sentences.size(), segment, open, false));
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean endsSentence(String text, int end) {
        return ".?!".indexOf(text.charAt(end - 1)) >= 0
                && (end == text.length() || isBlank(text.charAt(end)));
    }

    private static int tokenEnd(String text, int at, int limit) {
        int end = at;
        while (end < limit && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end == at ? at + 1 : end;
    }

    private static Token token(String text, Span span, boolean first) {
        String word = span.in(text);
        String lower = word.toLowerCase(Locale.ROOT);
        return new Token(span, word, lower, tag(word, lower, first));
    }

    private static String tag(String word, String lower, boolean first) {
        char c = word.charAt(0);
        if (Character.isDigit(c)) {
            return "CD";
        }
        if (!Character.isLetter(c)) {
            return word;
        }
        if (CUES.contains(lower) || VERBS.contains(lower)) {
            return "VBD";
        }
        if (PRONOUNS.contains(lower)) {
            return "PRP";
        }
        if (SMALL.contains(lower)) {
            return "IN";
        }
        if (lower.equals("the") || lower.equals("a")) {
            return "DT";
        }
        return Character.isUpperCase(c) && !first ? "NNP" : lower.endsWith("s") ? "NNS" : "NN";
    }

    /** Words in capitals, one after another, are a name; every third is taken for a body's. */
    private static void name(String text, Sentence sentence, List<Name> names) {
        List<Token> tokens = sentence.tokens();
        int at = 0;
        while (at < tokens.size()) {
            int end = at;
            while (end < tokens.size() && tokens.get(end).tag().equals("NNP") && end - at < 4) {
                end++;
            }
            if (end > at) {
                Span span =
                        new Span(tokens.get(at).span().start(), tokens.get(end - 1).span().end());
                Name.Kind kind = names.size() % 3 == 2 ? Name.Kind.ORGANISATION : Name.Kind.PERSON;
                names.add(new Name(span, kind, span.in(text)));
            }
            at = Math.max(end, at + 1);
        }
    }

    /** Each cue has the first name of its sentence for source and the rest for content. */
    private static void attribute(Sentence sentence, List<Name> names, List<Attribution> found) {
        List<Token> tokens = sentence.tokens();
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (CUES.contains(tokens.get(i).lemma())) {
                Span cue = tokens.get(i).span();
                Span content = new Span(cue.end() + 1, sentence.span().end());
                Optional<Span> source =
                        names.stream()
                                .map(Name::span)
                                .filter(span -> span.end() <= cue.start())
                                .findFirst();
                if (content.start() < content.end()) {
                    found.add(new Attribution(source, cue, List.of(content), 0.9));
                }
            }
        }
    }
}
