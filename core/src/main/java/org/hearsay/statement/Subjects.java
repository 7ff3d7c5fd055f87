package org.hearsay.statement;

import java.util.BitSet;
import java.util.List;
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
    private static final Set<String> LEADING = Set.of("case", "cc");
    private static final Set<String> ASIDES =
            Set.of("advcl", "parataxis", "ccomp", "dep", "acl:relcl");
    private static final Set<String> SPEAKERS =
            Set.of(
                    "he",
                    "she",
                    "they",
                    "we",
                    "i",
                    "people",
                    "president",
                    "official",
                    "aide",
                    "chief",
                    "source",
                    "family",
                    "woman",
                    "man",
                    "group",
                    "agency",
                    "ministry",
                    "government",
                    "office",
                    "company",
                    "party",
                    "union",
                    "court",
                    "police",
                    "committee",
                    "council",
                    "commission",
                    "candidate",
                    "critic",
                    "campaign",
                    "analyst",
                    "expert",
                    "resident",
                    "relative",
                    "victim",
                    "witness",
                    "judge",
                    "envoy",
                    "diplomat",
                    "rebel",
                    "army",
                    "military",
                    "team",
                    "staff",
                    "board",
                    "report",
                    "statement",
                    "premier",
                    "king",
                    "queen",
                    "prince",
                    "guard",
                    "student",
                    "patient",
                    "employee",
                    "colleague",
                    "ally",
                    "opponent");
    private static final Set<String> DOCUMENTS =
            Set.of(
                    "report", "statement", "letter", "memo", "memorandum", "note", "post", "tweet",
                    "message", "email", "document", "study", "poll", "survey", "article", "sign",
                    "video", "recording", "text", "law", "order", "ruling", "bill", "paper", "book",
                    "data", "figure", "result", "release", "petition", "resolution");
    private static final List<String> JOBS =
            List.of("er", "or", "ist", "man", "woman", "ian", "ant", "ary", "crat", "ican");

    /** The head token of a verb's source. */
    Optional<Integer> of(Parsed parsed, int verb) {
        return of(parsed, verb, HIGHEST);
    }

    /** The words of a source, without the verb's own branch. */
    Optional<Span> phrase(Parsed parsed, int source, int verb) {
        BitSet without = asides(parsed, source);
        if (parsed.subtree(source).get(verb)) {
            without.or(parsed.subtree(verb));
        }
        without.or(leadingCase(parsed, source));
        return parsed.phrase(source, without);
    }

    /** Clauses that a parser hangs on a noun, but that are none of its words. */
    private static BitSet asides(Parsed parsed, int noun) {
        BitSet found = new BitSet();
        parsed.tree().children(noun).stream()
                .filter(child -> ASIDES.contains(parsed.tree().relation(child)))
                .forEach(child -> found.or(parsed.subtree(child)));
        return found;
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
        Optional<Integer> subject = subject(parsed, verb);
        if (subject.isPresent()) {
            return subject.filter(token -> !EXPLETIVE.contains(parsed.token(token).lemma()));
        }
        int head = parsed.tree().head(verb);
        return head < 0 || steps == 0 ? Optional.empty() : shared(parsed, verb, head, steps);
    }

    private Optional<Integer> shared(Parsed parsed, int verb, int head, int steps) {
        String relation = parsed.tree().relation(verb);
        if (relation.equals("advcl") && isPassiveParticiple(parsed, verb)) {
            return agent(parsed, verb);
        }
        if (relation.startsWith("acl")) {
            return parsed.token(verb).tag().equals("VBN")
                    ? agent(parsed, verb)
                    : speaker(parsed, head, steps);
        }
        Optional<Integer> beside = nounBeside(parsed, verb);
        if (beside.isPresent()) {
            return beside;
        }
        boolean shares =
                relation.equals("conj")
                        || relation.equals("advcl")
                        || relation.equals("xcomp")
                        || relation.equals("dep");
        return shares && (parsed.token(head).isVerb() || parsed.hasChild(head, "cop"))
                ? of(parsed, head, steps - 1).filter(word -> canSpeak(parsed, word))
                : Optional.empty();
    }

    /** The noun that a clause describes, or the one above it: "a statement of one line saying". */
    private static Optional<Integer> speaker(Parsed parsed, int noun, int steps) {
        if (noun < 0 || steps == 0 || !parsed.token(noun).isNoun()) {
            return Optional.empty();
        }
        boolean speaks = canSpeak(parsed, noun) || DOCUMENTS.contains(parsed.token(noun).lemma());
        boolean below = parsed.tree().relation(noun).equals("nmod");
        return speaks
                ? Optional.of(noun)
                : below
                        ? speaker(parsed, parsed.tree().head(noun), steps - 1)
                        : Optional.empty();
    }

    /** "…, and many analysts have noted": the noun before the verb, where the tree lost it. */
    private static Optional<Integer> nounBeside(Parsed parsed, int verb) {
        int before = verb - 1;
        while (before >= 0 && parsed.tree().head(before) == verb && isAuxiliary(parsed, before)) {
            before--;
        }
        boolean finite = !parsed.token(verb).tag().equals("VBG") || before < verb - 1;
        return finite && before >= 0 && parsed.token(before).isNoun()
                ? Optional.of(before)
                : Optional.empty();
    }

    private static boolean isAuxiliary(Parsed parsed, int token) {
        String relation = parsed.tree().relation(token);
        return relation.startsWith("aux") || relation.equals("advmod");
    }

    /** "Asked by reporters whether …, she replied": she is not the one who asks. */
    private static boolean isPassiveParticiple(Parsed parsed, int verb) {
        String tag = parsed.token(verb).tag();
        return tag.equals("VBN") || tag.equals("VBD");
    }

    /** The last subject before the verb, else the first after it. */
    private static Optional<Integer> subject(Parsed parsed, int verb) {
        List<Integer> all = parsed.tree().children(verb, "nsubj");
        Optional<Integer> before =
                all.stream().filter(token -> token < verb).reduce((first, last) -> last);
        return before.or(() -> all.stream().findFirst());
    }

    /** Whether a shared subject may be one who speaks: a name, a person's pronoun or a job. */
    private static boolean canSpeak(Parsed parsed, int word) {
        String tag = parsed.token(word).tag();
        String lemma = parsed.token(word).lemma();
        return tag.startsWith("NNP")
                || tag.equals("WP")
                || SPEAKERS.contains(lemma)
                || JOBS.stream().anyMatch(lemma::endsWith);
    }

    private static BitSet leadingCase(Parsed parsed, int source) {
        BitSet cases = new BitSet();
        parsed.tree().children(source).stream()
                .filter(child -> child < source)
                .filter(child -> LEADING.contains(parsed.tree().relation(child)))
                .filter(child -> !parsed.token(child).lemma().startsWith("'"))
                .forEach(cases::set);
        return cases;
    }
}
