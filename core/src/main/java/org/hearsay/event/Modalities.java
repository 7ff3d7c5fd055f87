package org.hearsay.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.annotation.Dependencies;
import org.hearsay.event.Frame.Link;
import org.hearsay.event.Frame.Source;
import org.hearsay.model.Act;
import org.hearsay.model.EventType;
import org.hearsay.model.Modality;

/** How real the sentence has what a frame says; nothing where it says that it is not so. */
final class Modalities {

    private static final int HIGHEST = 10;

    /** So many words before may still accuse. */
    private static final int NEAR = 5;

    private static final Set<String> ACCUSED =
            Set.of("accuse", "allege", "suspect", "alleged", "suspected", "accused");

    private static final Set<String> PERHAPS =
            Set.of("could", "may", "might", "would", "can", "should", "must", "'d", "ought");
    private static final Set<String> CONDITIONS =
            Set.of("if", "unless", "whether", "until", "lest", "should");
    private static final Set<String> ANNOUNCING = Set.of("announce", "announcement", "unveil");
    private static final Set<String> GOING_ON =
            Set.of("continue", "keep", "intensify", "escalate", "step up");
    private static final Set<String> UNDONE = Set.of("before", "without", "of", "from", "against");
    private static final Set<String> MAYBE =
            Set.of(
                    "possible",
                    "potential",
                    "future",
                    "feared",
                    "likely",
                    "probably",
                    "perhaps",
                    "possibly",
                    "maybe");

    /** How a clause hangs on what it says of it; "root", where a parser lost it. */
    private static final Set<String> CLAUSE = Set.of("ccomp", "csubj", "root");

    private static final Set<String> UNSURE =
            Set.of("likely", "unlikely", "possible", "doubtful", "improbable", "conceivable");
    private static final Set<String> TO_COME =
            Set.of("planned", "upcoming", "scheduled", "forthcoming", "coming", "impending");
    private static final Set<String> CLAIMED =
            Set.of("alleged", "suspected", "allegedly", "purported", "supposed");
    private static final Set<String> RUNNING = Set.of("ongoing", "continuing", "continued");

    private static final Set<String> TERMS =
            Set.of("term", "condition", "option", "idea", "scenario", "possibility", "prospect");
    private static final Set<String> THINKING =
            Set.of("think", "consider", "dream", "imagine", "contemplate", "talk", "wonder");

    private final Words words;
    private final Dependencies tree;
    private final boolean headline;
    private final Standing standing;

    Modalities(Words words, Dependencies tree, boolean headline) {
        this.words = words;
        this.tree = tree;
        this.headline = headline;
        this.standing = new Standing(words, tree);
    }

    /** The modality; {@code said} is the act of the statement that holds it, if one does. */
    Optional<Modality> of(Frame frame, Optional<Act> said) {
        if (isNegated(frame) || standing.isDenied(frame)) {
            return Optional.empty();
        }
        if (frame.has(Operator.DENY)) {
            return Optional.of(Modality.DENIED);
        }
        if (isPurpose(frame) || isGerund(frame.top()) || isThoughtOf(frame.top())) {
            return Optional.empty();
        }
        if (standing.isPurposeToo(frame) || standing.isMeansOfOpen(frame.top())) {
            return Optional.empty();
        }
        if (words.tag(frame.top()).equals("VBG") && tree.relation(frame.top()).equals("xcomp")) {
            return Optional.empty();
        }
        Modality modality = notDenied(frame);
        return Optional.of(
                modality == Modality.HAPPENED || modality == Modality.ONGOING
                        ? asSaid(modality, frame, said)
                        : modality);
    }

    /** What is said by way of an accusation or a denial is not said to have happened. */
    private Modality asSaid(Modality modality, Frame frame, Optional<Act> said) {
        if (said.filter(act -> act == Act.DENY).isPresent()) {
            return Modality.DENIED;
        }
        boolean accusing = frame.type() == EventType.ACCUSE;
        boolean accused =
                said.filter(act -> act == Act.ACCUSE).isPresent() || isAccusedBefore(frame);
        return accused && !accusing ? Modality.ALLEGED : modality;
    }

    /** "officers accused of having ..." a few words before. */
    private boolean isAccusedBefore(Frame frame) {
        int first = Math.min(frame.top(), frame.trigger().first());
        for (int i = Math.max(0, first - NEAR); i < first; i++) {
            if (ACCUSED.contains(words.lemma(i)) || CLAIMED.contains(words.lemma(i))) {
                return true;
            }
        }
        return false;
    }

