package org.hearsay.intake.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.hearsay.intake.web.LinkList.Kind;
import org.hearsay.intake.xml.XmlException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkParserTest {

    @Test
    void rssGivesTheLinksOfItsItems() {
        LinkList list =
                read(
                        """
                        <?xml version="1.0"?>
                        <!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "http://n.example/rss.dtd">
                        <rss version="2.0" xmlns:m="urn:media" xmlns:atom="http://www.w3.org/2005/Atom">
                         <channel><title>Ormsby Post</title><link>http://ormsby.example/</link>
                          <atom:link rel="self" href="http://ormsby.example/feed"/>
                          <image><url>http://ormsby.example/logo.png</url><link>http://ormsby.example/</link></image>
                          <item><title>Ferry</title><link> http://ormsby.example/1 </link>
                            <guid>http://ormsby.example/guid-1</guid></item>
                          <item><guid>http://ormsby.example/2</guid></item>
                          <item><guid isPermaLink="false">http://ormsby.example/no</guid></item>
                          <item><guid>tag:ormsby.example,2031:4</guid></item>
                          <item><link><![CDATA[http://ormsby.example/5?a=1&b=2]]></link></item>
                          <item><m:group><m:link>http://ormsby.example/no</m:link></m:group>
                            <m:link>http://ormsby.example/no</m:link>
                            <source url="http://ormsby.example/no">x</source>
                            <enclosure url="http://ormsby.example/no.mp3"/>
                            <link>http://ormsby.example/6</link></item>
                          <item><atom:link href="http://ormsby.example/7"/></item>
                          <item><link>http://ormsby.example/1</link></item>
                          <item><title>No link</title></item>
                         </channel></rss>
                        """);

        assertThat(list.kind()).isEqualTo(Kind.PAGES);
        assertThat(list.links())
                .containsExactly(
                        "http://ormsby.example/1",
                        "http://ormsby.example/2",
                        "http://ormsby.example/5?a=1&b=2",
                        "http://ormsby.example/6",
                        "http://ormsby.example/7");
        assertThat(list.found()).isEqualTo(5);
        assertThat(list.fault()).isEmpty();
    }

    @Test
    void theOldRssGivesTheLinksOfItsItemsToo() {
        LinkList list =
                read(
                        """
                        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                            xmlns="http://purl.org/rss/1.0/">
                         <channel rdf:about="x"><link>http://ormsby.example/</link></channel>
                         <item rdf:about="x"><link>http://ormsby.example/1</link></item>
                         <item rdf:about="y"><link>/2</link></item>
                        </rdf:RDF>
                        """);

        assertThat(list.links()).containsExactly("http://ormsby.example/1", "/2");
    }

    @Test
    void atomGivesTheAlternateLinkOfEachEntry() {
        LinkList list =
                read(
                        """
                        <feed xmlns="http://www.w3.org/2005/Atom"><link href="http://lund.example/"/>
                         <entry><link rel="enclosure" href="http://lund.example/no.mp3"/>
                          <link rel="alternate" type="text/html" href="http://lund.example/1"/>
                          <link rel="alternate" hreflang="sv" href="http://lund.example/1-sv"/></entry>
                         <entry><link href="2"/><source><link href="http://lund.example/no"/></source></entry>
                         <entry><link rel="self" href="http://lund.example/no"/></entry>
                        </feed>
                        """);

        assertThat(list.links()).containsExactly("http://lund.example/1", "2");
    }

    @Test
    void jsonFeedGivesTheUrlOfEachItem() {
        LinkList list =
                read(
                        """
                        \uFEFF
                        {"version": "https://jsonfeed.org/version/1.1", "items": [
                          {"id": "1", "url": "https://lund.example/1", "external_url": "https://no.example"},
                          {"id": "https://lund.example/2"}, {"id": "3"}, {"url": 4}, "five"]}
                        """);

        assertThat(list.links().subList(0, 2))
                .containsExactly("https://lund.example/1", "https://lund.example/2");
        assertThat(list.kind()).isEqualTo(Kind.PAGES);
    }

    @Test
    void opmlGivesTheFeedsAtAnyDepth() {
        LinkList list =
                read(
                        """
                        <opml version="2.0"><body><outline text="North">
                          <outline text="Ormsby" type="rss" xmlUrl="http://ormsby.example/feed" htmlUrl="http://no.example"/>
                          <outline text="Sub"><outline xmlurl="http://lund.example/feed"/></outline>
                        </outline></body></opml>
                        """);

        assertThat(list.kind()).isEqualTo(Kind.LISTS);
        assertThat(list.links())
                .containsExactly("http://ormsby.example/feed", "http://lund.example/feed");
    }

    @Test
    void aSiteMapGivesItsPagesAndAnIndexItsSiteMaps() {
        LinkList pages =
                read(
                        """
                        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:i="urn:image">
                         <url><loc>http://ormsby.example/1</loc>
                          <i:image><i:loc>http://ormsby.example/no.png</i:loc></i:image></url>
                         <url><i:loc>http://ormsby.example/no</i:loc><loc>http://ormsby.example/2</loc></url>
                        </urlset>
                        """);
        LinkList maps =
                read(
                        "<sitemapindex><sitemap><loc>http://o.example/s</loc></sitemap></sitemapindex>");

        assertThat(pages.kind()).isEqualTo(Kind.PAGES);
        assertThat(pages.links())
                .containsExactly("http://ormsby.example/1", "http://ormsby.example/2");
        assertThat(maps.kind()).isEqualTo(Kind.LISTS);
        assertThat(maps.links()).containsExactly("http://o.example/s");
    }

    @Test
    void noMoreLinksAreKeptThanAskedForButAllAreCounted() {
        StringBuilder map = new StringBuilder("<urlset>");
        for (int i = 0; i < 50_000; i++) {
            map.append("<url><loc>http://o.example/").append(i).append("</loc></url>");
        }
        LinkList list = read(map.append("</urlset>").toString());

        assertThat(list.links()).hasSize(500);
        assertThat(list.found()).isEqualTo(50_000);
    }

    @Test
    void ofADamagedListWhatCanBeReadIsKept() {
        LinkList list = read("<rss><item><link>http://o.example/1</link></item><item></rss>");

        assertThat(list.links()).containsExactly("http://o.example/1");
        assertThat(list.fault()).hasValueSatisfying(f -> assertThat(f).contains("line 1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body><a href='http://o.example/'>x</a></body></html>",
                "{\"items\": [{\"url\": \"http://o.example/\"}]}",
                "{\"version\": ",
                "{}",
                "<svg/>",
            })
    void whatIsNoListIsSaidToBeNone(String document) {
        assertThat(LinkParser.parse(document.getBytes(UTF_8), 500)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain words", "<rss>", "<!doctype html><p>x", "\u0000\u0001"})
    void whatIsNoXmlIsAFault(String document) {
        assertThatThrownBy(() -> LinkParser.parse(document.getBytes(UTF_8), 500))
                .isInstanceOf(XmlException.class);
    }

    private static LinkList read(String document) {
        Optional<LinkList> list = LinkParser.parse(document.getBytes(UTF_8), 500);
        assertThat(list).isPresent();
        return list.orElseThrow();
    }
}
