package org.hearsay.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.text.Word;

/** Says which words came and went between two texts, the claims first. */
final class Changes {

    private static final int MOST_SHOWN = 3;

    private Changes() {}

    static String between(String was, String is) {
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        String kind = difference(was, is, gone);
        String other = difference(is, was, come);
        String what = kind.isEmpty() ? other : kind;
        String head = what.isEmpty() ? "the words changed" : "a " + what + " changed";
        return head + list("; gone: ", gone) + list("; new: ", come);
    }

    /** The words of one that the other lacks, and the kind of the first guarded one among them. */
    private static String difference(String one, String other, List<String> lacking) {
        Map<String, Integer> there = new HashMap<>();
        Guarded.in(other).forEach(word -> there.merge(word.form(), 1, Integer::sum));
        String kind = "";
        for (Word word : Guarded.in(one)) {
            if (there.merge(word.form(), -1, Integer::sum) < 0) {
                String guarded = Guarded.kind(word, one);
                kind = kind.isEmpty() ? guarded : kind;
                lacking.add(word.form());
            }
        }
        return kind;
    }

    private static String list(String head, List<String> words) {
        if (words.isEmpty()) {
            return "";
        }
        String shown = String.join(" ", words.subList(0, Math.min(MOST_SHOWN, words.size())));
        return head + "\"" + shown + (words.size() > MOST_SHOWN ? " …" : "") + "\"";
    }
}
