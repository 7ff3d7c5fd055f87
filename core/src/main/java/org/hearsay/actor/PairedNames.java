package org.hearsay.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Name;
import org.hearsay.annotation.Sentence;
import org.hearsay.annotation.Token;
import org.hearsay.text.Span;

/**
 * Puts together what a recogniser cuts at an "and": "Land and Sea", of which an article never has
 * the one word without the other and has both more than once, is one body and no Sea.
 *
 * <p>Two persons and two places stay two, however often they are named together.
 */
final class PairedNames {

    /** What tells of two: "both Orrin and Tarn". */
    private static final Set<String> TWO = Set.of("both", "between", "either", "neither");

    private final Annotation annotation;

    PairedNames(Annotation annotation) {
        this.annotation = annotation;
    }

    /** These names in text order, with the pairs that are one in place of their halves. */
    List<Name> joined(List<Name> names) {
        Map<String, List<Span>> pairs = pairs();
        if (pairs.isEmpty()) {
            return names;
        }
        Map<String, Integer> words = words();
        List<Name> joined = new ArrayList<>(names);
        for (Map.Entry<String, List<Span>> pair : pairs.entrySet()) {
            List<Span> spans = pair.getValue();
            String[] halves = pair.getKey().split(" ", 3);
            boolean always =
                    spans.size() > 1
                            && words.getOrDefault(halves[0], 0) == spans.size()
                            && words.getOrDefault(halves[2], 0) == spans.size();
            if (always && isBody(spans, names)) {
                spans.forEach(span -> put(span, joined));
            }
        }
        joined.sort(Comparator.comparing(Name::span));
        return joined;
    }

    /** One in place of its halves; not where a longer name holds one of them. */
    private void put(Span pair, List<Name> names) {
        if (names.stream()
                .filter(name -> name.span().overlaps(pair))
                .allMatch(name -> pair.contains(name.span()))) {
            names.removeIf(name -> name.span().overlaps(pair));
            String text = annotation.article().text().characters();
            names.add(new Name(pair, Name.Kind.ORGANISATION, pair.in(text)));
        }
    }

    /**
     * Whether just one half is taken for a body, and neither for a person: of two bodies are two.
     */
    private static boolean isBody(List<Span> pairs, List<Name> names) {
        Set<Name.Kind> first = EnumSet.noneOf(Name.Kind.class);
        Set<Name.Kind> second = EnumSet.noneOf(Name.Kind.class);
        for (Name name : names) {
            for (Span pair : pairs) {
                if (pair.contains(name.span())) {
                    (name.span().start() == pair.start() ? first : second).add(name.kind());
                }
            }
        }
        boolean person = first.contains(Name.Kind.PERSON) || second.contains(Name.Kind.PERSON);
        boolean one =
                first.contains(Name.Kind.ORGANISATION) != second.contains(Name.Kind.ORGANISATION);
        return one && !person;
    }

    /** Where two capital words stand on either side of an "and" and by themselves. */
    private Map<String, List<Span>> pairs() {
        Map<String, List<Span>> pairs = new TreeMap<>();
        for (Sentence sentence : annotation.sentences()) {
            List<Token> tokens = sentence.tokens();
            for (int i = 0; i + 2 < tokens.size(); i++) {
                pair(tokens, i)
                        .ifPresent(
                                words ->
                                        pairs.computeIfAbsent(words.text(), w -> new ArrayList<>())
                                                .add(words.span()));
            }
        }
        return pairs;
    }

    private record Pair(String text, Span span) {}

    private static Optional<Pair> pair(List<Token> tokens, int i) {
        boolean and = tokens.get(i + 1).text().equals("and");
        if (!and || !isName(tokens, i) || !isName(tokens, i + 2) || isListed(tokens, i)) {
            return Optional.empty();
        }
        Span span = Span.hull(tokens.get(i).span(), tokens.get(i + 2).span());
        String text = tokens.get(i).text() + " and " + tokens.get(i + 2).text();
        return Optional.of(new Pair(text, span));
    }

    /** "Karr, Land and Sea", "both Land and Sea", "Old Land and Sea", "Land and Sea View". */
    private static boolean isListed(List<Token> tokens, int i) {
        boolean listed = i > 1 && tokens.get(i - 1).text().equals(",") && isName(tokens, i - 2);
        boolean two = i > 0 && TWO.contains(tokens.get(i - 1).lemma());
        return listed || two || isName(tokens, i - 1) || isName(tokens, i + 3);
    }

    private static boolean isName(List<Token> tokens, int i) {
        return i >= 0
                && i < tokens.size()
                && tokens.get(i).tag().startsWith("NNP")
                && Character.isUpperCase(tokens.get(i).text().charAt(0));
    }

    private Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        annotation
                .sentences()
                .forEach(
                        sentence ->
                                sentence.tokens()
                                        .forEach(
                                                token ->
                                                        words.merge(
                                                                token.text(), 1, Integer::sum)));
        return words;
    }
}
