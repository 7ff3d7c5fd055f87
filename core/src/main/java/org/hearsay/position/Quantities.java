package org.hearsay.position;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.TimeExpression;
import org.hearsay.model.Timex;

/** Amounts, shares and times of the day among the words of a sentence. */
final class Quantities {

    private static final List<List<String>> BOUNDS =
            List.of(
                    List.of("at", "least"),
                    List.of("at", "most"),
                    List.of("up", "to"),
                    List.of("no", "more", "than"),
                    List.of("no", "less", "than"),
                    List.of("not", "less", "than"),
                    List.of("more", "than"),
                    List.of("less", "than"),
                    List.of("about"),
                    List.of("around"),
                    List.of("only"));

    private static final Set<String> FROM_NOW = Set.of("later", "ago", "early", "before", "after");

    private final Words words;
    private final Phrases phrases;
    private final Lexicon lexicon;

    Quantities(Words words, Phrases phrases, Lexicon lexicon) {
        this.words = words;
        this.phrases = phrases;
        this.lexicon = lexicon;
    }

    /** Whether a number, or the sign of a currency, stands here. */
    boolean isNumber(int i) {
        return words.tag(i).equals("CD") || words.tag(i).equals("$");
    }

    /** Whether this is what a trigger takes beside issues: an amount, a share, an hour. */
    boolean isTaken(Trigger trigger, Issue issue, int head) {
        boolean some = trigger.takesAmounts() || trigger.takesMeasures();
        return some && (shareEnd(issue.from()) > issue.from() || isShare(issue, head))
                || trigger.takes('h') && isClock(issue.from())
                || trigger.takesAmounts() && isAmount(issue, head)
                || trigger.takesMeasures() && isMeasure(issue, head);
    }

    /** "six", "six metres": a number with the noun that it counts, or by itself. */
    int amountEnd(int start) {
        int end = words.tag(start).equals("$") ? start + 1 : start;
        while (words.tag(end).equals("CD")) {
            end++;
        }
        int noun = phrases.baseEnd(start);
        for (int i = end + 1; i < noun; i++) {
            if (words.tag(i).equals("DT")) {
                return i;
            }
        }
        return Math.max(end, noun);
    }

    /** "A THIRD", which is not always tagged as a noun; where it stands, if none does. */
    int shareEnd(int start) {
        boolean share =
                words.tag(start).equals("DT")
                        && lexicon.isIn("fractions", words.lemma(start + 1))
                        && (!words.has(start + 2) || words.isMark(start + 2));
        return share ? start + 2 : start;
    }

    /** "AT LEAST 4 euros", "NO MORE THAN six": over the words that bound a number. */
    int overBound(int from) {
        for (List<String> bound : BOUNDS) {
            int behind = from + bound.size();
            if (isNumber(behind) && says(bound, from)) {
                return behind;
            }
        }
        return from;
    }

    private boolean says(List<String> spelt, int from) {
        for (int i = 0; i < spelt.size(); i++) {
            if (!words.says(from + i, spelt.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** "would accept 11 P.M.": a time of the day by itself. */
    Optional<Issue> clock(int start, int limit) {
        Optional<TimeExpression> time =
                words.time(start).filter(found -> found.timex() == Timex.TIME);
        int end = start;
        while (time.isPresent() && end < limit && words.time(end).equals(time)) {
            end++;
        }
        return end > start ? Optional.of(Issue.noun(start, end)) : Optional.empty();
    }

    private boolean isAmount(Issue issue, int head) {
        boolean part = words.is(issue.from(), "one") && words.is(issue.from() + 1, "of");
        boolean counted = words.tag(issue.from()).equals("CD") && !part;
        boolean alone = !words.isNoun(head) && !words.isTime(issue.from());
        return counted
                && (alone
                        || lexicon.isIn("units", words.lemma(head))
                        || isStretch(issue.from(), issue.from() + 1));
    }

    private boolean isClock(int i) {
        return isTimed(i, Timex.TIME);
    }

    /** "a quarter", "half of its money". */
    private boolean isShare(Issue issue, int head) {
        int noun = head;
        while (noun > issue.from() && !lexicon.isIn("fractions", words.lemma(noun))) {
            noun--;
        }
        boolean share = lexicon.isIn("fractions", words.lemma(noun));
        if (!share || words.tag(issue.from()).startsWith("JJ")) {
            return false;
        }
        if (!words.is(noun + 1, "of")) {
            return noun + 1 == issue.to() || words.isMark(noun + 1);
        }
        int inner = phrases.head(noun + 2, words.size());
        boolean wanted = words.isNoun(inner) && lexicon.isIssue(words.lemma(inner));
        return wanted || lexicon.isIn("shared", words.lemma(inner));
    }

    /** "six months", "six hours a day", and not "six months later". */
    private boolean isStretch(int from, int unit) {
        boolean whole = isTimed(from, Timex.DURATION);
        int end = unit + 1;
        while (whole && isTimed(end, Timex.SET)) {
            end++;
        }
        boolean counted = lexicon.isIn("units", words.lemma(unit));
        return whole && counted && !words.isTime(end) && !words.isOf(end, FROM_NOW);
    }

    private boolean isTimed(int i, Timex timex) {
        return words.time(i).filter(time -> time.timex() == timex).isPresent();
    }

    /** "14 per cent", "600 crowns": a number with a unit behind it. */
    private boolean isMeasure(Issue issue, int head) {
        int unit = words.tag(issue.from()).equals("$") ? issue.from() + 1 : issue.from();
        boolean large = false;
        while (words.tag(unit).equals("CD")) {
            large |= lexicon.isIn("large", words.lemma(unit));
            unit++;
        }
        if (unit > issue.from() + 1 && (words.tag(issue.from()).equals("$") || large)) {
            return true;
        }
        boolean percent = words.is(unit, "per") && words.is(unit + 1, "cent");
        return unit > issue.from()
                && (!words.isTime(issue.from()) || isStretch(issue.from(), unit))
                && (percent || words.is(unit, "%") || lexicon.isIn("units", words.lemma(unit)))
                && (percent || Math.min(head, amountEnd(issue.from()) - 1) <= unit);
    }
}
