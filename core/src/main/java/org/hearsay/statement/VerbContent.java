package org.hearsay.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Dependencies;
import org.hearsay.text.Span;

/** Finds the content of an attributing verb in the tree, frame by frame. */
final class VerbContent {

    private static final Set<String> GROUND = Set.of("of", "for", "over", "as", "on", "with");
    private static final Set<String> AS = Set.of("as");
    private static final Set<String> TO = Set.of("to");
    private static final Set<String> EMPTY_WORDS =
            Set.of("it", "that", "this", "so", "himself", "herself", "themselves", "itself");

    private static final Draft.Why CLAUSE = new Draft.Why("verb-clause", .85);
    private static final Draft.Why OBJECT = new Draft.Why("verb-object", .6);
    private static final Draft.Why QUOTE = new Draft.Why("verb-quote", .85);

    private final Subjects subjects;

    VerbContent(Subjects subjects) {
        this.subjects = subjects;
    }

    /** Where a verb's content stands, and by which rule. */
    record Found(List<Span> spans, Draft.Why why, Optional<Span> addressee) {}

    Found of(Parsed parsed, int verb, VerbCue cue, int source) {
        Optional<Span> addressee = addressee(parsed, verb, cue.cue());
        BitSet attribution = attribution(parsed, verb, source, cue);
        if (cue.cue().quotes()) {
            BitSet clause = clause(parsed, verb, cue.cue());
            if (!clause.isEmpty()) {
                return found(parsed, clause, attribution, CLAUSE, addressee);
            }
        }
        Optional<BitSet> object = object(parsed, verb, cue);
        if (object.isPresent()) {
            return found(parsed, object.get(), attribution, OBJECT, addressee);
        }
        return new Found(List.of(), QUOTE, addressee);
    }

    private static Found found(
            Parsed parsed,
            BitSet content,
            BitSet attribution,
            Draft.Why why,
            Optional<Span> addressee) {
        return new Found(parsed.stretches(content, attribution), why, addressee);
    }

    /** All tokens of the attribution itself, which content goes round. */
    private static BitSet attribution(Parsed parsed, int verb, int source, VerbCue cue) {
        BitSet tokens = new BitSet();
        tokens.set(verb);
        if (!parsed.subtree(source).get(verb)) {
            tokens.or(parsed.subtree(source));
        }
        parsed.tree().children(verb).stream()
                .filter(child -> parsed.tree().relation(child).startsWith("aux"))
                .forEach(tokens::set);
        cue.particle().ifPresent(tokens::set);
        return tokens;
    }

    /** The clause that is said: below the verb, or around it where the verb is an insertion. */
    private static BitSet clause(Parsed parsed, int verb, Cue cue) {
        Dependencies tree = parsed.tree();
        BitSet found = new BitSet();
        for (int child : tree.children(verb)) {
            String relation = tree.relation(child);
            boolean clause = relation.equals("ccomp");
            boolean after = relation.equals("parataxis") && !isAside(parsed, child);
            if (clause || after) {
                found.or(parsed.subtree(child));
            }
        }
        if (found.isEmpty() && isInsertion(parsed, verb) && !cue.takes(Cue.Frame.OBJECT)) {
            found = parsed.subtree(tree.head(verb));
            found.andNot(parsed.subtree(verb));
        }
        return found;
    }

    /** "The road, he said, is open" and "as the ministry said, the road is open". */
    private static boolean isInsertion(Parsed parsed, int verb) {
        String relation = parsed.tree().relation(verb);
        return relation.equals("parataxis")
                || (relation.equals("advcl") && parsed.hasChild(verb, "mark", AS));
    }

    /** "…, he said, pointing out that": a second attribution is no content of the first. */
    private static boolean isAside(Parsed parsed, int child) {
        return !parsed.token(child).isVerb() && !parsed.hasChild(child, "cop");
    }

    private Optional<BitSet> object(Parsed parsed, int verb, VerbCue verbCue) {
        Cue cue = verbCue.cue();
        if (cue.takes(Cue.Frame.PREPOSITION) && verbCue.particle().isPresent()) {
            return ofPreposition(parsed, verbCue.particle().get());
        }
        if (cue.takes(Cue.Frame.INFINITIVE) || cue.takes(Cue.Frame.TOLD)) {
            Optional<BitSet> deed = infinitive(parsed, verb);
            if (deed.isPresent()) {
                return withObject(parsed, verb, cue, deed.get());
            }
        }
        if (cue.takes(Cue.Frame.OBJECT_AND_DEED)) {
            return deed(parsed, verb).flatMap(deed -> withObject(parsed, verb, cue, deed));
        }
        Optional<BitSet> called = whatIsCalled(parsed, verb, cue);
        if (called.isPresent()) {
            return called;
        }
        Optional<Integer> object = thing(parsed, verb);
        if (object.isEmpty()) {
            return Optional.empty();
        }
        BitSet content = parsed.subtree(object.get());
        content.clear(verb);
        if (cue.takes(Cue.Frame.OBJECT_AND_GROUND)) {
            content.or(after(parsed, verb, object.get(), false));
            return Optional.of(content);
        }
        if (cue.takes(Cue.Frame.OBJECT_AND_NAME)) {
            BitSet name = after(parsed, verb, object.get(), true);
            content.or(name);
            return name.isEmpty() ? Optional.empty() : Optional.of(content);
        }
        return cue.takes(Cue.Frame.OBJECT) ? Optional.of(content) : Optional.empty();
    }

