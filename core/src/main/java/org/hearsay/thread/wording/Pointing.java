package org.hearsay.thread.wording;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words that stand for what was said before: "this", "the claim", "no such plan", "it wasn't". */
public final class Pointing {

    private static final Set<String> FALSE =
            Set.of(
                    "false",
                    "untrue",
                    "absurd",
                    "nonsense",
                    "rubbish",
                    "baseless",
                    "unfounded",
                    "ridiculous",
                    "incorrect",
                    "wrong",
                    "lie",
                    "lies",
                    "invented",
                    "fabricated",
                    "fabrication",
                    "exaggerated",
                    "inflated",
                    "misleading",
                    "impossible");

    private static final int SHORT = 8;

    private static final Set<String> NOUNS =
            Set.of(
                    "charge",
                    "charges",
                    "claim",
                    "claims",
                    "report",
                    "reports",
                    "allegation",
                    "allegations",
                    "accusation",
                    "accusations",
                    "suggestion",
                    "suggestions",
                    "assertion",
                    "figure",
                    "figures",
                    "description",
                    "story",
                    "version",
                    "term",
                    "rumour",
                    "rumor",
                    "rumours",
                    "rumors",
                    "findings",
                    "criticism",
                    "number");
    private static final Set<String> POINTERS = Set.of("this", "that", "these", "those", "it");
    private static final Set<String> DETERMINERS =
            Set.of("the", "this", "that", "these", "those", "such", "any", "all", "both", "its");

    private static final Set<String> OWNERS = Set.of("his", "her", "their");

    /** What somebody wants of another: who does not give it takes a stand and denies nothing. */
    private static final Set<String> WISHED =
            Set.of(
                    "condition",
                    "conditions",
                    "demand",
                    "demands",
                    "offer",
                    "offers",
                    "proposal",
                    "proposals",
                    "request",
                    "requests",
                    "ultimatum",
                    "bid",
                    "appeal",
                    "call",
                    "calls",
                    "invitation");

    private static final Set<String> CHANGING =
            Set.of(
                    "lowered",
                    "raised",
                    "cut",
                    "increased",
                    "reduced",
                    "doubled",
                    "halved",
                    "softened",
                    "revised",
                    "corrected",
                    "dropped",
                    "withdrawn",
                    "withdrew");

    /** What somebody may change beside a wish. */
    private static final Set<String> COUNTED =
            Set.of("claim", "estimate", "forecast", "count", "toll", "figure", "price", "target");

    /** What follows a claim that somebody has to another's money. */
    private static final Set<String> CLAIMED = Set.of("against", "on", "to", "for");

    /** What is not so, beside the words that {@link Matters} knows. */
    private static final Set<String> INVENTED =
            Set.of("fiction", "fantasy", "fable", "myth", "gossip", "slander", "invention", "hoax");

    private static final List<String> FROM_AIR = List.of("plucked", "from");

    private static final Set<String> PLANS =
            Set.of("plan", "plans", "idea", "proposal", "scheme", "project", "offer", "deal");
    private static final Set<String> OFF =
            Set.of(
                    "dead",
                    "dropped",
                    "shelved",
                    "scrapped",
                    "abandoned",
                    "cancelled",
                    "canceled",
                    "withdrawn",
                    "off");
    private static final Set<String> ANYTHING = Set.of("any", "anything", "anyone", "anybody");
    private static final Set<String> ABSTRACT =
            Set.of(
                    "thing",
                    "things",
                    "decision",
                    "decisions",
                    "order",
                    "orders",
                    "agreement",
                    "promise",
                    "promises",
                    "warning",
                    "warnings",
                    "instruction",
                    "instructions",
                    "evidence",
                    "intention",
                    "intentions",
                    "statement",
                    "event",
                    "incident",
                    "question",
                    "discussion",
                    "discussions",
                    "words",
                    "document",
                    "list");

