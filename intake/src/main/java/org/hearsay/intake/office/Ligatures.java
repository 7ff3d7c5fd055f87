package org.hearsay.intake.office;

/** Letters that a font joins, written apart: ff, fi, fl, ffi and ffl alone. */
final class Ligatures {

    private static final char FIRST = '\uFB00';
    private static final String[] APART = {"ff", "fi", "fl", "ffi", "ffl"};

    private Ligatures() {}

    static String apart(String text) {
        StringBuilder apart = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int which = text.charAt(i) - FIRST;
            if (which >= 0 && which < APART.length) {
                apart.append(APART[which]);
            } else {
                apart.append(text.charAt(i));
            }
        }
        return apart.toString();
    }
}
