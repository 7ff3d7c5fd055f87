package org.hearsay.testing.hostile;

import java.io.IOException;

/** Pages whose markup explodes: depth, width, and what parsers must mend. */
final class PageBombs {

    private static final int MILLION = 1_000_000;

    private PageBombs() {}

    static void fill(Shelf shelf, Bait bait) throws IOException {
        shelf.put("good.html", Expectation.whole(), ink -> ink.text(Good.page()));
        nests(shelf);
        mended(shelf);
        foreign(shelf);
        attributes(shelf);
        wide(shelf);
        references(shelf, bait);
        addresses(shelf, bait);
    }

    /** A page with the article first and this behind it. */
    private static void after(Shelf shelf, String name, int times, String what) throws IOException {
        after(shelf, name, Expectation.whole(), times, what);
    }

    private static void after(
            Shelf shelf, String name, Expectation expectation, int times, String what)
            throws IOException {
        shelf.packed(name + ".html", expectation, ink -> ink.text(Good.page()).times(times, what));
    }

    private static void nests(Shelf shelf) throws IOException {
        after(shelf, "divs-10k", 10_000, "<div>");
        after(shelf, "divs-100k", 100_000, "<div>");
        after(shelf, "divs-1m", Expectation.bounded(), MILLION, "<div>");
        after(shelf, "closed-divs-1m", Expectation.bounded(), MILLION, "</div>");
        after(shelf, "lists-50k", 50_000, "<ul><li>");
        after(shelf, "quotations-50k", 50_000, "<blockquote>");
        after(shelf, "templates-100k", 100_000, "<template>");
        after(shelf, "options-50k", 50_000, "<select><option><optgroup>");
        after(shelf, "frames-50k", 50_000, "<frameset><frame>");
        after(shelf, "buttons-20k", 20_000, "<button><p>");
        shelf.packed(
                "article-below-5k-divs.html",
                Expectation.bounded(),
                ink -> ink.text(Good.head("")).nested(5_000, "<div>", Good.article(), "</div>"));
        shelf.packed(
                "spans-in-a-sentence-100k.html",
                Expectation.whole(),
                ink -> ink.text(Good.page()).text("<p>It was ").times(100_000, "<span>a</span>"));
    }

    /** What the standard has a parser mend again and again. */
    private static void mended(Shelf shelf) throws IOException {
        after(shelf, "formats-10k", 10_000, "<p><b><i><a href=x>");
        after(shelf, "formats-in-tables-10k", 10_000, "<a><b><i><table>");
        after(shelf, "formats-misnested-20k", 20_000, "<b><i></b></i>");
        after(shelf, "nobr-20k", 20_000, "<nobr><p>");
        after(shelf, "fonts-30k", 30_000, "<p><font size=%1>");
        after(shelf, "tables-50k", Expectation.bounded(), 50_000, "<table><tr><td>");
        after(shelf, "fostered-50k", Expectation.bounded(), 50_000, "<table><b>x");
        after(shelf, "fostered-texts-100k", 100_000, "<table>x</table>");
        after(shelf, "captions-30k", 30_000, "<table><caption>");
        after(shelf, "bodies-100k", 100_000, "<body a=1><html b=2>");
        after(shelf, "headings-50k", 50_000, "<h1><h2><h3>");
        after(shelf, "forms-50k", 50_000, "<form><input></p>");
        after(shelf, "ruby-30k", 30_000, "<ruby><rb><rt><rp>");
    }

    private static void foreign(Shelf shelf) throws IOException {
        after(shelf, "svg-math-50k", 50_000, "<svg><math>");
        after(shelf, "svg-breakouts-20k", 20_000, "<svg><desc><p></svg>");
        after(shelf, "math-annotations-20k", 20_000, "<math><annotation-xml encoding=text/html>");
        after(shelf, "cdata-100k", 100_000, "<svg><![CDATA[x]]></svg>");
    }

    private static void attributes(Shelf shelf) throws IOException {
        shelf.packed(
                "attributes-1m.html",
                Expectation.bounded(),
                ink ->
                        ink.text(Good.page())
                                .text("<div ")
                                .each(MILLION, i -> "a" + i + "=1 ")
                                .text(">x</div>"));
        shelf.packed(
                "attributes-before-the-article-20k.html",
                Expectation.whole(),
                ink ->
                        ink.text(Good.head(""))
                                .text("<div ")
                                .each(20_000, i -> "a" + i + "=1 ")
                                .text(">")
                                .text(Good.article()));
        shelf.packed(
                "one-attribute-1m-times.html",
                Expectation.whole(),
                ink -> ink.text(Good.page()).text("<div ").times(MILLION, "a=1 ").text(">x"));
        shelf.packed(
                "attribute-10mb.html",
                Expectation.whole(),
                ink -> ink.text(Good.page()).text("<a href='").times(MILLION, "0123456789"));
        shelf.packed(
                "classes-500k.html",
                Expectation.whole(),
                ink ->
                        ink.text(Good.head(""))
                                .text("<div class='")
                                .each(500_000, i -> "c" + i + " ")
                                .text("'>")
                                .text(Good.article()));
        longName(shelf, "tag-name-1mb", "<", "x");
        longName(shelf, "end-tag-name-1mb", "</", "x");
        longName(shelf, "attribute-name-1mb", "<p ", "x");
        longName(shelf, "document-type-1mb", "<!DOCTYPE ", "x");
        longName(shelf, "document-type-identifier-1mb", "<!DOCTYPE html PUBLIC '", "x");
    }

