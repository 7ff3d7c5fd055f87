package org.hearsay.nlp;

import java.util.Locale;
import java.util.Set;

/** Where an address on the web, an e-mail address, a handle or a hashtag ends. */
final class WebShape {

    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_DOMAIN = 253;

    private static final Set<String> PLAIN_ENDINGS =
            Set.of("com", "org", "net", "gov", "edu", "mil", "info", "co.uk", "org.uk", "com.au");

    /** Of two letters, those that are no words, as a period may lack its space. */
    private static final Set<String> COUNTRIES =
            Set.of("us", "uk", "fr", "de", "ca", "au", "eu", "ie", "nz", "ru", "io", "tv");

    private static final String[] SCHEMES = {"http://", "https://", "ftp://", "www."};

    private WebShape() {}

    /** Whether a stretch without spaces may hold any such thing; cheap, as all text is asked. */
    static boolean isLikely(String text, int at, int end) {
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            if (c == '@' || c == '#') {
                return true;
            }
            if (c == '.' && i > at && i + 1 < end && Glyph.isLatin(text.charAt(i + 1))) {
                return true;
            }
            if (c == ':' && text.startsWith("://", i)) {
                return true;
            }
        }
        return false;
    }

    /** The end of what begins here, or -1. */
    static int end(String text, int at, int end) {
        char c = text.charAt(at);
        if (c == '@') {
            return handleEnd(text, at + 1, end);
        }
        if (c == '#') {
            return hashtagEnd(text, at + 1, end);
        }
        if (!Glyph.isLatin(c) && !Glyph.isDigit(c)) {
            return -1;
        }
        int address = addressEnd(text, at, end);
        if (address < 0) {
            address = mailEnd(text, at, end);
        }
        return address < 0 ? domainEnd(text, at, end) : address;
    }

    private static int handleEnd(String text, int at, int end) {
        int i = at;
        while (i < end && isHandle(text.charAt(i))) {
            i++;
        }
        return i == at ? -1 : i;
    }

    private static boolean isHandle(char c) {
        return Glyph.isLatin(c) || Glyph.isDigit(c) || c == '_';
    }

    private static int hashtagEnd(String text, int at, int end) {
        boolean named = at < end && Character.isLetter(text.codePointAt(at));
        return named ? Glyph.runEnd(text, at, end) : -1;
    }

    private static int addressEnd(String text, int at, int end) {
        for (String scheme : SCHEMES) {
            if (text.regionMatches(true, at, scheme, 0, scheme.length())) {
                int start = at + scheme.length();
                int last = pathEnd(text, at, start, end);
                return last > start ? last : -1;
            }
        }
        return -1;
    }

    /** As far as an address may go, without the marks of the sentence that it stands in. */
    private static int pathEnd(String text, int address, int at, int end) {
        int limit = Math.min(end, address + WordCutter.LONGEST);
        int i = at;
        int open = 0;
        while (i < limit && isAddress(text.charAt(i))) {
            open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            i++;
        }
        while (i > at && isSentenceMark(text.charAt(i - 1), open < 0)) {
            i--;
            open += text.charAt(i) == ')' ? 1 : 0;
        }
        return i;
    }

    private static boolean isAddress(char c) {
        return c > ' ' && !Glyph.isBlank(c) && "<>\"{}|\\^`\u201c\u201d\u2019\u2026".indexOf(c) < 0;
    }

    private static boolean isSentenceMark(char c, boolean unopened) {
        return ".,;:!?'[]*".indexOf(c) >= 0 || (c == ')' && unopened);
    }

    private static int mailEnd(String text, int at, int end) {
        int limit = Math.min(end, at + LONGEST_LOCAL_PART + 1);
        int i = at;
        while (i < limit && isLocalPart(text.charAt(i))) {
            i++;
        }
        if (i >= limit || text.charAt(i) != '@') {
            return -1;
        }
        int last = labelsEnd(text, i + 1, end);
        return text.substring(i + 1, last).indexOf('.') > 0 ? last : -1;
    }

    private static boolean isLocalPart(char c) {
        return Glyph.isLatin(c) || Glyph.isDigit(c) || "._%+-".indexOf(c) >= 0;
    }

    /** A site's name without scheme: by its ending, or by the path behind it. */
    private static int domainEnd(String text, int at, int end) {
        int last = labelsEnd(text, at, end);
        String domain = text.substring(at, last).toLowerCase(Locale.ROOT);
        int dot = domain.indexOf('.');
        if (dot < 1 || Character.isUpperCase(text.charAt(last - 1))) {
            return -1;
        }
        boolean path = last + 1 < end && text.charAt(last) == '/' && domain.length() - dot <= 20;
        if (path && (isSite(domain) || isShortener(text, domain, last, end))) {
            return pathEnd(text, at, last, end);
        }
        return isSite(domain) ? last : -1;
    }

    private static boolean isSite(String domain) {
        int last = domain.lastIndexOf('.');
        int before = domain.lastIndexOf('.', last - 1);
        return PLAIN_ENDINGS.contains(domain.substring(last + 1))
                || (last > 3 && COUNTRIES.contains(domain.substring(last + 1)))
                || (before > 0 && PLAIN_ENDINGS.contains(domain.substring(before + 1)));
    }

    /** {@code bit.ly/1AbC}: two letters behind the period and a path that is no word. */
    private static boolean isShortener(String text, String domain, int slash, int end) {
        int last = domain.lastIndexOf('.');
        return domain.length() - last == 3
                && last > 0
                && Glyph.runEnd(text, slash + 1, end) - slash > 4;
    }

    /** The labels of a domain, with periods and hyphens inside but not at the end. */
    private static int labelsEnd(String text, int at, int end) {
        int limit = Math.min(end, at + LONGEST_DOMAIN);
        int i = at;
        int last = at;
        while (i < limit) {
            char c = text.charAt(i);
            if (Glyph.isLatin(c) || Glyph.isDigit(c)) {
                last = i + 1;
            } else if ((c != '.' && c != '-') || last != i) {
                break;
            }
            i++;
        }
        return last;
    }
}
