package org.hearsay.thread.origin;

import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.thread.item.Count;
import org.hearsay.thread.item.Member;
import org.hearsay.thread.item.Utterance;

/** Two numbers of which one is the other with two digits swapped, or one dropped or doubled. */
final class Misprint {

    /** Fewer digits are soon another number's. */
    private static final int DIGITS = 3;

    private Misprint() {}

    /** Whether a number of one is a misprint of a number of the other. */
    static boolean isOf(Member member, Member other) {
        List<String> here = numbers(member);
        List<String> there = numbers(other);
        return here.stream()
                .filter(number -> !there.contains(number))
                .anyMatch(
                        number ->
                                there.stream()
                                        .filter(o -> !here.contains(o))
                                        .anyMatch(o -> isOf(number, o)));
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
