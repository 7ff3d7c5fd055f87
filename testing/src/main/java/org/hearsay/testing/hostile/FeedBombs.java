package org.hearsay.testing.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hearsay.model.Extraction;
import org.hearsay.testing.hostile.Ink.Filling;

/** Feeds and other XML: entities, depth, width, wrong encodings, floods. */
final class FeedBombs {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String FEED = "<rss version=\"2.0\"><channel><title>The Sound</title>";
    private static final String END = "</channel></rss>";
    private static final int MILLION = 1_000_000;

    private FeedBombs() {}

    static void fill(Shelf shelf, Bait bait) throws IOException {
        shelf.put("good.xml", Expectation.opened(), ink -> ink.text(XML + FEED + item() + END));
        entities(shelf, bait);
        fetched(shelf, bait);
        trees(shelf);
        large(shelf);
        floods(shelf);
        encodings(shelf);
        damaged(shelf);
        items(shelf);
    }

    /** An item that holds the whole article, as HTML in text. */
    private static String item() {
        return "<item><title>"
                + Good.HEADLINE
                + "</title><link>https://sound.example/1</link><guid>1</guid>"
                + "<pubDate>Mon, 03 Mar 2025 10:00:00 +0100</pubDate><description><![CDATA["
                + Good.paragraphs()
                + "]]></description></item>\n";
    }

    private static void feed(Shelf shelf, String name, Expectation expectation, Filling inside)
            throws IOException {
        shelf.packed(
                name + ".xml",
                expectation,
                ink -> {
                    inside.fill(ink.text(XML + FEED + item()));
                    ink.text(END);
                });
    }

    private static void typed(Shelf shelf, String name, String type, String title)
            throws IOException {
        shelf.put(
                name + ".xml",
                Expectation.bounded(),
                ink ->
                        ink.text(XML + type + FEED + item())
                                .text("<item><title>" + title + "</title></item>" + END));
    }

    private static void entities(Shelf shelf, Bait bait) throws IOException {
        typed(shelf, "laughs", XmlTricks.laughs("rss"), "&e9;");
        typed(shelf, "entity-of-a-file", XmlTricks.fileEntity(bait, "rss"), "&x;");
        typed(shelf, "entity-of-an-address", XmlTricks.remoteEntity(bait, "rss"), "&x;");
        typed(shelf, "type-at-an-address", XmlTricks.remoteType(bait, "rss"), "x");
        typed(shelf, "parameter-entity", XmlTricks.parameter(bait, "rss"), "x");
        typed(
                shelf,
                "type-of-old",
                "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \""
                        + bait.address()
                        + "rss-0.91.dtd\">",
                "x");
        typed(
                shelf,
                "entity-of-itself",
                "<!DOCTYPE rss [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]>",
                "&a;");
        shelf.packed(
                "entities-50k-of-50kb.xml",
                Expectation.bounded(),
                ink ->
                        ink.text(XML + "<!DOCTYPE rss [<!ENTITY a \"")
                                .times(50_000, "a")
                                .text("\">]>" + FEED + "<description>")
                                .times(50_000, "&a;")
                                .text("</description>" + END));
    }

