package org.hearsay.thread;

import java.util.List;
import java.util.Optional;
import org.hearsay.thread.item.Utterance;
import org.hearsay.thread.wording.QuoteGap;

/** The first words that stand in the place of others, as printed, with a few around them. */
record QuoteDifference(String one, String other) {

    private static final int AROUND = 4;

    private static final int WORDS = 90;

    /** Empty where words are left out or put in at most. */
    static Optional<QuoteDifference> of(Utterance a, Utterance b) {
        return QuoteGap.of(a.quote(), b.quote()).stream()
                .filter(QuoteGap::isReplaced)
                .findFirst()
                .map(
                        gap ->
                                new QuoteDifference(
                                        around(a.printed(), gap.fromA(), gap.endA()),
                                        around(b.printed(), gap.fromB(), gap.endB())));
    }

    private static String around(List<String> printed, int from, int end) {
        int first = Math.max(0, from - AROUND);
        int last = Math.min(printed.size(), end + AROUND);
        StringBuilder words = new StringBuilder();
        for (String word : printed.subList(first, last)) {
            words.append(words.isEmpty() || isEnding(word) ? "" : " ").append(word);
        }
        String stretch = Phrases.shortened(words.toString(), WORDS);
        boolean cut = last < printed.size() && !stretch.endsWith("\u2026");
        return (first > 0 ? "\u2026" : "") + stretch + (cut ? "\u2026" : "");
    }

    /** "'re" and "n't" go with the word before. */
    private static boolean isEnding(String word) {
        return word.startsWith("'") || word.startsWith("\u2019") || word.matches("n['\u2019]t");
    }
}
