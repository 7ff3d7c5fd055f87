package org.hearsay.thread.origin;

import java.util.Optional;
import org.hearsay.text.Span;
import org.hearsay.thread.item.Member;

/** The words between commas right before or right behind a member's clause. */
final class Beside {

    /** What ends a clause for another one to begin, and what ends the words between commas. */
    private static final String ENDS = ",;:()\u2013\u2014";

    private Beside() {}

    /** Those from the start of the sentence, if the member stands in the clause behind them. */
    static Optional<Span> before(Member member, Span sentence) {
        String text = member.article().text().characters();
        int start = member.item().evidence().span().start();
        int first = end(text, sentence.start(), start);
        return first < start && text.charAt(first) == ',' && end(text, first + 1, start) == start
                ? Optional.of(new Span(sentence.start(), first))
                : Optional.empty();
    }

    static Optional<Span> behind(Member member, Span sentence) {
        String text = member.article().text().characters();
        int close = member.item().evidence().span().end();
        int from = close > 0 && text.charAt(close - 1) == ',' ? close - 1 : close;
        int first = end(text, from, sentence.end());
        return first < sentence.end() && text.charAt(first) == ','
                ? Optional.of(new Span(first + 1, end(text, first + 1, sentence.end())))
                : Optional.empty();
    }

    private static int end(String text, int from, int to) {
        int at = from;
        while (at < to && ENDS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
