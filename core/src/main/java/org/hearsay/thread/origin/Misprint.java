package org.hearsay.thread.origin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearsay.model.Article;
import org.hearsay.text.Span;
import org.hearsay.thread.item.Count;
import org.hearsay.thread.item.Member;
import org.hearsay.thread.item.Utterance;
import org.hearsay.thread.wording.Words;

/** Two numbers of which one is the other with two digits swapped, or one dropped or doubled. */
final class Misprint {

    /** Fewer digits are soon another number's. */
    private static final int DIGITS = 3;

    private static final String DEAD = "dead";

    private Misprint() {}

    /**
     * Whether a number of one is a misprint of a number of the other. It is none where the article
     * gives it again outside what it took, and none where it is a later day's toll, and higher.
     */
    static boolean isOf(Member member, Member other, List<Span> taken) {
        List<String> here = numbers(member);
        List<String> there = numbers(other);
        return !isGrown(member, other)
                && here.stream()
                        .filter(number -> !there.contains(number))
                        .filter(number -> !isGivenAgain(number, member, taken))
                        .anyMatch(
                                number ->
                                        there.stream()
                                                .filter(o -> !here.contains(o))
                                                .anyMatch(o -> isOf(number, o)));
    }

    /** The dead become more from day to day, by whatever digits. */
    private static boolean isGrown(Member member, Member other) {
        return member instanceof Count count
                && other instanceof Count before
                && count.fate().filter(DEAD::equals).isPresent()
                && count.figure().quantity().low().compareTo(before.figure().quantity().low()) > 0
                && isLater(member, other);
    }

    private static boolean isLater(Member member, Member other) {
        Optional<LocalDate> here = member.article().publication().day();
        Optional<LocalDate> there = other.article().publication().day();
        return here.isPresent() && there.isPresent() && here.get().isAfter(there.get());
    }

    private static boolean isGivenAgain(String number, Member member, List<Span> taken) {
        Article article = member.article();
        Span own = member.item().evidence().span();
        String text = article.text().characters();
        return article.segments().stream()
                .flatMap(segment -> Words.in(text, segment.span()).stream())
                .filter(word -> word.form().equals(number) && !word.span().overlaps(own))
                .anyMatch(word -> taken.stream().noneMatch(word.span()::overlaps));
    }

    private static List<String> numbers(Member member) {
        if (member instanceof Count count) {
            return List.of(count.figure().quantity().low().toPlainString());
        }
        return member instanceof Utterance said ? List.copyOf(said.terms().numbers()) : List.of();
    }

    static boolean isOf(String number, String other) {
        String one = digits(number);
        String two = digits(other);
        return isSwapped(one, two) || isShortened(one, two) || isShortened(two, one);
    }

    /** "1,364" for "1,346"; the noughts at the end tell nothing. */
    private static boolean isSwapped(String one, String two) {
        String a = significant(one);
        String b = significant(two);
        return one.length() == two.length()
                && a.length() >= DIGITS
                && !a.equals(b)
                && sorted(a).equals(sorted(b));
    }

    private static boolean isShortened(String longer, String shorter) {
        if (longer.length() < DIGITS || longer.length() != shorter.length() + 1) {
            return false;
        }
        int at = 0;
        while (at < shorter.length() && longer.charAt(at) == shorter.charAt(at)) {
            at++;
        }
        return longer.substring(at + 1).equals(shorter.substring(at));
    }

    private static String digits(String number) {
        return number.codePoints()
                .filter(Character::isDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String significant(String digits) {
        int end = digits.length();
        while (end > 0 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, end);
    }

    private static String sorted(String digits) {
        return digits.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }
}
