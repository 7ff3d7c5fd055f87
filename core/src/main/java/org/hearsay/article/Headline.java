package org.hearsay.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.model.Role;
import org.jsoup.nodes.Document;

/** Finds the headline of a page among its blocks, and its wording in the page's head. */
final class Headline {

    private static final List<String> MARKS =
            List.of(" | ", " - ", " \u2013 ", " \u2014 ", " :: ", " \u00bb ", " \u2022 ");

    /** What may stand beside the site's name: "The Quay, Port Ansel". */
    private static final int LONGEST_ADDITION = 10;

    private Headline() {}

    /** The index of the headline's block, or -1: what the head calls the title, else an h1. */
    static int find(Page page, int end) {
        List<Block> blocks = page.blocks();
        String title = plain(stated(page.document()).orElse(""));
        int best = -1;
        double bestPoints = 0;
        for (int i = 0; i < end && i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.span().length() > 300 || MainContent.isApart(block.place().zone())) {
                continue;
            }
            double points = points(block, title);
            if (points > bestPoints) {
                best = i;
                bestPoints = points;
            }
        }
        return best;
    }

    private static double points(Block block, String title) {
        String text = plain(block.line().text());
        boolean marked = block.place().zone().filter(role -> role == Role.HEADLINE).isPresent();
        double points = marked ? 2 : 0;
        if (text.isEmpty() || text.length() < 4) {
            return 0;
        }
        if (text.equals(title)) {
            points += 4;
        } else if (text.length() >= 12 && title.contains(text)) {
            points += marked || block.isHeading() ? 3 : 1;
        } else if (marked && title.length() >= 12 && text.contains(title)) {
            points += 2;
        }
        return points + (block.isHeading() && points > 0 ? 0.5 : 0);
    }

    /** The headline as the page's head gives it: og:title, else the title without the site. */
    static Optional<String> stated(Document document) {
        return MetaTags.content(document, "og:title")
                .or(() -> MetaTags.content(document, "twitter:title"))
                .or(() -> Optional.of(document.title()).filter(title -> !title.isBlank()))
                .map(title -> withoutSite(title, document));
    }

    /** Cuts "Site | " off the beginning, and " - Site" or another short name off the end. */
    private static String withoutSite(String title, Document document) {
        String site = site(document);
        String text = title.strip();
        for (String mark : MARKS) {
            int first = text.indexOf(mark);
            if (first > 0 && !site.isEmpty() && plain(text.substring(0, first)).equals(site)) {
                text = text.substring(first + mark.length()).strip();
            }
        }
        int cut = MARKS.stream().mapToInt(text::lastIndexOf).max().orElse(-1);
        if (cut <= 0) {
            return text;
        }
        String rest = text.substring(cut + 3).strip();
        boolean known =
                !site.isEmpty()
                        && plain(rest).contains(site)
                        && plain(rest).length() <= site.length() + LONGEST_ADDITION;
        boolean brief = rest.split("\\s+").length <= 4 && cut >= 20;
        return known || brief ? text.substring(0, cut).strip() : text;
    }

    private static String site(Document document) {
        return MetaTags.content(document, "og:site_name")
                .or(() -> MetaTags.content(document, "publisher"))
                .or(() -> MetaTags.content(document, "application-name"))
                .map(Headline::plain)
                .orElse("");
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
