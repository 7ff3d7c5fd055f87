package org.hearsay.intake.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.intake.format.Parts;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.LanguageTag;
import org.hearsay.intake.item.PlainText;
import org.hearsay.intake.item.Stamp;
import org.hearsay.intake.item.Xml;
import org.hearsay.model.ByteRange;
import org.hearsay.model.Envelope;
import org.jsoup.nodes.Element;

/** The items of an RSS or Atom feed. For one feed. */
final class XmlFeed {

    private static final List<String> ROOTS = List.of("rss", "feed", "rdf:rdf");

    private final Xml xml;
    private final Parts parts;
    private final Element channel;
    private final String outlet;
    private final String home;
    private final Optional<String> language;

    XmlFeed(Xml xml, Parts parts) {
        this.xml = xml;
        this.parts = parts;
        this.channel = Xml.child(xml.root(), "channel").orElse(xml.root());
        this.outlet = PlainText.ofMarkup(Xml.text(channel, "title"));
        this.home = link(channel, "");
        this.language =
                LanguageTag.of(Xml.text(channel, List.of("language", "dc:language")))
                        .or(() -> LanguageTag.of(xml.root().attr("xml:lang")));
    }

    static boolean isFeed(Element root) {
        return ROOTS.contains(Xml.name(root).toLowerCase(Locale.ROOT));
    }

    /** RSS 1.0 has its items beside the channel, the others within. */
    static List<Element> items(Element root) {
        List<Element> items = new ArrayList<>();
        for (Element child : root.children()) {
            if (Xml.name(child).equals("channel")) {
                child.children().stream().filter(XmlFeed::isItem).forEach(items::add);
            } else if (isItem(child)) {
                items.add(child);
            }
        }
        return items;
    }

    private static boolean isItem(Element element) {
        String name = Xml.name(element);
        return name.equals("item") || name.equals("entry");
    }

    void read(List<Element> items) {
        int ordinal = 0;
        for (Element item : items) {
            ordinal++;
            Optional<ByteRange> range = xml.range(item);
            if (xml.isCutOff(item)) {
                parts.lost(range, "item " + ordinal + " is cut off");
                continue;
            }
            Optional<ItemContent> content = ItemContent.of(item);
            if (content.isEmpty()) {
                parts.lost(range, "item " + ordinal + " has neither a text nor a title");
                continue;
            }
            String text = content.get().text();
            Envelope envelope = envelope(item);
            parts.add(
                    content.get().html()
                            ? Item.html(ordinal, range, text, envelope)
                            : Item.text(ordinal, range, text, envelope));
        }
    }

    private Envelope envelope(Element item) {
        Envelope.Builder envelope = Envelope.builder("the feed");
        envelope.outlet(outlet)
                .url(link(item, home))
                .headline(PlainText.ofMarkup(Xml.text(item, List.of("title", "media:title"))))
                .section(section(item))
                .authors(authors(item));
        Stamp.iso(
                        Xml.text(
                                item,
                                List.of(
                                        "pubDate",
                                        "published",
                                        "dc:date",
                                        "dcterms:issued",
                                        "issued",
                                        "pubdate")))
                .ifPresent(envelope::published);
        Stamp.iso(
                        Xml.text(
                                item,
                                List.of("updated", "atom:updated", "dcterms:modified", "modified")))
                .ifPresent(envelope::updated);
        LanguageTag.of(item.attr("xml:lang"))
                .or(() -> LanguageTag.of(Xml.text(item, "dc:language")))
                .or(() -> language)
                .ifPresent(envelope::language);
        return envelope.build();
    }

    private static String section(Element item) {
        return Xml.children(item, "category")
                .map(XmlFeed::category)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseGet(() -> PlainText.ofMarkup(Xml.text(item, "dc:subject")));
    }

    private static String category(Element category) {
        String text = category.wholeText();
        String label = category.hasAttr("label") ? category.attr("label") : category.attr("term");
        return PlainText.ofMarkup(text.isBlank() ? label : text);
    }

    private List<String> authors(Element item) {
        List<String> names = names(item);
        return names.isEmpty() && Xml.name(xml.root()).equals("feed") ? names(channel) : names;
    }

    private static List<String> names(Element parent) {
        List<String> names = new ArrayList<>();
        for (Element child : parent.children()) {
            String name = Xml.name(child);
            if (name.equals("author") || name.equals("dc:creator")) {
                String person =
                        PlainText.withoutBy(
                                Xml.child(child, "name")
                                        .map(Element::wholeText)
                                        .orElseGet(() -> person(child.wholeText())));
                if (!person.isEmpty() && !names.contains(person) && names.size() < 100) {
                    names.add(PlainText.ofMarkup(person));
                }
            }
        }
        return names;
    }

    /** RSS wants an address with the name behind it: "news@post.example (M. Quist)". */
    private static String person(String author) {
        int open = author.indexOf('(');
        int close = author.indexOf(')', open + 1);
        if (author.indexOf('@') < 0) {
            return author;
        }
        return open >= 0 && close > open ? author.substring(open + 1, close) : "";
    }

    /** The page's own address, whole if the one it is relative to is known. */
    private static String link(Element item, String base) {
        String found = Xml.text(item, "feedburner:origLink");
        for (Element link : item.children()) {
            if (found.isEmpty() && link.tag().localName().equals("link")) {
                found = target(link);
            }
        }
        if (found.isEmpty()) {
            found = permalink(item);
        }
        return resolved(found, base);
    }

    private static String target(Element link) {
        String relation = link.hasAttr("rel") ? link.attr("rel") : "alternate";
        boolean atom = link.hasAttr("href");
        if (atom) {
            return relation.equals("alternate") ? link.attr("href").strip() : "";
        }
        return link.wholeText().strip();
    }

    private static String permalink(Element item) {
        return Xml.child(item, "guid")
                .filter(guid -> !guid.attr("isPermaLink").equalsIgnoreCase("false"))
                .map(guid -> guid.wholeText().strip())
                .filter(guid -> guid.startsWith("http://") || guid.startsWith("https://"))
                .orElse("");
    }

    private static String resolved(String link, String base) {
        if (link.isEmpty() || base.isEmpty() || link.contains("://")) {
            return link;
        }
        try {
            return URI.create(base).resolve(link).toString();
        } catch (IllegalArgumentException e) {
            return link;
        }
    }
}
