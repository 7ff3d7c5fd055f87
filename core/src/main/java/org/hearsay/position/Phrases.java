package org.hearsay.position;

import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Name;

/** Noun phrases, told from the tags of a sentence's tokens. Every look goes a bounded way. */
final class Phrases {

    private static final Set<String> BEFORE =
            Set.of("DT", "PDT", "PRP$", "CD", "JJ", "JJR", "JJS", "POS", "$", "HYPH");
    private static final Set<String> BEHIND = Set.of("of", "in", "for", "from", "at");
    private static final Set<String> LINKS =
            Set.of("of", "in", "for", "from", "to", "with", "on", "over", "between", "against");
    private static final Set<String> TITLES =
            Set.of("Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dr", "Dr.", "Sir", "Lady");
    private static final int FAR = 25;

    private final Words words;

    Phrases(Words words) {
        this.words = words;
    }

    /** Whether a noun phrase can end here. */
    boolean isEnd(int i) {
        return words.isNoun(i) && !words.isTime(i)
                || words.tag(i).equals("PRP")
                || (words.is(i, "both") || words.is(i, "all")) && !words.isNoun(i + 1);
    }

    /** The first token of the noun phrase, with those it hangs from, that ends here. */
    int startOf(int end) {
        if (words.tag(end).equals("PRP")) {
            return end;
        }
        int i = end;
        while (i > 0 && end - i < FAR && goesOn(i)) {
            i--;
        }
        while (i < end && (words.isMark(i) || words.tag(i).equals("IN") || isAnd(i))) {
            i++;
        }
        return i;
    }

    /** Whether the token before this one is of the same phrase. */
    private boolean goesOn(int i) {
        int before = i - 1;
        boolean titled = words.tag(before).equals("NN") && words.isOf(i, TITLES);
        if (words.isTime(before) || partsNames(before, i) || titled) {
            return false;
        }
        boolean closed = words.tag(i).equals("DT") || words.tag(i).equals("PRP$");
        if (words.tag(before).equals("IN")) {
            return words.isOf(before, BEHIND) && words.isNoun(before - 1);
        }
        if (isAnd(before)) {
            return words.isNoun(before - 1) && !words.isTime(before - 1) && isStart(i);
        }
        if (words.tag(i).equals("IN") || isAnd(i)) {
            return words.isNoun(before);
        }
        if (closed) {
            return words.tag(before).equals("PDT");
        }
        return words.isNoun(before) || isModifier(before);
    }

    private boolean isAnd(int i) {
        return words.is(i, "and") || words.is(i, "or") || words.is(i, "&");
    }

    private boolean isStart(int i) {
        return words.isNoun(i) || words.tag(i).equals("DT") || words.tag(i).startsWith("JJ");
    }

    private boolean isModifier(int i) {
        String tag = words.tag(i);
        boolean participle = tag.equals("VBN") || tag.equals("VBG");
        return BEFORE.contains(tag) || participle && words.isNoun(i + 1);
    }

    /** Whether a name ends at the one token and another begins at the other. */
    private boolean partsNames(int left, int right) {
        Optional<Name> a = words.name(left);
        Optional<Name> b = words.name(right);
        return a.isPresent()
                && b.isPresent()
                && !a.equals(b)
                && a.get().kind() != Name.Kind.OTHER
                && !words.tag(left).equals("POS");
    }

    /** The token behind the noun phrase that begins here, without what hangs from it. */
    int baseEnd(int start) {
        if (words.tag(start).equals("PRP")) {
            return start + 1;
        }
        int end = start;
        int noun = start;
        while (words.has(end) && end - start < FAR && isInside(end) && !closesAsTime(end)) {
            end++;
            noun = words.isNoun(end - 1) ? end : noun;
        }
        return noun;
    }

    /** "on Monday" is a time; the "winter" of "winter power" is a part of the phrase. */
    private boolean closesAsTime(int i) {
        return words.isTime(i) && (words.isTime(i + 1) || !words.isNoun(i + 1));
    }

    private boolean isInside(int i) {
        return words.isNoun(i)
                || isModifier(i)
                || words.isQuote(i)
                || words.isAdverb(i) && words.tag(i + 1).startsWith("JJ");
    }

    /** The token behind the noun phrase that begins here, with what hangs from it. */
    int end(int start) {
        int end = baseEnd(start);
        while (end > start && end - start < FAR) {
            boolean links = words.isOf(end, LINKS) && !words.isTime(end + 1) || isAnd(end);
            int next = links ? baseEnd(end + 1) : end;
            if (next <= end + 1 && links || next == end) {
                return end;
            }
            end = next;
        }
        return end;
    }

    /** The noun that a phrase is about: the last of its base. */
    int head(int from, int to) {
        int end = Math.min(baseEnd(from), to);
        return Math.max(from, end - 1);
    }
}
