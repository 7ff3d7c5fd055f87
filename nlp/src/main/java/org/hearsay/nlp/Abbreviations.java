package org.hearsay.nlp;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether the period behind a word belongs to it.
 *
 * <p>It does behind initials, acronyms and the abbreviations named here, but the end of a sentence
 * takes it back: {@code in the U.S. The} holds {@code U.S} and a period, as the sentence would have
 * no end otherwise. The next word tells: only words that hardly ever bear a capital in the middle
 * of a sentence count, so that {@code U.S. Senate} stays whole.
 */
final class Abbreviations {

    /** They stand before something else, so no sentence ends with them. */
    private static final Set<String> LEADING =
            words(
                    "Mr Mrs Ms Mx Messrs Mme Mlle Dr Drs Prof Profs Rev Revs Fr Hon Sen Sens Rep"
                        + " Reps Gov Govs Gen Gens Col Cols Maj Capt Cmdr Cdr Lt Sgt Cpl Pvt Spc"
                        + " Adm Brig Pres Amb Atty Supt Insp Det Asst Assoc Msgr Mt Ft St Ste vs v"
                        + " cf viz ca");

    /** They stand before a number, and are other words elsewhere. */
    private static final Set<String> NUMBERED =
            words("No Nos Art Arts Fig Figs Vol Vols Sec Secs Ch Op Pt p pp pg no nos art vol fig");

    /** They may end a sentence. */
    private static final Set<String> TRAILING =
            words(
                    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Tue Tues Wed Thu Thur Thurs"
                            + " Ala Ariz Ark Calif Cal Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La"
                            + " Md Mass Mich Minn Miss Mo Mont Neb Nebr Nev Okla Ore Pa Penn Tenn"
                            + " Tex Va Vt Wash Wis Wisc Wyo Ont Que Alta Sask Jr Sr Esq Inc Corp Co"
                            + " Cos Ltd Bros Mfg Assn Univ Dept Depts Ave Blvd Rd Hwy Pkwy etc al"
                            + " dept approx govt");

    /** With a capital, they begin a sentence nearly everywhere. */
    private static final Set<String> STARTERS =
            words(
                    "The This That These Those There Then They Their He She It We You I His Her Its"
                            + " Our My Your A An But So Yet If When While Where Why What Who How"
                            + " Which As At For In On With After Before Because Since Although"
                            + " Though Until Unless Once During Despite Instead However Meanwhile"
                            + " Moreover Nevertheless Also Some Many Most Both Each Every Another"
                            + " Others Such Nobody Nothing Even Just Only Now Here Among According"
                            + " Asked Earlier Later Together Perhaps Maybe");

    /** Acronyms not of single letters. */
    private static final String[] MIXED = {"Ph.D.", "W.Va.", "M.Sc.", "B.Sc."};

    private static final int LONGEST = 6;

    private Abbreviations() {}

    private static Set<String> words(String list) {
        return Stream.of(list.split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Where the word ends that begins at {@code at} and has a period at {@code period}: there, or
     * behind its last period.
     *
     * @param opens whether the word is the first of its sentence, so that a lone letter is a label
     */
    static int end(String text, int at, int period, int end, boolean opens) {
        for (String mixed : MIXED) {
            if (text.startsWith(mixed, at) && at + mixed.length() <= end) {
                return acronymEnd(text, at, at + mixed.length(), end);
            }
        }
        if (period - at == 1 && Character.isLetter(text.charAt(at))) {
            return lettersEnd(text, at, end, opens);
        }
        if (period - at > LONGEST) {
            return period;
        }
        String word = text.substring(at, period);
        boolean bound =
                LEADING.contains(word)
                        || (NUMBERED.contains(word) && numberFollows(text, period + 1, end))
                        || (TRAILING.contains(word) && !isFinal(text, period + 1, end, true));
        return bound ? period + 1 : period;
    }

    /** A letter with a period: an initial, or an acronym of several, like U.S. or a.m. */
    private static int lettersEnd(String text, int at, int end, boolean opens) {
        int i = at;
        int limit = Math.min(end, at + WordCutter.LONGEST - 2);
        while (i + 1 < limit
                && Character.isLetter(text.charAt(i))
                && text.charAt(i + 1) == '.'
                && !isPlural(text, at, i)) {
            i += 2;
        }
        boolean lastHasNone = Glyph.wordAt(text, i, end) && Glyph.runEnd(text, i, end) == i + 1;
        if (lastHasNone && Character.isLetter(text.charAt(i))) {
            return i + 1;
        }
        return i - at > 2 ? acronymEnd(text, at, i, end) : initialEnd(text, at, end, opens);
    }

    /** Whether the letter is the ending of several C.D.O.s. */
    private static boolean isPlural(String text, int at, int i) {
        return i - at > 3 && text.charAt(i) == 's' && Character.isUpperCase(text.charAt(i - 2));
    }

    private static int acronymEnd(String text, int at, int behind, int end) {
        boolean periods = text.charAt(behind - 1) == '.' && behind - at > 2;
        return periods && isFinal(text, behind, end, false) ? behind - 1 : behind;
    }

    private static int initialEnd(String text, int at, int end, boolean opens) {
        String letter = text.substring(at, at + 1);
        if (!Character.isUpperCase(text.charAt(at))) {
            boolean known =
                    LEADING.contains(letter)
                            || (NUMBERED.contains(letter) && numberFollows(text, at + 2, end));
            return known ? at + 2 : at + 1;
        }
        return !opens && isFinal(text, at + 2, end, true) ? at + 1 : at + 2;
    }

    private static boolean numberFollows(String text, int at, int end) {
        int next = behindBlanks(text, at, end);
        return Glyph.digitAt(text, next, end) || (next < end && text.charAt(next) == '#');
    }

    /** Whether a sentence ends with the period before this place. */
    private static boolean isFinal(String text, int at, int end, boolean atLast) {
        if (at < end && !Glyph.isBlank(text.charAt(at))) {
            return text.startsWith("..", at);
        }
        int next = behindBlanks(text, at, end);
        if (next == end || isBlankLine(text, at, next)) {
            return atLast;
        }
        int last = Glyph.runEnd(text, next, Math.min(end, next + 16));
        return last > next && isStarter(text.substring(next, last));
    }

    /** Whether the word, with its capital, tells that a sentence begins. */
    static boolean isStarter(String word) {
        return STARTERS.contains(word);
    }

    private static int behindBlanks(String text, int at, int end) {
        int i = at;
        while (i < end && Glyph.isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Whether a stretch of blanks holds a blank line. */
    static boolean isBlankLine(String text, int from, int to) {
        int lines = 0;
        for (int i = from; i < to; i++) {
            lines += text.charAt(i) == '\n' ? 1 : 0;
        }
        return lines > 1;
    }
}
