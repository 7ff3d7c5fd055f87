package org.hearsay.intake.mail;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.hearsay.intake.mail.Entity.Leaf;

/** Whether a body says nothing: programs send an empty one beside the one that has the text. */
final class Blank {

    private Blank() {}

    static boolean is(Leaf leaf) {
        String text = new String(leaf.bytes(), StandardCharsets.ISO_8859_1);
        return leaf.isHtml() ? isBlankPage(text) : text.isBlank();
    }

    private static boolean isBlankPage(String page) {
        String lower = page.toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < lower.length()) {
            char c = lower.charAt(at);
            if (c == '<') {
                at = behindTag(lower, at);
            } else if (lower.startsWith("&nbsp;", at)) {
                at += "&nbsp;".length();
            } else if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u00c2') {
                at++;
            } else {
                return false;
            }
        }
        return true;
    }

    /** Behind a tag, and behind what a style or title holds. */
    private static int behindTag(String lower, int at) {
        for (String hidden : new String[] {"style", "title", "script"}) {
            if (lower.startsWith(hidden, at + 1)) {
                int end = lower.indexOf("</" + hidden, at);
                return end < 0 ? lower.length() : behind(lower, end, '>');
            }
        }
        if (lower.startsWith("<!--", at)) {
            int end = lower.indexOf("-->", at);
            return end < 0 ? lower.length() : end + 3;
        }
        return behind(lower, at, '>');
    }

    private static int behind(String text, int from, char c) {
        int at = text.indexOf(c, from);
        return at < 0 ? text.length() : at + 1;
    }
}
