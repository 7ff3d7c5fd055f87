package org.hearsay.statement;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.hearsay.annotation.Dependencies;
import org.hearsay.annotation.Sentence;
import org.hearsay.text.Span;

/** A word of a sentence that says what somebody does, and by grammar who that is. */
record Predicate(Sentence sentence, Dependencies tree, int verb) {

    private static final Set<String> SUBJECT = Set.of("nsubj", "csubj");
    private static final Set<String> PASSIVE = Set.of("nsubj:pass", "aux:pass");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
    private static final Set<String> RELATIVE = Set.of("who", "which", "that");

    private static final Set<String> SUBORDINATE = Set.of("acl", "acl:relcl", "advcl");

    /** What may follow the words for somebody and is none of them. */
    private static final Set<String> BEHIND =
            Set.of("acl", "acl:relcl", "advcl", "parataxis", "dep", "punct", "cc", "ccomp", "obl");

    /** What leads to the words for somebody: "to the people", "and he". */
    private static final Set<String> LEADING = Set.of("IN", "TO", "CC", ",", "RB", "``", ":");

    /** A clause within a clause within a clause is deeper than anybody writes. */
    private static final int DEEPEST = 8;

    /** The verb of a cue on which its other words hang; a mere "is" only without another. */
    static Optional<Predicate> of(Sentence sentence, Dependencies tree, Span cue) {
        Optional<Predicate> being = Optional.empty();
        for (int i = 0; i < tree.size(); i++) {
            boolean inside = cue.contains(sentence.tokens().get(i).span());
            boolean verb = inside && sentence.tokens().get(i).isVerb();
            if (verb && !tree.relation(i).startsWith("aux")) {
                Predicate found = new Predicate(sentence, tree, i);
                if (!tree.relation(i).equals("cop")) {
                    return Optional.of(found);
                }
                being = being.isEmpty() ? Optional.of(found) : being;
            }
        }
        return being;
    }

    boolean isPassive() {
        return tree.children(verb).stream().anyMatch(c -> PASSIVE.contains(tree.relation(c)));
    }

    /** The verb's own subject; that of the verb it is joined to, or depends on, without one. */
    OptionalInt subject() {
        int at = verb;
        for (int steps = 0; at != Dependencies.ROOT && steps < DEEPEST; steps++) {
            OptionalInt own =
                    tree.children(at).stream()
                            .filter(c -> SUBJECT.contains(tree.relation(c)))
                            .mapToInt(c -> c)
                            .min();
            if (own.isPresent()) {
                return RELATIVE.contains(lemma(own.getAsInt())) ? OptionalInt.empty() : own;
            }
            if (new Predicate(sentence, tree, at).isPassive() || !sharesSubject(at)) {
                return OptionalInt.empty();
            }
            at = tree.head(at);
        }
        return OptionalInt.empty();
    }

    /**
     * Whether the subject is the verb's own or that of the sentence: in "asked whether the town had
     * paid AND REFUSED to go" it is not sure who refused.
     */
    boolean isSubjectSure(int subject) {
        int owner = tree.head(subject);
        return owner == verb
                || tree.children(owner, "mark").isEmpty()
                        && !SUBORDINATE.contains(tree.relation(owner));
    }

    /** "came AND said", "left, SAYING": the second verb's subject is the first's. */
    private boolean sharesSubject(int at) {
        int head = tree.head(at);
        boolean verbal = head != Dependencies.ROOT && sentence.tokens().get(head).isVerb();
        return verbal
                && switch (tree.relation(at)) {
                    case "conj" -> true;
                    case "advcl", "dep" -> tag(at).equals("VBG");
                    default -> false;
                };
    }

    /** The words for whom a word is the chief one, with no clause behind them. */
    Span phrase(int head) {
        List<Integer> all = tree.subtree(head, c -> tree.head(c) != head || !isBehind(head, c));
        int first = head;
        int last = head;
        while (all.contains(first - 1)) {
            first--;
        }
        while (all.contains(last + 1)) {
            last++;
        }
        while (last > head && tag(last).equals(",")) {
            last--;
        }
        while (first < head && LEADING.contains(tag(first))) {
            first++;
        }
        return sentence.span(first, last);
    }

    private boolean isBehind(int head, int child) {
        return child > head
                && BEHIND.contains(tree.relation(child))
                && !(tag(child).equals(",") && isBeforeApposition(child));
    }

    private boolean isBeforeApposition(int comma) {
        return comma + 1 < tree.size()
                && tree.children(tree.head(comma), "appos").stream().anyMatch(c -> c > comma);
    }

    /** Whether it is said as a fact: "offers", "has offered", "would accept", not "to offer". */
    boolean isFinite() {
        if (verb > 0 && tag(verb - 1).equals("TO")) {
            return false;
        }
        return FINITE.contains(tag(verb))
                || isActive()
                || tree.children(verb).stream()
                        .anyMatch(c -> tree.relation(c).equals("aux") && !tag(c).equals("TO"));
    }

    /**
     * "Karr this week ACCUSED her", whatever a tagger takes it for: it has a subject and object,
     * and no "is" stands before it ("it's called a levy", "nor is the maligned Karr").
     */
    private boolean isActive() {
        return tag(verb).equals("VBN")
                && !tree.children(verb, "obj").isEmpty()
                && tree.children(verb, "nsubj").stream().anyMatch(this::isNamed)
                && IntStream.range(0, verb).noneMatch(i -> lemma(i).equals("be"));
    }

    private boolean isNamed(int subject) {
        return tag(subject).startsWith("N") || tag(subject).equals("PRP");
    }

    /** "met TO CALL FOR a ferry": what somebody does something for, who is not done anything to. */
    boolean isPurpose() {
        int head = tree.head(verb);
        return verb > 0
                && tag(verb - 1).equals("TO")
                && tree.relation(verb).equals("advcl")
                && head != Dependencies.ROOT
                && sentence.tokens().get(head).isVerb()
                && !new Predicate(sentence, tree, head).isPassive()
                && tree.children(head, "obj").isEmpty();
    }

    /** Whether one of these helping verbs goes with it: "may", "would". */
    boolean isHelpedBy(Set<String> helpers) {
        return tree.children(verb).stream()
                .filter(child -> tree.relation(child).equals("aux"))
                .anyMatch(child -> helpers.contains(lemma(child)));
    }

    /** The helping verbs, negations and adverbs right before the verb, and the verb. */
    Span group(int last) {
        int first = verb;
        while (first > 0 && helps(first - 1)) {
            first--;
        }
        return sentence.span(first, last);
    }

    private boolean helps(int i) {
        String relation = tree.relation(i);
        return tree.head(i) == verb
                && (relation.startsWith("aux") || relation.equals("advmod") && i > 0);
    }

    /** Whether somebody would, or does so only if something else is so. */
    boolean isSupposed() {
        int at = verb;
        for (int steps = 0; at != Dependencies.ROOT && steps < DEEPEST; steps++) {
            for (int child : tree.children(at)) {
                if (tree.relation(child).equals("mark") && lemma(child).equals("if")) {
                    return true;
                }
            }
            if (!List.of("conj", "advcl", "xcomp").contains(tree.relation(at))) {
                return false;
            }
            at = tree.head(at);
        }
        return false;
    }

    /** Whether the sentence is a question. */
    boolean isAsked() {
        return sentence.tokens().stream().anyMatch(token -> token.text().equals("?"));
    }

    String lemma(int i) {
        return sentence.tokens().get(i).lemma();
    }

    String tag(int i) {
        return sentence.tokens().get(i).tag();
    }
}