    private static Optional<BitSet> ofPreposition(Parsed parsed, int preposition) {
        int head = parsed.tree().head(preposition);
        BitSet content = parsed.subtree(head);
        content.clear(preposition);
        return Optional.of(content);
    }

    private static Optional<BitSet> infinitive(Parsed parsed, int verb) {
        return parsed.tree().children(verb).stream()
                .filter(child -> parsed.tree().relation(child).equals("xcomp"))
                .filter(child -> parsed.hasChild(child, "mark", TO))
                .map(parsed::subtree)
                .findFirst();
    }

    private static Optional<BitSet> deed(Parsed parsed, int verb) {
        return parsed.tree().children(verb).stream()
                .filter(
                        child ->
                                List.of("xcomp", "ccomp", "advcl")
                                        .contains(parsed.tree().relation(child)))
                .filter(child -> parsed.hasChild(child, "mark", TO))
                .map(parsed::subtree)
                .findFirst();
    }

    private static Optional<BitSet> withObject(Parsed parsed, int verb, Cue cue, BitSet deed) {
        if (!cue.takes(Cue.Frame.TOLD)) {
            parsed.child(verb, "obj", "iobj").map(parsed::subtree).ifPresent(deed::or);
        }
        return Optional.of(deed);
    }

    /** "What he called a victory": the name is the content. */
    private static Optional<BitSet> whatIsCalled(Parsed parsed, int verb, Cue cue) {
        boolean what =
                parsed.tree().children(verb).stream()
                        .anyMatch(child -> parsed.token(child).lemma().equals("what"));
        return what && cue.takes(Cue.Frame.OBJECT_AND_NAME)
                ? parsed.child(verb, "xcomp", "obj", "ccomp")
                        .filter(child -> child > verb)
                        .map(parsed::subtree)
                : Optional.empty();
    }

    /** What the verb is about: its object, or its subject in the passive. */
    private Optional<Integer> thing(Parsed parsed, int verb) {
        if (subjects.isPassive(parsed, verb)) {
            return parsed.child(verb, "nsubj:pass");
        }
        boolean reduced =
                parsed.tree().relation(verb).equals("acl")
                        && parsed.token(verb).tag().equals("VBN");
        Optional<Integer> object =
                reduced ? Optional.of(parsed.tree().head(verb)) : parsed.child(verb, "obj");
        return object.filter(token -> !EMPTY_WORDS.contains(parsed.token(token).lemma()));
    }

    private static BitSet after(Parsed parsed, int verb, int object, boolean name) {
        BitSet found = new BitSet();
        for (int child : parsed.tree().children(verb)) {
            String relation = parsed.tree().relation(child);
            boolean complement = relation.equals("xcomp") || relation.equals("ccomp");
            boolean ground =
                    (relation.equals("obl") && parsed.hasCase(child, GROUND))
                            || (relation.equals("advcl")
                                    && (parsed.hasChild(child, "mark", GROUND)
                                            || parsed.hasCase(child, GROUND)));
            if (child > object && ((name && complement) || ground)) {
                found.or(parsed.subtree(child));
            }
        }
        return found;
    }

    private static Optional<Span> addressee(Parsed parsed, int verb, Cue cue) {
        if (cue.takes(Cue.Frame.TOLD) || cue.takes(Cue.Frame.OBJECT_AND_DEED)) {
            return parsed.child(verb, "iobj", "obj")
                    .flatMap(object -> parsed.phrase(object, new BitSet()));
        }
        List<Integer> found = new ArrayList<>(parsed.tree().children(verb));
        return found.stream()
                .filter(child -> parsed.tree().relation(child).equals("obl"))
                .filter(child -> cue.takes(Cue.Frame.CLAUSE) && parsed.hasCase(child, TO))
                .findFirst()
                .flatMap(child -> parsed.phrase(child, parsed.tokens(cases(parsed, child))));
    }

    private static List<Integer> cases(Parsed parsed, int noun) {
        return parsed.tree().children(noun, "case");
    }
}
