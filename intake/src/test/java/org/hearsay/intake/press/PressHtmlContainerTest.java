package org.hearsay.intake.press;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.intake.item.Collected;
import org.junit.jupiter.api.Test;

class PressHtmlContainerTest {

    private static final String FACTIVA =
            """
            <html><head><title>Factiva</title></head><body>
            <div class="article enArticle"><div id="hd"><span class='enHeadline'>Ferry is <b>back</b> after the storm</span></div>
            <div class="author">By Mara Quist</div><div>512 words</div><div>3 September 2031</div>
            <div>The Ledbury Herald</div><div>LEDHER</div><div>English</div><div>Copyright 2031 Ledbury Newspapers</div>
            <p class="articleParagraph enarticleParagraph">The ferry is <b>back</b>, a spokesman said.</p>
            <p class="articleParagraph enarticleParagraph">It rained.</p>
            <p>Document LEDHER0020310903el9300001</p></div>
            <div class="article enArticle"><table><tr><td><b>HD</b></td><td>Pier stays shut</td></tr>
            <tr><td><b>WC</b></td><td>30 words</td></tr><tr><td><b>PD</b></td><td>4 September 2031</td></tr>
            <tr><td><b>SN</b></td><td>Norland Post</td></tr>
            <tr><td><b>LP</b></td><td><p>The pier stays shut.</p></td></tr>
            <tr><td><b>AN</b></td><td>Document NORPOS0020310904el9400002</td></tr></table></div>
            </body></html>
            """;

    private static final String LEXIS =
            """
            <HTML><BODY><DIV CLASS="c5"><P>Download Request: All Documents: 1-3</P></DIV><DIV CLASS="c9"/>
            <A NAME="DOC_ID_0_0"></A><!-- Hide XML section from browser
            <DOC NUMBER=1>
            <DOCFULL> -->
            <BR><DIV CLASS="c0"><P><SPAN>1 of 3 DOCUMENTS</SPAN></P></DIV>
            <BR><DIV CLASS="c0"><BR><P><SPAN>Copyright 2031 Ledbury Newspapers d/b/a<BR>Ledbury Digital<BR>All Rights Reserved</SPAN>
            <BR><IMG SRC="x"><BR><SPAN>The Ledbury Herald</SPAN></P></DIV>
            <DIV><P><SPAN>September</SPAN><SPAN> 3, 2031 Wednesday</SPAN><SPAN>&nbsp;<BR>Met 2 Edition</SPAN></P></DIV>
            <DIV><P><SPAN>SECTION: </SPAN><SPAN>NEWS; Pg. 3</SPAN></P></DIV><DIV><P><SPAN>LENGTH: </SPAN>512 words</P></DIV>
            <DIV><P><SPAN>HEADLINE: </SPAN>Ferry is <SPAN>back</SPAN></P></DIV><DIV><P><SPAN>BYLINE: </SPAN><SPAN>Mara Quist;T. Lund</SPAN></P></DIV>
            <DIV><P><SPAN> BODY:<BR></SPAN></P>
            <P CLASS="c8"><SPAN>The ferry is </SPAN><SPAN><I>back</I></SPAN>.</P>
            <P CLASS="c8">It rained.</P></DIV>
            <BR><DIV><P><SPAN>LOAD-DATE: </SPAN>September 4, 2031</P><P>LANGUAGE: ENGLISH</P></DIV>
            <DIV CLASS="c9"/><A NAME="DOC_ID_0_1"></A><P>2 of 3 DOCUMENTS</P><P>Norland Post</P>
            <DIV CLASS="c9"/><P>3 of 3 DOCUMENTS</P><P>Norland Post</P><P>September 5, 2031 Friday</P><P>Pier stays shut</P>
            <P>LENGTH: 9 words</P><P>It stays shut.</P>
            </BODY></HTML>
            """;

    @Test
    void aFactivaPageGivesEachArticlesOwnMarkup() {
        Collected read = html(FACTIVA);

        assertThat(read.contents())
                .containsExactly(
                        "<p class=\"articleParagraph enarticleParagraph\">The ferry is <b>back</b>,"
                                + " a spokesman said.</p>\n<p class=\"articleParagraph"
                                + " enarticleParagraph\">It rained.</p>",
                        "<p>The pier stays shut.</p>");
        assertThat(read.envelope(0).headline()).contains("Ferry is back after the storm");
        assertThat(read.envelope(0).outlet()).contains("The Ledbury Herald");
        assertThat(read.envelope(0).authors()).containsExactly("Mara Quist");
        assertThat(read.envelope(1).outlet()).contains("Norland Post");
        assertThat(read.envelope(1).published()).contains("2031-09-04");
        assertThat(read.bytesOf(0)).startsWith("<div id=\"hd\">").endsWith("0001</p>");
    }

    @Test
    void aLexisNexisPageGivesEachArticlesOwnMarkup() {
        Collected read = html(LEXIS);

        assertThat(read.contents())
                .containsExactly(
                        "<p class=\"c8\"><span>The ferry is </span><span><i>back</i></span>.</p>\n"
                                + "<p class=\"c8\">It rained.</p>",
                        "<p>It stays shut.</p>");
        assertThat(read.labels()).containsExactly("1", "3");
        assertThat(read.envelope(0).headline()).contains("Ferry is back");
        assertThat(read.envelope(0).outlet()).contains("The Ledbury Herald");
        assertThat(read.envelope(0).published()).contains("2031-09-03");
        assertThat(read.envelope(0).authors()).containsExactly("Mara Quist", "T. Lund");
        assertThat(read.envelope(0).language()).contains("en");
        assertThat(read.envelope(1).outlet()).contains("Norland Post");
        assertThat(read.envelope(1).headline()).contains("Pier stays shut");
        assertThat(read.losses()).containsExactly("article 2 has neither a length nor a body");
    }

    @Test
    void anExportIsKnownByItsMarkup() {
        assertThat(PressHtmlContainer.looksLike(FACTIVA)).isTrue();
        assertThat(PressHtmlContainer.looksLike(LEXIS)).isTrue();
        assertThat(PressHtmlContainer.looksLike("<html><div class=\"article\">The doc")).isFalse();
        assertThat(html("<html><p>x</p></html>").reason()).endsWith("no line that ends an article");
    }

    private static Collected html(String characters) {
        return Collected.from(new PressHtmlContainer(), "a.html", characters);
    }
}
