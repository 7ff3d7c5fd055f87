package org.hearsay.thread;

import java.util.List;
import java.util.Set;
import org.hearsay.text.Span;
import org.hearsay.text.Word;
import org.hearsay.thread.item.Count;
import org.hearsay.thread.wording.Terms;

/**
 * A number without a noun, given soon after another that has one: the same article may set the two
 * against each other.
 */
final class Rival {

    /** Two numbers of one thing stand within so many characters. */
    private static final int BESIDE = 200;

    private static final int BESIDE_IT = 60;

    /** Between "it" and a measure of it. */
    private static final Set<String> LINKS = Set.of("was", "is", "at", "about", "only", "almost");

    /** After a measure, in which way it is so large: one thing is both wide and high. */
    private static final Set<String> WAYS =
            Set.of("wide", "high", "long", "deep", "tall", "thick", "across", "old", "heavy");

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
                    "speak",
                    "gave",
                    "gives",
                    "estimated",
                    "estimates",
                    "claimed",
                    "claims",
                    "reported",
                    "puts",
                    "believes",
                    "believed",
                    "thinks",
                    "thought",
                    "reckons",
                    "insists",
                    "insisted",
                    "heard",
                    "saw",
                    "remembers",
                    "remembered");

    /** What may stand between such a verb and the number. */
    private static final Set<String> BETWEEN =
            Set.of(
                    "of", "it", "was", "about", "some", "only", "just", "at", "least", "that",
                    "there", "were", "had", "been");

    /** After a number of people, that they were there. */
    private static final Set<String> THERE =
            Set.of("come", "came", "attended", "marched", "gathered", "present", "demonstrated");

    private static final Set<String> HAVE = Set.of("had", "have", "has", "were", "are");

    /** What may stand in a number that says no more than the one it is set against. */
    private static final Set<String> HEDGES =
            Set.of(
                    "about", "around", "some", "nearly", "almost", "roughly", "only", "just", "at",
                    "least", "most", "up", "to", "over", "more", "fewer", "less", "than", "or");

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
        return i >= 0 && GIVING.contains(before.get(i).form()) || Count.isNumberNamed(before);
    }

    /**
     * "It claims that five had been opened" counts a part; "said that 30,000 had come" does not.
     */
    private static boolean endsClause(String text, Count number) {
        int end = number.figure().evidence().span().end();
        if (end >= text.length() || ENDS.indexOf(text.charAt(end)) >= 0) {
            return true;
        }
        List<Word> after = Word.in(text, new Span(end, Math.min(text.length(), end + Count.CLOSE)));
        boolean have = !after.isEmpty() && HAVE.contains(after.get(0).form());
        int verb = have ? 1 : 0;
        return after.size() > verb && THERE.contains(after.get(verb).form());
    }

    /** Whether a word beside the number says what is counted: it was not looked for elsewhere. */
    static boolean isNamed(Count count) {
        return !count.figure().how().rule().startsWith("implied");
    }

    /** Whether the article gives it only to say that it is not so: "31 tonnes and not 38". */
    static boolean isDenied(Count number, Count other) {
        Span here = number.figure().evidence().span();
        Span there = other.figure().evidence().span();
        int gap = here.start() - there.end();
        String text = number.article().text().characters();
        return gap >= 0
                && gap <= BESIDE_IT
                && Word.in(text, here).stream().allMatch(Terms::isNumber)
                && last(between(text, there, here)).equals("not");
    }

    /**
     * Whether it is another measure of what "it" stands for: "two miles outside, he said; the guard
     * says that it was three miles inside".
     */
    static boolean isOfIt(Count number, Count other) {
        Span here = number.figure().evidence().span();
        Span there = other.figure().evidence().span();
        String text = number.article().text().characters();
        if (here.start() < there.end() || here.start() - there.end() > BESIDE) {
            return false;
        }
        List<Word> between = between(text, there, here);
        int end = between.size();
        while (end > 0 && LINKS.contains(between.get(end - 1).form())) {
            end--;
        }
        boolean it = end > 0 && between.get(end - 1).form().equals("it");
        int after = Math.min(text.length(), here.end() + Count.CLOSE);
        List<Word> next = Word.in(text, new Span(here.end(), after));
        return it && (next.isEmpty() || !WAYS.contains(next.get(0).form()));
    }

    private static List<Word> between(String text, Span first, Span second) {
        int from = first.end();
        int to = second.start();
        return Word.in(text, new Span(from, to));
    }

    private static String last(List<Word> words) {
        return words.isEmpty() ? "" : words.get(words.size() - 1).form();
    }

    private static boolean isBareSoonAfter(Count number, Count other) {
        Span here = number.figure().evidence().span();
        Span there = other.figure().evidence().span();
        return here.start() >= there.end()
                && here.start() - there.end() <= BESIDE
                && Word.in(number.article().text().characters(), here).stream()
                        .allMatch(word -> isOfNumber(word, number));
    }

    /** A number, its hedge, or what became of those whom it counts: "about 30 dead". */
    private static boolean isOfNumber(Word word, Count number) {
        return Terms.isNumber(word)
                || HEDGES.contains(word.form())
                || number.fate().isPresent() && number.isOfKind(Terms.meaning(word.form()));
    }
}
