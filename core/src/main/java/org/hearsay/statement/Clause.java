package org.hearsay.statement;

import java.util.List;
import java.util.Set;
import org.hearsay.annotation.Token;
import org.hearsay.text.Span;

/** The sentence of a cue as tokens: what lies between the cue and a date, and whose date it is. */
final class Clause {

    /** Words at which another deed begins, or the time of another: "AS he prepares", "FOR June". */
    private static final Set<String> ELSEWHERE =
            Set.of(
                    "as", "after", "before", "when", "while", "because", "if", "since", "although",
                    "though", "until", "till", "unless", "where", "whether", "what", "who", "whom",
                    "whose", "which", "that", "how", "why", "ahead", "about", "for", "despite",
                    "than", "whatever", "whenever");
    private static final Set<String> RELATIVE = Set.of("that", "which");
    private static final Set<String> SHOWN =
            Set.of(
                    "air",
                    "broadcast",
                    "publish",
                    "release",
                    "post",
                    "record",
                    "tape",
                    "date",
                    "print");
    private static final Set<String> HELPING = Set.of("have", "be", "do");
    private static final Set<String> WHERE =
            Set.of("in", "at", "on", "during", "via", "through", "over");
    private static final Set<String> FIRST = Set.of("first", "second", "third", "last");
    private static final Set<String> NOT_YET = Set.of("MD", "TO");

    private final List<Token> tokens;
    private final Draft draft;
    private final int cueFirst;
    private final int cueLast;
    private final int helpersFrom;

    Clause(Draft draft) {
        this.tokens = draft.sentence().tokens();
        this.draft = draft;
        this.cueFirst = draft.cue().map(this::firstOf).orElse(-1);
        this.cueLast = draft.cue().map(this::lastOf).orElse(-1);
        this.helpersFrom = helpersFrom();
    }

    /** The first of the adverbs and helping verbs that lead to the cue; the cue without any. */
    private int helpersFrom() {
        int i = cueFirst;
        while (i > 0 && helps(i - 1)) {
            i--;
        }
        return i;
    }

    int cueFirst() {
        return cueFirst;
    }

    int cueLast() {
        return cueLast;
    }

