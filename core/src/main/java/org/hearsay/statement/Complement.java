package org.hearsay.statement;

import java.util.List;
import java.util.Set;
import org.hearsay.annotation.Token;
import org.hearsay.text.Span;

/**
 * What follows a verb in its own clause, from a token up to another.
 *
 * @param from the first token, the one at which it ends where there is none
 */
record Complement(Predicate verb, int from, int end) {

    /** What a verb may need to have said something by it. */
    enum Kind {
        /** "put THE DEAD AT 40" */
        RATING,
        /** "counted 51 BOATS", "wants AT LEAST 20 PER CENT" */
        NUMBER,
        /** "ruled out A VOTE" */
        THING,
        /** "refused TO GO" */
        DEED,
        /** "asked THE COURT TO STOP IT" */
        URGED,
        /** "said THAT IT WAS HIS" */
        CLAUSE,
        /** "told her THAT IT WAS HIS" */
        TOLD
    }

    private static final Set<String> STOPS =
            Set.of(";", ":", ".", "?", "!", "--", "\u2014", "\u2013", "(", ")");
    private static final Set<String> NEXT_CLAUSE =
            Set.of(
                    "while",
                    "as",
                    "after",
                    "before",
                    "when",
                    "because",
                    "although",
                    "though",
                    "until",
                    "since",
                    "but",
                    "who",
                    "which",
                    "according",
                    "where",
                    "whose",
                    "then");
    private static final Set<String> CONDITIONS = Set.of("if", "provided", "unless", "not", "at");
    private static final Set<String> OPENING = Set.of("\u201c", "``", "\u2018", "`");
    private static final Set<String> TRAILING = Set.of(",", "and", "or", "but", "then");
    private static final Set<String> BEGINS_ANOTHER =
            Set.of("VBD", "VBZ", "VBP", "VBG", "WDT", "WP", "PRP", "WRB");
    private static final Set<String> NOMINAL =
            Set.of(
                    "DT", "PRP$", "CD", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "$", "PDT",
                    "``", "VBG", "#");
    private static final Set<String> BEFORE_NUMBER =
            Set.of("IN", "RB", "JJS", "RBS", "JJR", "RBR", "$", "DT");
    private static final Set<String> BARE =
            Set.of("it", "that", "this", "them", "him", "her", "so", "me", "us", "one");

    private static final Set<String> LEADS_TO_TIME = Set.of("JJ", "DT", "RB", "RBR", "IN");
    private static final Set<String> TIMES =
            Set.of(
                    "night",
                    "week",
                    "weekend",
                    "month",
                    "year",
                    "morning",
                    "afternoon",
                    "evening",
                    "summer",
                    "autumn",
                    "winter",
                    "spring");

    /** So far a number may stand behind "at", and the one urged before what he is to do. */
    private static final int NEAR = 3;

    private static final int FAR = 8;

    static Complement of(Predicate verb, PlainVerbs.PlainFrame frame) {
        int first = frame.last(verb.verb()) + 1;
        int from =
                switch (frame.kind()) {
                    case TOLD -> behindAddressee(verb, first);
                    case CLAUSE -> behindTime(verb, first);
                    default -> first;
                };
        return new Complement(verb, from, end(verb, from));
    }

    Span span() {
        return verb.sentence().span(from, end - 1);
    }

    boolean fits(Kind kind) {
        if (end <= from) {
            return false;
        }
        boolean nominal = NOMINAL.contains(verb.tag(from));
        return switch (kind) {
            case RATING -> (nominal || verb.tag(from).equals("PRP")) && isRatedAt();
            case NUMBER -> isNumber(from);
            case THING -> nominal && !isBare();
            case DEED -> isDeed();
            case URGED -> nominal && isUrged();
            case CLAUSE -> verb.lemma(from).equals("that") && end > from + 2;
            case TOLD -> end > from + 2 && isToldSo();
        };
    }

    /** "said LAST WEEK that": over one time that ends before the clause. */
    private static int behindTime(Predicate verb, int first) {
        List<Token> tokens = verb.sentence().tokens();
        int i = first;
        while (i + 1 < tokens.size() && i - first < NEAR && LEADS_TO_TIME.contains(verb.tag(i))) {
            i++;
        }
        boolean time = i > first && i + 1 < tokens.size() && TIMES.contains(verb.lemma(i));
        return time && verb.lemma(i + 1).equals("that") ? i + 1 : first;
    }

    private static int behindAddressee(Predicate verb, int first) {
        List<Token> tokens = verb.sentence().tokens();
        if (first >= tokens.size()) {
            return first;
        }
        int end =
                new CueSentence(verb.sentence(), first, first, List.of(), List.of())
                        .nounPhraseEnd(first);
        return end > first ? end : tokens.size();
    }

    /** The token at which the clause ends. */
    private static int end(Predicate verb, int from) {
        List<Token> tokens = verb.sentence().tokens();
        int i = from;
        int quotes = 0;
        while (i < tokens.size()) {
            if (OPENING.contains(tokens.get(i).text())) {
                quotes++;
            } else if (tokens.get(i).tag().equals("''")) {
                quotes--;
            } else if (quotes == 0 && ends(verb, i, from)) {
                break;
            }
            if (quotes < 0) {
                break;
            }
            i++;
        }
        while (i > from && TRAILING.contains(tokens.get(i - 1).text())) {
            i--;
        }
        return i;
    }

    private static boolean ends(Predicate verb, int i, int from) {
        List<Token> tokens = verb.sentence().tokens();
        if (STOPS.contains(tokens.get(i).text())) {
            return true;
        }
        if (i > from && NEXT_CLAUSE.contains(verb.lemma(i))) {
            return true;
        }
        boolean comma = verb.tag(i).equals(",");
        if (!comma && !verb.tag(i).equals("CC")) {
            return false;
        }
        int next = i + 1;
        while (next + 1 < tokens.size() && Set.of("CC", "RB", ",").contains(verb.tag(next))) {
            next++;
        }
        if (next >= tokens.size()) {
            return false;
        }
        String tag = verb.tag(next);
        boolean goesOn = tag.equals("JJ") || CONDITIONS.contains(verb.lemma(next));
        return tag.equals("MD") || BEGINS_ANOTHER.contains(tag) || comma && !goesOn;
    }

    private boolean isBare() {
        return BARE.contains(verb.lemma(from)) && from + 1 == end;
    }

    /** "40", "about 40", "at least 40" */
    private boolean isNumber(int i) {
        int at = i;
        while (at < end && BEFORE_NUMBER.contains(verb.tag(at)) && at < i + NEAR) {
            at++;
        }
        return at < end && verb.tag(at).equals("CD");
    }

    private boolean isRatedAt() {
        for (int i = from + 1; i + 1 < end; i++) {
            if (verb.lemma(i).equals("at") && isNumber(i + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDeed() {
        boolean not = verb.tag(from).equals("RB") && from + 1 < end;
        return verb.tag(not ? from + 1 : from).equals("TO") && end > from + 1;
    }

    private boolean isUrged() {
        for (int i = from + 1; i + 1 < end && i < from + FAR; i++) {
            if (verb.tag(i).equals("TO") && verb.tag(i + 1).equals("VB")) {
                return true;
            }
            if (verb.sentence().tokens().get(i).isVerb()) {
                return false;
            }
        }
        return false;
    }

    private boolean isToldSo() {
        return Set.of("that", "to").contains(verb.lemma(from)) || verb.tag(from).equals("PRP");
    }
}