    private Modality notDenied(Frame frame) {
        if (isConditional(frame) || standing.isOpen(frame)) {
            return Modality.HYPOTHETICAL;
        }
        Optional<Operator> outermost = outermost(frame);
        if (outermost.filter(o -> o == Operator.PROPOSE).isPresent()
                || !frame.isChanged() && isDescribed(frame, Set.of("proposed"))) {
            return Modality.PROPOSED;
        }
        if (isDescribed(frame, CLAIMED)) {
            return Modality.ALLEGED;
        }
        if (!frame.isChanged() && isDescribed(frame, Set.of("threatened", "long-threatened"))) {
            return Modality.THREATENED;
        }
        if (isAnnounced(frame)) {
            return Modality.ANNOUNCED;
        }
        if (outermost.filter(o -> o == Operator.PLAN).isPresent()
                || !frame.isChanged() && isDescribed(frame, TO_COME)
                || isHeadlineFuture(frame)
                || standing.isToCome(frame)) {
            return Modality.PLANNED;
        }
        return isOngoing(frame) ? Modality.ONGOING : Modality.HAPPENED;
    }

    /** The last change that says how real the whole is: what is agreed or refused is done. */
    private Optional<Operator> outermost(Frame frame) {
        List<Link> links = frame.links();
        for (int i = links.size() - 1; i >= 0; i--) {
            Operator operator = links.get(i).operator();
            boolean would = words.is(links.get(i).word(), "would") && !frame.has(Operator.SAY);
            boolean duty = links.get(i).source() == Source.MODAL && operator == Operator.WANT;
            boolean refused = links.get(i).source() == Source.MODAL && frame.has(Operator.NOT);
            boolean open =
                    operator == Operator.SAY
                            || operator == Operator.DO
                            || operator == Operator.NOT
                            || operator == Operator.UNDERGO
                            || operator == Operator.STOP;
            if (!open && !would && !duty && !refused) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    /** A refusal needs more than that something was not done. */
    private boolean isNegated(Frame frame) {
        boolean negated = false;
        boolean future = false;
        for (Link link : frame.links()) {
            negated ^= link.operator() == Operator.NOT;
            future |= link.source() == Source.MODAL && link.operator() == Operator.PLAN;
        }
        return negated && !(future && frame.type() == EventType.REJECT);
    }

    private boolean isConditional(Frame frame) {
        boolean reported = frame.has(Operator.SAY);
        for (int word : asserted(frame)) {
            for (int child : tree.children(word)) {
                boolean aux = tree.relation(child).equals("aux");
                boolean perhaps = PERHAPS.contains(words.lemma(child));
                boolean plan = words.is(child, "would") && reported;
                if (aux && perhaps && !plan) {
                    return true;
                }
            }
        }
        return isUnderCondition(frame.top())
                || isTerm(frame.top())
                || isLikely(frame)
                || isDescribed(frame, MAYBE)
                || words.is(words.size() - 1, "?");
    }

    /** "Is likely to accept", "it is unlikely that they will accept". */
    private boolean isLikely(Frame frame) {
        if (frame.links().stream().anyMatch(link -> words.is(link.word(), "likely"))) {
            return true;
        }
        int at = frame.top();
        for (int step = 0; step < HIGHEST && goesOn(at); step++) {
            at = tree.head(at);
        }
        return tree.head(at) >= 0
                && !(tree.relation(at).equals("root") && isApart(at))
                && CLAUSE.contains(tree.relation(at))
                && UNSURE.contains(words.lemma(tree.head(at)));
    }

    /** "That they will come and accept it"; not "and police came". */
    private boolean goesOn(int at) {
        return tree.relation(at).equals("conj")
                && tree.children(at).stream()
                        .noneMatch(child -> tree.relation(child).startsWith("nsubj"));
    }

    /** "It was unlikely to last, and Velmark bombed it": what is unlikely stands before. */
    private boolean isApart(int at) {
        int unsure = tree.head(at);
        boolean joined = !tree.children(at, "cc").isEmpty();
        return joined
                || tree.children(unsure).stream()
                        .anyMatch(
                                child ->
                                        child != at
                                                && Set.of("ccomp", "csubj", "xcomp", "advcl")
                                                        .contains(tree.relation(child)));
    }

    /** The words whose modal verbs count: not what is promised, wanted or refused. */
    private static Set<Integer> asserted(Frame frame) {
        return isSpeech(frame)
                ? Set.of(frame.top())
                : new TreeSet<>(List.of(frame.top(), frame.trigger().head()));
    }

    private static boolean isSpeech(Frame frame) {
        return frame.links().stream()
                .anyMatch(
                        link ->
                                switch (link.operator()) {
                                    case WANT, REFUSE, PROMISE, THREATEN, ACCUSE, ALLOW, STOP ->
                                            link.source() == Source.WORD;
                                    default -> false;
                                });
    }

    /** "Terms such as the exile of the general": what may be, and not what is. */
    private boolean isTerm(int top) {
        for (int i = top - 1; i > 1 && i >= top - NEAR; i--) {
            boolean such = words.is(i, "as") && words.is(i - 1, "such");
            if (such && TERMS.contains(words.singular(i - 2))) {
                return true;
            }
        }
        return false;
    }

    /** "Had not thought about asking": what is thought of need not have been done. */
    private boolean isThoughtOf(int top) {
        int head = tree.head(top);
        return words.tag(top).equals("VBG")
                && head >= 0
                && THINKING.contains(words.lemma(head))
                && Set.of("advcl", "xcomp", "ccomp", "obl").contains(tree.relation(top));
    }

    private boolean isUnderCondition(int top) {
        int at = top;
        for (int step = 0; step < HIGHEST && at >= 0; step++) {
            for (int child : tree.children(at)) {
                boolean mark = tree.relation(child).equals("mark");
                boolean before = child < top || at == top;
                if (mark && before && CONDITIONS.contains(words.lemma(child))) {
                    return true;
                }
            }
            at = tree.head(at);
        }
        return false;
    }

    /** "to attack" by itself says what for, and not that it happened. */
    private boolean isPurpose(Frame frame) {
        int top = frame.top();
        return words.tag(top).equals("VB")
                && !isHeadlineFuture(frame)
                && tree.children(top, "mark").stream().anyMatch(mark -> words.is(mark, "to"));
    }

    /** "the dismantling of" and "before attacking" do not say that it was done. */
    private boolean isGerund(int top) {
        if (!words.tag(top).equals("VBG") || !tree.children(top, "aux").isEmpty()) {
            return false;
        }
        String relation = tree.relation(top);
        boolean clause =
                Set.of("advcl", "acl", "xcomp", "conj", "ccomp", "parataxis").contains(relation);
        boolean verb = relation.equals("conj") && !words.isVerb(tree.head(top));
        return !clause && !headline
                || verb
                || tree.children(top).stream()
                        .anyMatch(child -> UNDONE.contains(words.lemma(child)) && child < top);
    }

    /** "Kenmar to expel envoys". */
    private boolean isHeadlineFuture(Frame frame) {
        int top = frame.top();
        int head = tree.head(top);
        boolean main = head == Dependencies.ROOT || words.isNoun(head);
        return headline && main && top > 0 && words.is(top - 1, "to") && words.isVerb(top);
    }

    private boolean isDescribed(Frame frame, Set<String> adjectives) {
        for (int word : asserted(frame)) {
            for (int child : tree.children(word)) {
                boolean modifier = Set.of("amod", "advmod").contains(tree.relation(child));
                String form = words.token(child).text().toLowerCase(java.util.Locale.ROOT);
                if (modifier && adjectives.contains(form)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isAnnounced(Frame frame) {
        for (Link link : frame.links()) {
            boolean announcing =
                    link.source() == Source.WORD && ANNOUNCING.contains(words.lemma(link.word()));
            boolean saying = link.operator() == Operator.SAY;
            if (announcing && (!saying || frame.has(Operator.PLAN))) {
                return true;
            }
        }
        return false;
    }

    private boolean isOngoing(Frame frame) {
        int top = frame.top();
        boolean progressive =
                words.tag(top).equals("VBG")
                        && tree.children(top, "aux").stream()
                                .anyMatch(aux -> Set.of("VBZ", "VBP").contains(words.tag(aux)));
        return progressive
                || isDescribed(frame, RUNNING)
                || !isSpeech(frame)
                        && frame.links().stream()
                                .anyMatch(link -> GOING_ON.contains(words.lemma(link.word())));
    }
}
