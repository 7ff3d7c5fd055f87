package org.hearsay.thread.item;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Figure;
import org.hearsay.text.Span;
import org.hearsay.text.Word;
import org.hearsay.thread.wording.Terms;

/** Those whom a breakdown cut off: "locked out", "cannot reach their accounts", "without power". */
public final class Outage {

    private static final String CUT_OFF = "cut off";

    /** Who is counted there: one household is as well told as its people. */
    private static final Set<String> HIT =
            Count.stems(
                    "customers clients households homes subscribers users holders savers people"
                            + " residents");

    private static final Set<String> APART = Count.stems("lock cut shut");
    private static final Set<String> AWAY = Set.of("out", "off");
    private static final Set<String> UNABLE = Count.stems("unable cannot cant couldnt not never");
    private static final Set<String> REACHING =
            Set.of("reach", "access", "use", "get", "log", "open", "withdraw", "see");

    /** "All but 40 customers can reach their accounts". */
    private static final Set<String> ABLE = Count.stems("can could able");

    private static final Set<String> WITHOUT = Count.stems("without lost lose losing");
    private static final Set<String> SUPPLIES =
            Set.of(
                    "power",
                    "electricity",
                    "water",
                    "gas",
                    "heat",
                    "heating",
                    "internet",
                    "service",
                    "access",
                    "light");

    /** How many words may stand between: "unable to", "without running". */
    private static final int BETWEEN = 2;

    private Outage() {}

    /** What became of those whom the figure counts, if they were cut off. */
    public static Optional<String> of(Figure figure, String last, List<Word> near) {
        boolean named = isCutOff(figure.counted().orElse(""));
        boolean hit = last.isEmpty() || HIT.contains(last);
        boolean cut =
                figure.unit().isEmpty()
                        && (named
                                || hit
                                        && (follow(near, APART, AWAY, 1)
                                                || follow(near, UNABLE, REACHING, BETWEEN)
                                                || isAllBut(figure, near)
                                                || follow(near, WITHOUT, SUPPLIES, BETWEEN)));
        return cut ? Optional.of(CUT_OFF) : Optional.empty();
    }

    public static boolean isOf(Count count) {
        return count.fate().filter(CUT_OFF::equals).isPresent();
    }

    /** "1.4 million locked out": what is counted is called by what befell it. */
    private static boolean isCutOff(String counted) {
        return follow(Word.in(counted, new Span(0, counted.length())), APART, AWAY, 1);
    }

    private static boolean isAllBut(Figure figure, List<Word> near) {
        List<Word> before =
                near.stream()
                        .filter(w -> w.span().end() <= figure.evidence().span().start())
                        .toList();
        int size = before.size();
        return size > 1
                && before.get(size - 1).form().equals("but")
                && before.get(size - 2).form().equals("all")
                && follow(near, ABLE, REACHING, BETWEEN);
    }

    /** Whether a word of the second kind follows on one of the first. */
    private static boolean follow(
            List<Word> words, Set<String> first, Set<String> second, int within) {
        for (int i = 0; i < words.size(); i++) {
            if (first.contains(Terms.stem(words.get(i).form()))) {
                int end = Math.min(words.size(), i + 1 + within);
                if (words.subList(i + 1, end).stream()
                        .anyMatch(word -> second.contains(word.form()))) {
                    return true;
                }
            }
        }
        return false;
    }
}
