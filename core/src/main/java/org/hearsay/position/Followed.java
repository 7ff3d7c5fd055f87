package org.hearsay.position;

import java.util.List;
import java.util.Locale;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/**
 * What somebody held before is told where the same passage tells what followed: "Land, which HAD
 * OPPOSED the accord, now backs it". Where nothing follows and no day is given, nobody knows of
 * when it is, and it is no position.
 */
final class Followed {

    /** How far from an earlier stand the sentence may begin that tells the next. */
    private static final int NEAR = 160;

    private static final int SHORT = 4;

    private final String text;

    Followed(String text) {
        this.text = text;
    }

    /** Without what was held before something that the passage does not tell. */
    List<Draft> only(List<Draft> drafts) {
        return drafts.stream()
                .filter(
                        draft ->
                                !draft.earlier()
                                        || draft.time().isPresent()
                                        || drafts.stream().anyMatch(o -> isNext(draft, o)))
                .toList();
    }

    private boolean isNext(Draft before, Draft other) {
        return !other.earlier() && isNear(before.seen(), other.seen()) && isOneIssue(before, other);
    }

    private boolean isNear(Span one, Span other) {
        int from = Math.min(one.end(), other.end());
        int to = Math.max(one.start(), other.start());
        return to <= from || to - from <= NEAR && text.substring(from, to).indexOf('\n') < 0;
    }

    /** Whether the words of both share one that says something, or one is "it". */
    private boolean isOneIssue(Draft before, Draft other) {
        boolean same = before.label().equals(other.label());
        List<String> next = content(other.issue());
        return same && next.size() <= 1
                || content(before.issue()).stream().anyMatch(next::contains)
                || content(before.label()).stream().anyMatch(content(other.label())::contains)
                        && !same;
    }

    private List<String> content(Span words) {
        return content(words.in(text));
    }

    private static List<String> content(String words) {
        return Word.in(words, new Span(0, words.length())).stream()
                .map(word -> word.form().toLowerCase(Locale.ROOT))
                .filter(form -> form.length() >= SHORT)
                .toList();
    }
}