    private static void fetched(Shelf shelf, Bait bait) throws IOException {
        typed(
                shelf,
                "style-sheet",
                "<?xml-stylesheet href=\"" + bait.address() + "style\" type=\"text/xsl\"?>",
                "x");
        feed(
                shelf,
                "included",
                Expectation.opened(),
                ink ->
                        ink.text(
                                        "<x xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include"
                                            + " href=\"")
                                .text(bait.file() + "\"/></x>"));
        feed(
                shelf,
                "schema-location",
                Expectation.opened(),
                ink ->
                        ink.text("<x xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"")
                                .text(" xsi:schemaLocation=\"a " + bait.address() + "schema\"/>"));
        feed(
                shelf,
                "links-to-fetch",
                Expectation.opened(),
                ink ->
                        ink.text("<item><title>x</title><link>" + bait.address() + "a</link>")
                                .text("<enclosure url=\"" + bait.address() + "e\" length=\"-1\"/>")
                                .text("<source url=\"" + bait.file() + "\">x</source></item>"));
    }

    private static void trees(Shelf shelf) throws IOException {
        feed(
                shelf,
                "elements-100k-deep",
                Expectation.bounded(),
                ink -> ink.text("<item>").nested(100_000, "<x>", "", "</x>").text("</item>"));
        feed(shelf, "elements-1m-open", Expectation.bounded(), ink -> ink.times(MILLION, "<item>"));
        feed(
                shelf,
                "namespaces-5k-deep",
                Expectation.bounded(),
                ink ->
                        ink.each(5_000, i -> "<x xmlns:n" + i + "=\"u" + i + "\">")
                                .times(5_000, "</x>"));
        feed(
                shelf,
                "attributes-1m",
                Expectation.bounded(),
                ink -> ink.text("<x ").each(MILLION, i -> "a" + i + "=\"1\" ").text("/>"));
        feed(
                shelf,
                "attributes-that-collide",
                Expectation.bounded(),
                ink -> ink.text("<x ").each(1 << 14, FeedBombs::colliding).text("/>"));
    }

    /** All of one hash in Java: "Aa" and "BB" are equal in it. */
    private static String colliding(int number) {
        StringBuilder name = new StringBuilder();
        for (int bit = 0; bit < 14; bit++) {
            name.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return name + "=\"1\" ";
    }

    private static void large(Shelf shelf) throws IOException {
        feed(
                shelf,
                "attribute-10mb",
                Expectation.bounded(),
                ink -> ink.text("<x a=\"").times(MILLION, "0123456789").text("\"/>"));
        feed(
                shelf,
                "title-50mb",
                Expectation.bounded(),
                ink ->
                        ink.text("<item><title>")
                                .times(5 * MILLION, "0123456789")
                                .text("</title></item>"));
        feed(
                shelf,
                "name-5mb",
                Expectation.bounded(),
                ink -> ink.text("<").times(MILLION, "abcde").text("/>"));
        feed(
                shelf,
                "blanks-20mb",
                Expectation.bounded(),
                ink -> ink.times(2 * MILLION, "         \n"));
    }

    private static void floods(Shelf shelf) throws IOException {
        feed(
                shelf,
                "instructions-500k",
                Expectation.bounded(),
                ink -> ink.times(500_000, "<?x y?>"));
        feed(shelf, "comments-500k", Expectation.bounded(), ink -> ink.times(500_000, "<!--x-->"));
        feed(
                shelf,
                "sections-500k",
                Expectation.bounded(),
                ink -> ink.text("<x>").times(500_000, "<![CDATA[a]]>").text("</x>"));
        feed(
                shelf,
                "references-1m",
                Expectation.bounded(),
                ink -> ink.text("<x>").times(MILLION, "&#65;").text("</x>"));
        feed(
                shelf,
                "escaped-markup",
                Expectation.bounded(),
                ink ->
                        ink.text("<item><title>x</title><description>")
                                .times(300_000, "&lt;div&gt;")
                                .text("</description></item>"));
    }

    private static void encodings(Shelf shelf) throws IOException {
        String feed = FEED + item() + END;
        shelf.put(
                "declares-utf-16.xml",
                Expectation.bounded(),
                ink -> ink.text("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + feed));
        shelf.put(
                "declares-nothing-known.xml",
                Expectation.bounded(),
                ink -> ink.text("<?xml version=\"1.0\" encoding=\"x-sound\"?>" + feed));
        shelf.put(
                "declares-ascii.xml",
                Expectation.bounded(),
                ink -> ink.text("<?xml version=\"1.0\" encoding=\"US-ASCII\"?>" + feed));
        shelf.put(
                "utf-16.xml",
                Expectation.bounded(),
                ink -> ink.bytes(0xFF, 0xFE).text(feed, StandardCharsets.UTF_16LE));
        shelf.packed(
                "utf-16-of-40mb.xml",
                Expectation.bounded(),
                ink ->
                        ink.bytes(0xFE, 0xFF)
                                .text(FEED + item(), StandardCharsets.UTF_16BE)
                                .times(
                                        400_000,
                                        "<item><title>x</title></item>\0 "
                                                .getBytes(StandardCharsets.UTF_16BE)));
        shelf.put(
                "utf-32.xml",
                Expectation.bounded(),
                ink -> ink.bytes(0, 0, 0xFE, 0xFF, 0, 0, 0, 60));
        shelf.put(
                "malformed.xml",
                Expectation.bounded(),
                ink -> ink.text(XML + FEED).bytes(0xC0, 0xAF, 0xED, 0xA0, 0x80).text(item() + END));
    }

    private static void damaged(Shelf shelf) throws IOException {
        put(shelf, "cut-in-third-item", XML + FEED + item() + item() + "<item><title>Cut");
        put(shelf, "section-without-end", XML + FEED + item() + "<item><title><![CDATA[never");
        put(shelf, "control-characters", XML + FEED + "<x>\u0001\u0008</x>" + item() + END);
        put(shelf, "blanks-before", "\n\n  " + XML + FEED + item() + END);
        put(shelf, "entity-of-html", XML + FEED + "<x>&nbsp;&eacute;</x>" + item() + END);
        put(shelf, "ampersand-alone", XML + FEED + "<x>a & b</x>" + item() + END);
        put(shelf, "wrong-end-tags", XML + FEED + item() + "</item></rss></channel>");
        put(shelf, "prefix-unknown", XML + FEED + "<dc:date>x</dc:date>" + item() + END);
        put(shelf, "two-roots", XML + FEED + item() + END + FEED + item() + END);
        shelf.put("empty.xml", Expectation.refused(Extraction.values()), ink -> ink.text(XML));
    }

    private static void put(Shelf shelf, String name, String content) throws IOException {
        shelf.put(name + ".xml", Expectation.bounded(), ink -> ink.text(content));
    }

    private static void items(Shelf shelf) throws IOException {
        feed(
                shelf,
                "items-200k",
                Expectation.bounded(),
                ink ->
                        ink.times(
                                200_000,
                                "<item><title>a</title><link>https://sound.example/2</link>"
                                        + "<description>d</description></item>\n"));
        feed(
                shelf,
                "categories-200k",
                Expectation.bounded(),
                ink ->
                        ink.text("<item><title>x</title>")
                                .times(200_000, "<category>c</category>")
                                .text("</item>"));
        feed(
                shelf,
                "dates-impossible",
                Expectation.bounded(),
                ink ->
                        ink.text(
                                "<item><title>x</title><pubDate>Mon, 99 Foo 99999999999"
                                        + " 25:61</pubDate></item>"));
    }
}
