package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * Reads who wrote a page's article from its metadata: names alone, without what sites put beside
 * them: "By", offices, handles, addresses, the site's own name.
 */
final class PageAuthors {

    private static final List<String> NAMES =
            List.of(
                    "author",
                    "article:author",
                    "article:author_name",
                    "parsely-author",
                    "sailthru.author",
                    "dc.creator",
                    "dcterms.creator",
                    "byl",
                    "cxenseparse:author");

    private static final String JOINTS = ",;|-\u2013\u2022 ";

    private static final int LONGEST = 100;
    private static final int MOST = 50;

    private PageAuthors() {}

    /** The authors in the order in which they are stated, agencies among them. */
    static List<String> of(Document document, LinkedData data) {
        List<String> stated = names(data.authors().stream(), document, data);
        if (!stated.isEmpty()) {
            return stated;
        }
        for (String name : NAMES) {
            List<String> tagged = names(MetaTags.content(document, name).stream(), document, data);
            if (!tagged.isEmpty()) {
                return tagged;
            }
        }
        return List.of();
    }

    private static List<String> names(Stream<String> stated, Document document, LinkedData data) {
        Optional<String> site = MetaTags.content(document, "og:site_name").or(data::publisher);
        return stated.map(PageMetadata::plain)
                .filter(name -> site.filter(own -> isOwn(name, own)).isEmpty())
                .flatMap(name -> clean(name).stream())
                .filter(name -> site.filter(own -> isOwn(name, own)).isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Whether the site's name signs: "The Quay", "The Port Ansel Quay". */
    private static boolean isOwn(String name, String site) {
        String own = new Line(site).bare();
        return !own.isEmpty() && new Line(name).bare().endsWith(own);
    }

    /** The names in one statement: "By Ada Lorne and Ben Ostrow, Staff" has two. */
    static List<String> clean(String stated) {
        String name = withoutAddresses(withoutBy(stated));
        if (name.length() < 2 || name.length() > LONGEST) {
            return List.of();
        }
        Optional<Byline> byline = Byline.of(new Line("By " + name));
        if (byline.isPresent() && Agencies.named(name).isEmpty()) {
            List<String> names = new ArrayList<>(byline.get().authors());
            byline.get().agency().ifPresent(names::add);
            return names;
        }
        return List.of(name);
    }

    private static String withoutBy(String stated) {
        String name = stated.strip();
        String lower = name.toLowerCase(Locale.ROOT);
        for (String start : List.of("written by ", "posted by ", "story by ", "by: ", "by ")) {
            if (lower.startsWith(start)) {
                return name.substring(start.length()).strip();
            }
        }
        return name;
    }

    /** Without web and mail addresses, handles, and what stands in brackets. */
    private static String withoutAddresses(String name) {
        StringBuilder kept = new StringBuilder();
        boolean bracketed = false;
        for (String word : new Line(name).words()) {
            bracketed |= word.startsWith("(") || word.startsWith("[") || word.startsWith("<");
            boolean address = word.indexOf('@') >= 0 || word.contains("://");
            if (!bracketed && !address) {
                kept.append(kept.isEmpty() ? "" : " ").append(word);
            }
            bracketed &= !(word.endsWith(")") || word.endsWith("]") || word.endsWith(">"));
        }
        String clean = kept.toString();
        int start = 0;
        int end = clean.length();
        while (start < end && JOINTS.indexOf(clean.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && JOINTS.indexOf(clean.charAt(end - 1)) >= 0) {
            end--;
        }
        return clean.substring(start, end);
    }
}
