package org.hearsay.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.Span;

/**
 * "X's claim that …", "the ministry's promise to …", "the warning by X that …".
 *
 * <p>Only where the holder is named: a claim without a claimant is left alone.
 */
final class NounAttribution {

    private static final Draft.Why WHY = new Draft.Why("noun", .65);
    private static final Set<String> HOLDER = Set.of("by", "of", "from");
    private static final Set<String> VAGUE = Set.of("their", "they", "its", "it");
    private static final Set<String> FOR = Set.of("for");

    private final CueLexicon lexicon;

    NounAttribution(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Draft> find(Parsed parsed) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < parsed.size(); i++) {
            int noun = i;
            if (parsed.token(i).isNoun()) {
                lexicon.noun(parsed.token(i).lemma())
                        .flatMap(cue -> draft(parsed, noun, cue))
                        .ifPresent(drafts::add);
            }
        }
        return drafts;
    }

    private static Optional<Draft> draft(Parsed parsed, int noun, Cue cue) {
        Optional<Integer> content = content(parsed, noun, cue);
        Optional<Span> source = holder(parsed, noun).flatMap(word -> words(parsed, word));
        if (content.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        List<Span> spans = parsed.stretches(parsed.subtree(content.get()), new BitSet());
        return Optional.of(
                new Draft(
                        source,
                        Optional.of(parsed.token(noun).span()),
                        spans,
                        cue.act(),
                        false,
                        WHY,
                        parsed.sentence(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Optional<Integer> content(Parsed parsed, int noun, Cue cue) {
        return parsed.tree().children(noun).stream()
                .filter(child -> child > noun && isContent(parsed, child, cue))
                .findFirst();
    }

    private static boolean isContent(Parsed parsed, int child, Cue cue) {
        String relation = parsed.tree().relation(child);
        if (relation.equals("acl") || relation.equals("ccomp")) {
            boolean infinitive = parsed.hasChild(child, "mark", Set.of("to"));
            boolean that = parsed.hasChild(child, "mark", Set.of("that"));
            return infinitive ? cue.takes(Cue.Frame.INFINITIVE) : that && isClause(cue);
        }
        return relation.equals("nmod")
                && !isVague(parsed, parsed.tree().head(child))
                && cue.takes(Cue.Frame.PREPOSITION)
                && parsed.hasCase(child, FOR);
    }

    /** "In their call for action": whose, the words do not say. */
    private static boolean isVague(Parsed parsed, int noun) {
        return parsed.child(noun, "nmod:poss")
                .filter(word -> VAGUE.contains(parsed.token(word).lemma()))
                .isPresent();
    }

    private static boolean isClause(Cue cue) {
        return cue.takes(Cue.Frame.CLAUSE);
    }

    private static Optional<Integer> holder(Parsed parsed, int noun) {
        Optional<Integer> possessor = parsed.child(noun, "nmod:poss");
        return possessor.or(
                () ->
                        parsed.tree().children(noun).stream()
                                .filter(child -> parsed.tree().relation(child).equals("nmod"))
                                .filter(child -> parsed.hasCase(child, HOLDER))
                                .findFirst());
    }

    private static Optional<Span> words(Parsed parsed, int holder) {
        return parsed.phrase(holder, parsed.tokens(parsed.tree().children(holder, "case")));
    }
}