    private static final Set<String> SUBJECTS = Set.of("he", "she", "they", "it", "we", "i", "you");
    private static final Set<String> PERSONS = Set.of("he", "she", "they", "it");

    private static final Set<String> SOON = Set.of("early", "soon");
    private static final Set<String> SPEAKING = Set.of("speak", "talk");
    private static final Set<String> UNANIMOUS = Set.of("unanimous", "unanimously");
    private static final Set<String> VOTING = Set.of("vote", "votes", "voted", "voting");
    private static final Set<String> SPLIT = Set.of("split", "divided", "dissented");

    private Pointing() {}

    public static boolean isPronoun(String form) {
        return POINTERS.contains(form);
    }

    /** Whether the word speaks of who, or what body, was named before. */
    public static boolean isPerson(String form) {
        return PERSONS.contains(form);
    }

    /** "His call on the mayor to resign", "its offer of five per cent". */
    public static boolean isWish(List<String> forms) {
        return forms.stream().limit(3).anyMatch(WISHED::contains);
    }

    /** "Has raised its claim against the yard", "lowered their demand". */
    public static boolean isOwnWish(List<String> forms) {
        for (int i = 1; i < forms.size(); i++) {
            boolean own = forms.get(i - 1).equals("its") || OWNERS.contains(forms.get(i - 1));
            boolean claim =
                    forms.get(i).equals("claim")
                            && i + 1 < forms.size()
                            && CLAIMED.contains(forms.get(i + 1));
            if (own && (claim || WISHED.contains(forms.get(i)))) {
                return true;
            }
        }
        return false;
    }

    /** "Has lowered its demand", "raised their estimate". */
    public static boolean isChange(List<String> forms) {
        for (int i = 1; i + 1 < forms.size(); i++) {
            boolean own = forms.get(i).equals("its") || OWNERS.contains(forms.get(i));
            String noun = forms.get(i + 1);
            if (own
                    && CHANGING.contains(forms.get(i - 1))
                    && (WISHED.contains(noun) || COUNTED.contains(noun))) {
                return true;
            }
        }
        return false;
    }

    /** "Having offered anything", "that any price had been named". */
    public static boolean isAny(List<String> forms) {
        return forms.size() <= SHORT && forms.stream().anyMatch(ANYTHING::contains);
    }

    /** Whether the word is one for what is not so. */
    public static boolean isFalse(String form) {
        return FALSE.contains(form);
    }

    /** Whether a word of these calls untrue what is spoken of. */
    public static boolean isUntrue(List<String> forms) {
        return forms.stream().anyMatch(form -> isFalse(form) || INVENTED.contains(form))
                || Collections.indexOfSubList(forms, FROM_AIR) >= 0;
    }

    /** "It wasn't", "they had not". */
    public static boolean isOnlyNot(Terms terms) {
        return terms.negated() && terms.stems().isEmpty() && isPointing(terms.forms());
    }

    /** "That was nonsense", "it is not true". */
    public static boolean isCalledFalse(Terms terms) {
        List<String> forms = terms.forms();
        boolean untrue = terms.negated() && forms.contains("true");
        return isPointing(forms)
                && terms.stems().size() <= 2
                && (untrue || !terms.negated() && forms.stream().anyMatch(Pointing::isFalse));
    }

