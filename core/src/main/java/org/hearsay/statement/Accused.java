package org.hearsay.statement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.annotation.Token;
import org.hearsay.text.Span;

/**
 * Tells of whom something is alleged or thought from who does so: in "two clerks ACCUSED OF theft"
 * the clerks accuse nobody, in "twenty BELIEVED TO be alive" the twenty believe nothing.
 */
final class Accused {

    /** What is done to somebody, and what stands right behind it where nobody stands there. */
    private static final Map<String, Set<String>> SUFFERED =
            Map.of(
                    "accuse", Set.of("of", "by"),
                    "suspect", Set.of("of", "by"),
                    "convict", Set.of("of", "by"),
                    "charge", Set.of("with", "by"),
                    "blame", Set.of("for", "by"),
                    "indict", Set.of("for", "over", "on", "by"),
                    "allege", Set.of("to"));

    /** What others think or say of somebody, where "to" stands right behind it. */
    private static final Set<String> HELD =
            Set.of(
                    "believe",
                    "think",
                    "fear",
                    "know",
                    "presume",
                    "assume",
                    "estimate",
                    "understand",
                    "suppose",
                    "report",
                    "rumour",
                    "rumor",
                    "reckon");

    private static final Set<String> PAST = Set.of("VBN", "VBD");
    private static final Set<String> RELATIVE = Set.of("WP", "WDT", "WRB");

    /** "THOSE the mayor accused of theft", "the man THAT …": the one of whom it is alleged. */
    private static final Set<String> POINTING =
            Set.of("those", "everyone", "everybody", "anyone", "someone", "people", "that");

    private Accused() {}

    /**
     * Whether the source of a draft, before its verb, is whom the verb is about; it is not where a
     * relative word before it stands for that one: "a clerk WHOM Venn accused of theft".
     */
    static boolean isSource(Draft draft, Predicate verb) {
        int next = verb.verb() + 1;
        return draft.source().filter(source -> isBefore(source, verb)).isPresent()
                && PAST.contains(verb.tag(verb.verb()))
                && next < verb.tree().size()
                && (isSuffered(verb, next) || isHeld(verb, next));
    }

    private static boolean isSuffered(Predicate verb, int next) {
        return SUFFERED.getOrDefault(verb.lemma(verb.verb()), Set.of()).contains(verb.lemma(next))
                && !isTold(verb, next);
    }

    /** "Twenty sailors BELIEVED TO be alive", not "she thought to ask", "had thought to be". */
    private static boolean isHeld(Predicate verb, int next) {
        boolean active = verb.isHelpedBy(Set.of("have")) && !verb.isPassive();
        boolean deed =
                verb.tag(next).equals("TO")
                        && next + 1 < verb.tree().size()
                        && verb.tag(next + 1).equals("VB");
        return HELD.contains(verb.lemma(verb.verb()))
                && !active
                && deed
                && (verb.tag(verb.verb()).equals("VBN")
                        || Set.of("be", "have").contains(verb.lemma(next + 1)));
    }

    /** "Venn alleged TO REPORTERS that": to whom, and not what. */
    private static boolean isTold(Predicate verb, int next) {
        boolean deed = next + 1 < verb.tree().size() && verb.tag(next + 1).equals("VB");
        return verb.lemma(verb.verb()).equals("allege") && !deed;
    }

    private static boolean isBefore(Span source, Predicate verb) {
        List<Token> tokens = verb.sentence().tokens();
        int before = -1;
        for (int i = 0; i < verb.verb(); i++) {
            before = tokens.get(i).span().end() <= source.start() ? i : before;
        }
        String tag = before < 0 ? "" : tokens.get(before).tag();
        return source.end() <= tokens.get(verb.verb()).span().start()
                && !RELATIVE.contains(tag)
                && !tag.startsWith("NN")
                && !(before >= 0 && POINTING.contains(verb.lemma(before)));
    }
}
