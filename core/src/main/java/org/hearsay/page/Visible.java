package org.hearsay.page;

/** Which characters a page must spell out, because they would be invisible or reorder the line. */
final class Visible {

    private Visible() {}

    /** Whether the character is to be shown as its number. */
    static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\t' && point != '\n' && point != '\r';
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    true;
            case Character.FORMAT -> !hasShape(point);
            case Character.UNASSIGNED -> isNonCharacter(point);
            default -> isFiller(point);
        };
    }

    /** The mark that stands for such a character, for example {@code [U+202E]}. */
    static String mark(int point) {
        StringBuilder hex = new StringBuilder();
        for (int shift = point > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) {
            int digit = (point >> shift) & 0xF;
            hex.append((char) (digit < 10 ? '0' + digit : 'A' + digit - 10));
        }
        return "[U+" + (point > 0xFFFF && hex.charAt(0) == '0' ? hex.substring(1) : hex) + "]";
    }

    /** Format characters that are drawn: signs that go before numbers in some scripts. */
    private static boolean hasShape(int point) {
        return (point >= 0x600 && point <= 0x605)
                || point == 0x6DD
                || point == 0x70F
                || point == 0x8E2;
    }

    private static boolean isNonCharacter(int point) {
        return (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    }

    /** Letters and marks that are drawn as nothing. */
    private static boolean isFiller(int point) {
        return point == 0x34F
                || point == 0x115F
                || point == 0x1160
                || point == 0x3164
                || point == 0xFFA0;
    }
}
