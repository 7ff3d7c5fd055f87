package org.hearsay.intake.web;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Writes a host's name in ASCII where all standards of international names agree how: those of 2003
 * and 2008, and that of browsers.
 *
 * <p>The platform knows the one of 2003. Its result is taken where it does no more to a name than
 * change case and width, and where the name has nothing but letters, their marks, digits and
 * hyphens; a name like {@code straße}, which two standards lead to two hosts, is refused.
 */
final class InternationalName {

    private static final String DOTS = "\u3002\uFF0E\uFF61";

    /** Letters by their category, though nobody sees them. */
    private static final String UNSEEN = "\u115F\u1160\u17B4\u17B5\u3164\uFFA0\u034F";

    private InternationalName() {}

    static String ascii(String written) throws RefusedException {
        String name = withPlainDots(written);
        String normal = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String ascii = encoded(name);
        boolean agreed =
                dots(normal) == dots(name)
                        && normal.equals(IDN.toUnicode(ascii, 0))
                        && hasOnlyLetters(normal);
        if (!agreed) {
            throw new RefusedException("programs disagree which host the URL names");
        }
        return ascii;
    }

    /** Whether a part in ASCII stands for a name, and is the one way to write it. */
    static void check(String label) throws RefusedException {
        String readable = IDN.toUnicode(label, 0);
        if (readable.chars().allMatch(sign -> sign < 0x80) || !ascii(readable).equals(label)) {
            throw new RefusedException("the host is not a valid international name");
        }
    }

    private static String encoded(String name) throws RefusedException {
        try {
            return IDN.toASCII(name, 0).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new RefusedException("the host is not a valid international name");
        }
    }

    private static String withPlainDots(String written) {
        StringBuilder name = new StringBuilder();
        written.chars().forEach(s -> name.append(DOTS.indexOf(s) >= 0 ? '.' : (char) s));
        return name.toString();
    }

    private static long dots(String name) {
        return name.chars().filter(sign -> sign == '.').count();
    }

    private static boolean hasOnlyLetters(String name) {
        int before = '.';
        for (int sign : name.codePoints().toArray()) {
            boolean mark = isMark(sign);
            boolean fits =
                    Character.isLetterOrDigit(sign)
                            || mark
                            || sign == '.'
                            || sign == '-'
                            || sign == '_';
            if (!fits || UNSEEN.indexOf(sign) >= 0 || (mark && before == '.')) {
                return false;
            }
            before = sign;
        }
        return true;
    }

    private static boolean isMark(int sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
