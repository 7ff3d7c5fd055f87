package org.hearsay.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import org.hearsay.intake.item.Collected;
import org.hearsay.model.Envelope;
import org.hearsay.model.Extraction;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class FeedContainerTest {

    private static final String RSS2 =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
              <channel>
                <title>Ledbury Herald &amp;amp; Post</title>
                <atom:link rel="self" href="https://ledbury.example/feed"/>
                <link>https://ledbury.example/</link>
                <language>en-us</language>
                <item>
                  <title>Ferry &amp;#8216;again&amp;#8217; &lt;b&gt;now&lt;/b&gt;</title>
                  <link>https://ledbury.example/1</link>
                  <description>The ferry is &lt;i&gt;back&lt;/i&gt;.</description>
                  <content:encoded><![CDATA[<p>The ferry is back, M. Quist said.</p><p>It rained.</p>]]></content:encoded>
                  <dc:creator>By Mara Quist</dc:creator>
                  <category>Harbour</category><category>News</category>
                  <pubDate>Wed, 03 Sep 2031 14:05:00 +0200</pubDate>
                </item>
                <item>
                  <title>Storm</title>
                  <guid>https://ledbury.example/2</guid>
                  <author>desk@ledbury.example (T. Lund)</author>
                  <description>It rained in the harbour.</description>
                  <pubDate>Wed, 03 Sep 2031 14:05:00</pubDate>
                </item>
                <item><guid isPermaLink="false">x</guid></item>
                <item><title>Only a title</title><link>/4</link></item>
              </channel>
            </rss>
            """;

    @Test
    void anRssItemIsItsFullestContent() {
        Collected read = feed(RSS2);

        assertThat(read.contents())
                .containsExactly(
                        "<p>The ferry is back, M. Quist said.</p><p>It rained.</p>",
                        "It rained in the harbour.",
                        "Only a title");
        assertThat(read.labels()).containsExactly("1", "2", "4");
        assertThat(read.parts().get(0).content().name()).isEqualTo("item.html");
        assertThat(read.parts().get(1).content().name()).isEqualTo("item.txt");
        assertThat(read.losses()).containsExactly("item 3 has neither a text nor a title");
        assertThat(read.lostBytes(0)).startsWith("<item><guid").endsWith("</item>");
        assertThat(read.bytesOf(1)).startsWith("<item>").contains("Storm").endsWith("</item>");
        assertThat(read.end()).isEmpty();
    }

    @Test
    void theFeedSaysWhatItKnowsOfAnItem() {
        Collected read = feed(RSS2);

        Envelope first = read.envelope(0);
        assertThat(first.from()).isEqualTo("the feed");
        assertThat(first.outlet()).contains("Ledbury Herald & Post");
        assertThat(first.url()).contains("https://ledbury.example/1");
        assertThat(first.headline()).contains("Ferry ‘again’ now");
        assertThat(first.published()).contains("2031-09-03T14:05+02:00");
        assertThat(first.updated()).isEmpty();
        assertThat(first.authors()).containsExactly("Mara Quist");
        assertThat(first.section()).contains("Harbour");
        assertThat(first.language()).contains("en-us");
        Envelope second = read.envelope(1);
        assertThat(second.url()).contains("https://ledbury.example/2");
        assertThat(second.authors()).containsExactly("T. Lund");
        assertThat(second.published()).contains("2031-09-03");
        assertThat(read.envelope(2).url()).contains("https://ledbury.example/4");
    }

    @Test
    void anRss1FeedHasItsItemsBesideTheChannel() {
        Collected read =
                feed(
                        """
                        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                            xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
                          <channel rdf:about="x"><title>Norland Post</title><link>https://norland.example</link></channel>
                          <item rdf:about="y"><title>Pier</title><link>https://norland.example/1</link>
                            <description>The pier is shut.</description>
                            <d:date>2031-09-03T14:05:00Z</d:date><d:creator>O. Ørn</d:creator></item>
                        </rdf:RDF>
                        """);

        assertThat(read.contents()).containsExactly("The pier is shut.");
        assertThat(read.envelope(0).outlet()).contains("Norland Post");
        assertThat(read.envelope(0).published()).contains("2031-09-03T14:05Z");
        assertThat(read.envelope(0).authors()).containsExactly("O. Ørn");
    }

    @Test
    void anHonestRss091WithItsDocumentTypeIsRead() {
        Collected read =
                feed(
                        """
                        <?xml version="1.0" encoding="ISO-8859-1"?>
                        <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
                          "http://my.netscape.com/publish/formats/rss-0.91.dtd">
                        <rss version="0.91"><channel><title>Caf&eacute; Post</title>
                          <item><title>Pier</title><description>The pier &ndash; shut & dark.</description></item>
                        </channel></rss>
                        """);

        assertThat(read.envelope(0).outlet()).contains("Café Post");
        assertThat(read.contents()).containsExactly("The pier – shut & dark.");
    }

    @Test
    void anAtomEntryKeepsItsMarkupAndItsTwoTimes() {
        Collected read =
                feed(
                        """
                        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
                          <title type="text">Norland Post</title><author><name>The desk</name></author>
                          <link rel="self" href="https://norland.example/atom"/>
                          <link href="https://norland.example/"/>
                          <entry><title type="html">Pier &amp;amp; ferry</title>
                            <link rel="edit" href="https://norland.example/edit/1"/>
                            <link href="https://norland.example/1"/>
                            <published>2031-09-03T14:05:00Z</published><updated>2031-09-04T10:00:00+02:00</updated>
                            <category term="harbour" label="Harbour"/>
                            <author><name>Mara Quist</name></author><author><name>T. Lund</name></author>
                            <summary>Short.</summary>
                            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The pier is <em>shut</em>.</p></div></content>
                          </entry>
                          <entry><title>Storm</title><updated>2031-09-04</updated>
                            <content type="html">&lt;p&gt;It rained &amp;amp; blew.&lt;/p&gt;</content></entry>
                          <entry><title>Text</title><content type="text">a &lt;b c</content></entry>
                        </feed>
                        """);

        assertThat(read.contents())
                .containsExactly(
                        "<p>The pier is <em>shut</em>.</p>",
                        "<p>It rained &amp; blew.</p>",
                        "a <b c");
        Envelope first = read.envelope(0);
        assertThat(first.url()).contains("https://norland.example/1");
        assertThat(first.headline()).contains("Pier & ferry");
        assertThat(first.published()).contains("2031-09-03T14:05Z");
        assertThat(first.updated()).contains("2031-09-04T10:00+02:00");
        assertThat(first.section()).contains("Harbour");
        assertThat(first.authors()).containsExactly("Mara Quist", "T. Lund");
        assertThat(read.envelope(1).published()).isEmpty();
        assertThat(read.envelope(1).authors()).containsExactly("The desk");
        assertThat(read.parts().get(2).content().name()).isEqualTo("item.txt");
    }

    @Test
    void prefixesAndWideCharactersMakeNoDifference() {
        String rss =
                "<r:rss"
                    + " xmlns:r=\"http://backend.userland.com/rss2\"><r:channel><r:title>T</r:title>"
                    + "<r:item><r:title>One</r:title></r:item></r:channel></r:rss>";
        for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            Collected read =
                    Collected.from(new FeedContainer(), "a", rss, Charset.forName(charset));
            assertThat(read.contents()).as(charset).containsExactly("One");
            assertThat(read.envelope(0).outlet()).contains("T");
        }
    }

    @Test
    void aMediaDescriptionIsReadWhereThereIsNothingElse() {
        Collected read =
                feed(
                        """
                        <rss xmlns:media="http://search.yahoo.com/mrss/"><channel><title>T</title>
                        <item><title>Film</title><media:group><media:description>The pier, filmed.</media:description></media:group></item>
                        </channel></rss>
                        """);

        assertThat(read.contents()).containsExactly("The pier, filmed.");
    }

    @Test
    void aJsonFeedIsRead() {
        Collected read =
                Collected.from(
                        new FeedContainer(),
                        "feed.json",
                        """
                        {"version":"https://jsonfeed.org/version/1.1","title":"Norland Post","language":"en",
                         "authors":[{"name":"The desk"}],
                         "items":[
                          {"id":"https://norland.example/1","title":"Pier","content_html":"<p>The pier is shut.</p>",
                           "content_text":"Shut.","date_published":"2031-09-03T14:05:00Z","date_modified":"2031-09-04T00:00:00Z",
                           "tags":["harbour"],"author":{"name":"Mara Quist"}},
                          {"id":"2","url":"https://norland.example/2","content_text":"It rained."},
                          {"id":"3"}]}
                        """);

        assertThat(read.contents()).containsExactly("<p>The pier is shut.</p>", "It rained.");
        assertThat(read.envelope(0).url()).contains("https://norland.example/1");
        assertThat(read.envelope(0).published()).contains("2031-09-03T14:05Z");
        assertThat(read.envelope(0).updated()).contains("2031-09-04T00:00Z");
        assertThat(read.envelope(0).authors()).containsExactly("Mara Quist");
        assertThat(read.envelope(1).authors()).containsExactly("The desk");
        assertThat(read.losses()).containsExactly("item 3 has neither a text nor a title");
    }

    @Test
    void aBrokenItemCostsOnlyItself() {
        Collected read =
                feed(
                        "<rss><channel><title>T & Co<b></title><item><title>One<i></title>"
                                + "<description>One & 2 < 3.</item>"
                                + "<item><title>Two</title></item></rss>");

        assertThat(read.contents()).containsExactly("One & 2 < 3.", "Two");
        assertThat(read.envelope(0).outlet()).contains("T & Co");
    }

    @Test
    void aFeedThatIsCutOffGivesItsWholeItems() {
        Collected read =
                feed(
                        "<rss><channel><title>T</title><item><title>One</title></item>"
                                + "<item><title>Two</title><description>It was");

        assertThat(read.contents()).containsExactly("One");
        assertThat(read.losses()).containsExactly("item 2 is cut off");
        assertThat(read.lostBytes(0)).isEqualTo("<item><title>Two</title><description>It was");
        assertThat(read.end().orElseThrow().extraction()).isEqualTo(Extraction.PARTIAL);
    }

    @Test
    void moreItemsThanAreTakenAreTold() {
        Collected read =
                feed(
                        "<rss><channel>"
                                + "<item><title>x</title></item>".repeat(5_001)
                                + "</channel></rss>");

        assertThat(read.parts()).hasSize(5_000);
        assertThat(read.reason()).isEqualTo("has 5001 items; those after 5000 are not read");
    }

    @Test
    void anEntityIsNeitherFetchedNorMultiplied() {
        Collected read =
                feed(
                        """
                        <!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>
                        <rss><channel><title>T</title><item><title>x</title>
                        <description>[&b;|&f;]</description></item></channel></rss>
                        """);

        assertThat(read.contents()).containsExactly("[&b;|&f;]");
    }

    @Test
    void hostileShapesTakeNoTime() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(2),
                () -> {
                    feed("<rss><channel>" + "<item>".repeat(300_000));
                    feed("<rss><channel><item>" + "<a>".repeat(300_000) + "x");
                    feed("<rss " + "xmlns:a='b' ".repeat(100_000) + ">");
                    feed("<rss><channel><item><title>" + "&".repeat(2_000_000));
                    feed("<rss><channel><item><title>" + "<![CDATA[".repeat(300_000));
                });
    }

    @Test
    void whatIsNoFeedSaysSo() {
        assertThat(feed("<html><body>x</body></html>").reason())
                .isEqualTo("is no feed: expected rss, rdf:RDF or feed, found html");
        assertThat(feed("nothing").reason()).isEqualTo("has no element of XML in it");
        assertThat(feed("{\"a\":1}").reason()).startsWith("is no JSON Feed");
        assertThat(feed("{\"a\"").reason()).startsWith("is not JSON: ");
    }

    @Test
    void aFeedIsKnownByItsBeginning() {
        assertThat(FeedContainer.looksLike(RSS2)).isTrue();
        assertThat(FeedContainer.looksLike("<!-- a <b> --> <!DOCTYPE rss>\n<RSS>")).isTrue();
        assertThat(FeedContainer.looksLike("<html><rss>")).isFalse();
        assertThat(FeedContainer.looksLike("{\"version\":\"https://jsonfeed.org/version/1\""))
                .isTrue();
        assertThat(FeedContainer.looksLike("{\"text\":\"\"}")).isFalse();
    }

    private static Collected feed(String characters) {
        return Collected.from(new FeedContainer(), "feed.xml", characters);
    }
}
