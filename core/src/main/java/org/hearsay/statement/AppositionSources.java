package org.hearsay.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Name;
import org.hearsay.annotation.Sentence;
import org.hearsay.annotation.Token;
import org.hearsay.text.Span;

/**
 * Adds the name that an apposition gives to a source seen as a description alone: "a spokesman for
 * the pier, IDA VENN, said", "IDA VENN, the pier's manager, said".
 *
 * <p>Only a person's whole name between commas, or at the head of what is told; of "to Ida Venn,
 * the manager said" nothing is added.
 */
final class AppositionSources {

    private static final Set<String> DESCRIBING =
            Set.of("a", "an", "the", "his", "her", "its", "their", "one", "another");
    private static final Set<String> HEAD =
            Set.of(",", "``", "\u201d", "''", "\"", ";", "--", "\u2014", "CC");

    private static final Set<String> CLOSING = Set.of(",", ".");

    private final Annotation annotation;

    AppositionSources(Annotation annotation) {
        this.annotation = annotation;
    }

    Draft named(Draft draft) {
        Optional<Span> source = draft.source().filter(s -> isDescription(draft.sentence(), s));
        return source.flatMap(s -> behind(draft, s).or(() -> before(draft, s)))
                .filter(whole -> !draft.covers(whole))
                .filter(whole -> draft.cue().filter(whole::overlaps).isEmpty())
                .map(draft::withSource)
                .orElse(draft);
    }

    /** Begins as a description does, and has no whole name of a person in it. */
    private boolean isDescription(Sentence sentence, Span source) {
        List<Token> tokens = sentence.tokens();
        int first = at(tokens, source.start());
        return first >= 0
                && DESCRIBING.contains(tokens.get(first).lemma())
                && annotation.namesIn(source).stream().noneMatch(AppositionSources::isWhole);
    }

    /** "…, Ida Venn," or "…, Ida Venn, said" */
    private Optional<Span> behind(Draft draft, Span source) {
        List<Token> tokens = draft.sentence().tokens();
        int comma = next(tokens, source.end());
        if (comma < 0 || comma + 2 >= tokens.size() || !tokens.get(comma).text().equals(",")) {
            return Optional.empty();
        }
        int from = tokens.get(comma + 1).span().start();
        return annotation.namesIn(new Span(from, draft.sentence().span().end())).stream()
                .filter(name -> name.span().start() == from && isWhole(name))
                .filter(name -> isClosed(tokens, name.span().end()))
                .map(name -> Span.hull(source, name.span()))
                .findFirst();
    }

    /** "Ida Venn, the manager," at the head of what is told */
    private Optional<Span> before(Draft draft, Span source) {
        List<Token> tokens = draft.sentence().tokens();
        int first = at(tokens, source.start());
        int end = next(tokens, source.end());
        boolean closed = end >= 0 && tokens.get(end).text().equals(",");
        if (first < 2 || !closed || !tokens.get(first - 1).text().equals(",")) {
            return Optional.empty();
        }
        int last = tokens.get(first - 2).span().end();
        Span upTo = new Span(draft.sentence().span().start(), last);
        return annotation.namesIn(upTo).stream()
                .filter(name -> name.span().end() == last && isWhole(name))
                .filter(name -> isHead(tokens, at(tokens, name.span().start())))
                .map(name -> Span.hull(name.span(), source))
                .findFirst();
    }

    private static boolean isHead(List<Token> tokens, int first) {
        return first == 0
                || first > 0
                        && (HEAD.contains(tokens.get(first - 1).text())
                                || HEAD.contains(tokens.get(first - 1).tag())
                                || tokens.get(first - 1).isVerb());
    }

    private static boolean isWhole(Name name) {
        return name.kind() == Name.Kind.PERSON && name.text().indexOf(' ') > 0;
    }

    private static boolean isClosed(List<Token> tokens, int end) {
        int mark = next(tokens, end);
        return mark < 0 || CLOSING.contains(tokens.get(mark).text());
    }

    /** The token that begins at a position; -1 without. */
    private static int at(List<Token> tokens, int position) {
        int i = next(tokens, position);
        return i >= 0 && tokens.get(i).span().start() == position ? i : -1;
    }

    /** The first token that begins at a position or behind it. */
    private static int next(List<Token> tokens, int position) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).span().start() >= position) {
                return i;
            }
        }
        return -1;
    }
}
