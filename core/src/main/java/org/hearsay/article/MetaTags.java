package org.hearsay.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads a page's meta and link elements. */
final class MetaTags {

    private static final int LONGEST = 2000;

    private MetaTags() {}

    /** The content of the first meta element with this name, property or itemprop that has one. */
    static Optional<String> content(Document document, String name) {
        for (Element meta : document.getElementsByTag("meta")) {
            boolean named =
                    List.of("property", "name", "itemprop", "http-equiv").stream()
                            .anyMatch(key -> meta.attr(key).toLowerCase(Locale.ROOT).equals(name));
            String content = meta.attr("content").strip();
            if (named && !content.isEmpty() && content.length() <= LONGEST) {
                return Optional.of(content);
            }
        }
        return Optional.empty();
    }

    static Optional<String> canonical(Document document) {
        for (Element link : document.getElementsByTag("link")) {
            String href = link.attr("href").strip();
            if (link.attr("rel").toLowerCase(Locale.ROOT).equals("canonical") && isWeb(href)) {
                return Optional.of(href);
            }
        }
        return Optional.empty();
    }

    static boolean isWeb(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        return url.length() <= LONGEST
                && (lower.startsWith("http://") || lower.startsWith("https://"))
                && url.chars().noneMatch(c -> c <= ' ');
    }
}
