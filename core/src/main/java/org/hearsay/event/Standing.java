package org.hearsay.event;

import java.util.Set;
import org.hearsay.annotation.Dependencies;
import org.hearsay.event.Frame.Source;
import org.hearsay.model.EventType;

/**
 * What the words around a frame, which change nothing of what it says, leave of its having
 * happened: what is feared, may follow, or is still to come.
 */
final class Standing {

    private static final int HIGHEST = 4;

    private static final Set<String> PERHAPS =
            Set.of("could", "may", "might", "would", "can", "should", "must", "ought");

    private static final Set<String> FUTURE = Set.of("will", "'ll", "’ll", "shall", "wo");

    /** What holds a clause as not known to be so. */
    private static final Set<String> FEARING =
            Set.of(
                    "fear",
                    "worry",
                    "concern",
                    "hope",
                    "wonder",
                    "doubt",
                    "risk",
                    "possibility",
                    "prospect",
                    "chance",
                    "likelihood",
                    "danger",
                    "speculation",
                    "speculate",
                    "rumour",
                    "rumor",
                    "afraid",
                    "worried",
                    "concerned",
                    "fearful",
                    "hopeful",
                    "wary");

    /** What holds a deed as not known to be one: "the risk of an invasion". */
    private static final Set<String> RISK =
            Set.of(
                    "fear",
                    "risk",
                    "possibility",
                    "prospect",
                    "chance",
                    "likelihood",
                    "danger",
                    "hope",
                    "speculation",
                    "rumour",
                    "rumor",
                    "dream",
                    "spectre",
                    "specter",
                    "afraid",
                    "fearful",
                    "wary");

    private static final Set<String> OF = Set.of("of", "for");

    private static final Set<String> SET_FOR =
            Set.of("schedule", "scheduled", "expect", "expected", "plan", "slate", "due", "set");

    private static final Set<String> AWAITED =
            Set.of(
                    "anticipated",
                    "awaited",
                    "long-awaited",
                    "much-anticipated",
                    "highly-anticipated",
                    "eagerly-awaited",
                    "much-awaited",
                    "looming");

    private static final Set<String> TAKING_PLACE =
            Set.of("begin", "open", "start", "end", "conclude", "finish", "kick", "last", "wrap");

    private static final Set<String> PAST_TIMES = Set.of("last", "yesterday", "ago", "previous");

    /** What will become of a meeting when it is over. */
    private static final Set<String> LATER = Set.of("follow", "remember");

    private static final Set<String> NOT_YET = Set.of("before", "until");

    private static final Set<String> LOOSE =
            Set.of("xcomp", "ccomp", "acl", "advcl", "amod", "obl", "nmod", "dep");

    private static final Set<String> NEGATIVE = Set.of("no", "neither", "nobody", "none");

    private static final Set<String> FRONTED = Set.of("neither", "no", "nowhere", "nor", "never");

    private static final Set<String> HELPING =
            Set.of("do", "have", "be", "will", "would", "can", "could", "may", "might");

    private static final Set<String> FEWER = Set.of("fewer", "less", "sooner", "doubt", "longer");

    private final Words words;
    private final Dependencies tree;

    Standing(Words words, Dependencies tree) {
        this.words = words;
        this.tree = tree;
    }

    /** Whether the sentence says that it was not so, in another place than before the verb. */
    boolean isDenied(Frame frame) {
        int top = frame.top();
        int head = frame.trigger().head();
        return hasNegativeParty(top)
                || hasNegativeParty(head)
                || isInverted(top)
                || frame.links().stream()
                        .filter(link -> link.source() == Source.WORD)
                        .anyMatch(link -> isLess(link.word()));
    }

    /** "No soldiers were killed", "arrested nobody". */
    private boolean hasNegativeParty(int verb) {
        return words.isVerb(verb)
                && tree.children(verb).stream()
                        .filter(child -> isParty(tree.relation(child)))
                        .anyMatch(this::isNegative);
    }

    private static boolean isParty(String relation) {
        return relation.startsWith("nsubj") || relation.equals("obj");
    }

    private boolean isNegative(int noun) {
        if (Set.of("nobody", "none").contains(words.lemma(noun))) {
            return true;
        }
        return tree.children(noun).stream()
                .filter(child -> Set.of("det", "cc:preconj", "cc").contains(tree.relation(child)))
                .filter(child -> child < noun && !FEWER.contains(next(child)))
                .anyMatch(child -> NEGATIVE.contains(words.lemma(child)));
    }

