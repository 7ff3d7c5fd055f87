package org.hearsay.thread.item;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.model.Figure;
import org.hearsay.text.Span;
import org.hearsay.text.Word;
import org.hearsay.thread.wording.Terms;

/** Whether a number was given earlier, and another has taken its place. */
public final class Former {

    /** So many words before "from" say that something changed. */
    private static final int CHANGE = 12;

    /** So many words before "from" the other number stands. */
    private static final int TO = 5;

    /** "Had" stands among so many words before the number that somebody had spoken of. */
    private static final int HAD = 6;

    /** Before a number that was given earlier. */
    private static final Set<String> EARLIER =
            Set.of(
                    "original",
                    "initial",
                    "earlier",
                    "previous",
                    "former",
                    "previously",
                    "initially");

    private static final Set<String> VERSIONS =
            Set.of("version", "edition", "report", "article", "post", "story");

    /** What may stand between a number and the one that came after it. */
    private static final Set<String> THEN =
            Set.of("at", "first", "and", "then", "for", "to", "of", "by", "it", "was", "only");

    private static final String PUT_AT = " it at";

    private static final Set<String> CHANGING = changing();
    private static final Set<String> SPEAKING = Count.stems("speak spoke spoken talked talk");
    private static final Set<String> IT = Set.of("it", "that", "this", "them");
    private static final Set<String> BEGINNING =
            Count.stems("began begin begun begins started start opened open");
    private static final Set<String> ON = Set.of("with", "at", "from");

    /** What stands before the number that is held to be true by now. */
    private static final Set<String> NOW = Set.of("now", "today", "finally");

    private Former() {}

    /** Whether the figure, near which these words stand, is such a number. */
    static boolean is(Figure figure, List<Word> near) {
        Span at = figure.evidence().span();
        List<Word> before = near.stream().filter(w -> w.span().end() <= at.start()).toList();
        List<Word> after = near.stream().filter(w -> w.span().start() >= at.end()).toList();
        boolean superseded = after.stream().map(Word::form).anyMatch(NOW::contains);
        return isChangedFrom(before)
                || isOfEarlierVersion(before)
                || isExpected(before)
                || isThen(after)
                || isSpokenOf(before) && (superseded || isHad(before))
                || superseded && isBegun(before)
                || before.stream()
                        .filter(word -> Count.distance(word.span(), at) <= Count.CLOSE / 2)
                        .anyMatch(word -> EARLIER.contains(word.form()));
    }

    /** Whether a number follows of what was counted before: "spoke of 148", "puts it at 148". */
    static boolean isSpokenOf(List<Word> before) {
        int last = before.size() - 1;
        if (last < 1) {
            return false;
        }
        String verb = before.get(last - 1).form();
        return switch (before.get(last).form()) {
            case "of" -> SPEAKING.contains(Terms.stem(verb));
            case "to" -> Terms.stem(verb).equals("admit");
            case "at" -> IT.contains(verb);
            default -> false;
        };
    }

    /** "An earlier version of this article said that 213 had come". */
    private static boolean isOfEarlierVersion(List<Word> before) {
        for (int i = 0; i + 1 < before.size(); i++) {
            if (EARLIER.contains(before.get(i).form())
                    && VERSIONS.contains(before.get(i + 1).form())) {
                return true;
            }
        }
        return false;
    }

    /** "Turned up 197 boats where there should have been 214". */
    private static boolean isExpected(List<Word> before) {
        int last = before.size() - 1;
        return last > 1
                && before.get(last).form().equals("been")
                && before.get(last - 1).form().equals("have")
                && before.get(last - 2).form().equals("should");
    }

    /** Whether the later number comes right after the earlier one: "236, then 214". */
    public static boolean isFollowed(Count earlier, Count later) {
        Span here = earlier.figure().evidence().span();
        Span there = later.figure().evidence().span();
        if (!earlier.former()
                || !earlier.article().id().equals(later.article().id())
                || there.start() < here.end()
                || there.start() - here.end() > Count.CLOSE) {
            return false;
        }
        String text = earlier.article().text().characters();
        int from = here.end();
        int to = there.start();
        List<Word> between = Word.in(text, new Span(from, to));
        return between.stream().allMatch(word -> THEN.contains(word.form()))
                && between.stream().anyMatch(word -> word.form().equals("then"));
    }

    /** Whether another number comes after it with "then". */
    public static boolean isSucceeded(Count count) {
        int end = count.figure().evidence().span().end();
        String text = count.article().text().characters();
        return isThen(Word.in(text, new Span(end, Math.min(text.length(), end + Count.CLOSE))));
    }

    /** Whether it is another number of what was just counted: "the consumers put it at 90". */
    public static boolean isPutAt(Count count) {
        int start = count.figure().evidence().span().start();
        String text = count.article().text().characters();
        return text.substring(Math.max(0, start - PUT_AT.length() - 1), start)
                .stripTrailing()
                .endsWith(PUT_AT);
    }

    /** "41 boats at first and then 45": after the number stands nothing but that and another. */
    private static boolean isThen(List<Word> after) {
        boolean then = false;
        for (Word word : after) {
            if (then && Terms.isNumber(word)) {
                return true;
            }
            if (!THEN.contains(word.form())) {
                return false;
            }
            then |= word.form().equals("then");
        }
        return false;
    }

    private static boolean isHad(List<Word> before) {
        return before.subList(Math.max(0, before.size() - HAD), before.size()).stream()
                .anyMatch(word -> word.form().equals("had"));
    }

    /** "It began with 148, went to 190 and now admits to 220". */
    private static boolean isBegun(List<Word> before) {
        for (int i = 0; i + 1 < before.size(); i++) {
            if (BEGINNING.contains(Terms.stem(before.get(i).form()))
                    && ON.contains(before.get(i + 1).form())) {
                return true;
            }
        }
        return false;
    }

    /** "Corrected the figure from 1,364", "raised its claim to 55 from 40", "up from 63". */
    private static boolean isChangedFrom(List<Word> before) {
        int from = before.size() - 1;
        return from > 0
                && before.get(from).form().equals("from")
                && (isTo(before.subList(Math.max(0, from - TO), from))
                        || before.subList(Math.max(0, from - CHANGE), from).stream()
                                .anyMatch(word -> CHANGING.contains(Terms.meaning(word.form()))));
    }

    /** Right before "from": "to 55 million crowns", however far away the verb is. */
    private static boolean isTo(List<Word> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).form().equals("to") && Terms.isNumber(words.get(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> changing() {
        Set<String> changing = new TreeSet<>();
        for (String word :
                List.of(
                        "correct", "revise", "raise", "lower", "rise", "fall", "cut", "up",
                        "down")) {
            changing.add(Terms.meaning(word));
        }
        return Set.copyOf(changing);
    }
}
