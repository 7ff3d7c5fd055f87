package org.hearsay.intake.press;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.intake.item.Collected;
import org.hearsay.model.Envelope;
import org.hearsay.model.Extraction;
import org.junit.jupiter.api.Test;

class NewsXmlTest {

    private static final String NITF =
            """
            <nitf version="-//IPTC//DTD NITF 3.6//EN" change.date="4 September 2031" xml:lang="en">
              <head><title>Slug</title>
                <docdata management-status="usable"><doc-id id-string="X1"/>
                  <date.issue norm="20310903T140500Z"/></docdata>
                <pubdata date.publication="20310903T150000+0200" name="Ledbury Herald"
                  position.section="Harbour" ex-ref="https://ledbury.example/1"/>
              </head>
              <body>
                <body.head>
                  <hedline><hl1>Ferry is <em>back</em></hl1><hl2>Pier stays shut</hl2></hedline>
                  <byline>By <person>Mara Quist</person><byttl>Harbour writer</byttl></byline>
                  <distributor>Norland Agency</distributor>
                  <dateline><location>LEDBURY</location>, <story.date>Sept. 3</story.date></dateline>
                </body.head>
                <body.content>
                  <p>The <org>ferry</org> is back, a spokesman said.</p>
                  <media media-type="image"><media-reference source="x.jpg"/><media-caption>The pier.</media-caption></media>
                  <hl2>Storm</hl2><block><p>It rained.</p></block>
                </body.content>
                <body.end><tagline>Edited by T. Lund</tagline></body.end>
              </body>
            </nitf>
            """;

    @Test
    void anNitfArticleIsItsBodyWithItsDatelineAndSubheads() {
        Collected read = Collected.from(new NitfContainer(), "a.xml", NITF);

        assertThat(read.contents().get(0).replaceAll("\\s+", " "))
                .isEqualTo(
                        "<h2>Pier stays shut</h2> <p>LEDBURY, Sept. 3 - The <org>ferry</org> is"
                                + " back, a spokesman said.</p> <figure media-type=\"image\">"
                                + "<figcaption>The pier.</figcaption></figure> <h2>Storm</h2>"
                                + "<div><p>It rained.</p></div>");
        assertThat(read.bytesOf(0)).startsWith("<nitf").endsWith("</nitf>");
        Envelope envelope = read.envelope(0);
        assertThat(envelope.outlet()).contains("Ledbury Herald");
        assertThat(envelope.headline()).contains("Ferry is back");
        assertThat(envelope.published()).contains("2031-09-03T15:00+02:00");
        assertThat(envelope.updated()).contains("2031-09-04");
        assertThat(envelope.authors()).containsExactly("Mara Quist");
        assertThat(envelope.section()).contains("Harbour");
        assertThat(envelope.url()).contains("https://ledbury.example/1");
        assertThat(envelope.language()).contains("en");
    }

    @Test
    void aDatelineThatIsThereAlreadyIsNotDoubled() {
        String there = NITF.replace("<p>The <org>", "<p>LEDBURY, Sept. 3 (NA) — The <org>");
        String dash = NITF.replace("<p>The <org>", "<p>— The <org>");

        assertThat(Collected.from(new NitfContainer(), "a.xml", there).contents().get(0))
                .contains("<p>LEDBURY, Sept. 3 (NA) — The");
        assertThat(Collected.from(new NitfContainer(), "a.xml", dash).contents().get(0))
                .contains("<p>LEDBURY, Sept. 3 — The");
    }

    @Test
    void withoutAPaperItsAgencyIsTheOutlet() {
        String agency =
                NITF.replace("name=\"Ledbury Herald\"", "").replace("date.publication", "x");
        Collected read = Collected.from(new NitfContainer(), "a.xml", agency);

        assertThat(read.envelope(0).outlet()).contains("Norland Agency");
        assertThat(read.envelope(0).published()).contains("2031-09-03T14:05Z");
    }

    @Test
    void whatWasWithdrawnIsNotRead() {
        String killed = NITF.replace("\"usable\"", "\"canceled\"");
        Collected read = Collected.from(new NitfContainer(), "a.xml", killed);

        assertThat(read.parts()).isEmpty();
        assertThat(read.losses()).containsExactly("was withdrawn");
    }

    @Test
    void aDocumentThatIsCutOffIsPartial() {
        String cut = NITF.substring(0, NITF.indexOf("<hl2>Storm"));
        Collected read = Collected.from(new NitfContainer(), "a.xml", cut);

        assertThat(read.contents()).hasSize(1);
        assertThat(read.end().orElseThrow().extraction()).isEqualTo(Extraction.PARTIAL);
        assertThat(Collected.from(new NitfContainer(), "a.xml", "<nitf/>").losses())
                .containsExactly("has no text in its body.content");
        assertThat(Collected.from(new NitfContainer(), "a.xml", "<a/>").reason())
                .isEqualTo("is no NITF: expected nitf, found a");
    }