    private String next(int token) {
        return token + 1 < words.size() ? words.lemma(token + 1) : "";
    }

    /** "In neither case did the mayor criticise them". */
    private boolean isInverted(int verb) {
        for (int subject : tree.children(verb, "nsubj")) {
            int first = tree.subtree(subject).get(0);
            boolean helped = first > 0 && HELPING.contains(words.lemma(first - 1));
            for (int i = 0; subject < verb && helped && i < first - 1; i++) {
                if (FRONTED.contains(words.lemma(i)) && !FEWER.contains(next(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "Far less ready to fend them off than others". */
    private boolean isLess(int word) {
        return tree.children(word, "advmod").stream()
                .anyMatch(child -> words.is(child, "less") || words.is(child, "least"));
    }

    /** "It is time to sit down AND HOLD TALKS": no more than what is joined to it was done. */
    boolean isPurposeToo(Frame frame) {
        int first = firstOfJoined(frame.top());
        return first != frame.top()
                && tree.children(first, "mark").stream().anyMatch(mark -> words.is(mark, "to"));
    }

    /** "Urged him to hold firm by refusing talks". */
    boolean isMeansOfOpen(int top) {
        boolean means =
                words.tag(top).equals("VBG")
                        && tree.children(top, "mark").stream().anyMatch(m -> words.is(m, "by"));
        int above = tree.head(top);
        return means
                && above >= 0
                && (hasAux(above, PERHAPS)
                        || hasAux(above, FUTURE)
                        || words.tag(above).equals("VB") && tree.children(above, "aux").isEmpty());
    }

    /** Whether it is only feared or hoped for, or hangs on what may be. */
    boolean isOpen(Frame frame) {
        int top = frame.top();
        int first = firstOfJoined(top);
        return first != top && hasAux(first, PERHAPS)
                || isUnderPerhaps(top)
                || isFeared(top)
                || isAny(top)
                || frame.links().stream().anyMatch(link -> isPossible(link.word()))
                || isWished(frame);
    }

    /** The first of bare verbs that "and" joins, which has the words that all share. */
    private int firstOfJoined(int top) {
        int at = top;
        for (int step = 0; step < HIGHEST && isJoined(at); step++) {
            at = tree.head(at);
        }
        return at;
    }

    private boolean isJoined(int verb) {
        return tree.relation(verb).equals("conj")
                && words.tag(verb).equals("VB")
                && words.tag(tree.head(verb)).equals("VB")
                && tree.children(verb).stream()
                        .map(tree::relation)
                        .noneMatch(r -> r.startsWith("nsubj") || r.startsWith("aux"));
    }

    private boolean hasAux(int verb, Set<String> modals) {
        return tree.children(verb, "aux").stream()
                .anyMatch(aux -> modals.contains(words.lemma(aux)));
    }

    /** "A deal could see Ostra withdrawing", "may lead to him lifting the ban". */
    private boolean isUnderPerhaps(int top) {
        int at = top;
        for (int step = 0; step < HIGHEST && isLoose(at); step++) {
            at = tree.head(at);
            if (hasAux(at, PERHAPS)) {
                return true;
            }
        }
        return false;
    }

    private boolean isLoose(int verb) {
        boolean bare = words.tag(verb).equals("VBG") || words.tag(verb).equals("VB");
        return bare
                && tree.head(verb) >= 0
                && LOOSE.contains(tree.relation(verb))
                && tree.children(verb, "aux").isEmpty()
                && tree.children(verb).stream()
                        .filter(child -> isMark(tree.relation(child)))
                        .allMatch(mark -> words.is(mark, "to"));
    }

    private static boolean isMark(String relation) {
        return relation.equals("mark") || relation.equals("case");
    }

    /** "Fears that they will attack", "the risk of an invasion"; not "worried that they did". */
    private boolean isFeared(int top) {
        int above = tree.head(top);
        if (above < 0) {
            return false;
        }
        String relation = tree.relation(top);
        if (words.isVerb(top)) {
            boolean clause = relation.equals("ccomp") || relation.equals("acl");
            boolean gerund = words.tag(top).equals("VBG") && RISK.contains(words.lemma(above));
            return clause && FEARING.contains(words.lemma(above)) && !isReal(top)
                    || gerund && LOOSE.contains(relation);
        }
        boolean marked =
                tree.children(top, "case").stream().anyMatch(c -> OF.contains(words.lemma(c)));
        return marked && RISK.contains(words.lemma(above));
    }

    /** What was or is going on is told as such, feared or not. */
    private boolean isReal(int verb) {
        return isPast(verb)
                || words.tag(verb).equals("VBG")
                        && tree.children(verb, "aux").stream().anyMatch(be -> words.is(be, "be"));
    }

    private boolean isPast(int verb) {
        return words.tag(verb).equals("VBD")
                || tree.children(verb).stream()
                        .filter(child -> tree.relation(child).startsWith("aux"))
                        .anyMatch(aux -> words.is(aux, "have") || words.tag(aux).equals("VBD"));
    }

    /** "Any request for troops". */
    private boolean isAny(int noun) {
        return words.isNoun(noun)
                && tree.children(noun, "det").stream().anyMatch(det -> words.is(det, "any"));
    }

    /** "Open to a possible deployment". */
    private boolean isPossible(int word) {
        return words.isNoun(word)
                && tree.children(word, "amod").stream()
                        .anyMatch(a -> words.is(a, "possible") || words.is(a, "potential"));
    }

    /** "He would welcome an end to the protests". */
    private boolean isWished(Frame frame) {
        int top = frame.top();
        int above = tree.head(top);
        return frame.isChanged()
                && words.isNoun(top)
                && above >= 0
                && Set.of("obj", "nsubj:pass", "nsubj").contains(tree.relation(top))
                && (hasAux(above, PERHAPS) || hasAux(above, FUTURE));
    }

    /**
     * Whether a meeting is told as one to come: "their meeting will last an hour", "is due to
     * begin", "ahead of the meeting" where the sentence is of today.
     */
    boolean isToCome(Frame frame) {
        int top = frame.top();
        boolean meeting = frame.type() == EventType.CONSULT && words.isNoun(top);
        if (!meeting || frame.isChanged()) {
            return false;
        }
        int above = tree.head(top);
        boolean subject = tree.relation(top).startsWith("nsubj");
        boolean verb = above >= 0 && words.isVerb(above);
        if (subject && (hasAux(above, FUTURE) || isSetFor(above))) {
            return !isLeftBehind(top, above);
        }
        boolean done = (subject || tree.relation(top).equals("obj")) && verb && isPast(above);
        return !done && !isOver() && isAwaited(top) || isBefore(top) && !isTellingPast();
    }

    /**
     * "Last week's talks will", "the talks that lasted an hour will", "the talks will be followed".
     */
    private boolean isLeftBehind(int meeting, int verb) {
        return LATER.contains(words.lemma(verb))
                || tree.subtree(meeting, child -> !tree.relation(child).startsWith("acl")).stream()
                        .anyMatch(word -> isPastTime(word, meeting))
                || tree.children(meeting).stream()
                        .filter(child -> tree.relation(child).startsWith("acl"))
                        .anyMatch(clause -> isPast(clause) || isHeld(clause));
    }

    /** Not "the last meeting": it may be to come. */
    private boolean isPastTime(int word, int meeting) {
        return PAST_TIMES.contains(words.lemma(word))
                && !(words.is(word, "last") && tree.head(word) == meeting);
    }

    private boolean isHeld(int clause) {
        return words.is(clause, "hold")
                && words.tag(clause).equals("VBN")
                && tree.children(clause, "mark").isEmpty();
    }

    private boolean isSetFor(int word) {
        return SET_FOR.contains(words.lemma(word)) && !hasPastBe(word);
    }

    private boolean hasPastBe(int word) {
        return tree.children(word).stream()
                .anyMatch(be -> words.is(be, "be") && words.tag(be).equals("VBD"));
    }

    /** "The long-awaited talks began". */
    private boolean isOver() {
        for (int i = 0; i < words.size(); i++) {
            if (words.tag(i).equals("VBD") && TAKING_PLACE.contains(words.lemma(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isAwaited(int noun) {
        return tree.children(noun, "amod").stream()
                .anyMatch(adjective -> AWAITED.contains(words.lemma(adjective)));
    }

    /** "Ahead of the summit", "on the eve of the summit", "a day before the summit". */
    private boolean isBefore(int noun) {
        for (int child : tree.children(noun, "case")) {
            boolean of = words.is(child, "of") && child > 0;
            boolean eve = of && (words.is(child - 1, "ahead") || words.is(child - 1, "eve"));
            if (eve || NOT_YET.contains(words.lemma(child))) {
                return true;
            }
        }
        return false;
    }

    /** Whether any verb of the sentence is in the past: then so may be what came after. */
    private boolean isTellingPast() {
        for (int i = 0; i < words.size(); i++) {
            if (words.tag(i).equals("VBD")) {
                return true;
            }
        }
        return false;
    }
}
