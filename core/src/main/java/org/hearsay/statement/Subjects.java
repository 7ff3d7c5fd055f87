package org.hearsay.statement;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.Span;

/**
 * Finds the source of a verb in the tree: its subject, its agent, or the subject it shares with the
 * verb above it.
 */
final class Subjects {

    /** Farther up than this a shared subject is a guess. */
    private static final int HIGHEST = 4;

    private static final Set<String> EXPLETIVE = Set.of("it", "there");
    private static final Set<String> BY = Set.of("by");

    /** The head token of a verb's source. */
    Optional<Integer> of(Parsed parsed, int verb) {
        return of(parsed, verb, HIGHEST);
    }

    /** The words of a source, without the verb's own branch. */
    Optional<Span> phrase(Parsed parsed, int source, int verb) {
        BitSet without = new BitSet();
        if (parsed.subtree(source).get(verb)) {
            without = parsed.subtree(verb);
        }
        without.or(leadingCase(parsed, source));
        return parsed.phrase(source, without);
    }

    /** Whether the verb is in the passive. */
    boolean isPassive(Parsed parsed, int verb) {
        return parsed.hasChild(verb, "aux:pass") || parsed.hasChild(verb, "nsubj:pass");
    }

    /** The agent after "by". */
    Optional<Integer> agent(Parsed parsed, int verb) {
        return parsed.tree().children(verb).stream()
                .filter(child -> parsed.tree().relation(child).startsWith("obl"))
                .filter(child -> parsed.hasCase(child, BY))
                .findFirst();
    }

    private Optional<Integer> of(Parsed parsed, int verb, int steps) {
        if (isPassive(parsed, verb)) {
            return agent(parsed, verb);
        }
        Optional<Integer> subject = parsed.child(verb, "nsubj");
        if (subject.isPresent()) {
            return subject.filter(token -> !EXPLETIVE.contains(parsed.token(token).lemma()));
        }
        int head = parsed.tree().head(verb);
        return head < 0 || steps == 0 ? Optional.empty() : shared(parsed, verb, head, steps);
    }

    private Optional<Integer> shared(Parsed parsed, int verb, int head, int steps) {
        String relation = parsed.tree().relation(verb);
        if (relation.startsWith("acl")) {
            boolean noun = parsed.token(head).isNoun();
            return parsed.token(verb).tag().equals("VBN")
                    ? agent(parsed, verb)
                    : noun ? Optional.of(head) : Optional.empty();
        }
        boolean shares =
                relation.equals("conj")
                        || relation.equals("advcl")
                        || relation.equals("xcomp")
                        || relation.equals("dep");
        return shares && (parsed.token(head).isVerb() || parsed.hasChild(head, "cop"))
                ? of(parsed, head, steps - 1)
                : Optional.empty();
    }

    private static BitSet leadingCase(Parsed parsed, int source) {
        BitSet cases = new BitSet();
        parsed.tree().children(source).stream()
                .filter(child -> child < source)
                .filter(child -> parsed.tree().relation(child).equals("case"))
                .filter(child -> !parsed.token(child).lemma().startsWith("'"))
                .forEach(cases::set);
        return cases;
    }
}