    /** The first token that shares a character with a span; -1 if none does. */
    int firstOf(Span span) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).span().overlaps(span)) {
                return i;
            }
        }
        return -1;
    }

    int lastOf(Span span) {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            if (tokens.get(i).span().overlaps(span)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * "MONDAY's talks", "the JULY 16 talks": the date is the talks', and what is said has it only
     * where it is said at them.
     */
    boolean belongsToNoun(int first, int last) {
        boolean owner = last + 1 < tokens.size() && tokens.get(last + 1).tag().equals("POS");
        int before = first - 1;
        boolean article = before >= 0 && Set.of("DT", "PRP$", "POS").contains(tag(before));
        boolean noun = last + 1 < tokens.size() && tokens.get(last + 1).isNoun() && article;
        if (!owner && !(noun && !isTaken(last + 1))) {
            return false;
        }
        while (before >= 0 && Set.of("DT", "PRP$", "JJ", "POS").contains(tag(before))) {
            before--;
        }
        return before < 0 || !WHERE.contains(lemma(before));
    }

    /** "said in an interview that aired on SUNDAY": nothing but the cue's own between. */
    boolean isReachedFromCue(int time) {
        for (int i = cueLast + 1; i < time; i++) {
            if (isTaken(i)) {
                continue;
            }
            if (isShown(i)) {
                i = shown(i);
            } else if (isAnotherDeed(i) || isAnotherClause(i, time)) {
                return false;
            }
        }
        return true;
    }

    /** "Karr on MONDAY also denied": only adverbs and helping verbs between. */
    boolean standsBeforeCue(int first, int last) {
        if (last + 1 < helpersFrom) {
            return false;
        }
        int before = first - 1;
        while (before >= 0 && WHERE.contains(lemma(before))) {
            before--;
        }
        return before < 0 || isTaken(before) || !isAnotherDeed(before);
    }

    /** "On MONDAY, in the port, Karr said", "In a tweet SUNDAY, Karr thanked her and said". */
    boolean isFrontOf(int first, int last) {
        return beginsClause(first) && leadsToCue(last);
    }

    private boolean beginsClause(int first) {
        for (int i = first - 1; i >= 0; i--) {
            if (draft.covers(tokens.get(i).span()) || isClauseBreak(i)) {
                return true;
            }
            boolean shown = SHOWN.contains(lemma(i)) && tokens.get(i).isVerb();
            boolean shows = RELATIVE.contains(lemma(i)) && isShown(i);
            if (!shown && !shows && isAnotherDeed(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isClauseBreak(int i) {
        return tag(i).equals(":") || (tag(i).equals("CC") && i > 0 && tag(i - 1).equals(","));
    }

    private boolean leadsToCue(int last) {
        boolean deeds = false;
        for (int i = last + 1; i < helpersFrom; i++) {
            if (isTaken(i)) {
                continue;
            }
            if (ELSEWHERE.contains(lemma(i)) || isClauseBreak(i)) {
                return false;
            }
            deeds |= isAnotherDeed(i);
        }
        return !deeds || continuesClause();
    }

    /** "resigned AND said", "resigned, SAYING": the cue has the subject of the verb before it. */
    private boolean continuesClause() {
        int before = helpersFrom - 1;
        return before >= 0
                && (tag(before).equals("CC")
                        || (tag(before).equals(",") && tag(cueFirst).equals("VBG")));
    }

    /** "resigned on FRIDAY, saying that": the day of the verb whose participle the cue is. */
    boolean endsMainClause(int first, int last) {
        return last + 2 == helpersFrom
                && tag(last + 1).equals(",")
                && tag(cueFirst).equals("VBG")
                && isDayOfVerb(first);
    }

    private boolean isDayOfVerb(int first) {
        for (int i = first - 1; i >= 0; i--) {
            if (ELSEWHERE.contains(lemma(i)) || tag(i).equals(",")) {
                return false;
            }
            if (tokens.get(i).isVerb() && !isAdjective(i)) {
                return Set.of("VBD", "VBZ", "VBP").contains(tag(i))
                        && (i == 0 || !NOT_YET.contains(tag(i - 1)));
            }
        }
        return false;
    }

    private boolean helps(int i) {
        return tag(i).startsWith("RB") || tag(i).equals("MD") || HELPING.contains(lemma(i));
    }

    private boolean isAnotherDeed(int i) {
        boolean verb = tokens.get(i).isVerb() && !isAdjective(i);
        boolean times = lemma(i).equals("for") && isCounted(i);
        return verb || (ELSEWHERE.contains(lemma(i)) && !times);
    }

    /** "for THE FIRST time" */
    private boolean isCounted(int i) {
        return i + 2 < tokens.size()
                && tag(i + 1).equals("DT")
                && FIRST.contains(lemma(i + 2));
    }

    /** "VISITING reporters" */
    private boolean isAdjective(int i) {
        return Set.of("VBG", "VBN").contains(tag(i))
                && i + 1 < tokens.size()
                && tokens.get(i + 1).isNoun();
    }

    /** Whether "that aired", "broadcast", "which was published" begins here. */
    private boolean isShown(int i) {
        return shown(i) >= 0;
    }

    private int shown(int from) {
        int i = RELATIVE.contains(lemma(from)) ? from + 1 : from;
        while (i < tokens.size() && HELPING.contains(lemma(i))) {
            i++;
        }
        return i < tokens.size() && SHOWN.contains(lemma(i)) && tokens.get(i).isVerb() ? i : -1;
    }

    /** A comma or "and" with a new beginning behind it. */
    private boolean isAnotherClause(int i, int time) {
        boolean mark = tag(i).equals(",") || tag(i).equals("CC") || tag(i).equals(":");
        if (!mark || i + 1 >= tokens.size()) {
            return false;
        }
        boolean toTime = i + 1 == time || tag(i + 1).equals("IN");
        if (tag(i).equals("CC")) {
            return toTime;
        }
        boolean appositive = i > 0 && isSource(i - 1);
        return !toTime && !isTaken(i + 1) && !helps(i + 1) && !appositive;
    }

    private boolean isTaken(int i) {
        return draft.covers(tokens.get(i).span()) || isSource(i);
    }

    private boolean isSource(int i) {
        return draft.source().filter(tokens.get(i).span()::overlaps).isPresent();
    }

    private String tag(int i) {
        return tokens.get(i).tag();
    }

    private String lemma(int i) {
        return tokens.get(i).lemma();
    }
}
