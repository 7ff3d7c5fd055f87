package org.hearsay.thread;

import java.util.List;
import java.util.Set;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/**
 * A number without a noun, given soon after another that has one: the same article may set the two
 * against each other.
 */
final class Rival {

    /** Two numbers of one thing stand within so many characters. */
    private static final int BESIDE = 200;

    private static final Set<String> AGAINST =
            Count.stems("while but however whereas though insist dispute put different only just");

    /** What is right before a number that somebody gives, and does not win, pay or send. */
    private static final Set<String> GIVING =
            Set.of(
                    "counted",
                    "counts",
                    "count",
                    "says",
                    "said",
                    "say",
                    "spoke",
                    "speaks",
                    "gave",
                    "gives",
                    "estimated",
                    "estimates",
                    "claimed",
                    "claims",
                    "reported",
                    "puts");

    /** What may stand between such a verb and the number. */
    private static final Set<String> BETWEEN =
            Set.of("of", "it", "was", "about", "some", "only", "just", "at", "least");

    private static final String ENDS = ".,;:)\u201d\u2019\"\n";

    private Rival() {}

    /** Whether a word between or beside them says so: "while the union says it was 400". */
    static boolean isSetAgainst(Count number, Count other) {
        if (!isBareSoonAfter(number, other)) {
            return false;
        }
        String text = number.article().text().characters();
        Span here = number.figure().evidence().span();
        Span there = other.figure().evidence().span();
        int from = Count.sentence(text, there, number.article().segments()).start();
        int to = Count.sentence(text, here, number.article().segments()).end();
        Span both = new Span(from, Math.max(from, to));
        return Word.in(text, both).stream()
                .anyMatch(word -> AGAINST.contains(Terms.stem(word.form())));
    }

    /** Whether somebody only gives it: "police counted 8,000 people; the party spoke of 30,000". */
    static boolean isGiven(Count number, Count other) {
        String text = number.article().text().characters();
        if (!isBareSoonAfter(number, other) || !endsClause(text, number)) {
            return false;
        }
        int start = number.figure().evidence().span().start();
        int from = Math.max(other.figure().evidence().span().end(), start - Count.CLOSE);
        List<Word> before = Word.in(text, new Span(from, start));
        int i = before.size() - 1;
        while (i >= 0 && BETWEEN.contains(before.get(i).form())) {
            i--;
        }
        return i >= 0 && GIVING.contains(before.get(i).form());
    }

    /** "It claims that five had been opened" counts a part. */
    private static boolean endsClause(String text, Count number) {
        int end = number.figure().evidence().span().end();
        return end >= text.length() || ENDS.indexOf(text.charAt(end)) >= 0;
    }

    private static boolean isBareSoonAfter(Count number, Count other) {
        Span here = number.figure().evidence().span();
        Span there = other.figure().evidence().span();
        return here.start() >= there.end()
                && here.start() - there.end() <= BESIDE
                && Word.in(number.article().text().characters(), here).stream()
                        .allMatch(Terms::isNumber);
    }
}