    private static String item(String version, String status, String content) {
        return """
        <newsItem guid="urn:newsml:norland.example:1" version="VERSION" xml:lang="en"
            xmlns="http://iptc.org/std/nar/2006-10-01/">
          <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:NA"><name>Norland Agency</name></provider>
            <versionCreated>2031-09-03T16:00:00+02:00</versionCreated>STATUS</itemMeta>
          <contentMeta><contentCreated>2031-09-03T14:05:00Z</contentCreated>
            <creator><name>M. Quist</name></creator><slugline>FERRY</slugline>
            <headline>Ferry is back &amp; running</headline><by>By Mara Quist</by><language tag="en-GB"/>
            <subject type="cpnat:category" qcode="cat:HAR"><name>Harbour</name></subject></contentMeta>
          <contentSet>CONTENT</contentSet>
        </newsItem>
        """
                .replace("VERSION", version)
                .replace("STATUS", status)
                .replace("CONTENT", content);
    }

    private static final String XHTML =
            "<inlineXML contenttype=\"application/xhtml+xml\"><html"
                + " xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title></head><body><p>The"
                + " ferry is <b>back</b>.</p><p>It rained.</p></body></html></inlineXML>";

    @Test
    void aNewsItemGivesItsXhtmlAndWhatItsMetaSays() {
        Collected read = newsMl(item("1", "<pubStatus qcode=\"stat:usable\"/>", XHTML));

        assertThat(read.contents())
                .containsExactly("<p>The ferry is <b>back</b>.</p><p>It rained.</p>");
        Envelope envelope = read.envelope(0);
        assertThat(envelope.from()).isEqualTo("the NewsML document");
        assertThat(envelope.outlet()).contains("Norland Agency");
        assertThat(envelope.headline()).contains("Ferry is back & running");
        assertThat(envelope.published()).contains("2031-09-03T16:00+02:00");
        assertThat(envelope.updated()).contains("2031-09-03T16:00+02:00");
        assertThat(envelope.authors()).containsExactly("Mara Quist");
        assertThat(envelope.language()).contains("en-GB");
        assertThat(envelope.section()).contains("Harbour");
    }

    @Test
    void ofALaterVersionTheContentsTimeIsItsPublication() {
        Collected read = newsMl(item("3", "", XHTML));

        assertThat(read.envelope(0).published()).contains("2031-09-03T14:05Z");
        assertThat(read.envelope(0).updated()).contains("2031-09-03T16:00+02:00");
    }

    @Test
    void aMessageGivesEachOfItsItems() {
        String nitf = "<inlineXML contenttype=\"application/nitf+xml\">" + NITF + "</inlineXML>";
        String plain =
                "<inlineData contenttype=\"text/plain\">The pier &lt; shut.\n\nDark.</inlineData>";
        String remote = "<remoteContent href=\"x.jpg\" contenttype=\"image/jpeg\"/>";
        Collected read =
                newsMl(
                        "<newsMessage"
                            + " xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header/><itemSet>"
                                + item("1", "", nitf)
                                + item("1", "<pubStatus qcode=\"stat:canceled\"/>", XHTML)
                                + item("1", "", plain)
                                + item("1", "", remote)
                                + item("1", "<pubStatus qcode=\"stat:withheld\"/>", XHTML)
                                + item("1", "<embargoed/>", XHTML)
                                + "<packageItem guid=\"p\"/></itemSet></newsMessage>");

        assertThat(read.labels()).containsExactly("1", "3");
        assertThat(read.contents().get(0)).contains("LEDBURY, Sept. 3 - The <org>");
        assertThat(read.envelope(0).outlet()).contains("Norland Agency");
        assertThat(read.envelope(0).url()).contains("https://ledbury.example/1");
        assertThat(read.contents().get(1)).isEqualTo("The pier < shut.\n\nDark.");
        assertThat(read.bytesOf(1)).startsWith("<newsItem").contains("The pier &lt; shut.");
        assertThat(read.losses())
                .containsExactly(
                        "item 2 was withdrawn",
                        "item 4 has no text in it",
                        "item 5 is held back by its provider",
                        "item 6 is under an embargo without an end",
                        "item 7 is no article but a packageItem");
    }

    @Test
    void aMessageThatIsCutOffGivesItsWholeItems() {
        Collected read =
                newsMl("<newsMessage><itemSet>" + item("1", "", XHTML) + "<newsItem><contentSet>");

        assertThat(read.contents()).hasSize(1);
        assertThat(read.losses()).containsExactly("item 2 is cut off");
        assertThat(read.end().orElseThrow().extraction()).isEqualTo(Extraction.PARTIAL);
        assertThat(newsMl("<rss/>").reason()).endsWith("found rss");
    }

    @Test
    void documentsAreKnownByTheirRoot() {
        assertThat(NitfContainer.looksLike("<?xml version='1.0'?>\n<!DOCTYPE nitf>\n<nitf>"))
                .isTrue();
        assertThat(NewsMlContainer.looksLike("<g2:newsItem x='1'>")).isTrue();
        assertThat(NewsMlContainer.looksLike(NITF)).isFalse();
        assertThat(NitfContainer.looksLike("text")).isFalse();
    }

    private static Collected newsMl(String characters) {
        return Collected.from(new NewsMlContainer(), "a.xml", characters);
    }
}