    /** "That it was too early to speak of one": there is none yet. */
    public static boolean isTooEarly(List<String> forms) {
        for (int i = 0; i + 2 < forms.size() && i < SHORT; i++) {
            boolean early =
                    forms.get(i).equals("premature")
                            || SOON.contains(forms.get(i))
                                    && i > 0
                                    && forms.get(i - 1).equals("too");
            if (early && forms.get(i + 1).equals("to") && SPEAKING.contains(forms.get(i + 2))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the one tells of votes against and the other of no such vote. */
    public static boolean areSplitAndOne(List<String> one, List<String> other) {
        return isSplit(one) && other.stream().anyMatch(UNANIMOUS::contains)
                || isSplit(other) && one.stream().anyMatch(UNANIMOUS::contains);
    }

    private static boolean isSplit(List<String> forms) {
        return forms.contains("against") && forms.stream().anyMatch(VOTING::contains)
                || forms.stream().anyMatch(SPLIT::contains);
    }

    /** "That the plan had been dropped". */
    public static boolean isCalledOff(Terms terms) {
        List<String> forms = terms.forms();
        return forms.size() <= SHORT
                && !terms.negated()
                && terms.stems().size() <= 2
                && forms.stream().anyMatch(PLANS::contains)
                && forms.stream().anyMatch(OFF::contains);
    }

    /** "That a lie", "this as the end", and not "that he called a lie". */
    public static boolean isThis(List<String> forms) {
        return !forms.isEmpty()
                && Set.of("that", "this").contains(forms.get(0))
                && (forms.size() == 1 || !SUBJECTS.contains(forms.get(1)));
    }

    private static boolean isPointing(List<String> forms) {
        return !forms.isEmpty()
                && (POINTERS.contains(forms.get(0)) || PERSONS.contains(forms.get(0)));
    }

    /** "The figure", "his story": what somebody has said, named first. */
    public static boolean isReported(List<String> forms) {
        return forms.size() > 1
                && (DETERMINERS.contains(forms.get(0)) || OWNERS.contains(forms.get(0)))
                && NOUNS.contains(forms.get(1));
    }

    /** Whether the word is one for what somebody has said: a report, a claim. */
    public static boolean isReport(String form) {
        return NOUNS.contains(form);
    }

    /**
     * "This", "the claim", "that description", "that as a guess": words that stand for what was
     * said before. Who rejects "that condition" answers no claim.
     */
    public static boolean isBackReference(List<String> forms) {
        if (forms.isEmpty() || forms.size() > SHORT) {
            return !forms.isEmpty() && isNoSuch(forms);
        }
        boolean alone =
                forms.size() <= 2 && forms.stream().noneMatch(WISHED::contains) && !isClause(forms);
        boolean as = forms.size() > 2 && forms.get(1).equals("as");
        boolean pointer = (alone || as) && POINTERS.contains(forms.get(0));
        boolean noun =
                DETERMINERS.contains(forms.get(0))
                        && forms.stream().limit(3).anyMatch(NOUNS::contains);
        return pointer || noun || isNoSuch(forms);
    }

    /** "It meddled": who denies that speaks of himself. */
    private static boolean isClause(List<String> forms) {
        return forms.size() > 1 && forms.get(0).equals("it") && !forms.get(1).equals("all");
    }

    public static boolean isNoSuch(List<String> forms) {
        for (int i = 0; i + 1 < forms.size(); i++) {
            boolean such =
                    forms.get(i + 1).equals("such")
                            && (forms.get(i).equals("no") || forms.get(i).equals("any"));
            boolean so = forms.get(i).equals("done") && forms.get(i + 1).equals("so");
            if (such || so && forms.stream().anyMatch(Terms::isNegation)) {
                return true;
            }
        }
        return false;
    }

    /** What is called "such", where it is no word for what people say, decide or do. */
    public static Optional<String> such(List<String> forms) {
        int at = forms.indexOf("such");
        return at < 0 || at + 1 == forms.size()
                ? Optional.empty()
                : Optional.of(forms.get(at + 1)).filter(noun -> !isAbstract(noun));
    }

    private static boolean isAbstract(String noun) {
        return NOUNS.contains(noun)
                || WISHED.contains(noun)
                || PLANS.contains(noun)
                || ABSTRACT.contains(noun);
    }

    /** Not one of the few words that begin a clause without naming its subject. */
    public static boolean isNoun(String form) {
        return !POINTERS.contains(form) && Terms.isContent(form);
    }
}
