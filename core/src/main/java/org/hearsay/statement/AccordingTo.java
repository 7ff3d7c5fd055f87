package org.hearsay.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Act;
import org.hearsay.text.Span;

/** "According to X, …" and "…, according to X": the content is the clause it stands in. */
final class AccordingTo {

    private static final Set<String> CLAUSES = Set.of("advcl", "parataxis", "ccomp", "acl:relcl");

    private static final Draft.Why WHY = new Draft.Why("according-to", .9);

    /** Noun relations: above them stands the clause that is attributed. */
    private static final Set<String> INSIDE_A_PHRASE =
            Set.of("nmod", "obl", "obj", "appos", "amod", "nummod", "dep", "fixed");

    List<Draft> find(Parsed parsed) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i + 1 < parsed.size(); i++) {
            if (parsed.token(i).text().equalsIgnoreCase("according")
                    && parsed.token(i + 1).text().equalsIgnoreCase("to")) {
                draft(parsed, i).ifPresent(drafts::add);
            }
        }
        return drafts;
    }

    private static Optional<Draft> draft(Parsed parsed, int according) {
        int noun = noun(parsed, according);
        if (noun < 0) {
            return Optional.empty();
        }
        BitSet cue = new BitSet();
        cue.set(according, according + 2);
        BitSet phrase = parsed.subtree(noun);
        phrase.or(cue);
        BitSet content = clause(parsed, noun);
        content.andNot(phrase);
        BitSet without = new BitSet();
        parsed.tree().children(noun).stream()
                .filter(child -> CLAUSES.contains(parsed.tree().relation(child)))
                .forEach(child -> without.or(parsed.subtree(child)));
        without.or(cue);
        Optional<Span> source = parsed.phrase(noun, without);
        List<Span> spans = parsed.stretches(content, phrase);
        if (source.isEmpty() || spans.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Draft(
                        source,
                        Optional.of(parsed.sentence().span(according, according + 1)),
                        spans,
                        Act.ASSERT,
                        false,
                        WHY,
                        parsed.sentence(),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** The head of the noun phrase after "according to". */
    private static int noun(Parsed parsed, int according) {
        int head = parsed.tree().head(according);
        if (head > according) {
            return head;
        }
        int viaTo = parsed.tree().head(according + 1);
        if (viaTo > according + 1) {
            return viaTo;
        }
        return parsed.child(according, "obl", "nmod", "obj").filter(n -> n > according).orElse(-1);
    }

    private static BitSet clause(Parsed parsed, int noun) {
        int top = parsed.tree().head(noun);
        while (top >= 0
                && parsed.tree().head(top) >= 0
                && INSIDE_A_PHRASE.contains(parsed.tree().relation(top))) {
            top = parsed.tree().head(top);
        }
        return top < 0 ? new BitSet() : parsed.subtree(top);
    }
}
