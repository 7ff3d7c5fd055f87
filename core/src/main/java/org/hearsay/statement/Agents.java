package org.hearsay.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Token;
import org.hearsay.text.Span;

/**
 * Gives a cue in the passive whoever stands behind its "by" as its source, where none was seen: "a
 * clerk accused BY IDA VENN of theft", "asked BY REPORTERS whether".
 */
final class Agents {

    /** Of these a "by" tells who passes it on. */
    private static final Set<String> PASSED_ON = Set.of("quote", "cite", "report");

    /** By which something is said, and nobody by whom. */
    private static final Set<String> MEANS =
            Set.of(
                    "letter",
                    "email",
                    "e-mail",
                    "phone",
                    "telephone",
                    "text",
                    "post",
                    "mail",
                    "radio",
                    "fax",
                    "video",
                    "message",
                    "name",
                    "law",
                    "mistake",
                    "accident",
                    "chance",
                    "hand",
                    "vote",
                    "margin",
                    "way");

    /** What they are alleged stands behind "of" as well. */
    private static final Set<String> OF = Set.of("accuse", "suspect", "convict", "inform", "warn");

    /** "Threatened by floods". */
    private static final Set<String> MENACING = Set.of("threaten", "warn", "promise");

    private static final Set<String> BY = Set.of("by");

    /** So far behind a cue its "by" may stand. */
    private static final int NEAR = 6;

    private final Annotation annotation;
    private final String text;

    Agents(Annotation annotation) {
        this.annotation = annotation;
        this.text = annotation.article().text().characters();
    }

    /**
     * @param times the spans of the sentence's time expressions
     */
    Draft named(Draft draft, List<Span> times) {
        if (draft.source().isPresent() || draft.cue().isEmpty()) {
            return draft;
        }
        Span cue = draft.cue().get();
        Optional<Predicate> verb =
                Predicate.of(draft.sentence(), annotation.parse(draft.sentence()), cue);
        return verb.filter(Agents::isDone)
                .flatMap(v -> agent(v, draft, times))
                .map(agent -> without(draft, agent))
                .orElse(draft);
    }

    private static boolean isDone(Predicate verb) {
        boolean past = Set.of("VBN", "VBD").contains(verb.tag(verb.verb()));
        boolean active = verb.isHelpedBy(Set.of("have")) && !verb.isPassive();
        return past && !active && !PASSED_ON.contains(verb.lemma(verb.verb()));
    }

    /** The words behind the "by" that goes with a verb. */
    private Optional<Span> agent(Predicate verb, Draft draft, List<Span> times) {
        Optional<CueSentence> words =
                CueSentence.of(draft.sentence(), draft.cue().orElseThrow(), List.of(), times);
        int by = by(verb);
        if (words.isEmpty() || by < 0) {
            return Optional.empty();
        }
        CueSentence around = words.get();
        int end = end(around, by + 1, OF.contains(verb.lemma(verb.verb())));
        boolean open = MENACING.contains(verb.lemma(verb.verb()));
        return end > by + 1 && isSomebody(around, by + 1, end, open)
                ? Optional.of(around.span(by + 1, end))
                : Optional.empty();
    }

    /** The "by" right behind the verb, or that of what depends on it; -1 without one. */
    private static int by(Predicate verb) {
        int next = verb.verb() + 1;
        if (next < verb.tree().size() && BY.contains(verb.lemma(next))) {
            return next;
        }
        return verb.tree().children(verb.verb()).stream()
                .filter(c -> c > verb.verb() && verb.tree().relation(c).startsWith("obl"))
                .flatMap(c -> verb.tree().children(c, "case").stream())
                .filter(c -> BY.contains(verb.lemma(c)) && c - verb.verb() <= NEAR)
                .findFirst()
                .orElse(-1);
    }

    /**
     * The token behind the words for somebody: "the mayor of Orrin", of which "accused by Venn OF
     * theft" has none.
     */
    private static int end(CueSentence around, int from, boolean of) {
        int end = around.nounPhraseEnd(from);
        int next = end + 1 < around.size() && around.is(end, Set.of("of", "in")) ? end + 1 : end;
        int whole = next > end ? around.nounPhraseEnd(next) : end;
        boolean own = of && around.is(end, Set.of("of")) && !around.is(whole, Set.of("of"));
        return whole > next && !own && !around.token(next).tag().equals("VBG") ? whole : end;
    }

    /**
     * A name, several, or one with an article; no means, no participle.
     *
     * @param open whether floods and tariffs do so too, so that only a name is somebody
     */
    private boolean isSomebody(CueSentence around, int from, int end, boolean open) {
        Token first = around.token(from);
        Token last = around.token(end - 1);
        boolean named = !annotation.namesIn(around.span(from, end)).isEmpty();
        boolean several = last.tag().equals("NNS") || last.tag().equals("NNPS");
        boolean one = Set.of("DT", "PRP$", "PRP").contains(first.tag());
        return !first.tag().equals("VBG")
                && !around.is(end - 1, MEANS)
                && !around.is(around.nounPhraseEnd(from) - 1, MEANS)
                && (named || !open && (several || one));
    }

    /** Without the words for the source, and the "by" before them, in the content and the cue. */
    private Draft without(Draft draft, Span agent) {
        List<Span> parts = new ArrayList<>();
        for (Span part : draft.content()) {
            if (!part.overlaps(agent)) {
                parts.add(part);
                continue;
            }
            if (part.start() < agent.start()) {
                parts.add(stripped(new Span(part.start(), agent.start())));
            }
            if (part.end() > agent.end()) {
                parts.add(stripped(new Span(agent.end(), part.end())));
            }
        }
        parts.removeIf(Span::isEmpty);
        Span cue = stripped(draft.cue().orElseThrow());
        return parts.isEmpty() ? draft : draft.withContent(parts).withSource(agent).withCue(cue);
    }

    /** Without white space and a last "by". */
    private Span stripped(Span part) {
        int start = part.start();
        int end = part.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        boolean by = end - start >= 2 && text.startsWith("by", end - 2);
        boolean word = end - start == 2 || end > 2 && Character.isWhitespace(text.charAt(end - 3));
        return by && word ? stripped(new Span(start, end - 2)) : new Span(start, end);
    }
}