    /** A megabyte of it where a name belongs. */
    private static void longName(Shelf shelf, String name, String opening, String each)
            throws IOException {
        shelf.packed(
                name + ".html",
                Expectation.bounded(),
                ink -> ink.text(Good.page()).text(opening).times(MILLION, each).text(">y"));
    }

    private static void wide(Shelf shelf) throws IOException {
        after(shelf, "elements-199k", 198_000, "<i></i>");
        after(shelf, "elements-300k", Expectation.bounded(), 300_000, "<p>x</p>");
        after(shelf, "rows-500k", Expectation.bounded(), 500_000, "<tr><td>1</td><td>2</td></tr>");
        after(shelf, "breaks-190k", 190_000, "<br>");
        after(shelf, "links-90k", 90_000, "<a href=/a>Read more</a> ");
        after(shelf, "paragraphs-50k", 50_000, "<p>It was said that it was so, he said.</p>");
        after(shelf, "articles-20k", 20_000, "<article><h1>Other news</h1><p>Short.</p></article>");
        after(
                shelf,
                "headlines-90k",
                Expectation.bounded(),
                90_000,
                "<h1>Pilots of Skarnholm stay ashore</h1>");
        after(shelf, "times-50k", 50_000, "<time datetime='2025-03-03T10:00:00Z'>now</time>");
        shelf.packed(
                "metas-100k.html",
                Expectation.whole(),
                ink ->
                        ink.text("<!DOCTYPE html><html lang=en><head>")
                                .times(100_000, "<meta name=author content='Ilse Brandt'>")
                                .text("<title>x</title></head><body>" + Good.article()));
        shelf.packed(
                "linked-data-deep.html",
                Expectation.whole(),
                ink ->
                        ink.text(Good.head("<script type='application/ld+json'>"))
                                .times(300_000, "{\"a\":[")
                                .text("</script>" + Good.article()));
        shelf.packed(
                "linked-data-20k-scripts.html",
                Expectation.whole(),
                ink ->
                        ink.text("<!DOCTYPE html><html lang=en><head>")
                                .times(
                                        20_000,
                                        "<script type='application/ld+json'>{\"@type\":"
                                                + "\"NewsArticle\",\"headline\":\"x\"}</script>")
                                .text("</head><body>" + Good.article()));
    }

    /** Whatever wants something fetched, run or loaded. */
    private static void references(Shelf shelf, Bait bait) throws IOException {
        String address = bait.address();
        shelf.put(
                "remote-things.html",
                Expectation.whole(),
                ink ->
                        ink.text(Good.head("<base href='" + address + "'>"))
                                .text("<link rel=stylesheet href='" + address + "css'>")
                                .text("<script src='" + address + "js'></script>")
                                .text("<img src='" + address + "img' srcset='" + address + "2 2x'>")
                                .text("<iframe src='" + address + "frame'></iframe>")
                                .text("<object data='" + address + "object'></object>")
                                .text("<img src='" + bait.file() + "'>")
                                .text("<style>@import url(" + address + "import);</style>")
                                .text(Good.article()));
        shelf.put(
                "refresh-loop.html",
                Expectation.whole(),
                ink ->
                        ink.text(
                                Good.head(
                                                "<meta http-equiv=refresh"
                                                        + " content='0;url=refresh-loop.html'>")
                                        + Good.article()));
        shelf.put(
                "xhtml-entity.xhtml",
                Expectation.bounded(),
                ink ->
                        ink.text("<?xml version='1.0'?><!DOCTYPE html [<!ENTITY x SYSTEM '")
                                .text(bait.file())
                                .text("'>]><html xmlns='http://www.w3.org/1999/xhtml' lang='en'>")
                                .text("<body>&x;" + Good.article() + "</body></html>"));
        shelf.put(
                "script-in-everything.html",
                Expectation.whole(),
                ink ->
                        ink.text(Good.head("<script>while(true){}</script>"))
                                .text("<body onload='while(true){}'>")
                                .text(Good.article())
                                .text("<p>&lt;script&gt;alert(1)&lt;/script&gt; stays words.</p>"));
    }

    /** What a page says of itself and nobody should believe or build upon. */
    private static void addresses(Shelf shelf, Bait bait) throws IOException {
        shelf.put(
                "canonical-script.html",
                Expectation.whole(),
                ink ->
                        ink.text(
                                Good.head(
                                                "<link rel=canonical href='javascript:alert(1)'>"
                                                        + "<meta property='og:url' content='"
                                                        + bait.file()
                                                        + "'>")
                                        + Good.article()));
        shelf.put(
                "impossible-dates.html",
                Expectation.whole(),
                ink ->
                        ink.text(
                                Good.head(
                                                "<meta property='article:published_time'"
                                                    + " content='+999999999-12-31T23:59:60+99:99'><meta"
                                                    + " name=date content='2025-02-30'>")
                                        + Good.article()));
        shelf.packed(
                "title-10mb.html",
                Expectation.whole(),
                ink ->
                        ink.text("<!DOCTYPE html><html lang=en><head><title>")
                                .times(MILLION, "Skarnholm ")
                                .text("</title></head><body>" + Good.article()));
    }
}
