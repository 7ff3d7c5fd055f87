package org.hearsay.thread;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.model.Figure;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/** Whether a number was given earlier, and another has taken its place. */
final class Former {

    /** So many words before "from" say that something changed. */
    private static final int CHANGE = 12;

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
                && before.subList(Math.max(0, from - CHANGE), from).stream()
                        .anyMatch(word -> CHANGING.contains(Terms.meaning(word.form())));
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
