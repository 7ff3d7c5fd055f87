package org.hearsay.thread.answer;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hearsay.model.Act;
import org.hearsay.model.Statement;
import org.hearsay.text.NumberWords;
import org.hearsay.thread.item.Printed;
import org.hearsay.thread.item.Utterance;
import org.hearsay.thread.wording.Calendar;
import org.hearsay.thread.wording.Terms;

/**
 * A report and, right behind it, the same in its speaker's own words: "Dorn called the fee unjust.
 * 'It is robbery,' he said."
 */
final class OwnWords {

    /** Acts for which one gives a reason. */
    private static final Set<Act> REASONED = EnumSet.of(Act.DEMAND, Act.PROPOSE, Act.PRAISE);

    private OwnWords() {}

    /**
     * Whether a quotation follows at once, in the same paragraph, on its speaker's report in other
     * words. A report that gives a number is complete without it, and one beside the main point
     * ("Dorn, who swore that …, took it back") is not what the quotation is about.
     */
    static boolean follow(Utterance report, Utterance quotation) {
        int gap = Printed.first(quotation).start() - Printed.last(report).end();
        return report.statement().kind() != Statement.Kind.DIRECT
                && !isReasoned(report, quotation)
                && quotation.statement().kind() == Statement.Kind.DIRECT
                && gap >= 0
                && gap <= References.NEXT
                && !isOfNumber(report)
                && quotation.terms().numbers().isEmpty()
                && !report.isRecap()
                && !Printed.sourceForms(report).equals(List.of("who"))
                && References.isOneVoice(report, quotation)
                && (References.speaksOn(quotation) || isCalledAlike(report, quotation))
                && Printed.isAttributedAnew(report, quotation)
                && Printed.isNextSentence(report, quotation)
                && Printed.paragraph(report).equals(Printed.paragraph(quotation));
    }

    /**
     * "Demanded a recount. 'Nobody has slept,' he said": who wants or praises something gives the
     * reason for it next, unless the words are those of the report.
     */
    private static boolean isReasoned(Utterance report, Utterance quotation) {
        return report.statement().act() == Act.ASK
                || REASONED.contains(report.statement().act())
                        && report.terms().solid(quotation.terms()) == 0;
    }

    /** Whether a number may be what the report is about; "two men" are seldom a count. */
    static boolean isOfNumber(Utterance report) {
        List<String> forms = report.terms().forms();
        for (int i = 0; i < forms.size(); i++) {
            boolean dated =
                    i > 0 && Calendar.isIn(forms.get(i - 1))
                            || i + 1 < forms.size() && Calendar.isIn(forms.get(i + 1));
            if (!dated && Character.isDigit(forms.get(i).charAt(0))) {
                return true;
            }
        }
        return forms.stream()
                .map(NumberWords::cardinal)
                .anyMatch(number -> number.isPresent() && number.getAsInt() >= 10);
    }

    /** Whether the sources share a word: no spokeswoman is brought in for her company. */
    private static boolean isCalledAlike(Utterance a, Utterance b) {
        List<String> one = Printed.sourceForms(a);
        return Printed.sourceForms(b).stream().filter(Terms::isContent).anyMatch(one::contains);
    }
}
