package org.hearsay.intake.feed;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.hearsay.intake.format.Container;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Parts;
import org.hearsay.intake.format.Source;
import org.hearsay.intake.item.Characters;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Xml;
import org.hearsay.model.Extraction;
import org.jsoup.nodes.Element;

/**
 * The items of a feed: RSS 0.9 to 2.0 with the modules for content, Dublin Core and media, Atom 0.3
 * and 1.0, JSON Feed 1.0 and 1.1. A feed has at most 10 MB and 5,000 items.
 *
 * <p>An item's content is the longest that the feed gives of it. Its publication is what the feed
 * calls so; that it was updated says nothing of it.
 */
public final class FeedContainer implements Container {

    private static final int LARGEST = 10 << 20;

    private static final List<String> ROOTS = List.of("<rss", "<feed", "<rdf:rdf", "<atom:feed");

    /** Whether what begins so is a feed. */
    public static boolean looksLike(CharSequence start) {
        String head = start.subSequence(0, Math.min(4_000, start.length())).toString();
        String lower = head.strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith("{")) {
            return lower.contains("jsonfeed.org/version/");
        }
        return lower.startsWith("<") && ROOTS.stream().anyMatch(root -> rootIs(lower, root));
    }

    /** The first tag that is neither a declaration nor a comment. */
    private static boolean rootIs(String head, String root) {
        int at = 0;
        while (at >= 0 && (head.startsWith("<?", at) || head.startsWith("<!", at))) {
            String end = head.startsWith("<!--", at) ? "-->" : ">";
            int close = head.indexOf(end, at);
            at = close < 0 ? -1 : head.indexOf('<', close);
        }
        return at >= 0 && head.startsWith(root, at);
    }

    @Override
    public void open(Source source, Parts parts) throws IOException {
        Characters characters = Characters.of(source, LARGEST);
        if (characters.text().stripLeading().startsWith("{")) {
            new JsonFeed(parts).read(characters.text());
            return;
        }
        Xml xml = Xml.of(characters);
        List<Element> items = XmlFeed.items(xml.root());
        if (items.isEmpty() && !XmlFeed.isFeed(xml.root())) {
            throw new FormatException(
                    Extraction.UNSUPPORTED,
                    "is no feed: expected rss, rdf:RDF or feed, found " + xml.root().tagName());
        }
        new XmlFeed(xml, parts).read(items.subList(0, Math.min(Item.MOST, items.size())));
        if (items.size() > Item.MOST) {
            throw new FormatException(
                    Extraction.PARTIAL,
                    "has " + items.size() + " items; those after " + Item.MOST + " are not read");
        }
        if (xml.isCutOff()) {
            throw new FormatException(Extraction.PARTIAL, "ends before the feed does");
        }
    }
}
