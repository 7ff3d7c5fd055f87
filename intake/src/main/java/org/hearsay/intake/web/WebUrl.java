package org.hearsay.intake.web;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * An http or https URL in canonical form: what {@link #text} shows is what is connected to and
 * asked for.
 *
 * <p>The form is that of the WHATWG's URL standard for a URL with two slashes after its scheme;
 * what browsers would first repair (backslashes, missing slashes, line breaks inside) is refused,
 * and so is a user name. A fragment is left out.
 *
 * @param scheme http or https
 * @param host whom to connect to
 * @param port from 1 to 65535
 * @param target path and query, beginning with a slash; printable ASCII
 */
record WebUrl(String scheme, WebHost host, int port, String target) {

    private static final int LONGEST = 4096;
    private static final int HIGHEST_PORT = 65535;

    /**
     * Reads a URL from the outside.
     *
     * @throws RefusedException if it is none that is fetched, saying why
     */
    static WebUrl parse(String written) throws RefusedException {
        String url = trimmed(written);
        checkSigns(url);
        int colon = url.indexOf(':');
        String scheme = colon < 0 ? "" : url.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!isScheme(scheme)) {
            throw new RefusedException("is not a URL: it begins with no scheme");
        }
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new RefusedException("scheme " + shown(scheme) + " is not http or https");
        }
        if (!url.startsWith("//", colon + 1)) {
            throw new RefusedException("the URL lacks the two slashes after its scheme");
        }
        int start = colon + 3;
        int end = endOfAuthority(url, start);
        return of(scheme, url.substring(start, end), url.substring(end));
    }

    private static WebUrl of(String scheme, String authority, String rest) throws RefusedException {
        if (authority.contains("@")) {
            throw new RefusedException("the URL carries a user name");
        }
        if (authority.contains("\\") || authority.contains("%")) {
            throw new RefusedException("programs disagree which host the URL names");
        }
        int bracket = authority.lastIndexOf(']');
        int colon = authority.indexOf(':', Math.max(0, bracket));
        String host = colon < 0 ? authority : authority.substring(0, colon);
        OptionalInt port = port(colon < 0 ? "" : authority.substring(colon + 1));
        return new WebUrl(
                scheme,
                HostParser.parse(host),
                port.orElse(usualPort(scheme)),
                UrlTarget.canonical(rest));
    }

    /**
     * What a link on this page leads to, where the link need not be whole.
     *
     * @throws RefusedException if it leads to nothing that is fetched
     */
    WebUrl resolve(String link) throws RefusedException {
        String relative = trimmed(link);
        checkSigns(relative);
        int colon = relative.indexOf(':');
        if (colon > 0 && isScheme(relative.substring(0, colon).toLowerCase(Locale.ROOT))) {
            return parse(relative);
        }
        if (relative.startsWith("//")) {
            return parse(scheme + ":" + relative);
        }
        String base = target.indexOf('?') < 0 ? target : target.substring(0, target.indexOf('?'));
        String folder = base.substring(0, base.lastIndexOf('/') + 1);
        String rest =
                switch (relative.isEmpty() ? '#' : relative.charAt(0)) {
                    case '#' -> target;
                    case '?' -> base + relative;
                    case '/' -> relative;
                    default -> folder + relative;
                };
        return new WebUrl(scheme, host, port, UrlTarget.canonical(rest));
    }

    /** Scheme, host and, where it is not the scheme's usual one, port. */
    String origin() {
        return scheme + "://" + authority();
    }

    /** Host and, where it is not the scheme's usual one, port: what a request's Host field says. */
    String authority() {
        return port == usualPort(scheme) ? host.text() : host.text() + ":" + port;
    }

    /** The whole URL. */
    String text() {
        return origin() + target;
    }

    boolean isSecure() {
        return scheme.equals("https");
    }

    private static int usualPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    /** Without the spaces and control characters around it. */
    private static String trimmed(String written) {
        int start = 0;
        int end = written.length();
        while (start < end && written.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && written.charAt(end - 1) <= ' ') {
            end--;
        }
        return written.substring(start, end);
    }

    private static void checkSigns(String url) throws RefusedException {
        if (url.length() > LONGEST) {
            throw new RefusedException("the URL is longer than " + LONGEST + " characters");
        }
        if (url.chars().anyMatch(sign -> sign < ' ' || sign == 0x7F)) {
            throw new RefusedException("the URL has control characters inside");
        }
    }

    private static boolean isScheme(String scheme) {
        return !scheme.isEmpty()
                && scheme.charAt(0) >= 'a'
                && scheme.charAt(0) <= 'z'
                && scheme.chars().allMatch(WebUrl::mayBeInScheme);
    }

    private static boolean mayBeInScheme(int sign) {
        return (sign >= 'a' && sign <= 'z')
                || (sign >= '0' && sign <= '9')
                || sign == '+'
                || sign == '-'
                || sign == '.';
    }

    private static String shown(String scheme) {
        return scheme.length() > 20 ? scheme.substring(0, 20) + "…" : scheme;
    }

    private static int endOfAuthority(String url, int start) {
        int end = start;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static OptionalInt port(String digits) throws RefusedException {
        if (digits.isEmpty()) {
            return OptionalInt.empty();
        }
        int port = 0;
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            port = digit >= '0' && digit <= '9' ? port * 10 + (digit - '0') : HIGHEST_PORT + 1;
            if (port > HIGHEST_PORT) {
                throw new RefusedException("the URL's port is not a number up to " + HIGHEST_PORT);
            }
        }
        if (port == 0) {
            throw new RefusedException("the URL's port is 0");
        }
        return OptionalInt.of(port);
    }
}
