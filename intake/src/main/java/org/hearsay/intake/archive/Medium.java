package org.hearsay.intake.archive;

import java.util.List;
import java.util.Locale;

/** What a media type and an address say of a body, before anyone has looked into it. */
final class Medium {

    private static final int LONGEST_TYPE = 200;

    private static final int LONGEST_NAME = 100;

    private static final List<String> NO_TEXT =
            List.of(
                    "image/",
                    "audio/",
                    "video/",
                    "font/",
                    "text/css",
                    "text/javascript",
                    "text/ecmascript",
                    "application/javascript",
                    "application/x-javascript",
                    "application/ecmascript",
                    "application/wasm",
                    "application/font",
                    "application/x-font",
                    "application/vnd.ms-fontobject",
                    "application/x-shockwave-flash",
                    "application/vnd.apple.mpegurl",
                    "application/x-mpegurl",
                    "application/dash+xml",
                    "application/ogg");

    private static final List<String> LOOKUPS =
            List.of("text/dns", "application/ocsp", "application/pkix");

    private Medium() {}

    static boolean isNoText(String mediaType) {
        return begins(mediaType, NO_TEXT);
    }

    /** Records that a crawler keeps of how it reached a server. */
    static boolean isLookup(String mediaType) {
        return begins(mediaType, LOOKUPS);
    }

    private static boolean begins(String mediaType, List<String> with) {
        String type = mediaType.strip().toLowerCase(Locale.ROOT);
        return with.stream().anyMatch(type::startsWith);
    }

    /** The media type without control characters, and not too long. */
    static String plain(String mediaType) {
        String plain =
                mediaType
                        .codePoints()
                        .filter(c -> c >= ' ' && c != 0x7F)
                        .limit(LONGEST_TYPE)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        return plain.strip();
    }

    /**
     * The last segment of the address's path in lower case, with the kind behind it if the media
     * type is HTML's and the segment says otherwise ("story.php.html"); else what the kind is.
     */
    static String name(String url, String mediaType) {
        String segment = segment(url);
        String type = mediaType.toLowerCase(Locale.ROOT);
        if (type.startsWith("text/html") || type.startsWith("application/xhtml")) {
            boolean says = segment.endsWith(".html") || segment.endsWith(".htm");
            return segment.isEmpty() ? "page.html" : says ? segment : segment + ".html";
        }
        if (!segment.isEmpty()) {
            return segment;
        }
        return type.startsWith("text/plain")
                ? "page.txt"
                : type.startsWith("application/pdf") ? "document.pdf" : "document";
    }

    private static String segment(String url) {
        int scheme = url.indexOf("://");
        int host = scheme < 0 ? 0 : scheme + 3;
        int end = url.length();
        for (int i = host; i < end; i++) {
            if (url.charAt(i) == '?' || url.charAt(i) == '#') {
                end = i;
            }
        }
        int slash = url.substring(0, end).lastIndexOf('/');
        String segment = slash < host ? "" : url.substring(slash + 1, end);
        StringBuilder name = new StringBuilder();
        segment.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0)
                .limit(LONGEST_NAME)
                .forEach(name::appendCodePoint);
        return name.toString();
    }
}
