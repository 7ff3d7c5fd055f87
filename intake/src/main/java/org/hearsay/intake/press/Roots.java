package org.hearsay.intake.press;

/** Looks at how an XML document begins. */
final class Roots {

    private static final int LOOKED_AT = 8_000;

    private Roots() {}

    /** The local name of the first element, or nothing if it begins with none. */
    static String of(CharSequence start) {
        String head = start.subSequence(0, Math.min(LOOKED_AT, start.length())).toString().strip();
        int at = 0;
        while (at >= 0 && (head.startsWith("<?", at) || head.startsWith("<!", at))) {
            int close = head.indexOf(head.startsWith("<!--", at) ? "-->" : ">", at);
            at = close < 0 ? -1 : head.indexOf('<', close);
        }
        if (at < 0 || !head.startsWith("<", at)) {
            return "";
        }
        int end = at + 1;
        while (end < head.length() && isOfName(head.charAt(end))) {
            end++;
        }
        String name = head.substring(at + 1, end);
        return name.substring(name.indexOf(':') + 1);
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '.' || c == '_';
    }
}
