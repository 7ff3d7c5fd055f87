package org.hearsay.thread;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.text.Plurals;
import org.hearsay.thread.item.Called;
import org.hearsay.thread.item.Member;
import org.hearsay.thread.origin.Roots;

/** The words that a verdict's sentence is made of. */
final class Phrases {

    private static final int SHOWN = 3;
    private static final int WORDS_SHOWN = 8;

    /** What an export free of text may quote, and one less. */
    private static final int MOST_WORDS = 14;

    private static final int LONGEST_NAME = 50;
    private static final String MARKS = "\"\u201c\u201d\u201e\u00ab\u00bb ";

    /** Words with which a name begins that is none. */
    private static final Set<String> FIRST =
            Set.of(
                    "a",
                    "an",
                    "the",
                    "one",
                    "two",
                    "three",
                    "four",
                    "five",
                    "several",
                    "some",
                    "many",
                    "another",
                    "other",
                    "others",
                    "about",
                    "nearly",
                    "around",
                    "our",
                    "its",
                    "his",
                    "her",
                    "their",
                    "both",
                    "officials",
                    "friends",
                    "residents",
                    "police");

    private static final Pattern WHITE = Pattern.compile("\\s+");

    private Phrases() {}

    /** Who carries the members: "Three outlets", or "Two articles of one outlet". */
    static String carriers(List<? extends Member> members) {
        int outlets = Roots.outlets(members);
        int articles = articles(members);
        return capital(
                outlets == 1 && articles > 1
                        ? Plurals.inWords(articles, "article") + " of one outlet"
                        : Plurals.inWords(outlets, "outlet"));
    }

    /** "; two of the articles carry one text", where any do; else nothing. */
    static String copies(List<List<Member>> roots) {
        int largest = roots.stream().mapToInt(Phrases::articles).max().orElse(0);
        return largest > 1 && roots.size() > 1
                ? "; "
                        + Plurals.inWords(largest, "article").replace(" article", " of the article")
                        + " go back to one origin"
                : "";
    }

    /** The outlets' names, the first few. */
    static String outlets(List<? extends Member> members) {
        List<String> names =
                members.stream()
                        .map(member -> member.article().outletName())
                        .distinct()
                        .sorted()
                        .toList();
        String shown = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return names.size() > SHOWN ? shown + " and " + (names.size() - SHOWN) + " more" : shown;
    }

    /** The first few stems that both have, in order of the alphabet. */
    static List<String> common(Set<String> a, Set<String> b) {
        return a.stream().filter(b::contains).sorted().limit(WORDS_SHOWN).toList();
    }

    /**
     * The name inside a sentence: without what stands in apposition to it, and with a capital only
     * if it is a name.
     */
    static String speaker(String name) {
        if (!Called.isSpeaker(name)) {
            return "a speaker called \u201c" + name + "\u201d";
        }
        int comma = name.indexOf(", ");
        boolean open = comma > 0 && !name.contains(" and ");
        String plain = shortened(open ? name.substring(0, comma) : name, LONGEST_NAME);
        int space = plain.indexOf(' ');
        String first = space < 0 ? plain : plain.substring(0, space);
        return FIRST.contains(first.toLowerCase(Locale.ROOT)) ? inside(plain) : plain;
    }

    /** The words as they stand inside a sentence: no capital at their head, unless all are. */
    static String inside(String words) {
        boolean shouted = words.length() > 1 && Character.isUpperCase(words.charAt(1));
        return shouted || words.isEmpty()
                ? words
                : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    /** The words without quotation marks around them. */
    static String unquoted(String words) {
        int from = 0;
        int to = words.length();
        while (from < to && MARKS.indexOf(words.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && MARKS.indexOf(words.charAt(to - 1)) >= 0) {
            to--;
        }
        return to > from ? words.substring(from, to) : words;
    }

    static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** The words in one line, at most so many characters and {@value #MOST_WORDS} words. */
    static String shortened(String words, int length) {
        String[] all = WHITE.split(words.strip(), -1);
        String line = String.join(" ", all);
        String fewer =
                all.length > MOST_WORDS
                        ? String.join(" ", List.of(all).subList(0, MOST_WORDS))
                        : line;
        if (fewer.length() > length) {
            int cut = fewer.lastIndexOf(' ', length - 1);
            fewer = fewer.substring(0, cut > 0 ? cut : length - 1);
        }
        return fewer.length() < line.length() ? fewer + "\u2026" : line;
    }

    private static int articles(List<? extends Member> members) {
        return (int) members.stream().map(member -> member.article().id()).distinct().count();
    }
}
