package org.hearsay.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Name;
import org.hearsay.annotation.Sentence;
import org.hearsay.annotation.Token;
import org.hearsay.model.Article;
import org.hearsay.model.Segment;
import org.hearsay.text.Span;

/** Tokens, sentences and rough tags for the short texts of cases; the names are given. */
final class PlainAnnotator {

    private static final Set<String> ABBREVIATIONS =
            Set.of("mr", "mrs", "ms", "dr", "sen", "gen", "j", "k", "d", "m", "jr", "st", "prof");
    private static final Set<String> VERBS =
            Set.of(
                    "said", "told", "is", "was", "were", "be", "been", "are", "has", "had", "have",
                    "would", "will", "could", "met", "wrote", "says", "did", "made", "came", "took",
                    "gave", "left", "went", "read", "spoke", "held", "began", "stood", "may",
                    "must", "quit", "saw", "sat", "won", "led", "knew", "thought", "can", "do");
    private static final Set<String> PREPOSITIONS =
            Set.of(
                    "of", "for", "at", "in", "on", "from", "with", "by", "about", "after", "before",
                    "over", "under", "near", "since", "until", "as", "that", "if", "because",
                    "against", "than", "close", "into", "between", "while", "among");
    private static final Set<String> ADJECTIVES =
            Set.of(
                    "senior",
                    "former",
                    "new",
                    "foreign",
                    "prime",
                    "vice",
                    "deputy",
                    "acting",
                    "last",
                    "other",
                    "same",
                    "local",
                    "unnamed",
                    "safe",
                    "old",
                    "own",
                    "older",
                    "younger",
                    "chief",
                    "main",
                    "national",
                    "military",
                    "western",
                    "high",
                    "independent");

    private PlainAnnotator() {}

    static Annotation annotate(Article article, List<Name> names) {
        List<Sentence> sentences = new ArrayList<>();
        for (Segment segment : article.segments()) {
            split(article.text().characters(), segment, names, sentences);
        }
        return new Annotation(
                article,
                sentences,
                names,
                List.of(),
                sentence -> {
                    throw new UnsupportedOperationException("no parses in these tests");
                });
    }

    private static void split(
            String text, Segment segment, List<Name> names, List<Sentence> sentences) {
        List<Token> open = new ArrayList<>();
        boolean quoted = false;
        int at = segment.span().start();
        while (at < segment.span().end()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            int end = tokenEnd(text, at, segment.span().end());
            String word = text.substring(at, end);
            quoted = word.equals("“") || (quoted && !word.equals("”"));
            open.add(token(text, new Span(at, end), open.isEmpty(), names));
            at = end;
            boolean stop = word.equals(".") || word.equals("?") || word.equals("!");
            if (!quoted
                    && (stop || (word.equals("”") && closesSentence(text, at)))
                    && !inName(names, at - 1)) {
                sentences.add(new Sentence(sentences.size(), segment, open, false));
                open = new ArrayList<>();
            }
        }
        if (!open.isEmpty()) {
            sentences.add(new Sentence(sentences.size(), segment, open, false));
        }
    }

    /**
     * A quotation that ends in a full stop ends its sentence; one that ends in a comma does not.
     */
    private static boolean closesSentence(String text, int after) {
        return after >= 2 && ".?!".indexOf(text.charAt(after - 2)) >= 0;
    }

    private static boolean inName(List<Name> names, int position) {
        return names.stream()
                .anyMatch(
                        name -> name.span().contains(position) && name.span().end() > position + 1);
    }

    private static int tokenEnd(String text, int at, int limit) {
        int end = at;
        while (end < limit && isWordPart(text, end, at)) {
            end++;
        }
        if (end == at) {
            return text.startsWith("’s", at) || text.startsWith("'s", at) ? at + 2 : at + 1;
        }
        String word = text.substring(at, end).toLowerCase(Locale.ROOT);
        boolean dotted = end < limit && text.charAt(end) == '.';
        boolean isInitials = word.indexOf('.') >= 0;
        return dotted && (ABBREVIATIONS.contains(word) || isInitials) ? end + 1 : end;
    }

    private static boolean isWordPart(String text, int at, int start) {
        char c = text.charAt(at);
        boolean innerDot =
                c == '.'
                        && at - start == 1
                        && at + 1 < text.length()
                        && Character.isLetter(text.charAt(at + 1));
        boolean hyphen = c == '-' && at > start;
        return Character.isLetterOrDigit(c) || innerDot || hyphen;
    }

    private static Token token(String text, Span span, boolean first, List<Name> names) {
        String word = span.in(text);
        boolean named = names.stream().anyMatch(name -> name.span().contains(span));
        return new Token(span, word, word.toLowerCase(Locale.ROOT), tag(word, first, named));
    }

    private static String tag(String word, boolean first, boolean named) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (!Character.isLetterOrDigit(word.charAt(0))) {
            return lower.endsWith("s") && lower.length() == 2
                    ? "POS"
                    : lower.equals("’") ? "POS" : word;
        }
        if (named) {
            return "NNP";
        }
        if (Set.of("the", "a", "an", "this", "that", "another", "some", "these").contains(lower)) {
            return "DT";
        }
        if (Set.of("he", "she", "it", "they", "i", "we", "him", "them").contains(lower)) {
            return "PRP";
        }
        if (Set.of("his", "her", "its", "their", "my").contains(lower)) {
            return "PRP$";
        }
        if (Set.of("who", "which", "whose", "what").contains(lower)) {
            return "WP";
        }
        return contentTag(word, lower, first);
    }

    private static String contentTag(String word, String lower, boolean first) {
        if (PREPOSITIONS.contains(lower)) {
            return "IN";
        }
        if (lower.equals("to")) {
            return "TO";
        }
        if (lower.equals("and") || lower.equals("or") || lower.equals("but")) {
            return "CC";
        }
        if (Character.isDigit(word.charAt(0))
                || Set.of("one", "two", "three", "four").contains(lower)) {
            return "CD";
        }
        if (lower.equals("representing")) {
            return "VBG";
        }
        if (VERBS.contains(lower) || (lower.endsWith("ed") && !first)) {
            return "VBD";
        }
        if (ADJECTIVES.contains(lower) || lower.endsWith("ian") || lower.endsWith("ese")) {
            return "JJ";
        }
        if (lower.endsWith("ly")) {
            return "RB";
        }
        boolean plural = lower.endsWith("s") && !lower.endsWith("ss") && lower.length() > 3;
        boolean proper = !first && Character.isUpperCase(word.charAt(0));
        return proper ? "NNP" : plural ? "NNS" : "NN";
    }
}
