package org.hearsay.testing.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.hearsay.model.Extraction;
import org.hearsay.testing.hostile.Ink.Filling;
import org.hearsay.testing.hostile.ZipBytes.Entry;

/** Office documents whose XML or whose archive was made to do harm (ECMA-376, OpenDocument). */
final class OfficeBombs {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static final String WORD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                    + "<w:body>";

    private static final String WORD_END = "</w:body></w:document>";

    private static final String OPEN =
            "<office:document-content"
                    + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                    + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
                    + "<office:body><office:text>";

    private static final String OPEN_END = "</office:text></office:body></office:document-content>";

    private OfficeBombs() {}

    static void fill(Shelf shelf, Bait bait) throws IOException {
        shelf.put("good.docx", Expectation.whole(), word("", paragraphs()));
        shelf.put("good.odt", Expectation.whole(), open("", lines()));
        types(shelf, bait);
        trees(shelf);
        large(shelf);
        repeats(shelf);
        references(shelf, bait);
        archives(shelf);
    }

    private static String paragraphs() {
        StringBuilder text = new StringBuilder();
        Good.text()
                .lines()
                .filter(line -> !line.isEmpty())
                .map(OfficeBombs::paragraph)
                .forEach(text::append);
        return text.toString();
    }

    private static String paragraph(String line) {
        return "<w:p><w:r><w:t>" + line + "</w:t></w:r></w:p>";
    }

    private static String lines() {
        StringBuilder text = new StringBuilder();
        Good.text()
                .lines()
                .filter(line -> !line.isEmpty())
                .forEach(line -> text.append("<text:p>" + line + "</text:p>"));
        return text.toString();
    }

    private static byte[] word(String type, String body) throws IOException {
        return word(ink -> ink.text(type + WORD + body + WORD_END));
    }

    private static byte[] word(Filling document) throws IOException {
        return archive(document).end();
    }

    private static ZipBytes archive(Filling document) throws IOException {
        return shell("")
                .entry(
                        Entry.deflated(
                                "word/document.xml",
                                Shelf.bytes(ink -> document.fill(ink.text(XML)))));
    }

    private static ZipBytes shell(String relations) throws IOException {
        return new ZipBytes()
                .text(
                        "[Content_Types].xml",
                        XML
                                + "<Types xmlns=\""
                                + PACKAGE
                                + "content-types\"><Default Extension=\"rels\" ContentType=\""
                                + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                                + "<Override PartName=\"/word/document.xml\" ContentType=\""
                                + MAIN
                                + "\"/></Types>")
                .text(
                        "_rels/.rels",
                        relations(
                                relation("r1", "officeDocument", "word/document.xml") + relations));
    }

    private static String relations(String each) {
        return XML
                + "<Relationships xmlns=\""
                + PACKAGE
                + "relationships\">"
                + each
                + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\""
                + id
                + "\" Type=\""
                + RELATION
                + type
                + "\" Target=\""
                + target
                + "\"/>";
    }

    private static byte[] open(String type, String body) throws IOException {
        return open(ink -> ink.text(type + OPEN + body + OPEN_END));
    }

    private static byte[] open(Filling content) throws IOException {
        return new ZipBytes()
                .entry(Entry.stored("mimetype", ascii("application/vnd.oasis.opendocument.text")))
                .entry(
                        Entry.deflated(
                                "content.xml", Shelf.bytes(ink -> content.fill(ink.text(XML)))))
                .end();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void types(Shelf shelf, Bait bait) throws IOException {
        type(shelf, "entity-of-a-file", XmlTricks.fileEntity(bait, "d"), "&x;");
        type(shelf, "entity-of-an-address", XmlTricks.remoteEntity(bait, "d"), "&x;");
        type(shelf, "type-at-an-address", XmlTricks.remoteType(bait, "d"), "x");
        type(shelf, "parameter-entity", XmlTricks.parameter(bait, "d"), "x");
        type(shelf, "laughs", XmlTricks.laughs("d"), "&e9;");
    }

    private static void type(Shelf shelf, String name, String type, String text)
            throws IOException {
        shelf.put(
                name + ".docx", Expectation.bounded(), word(type, paragraphs() + paragraph(text)));
        shelf.put(
                name + ".odt",
                Expectation.bounded(),
                open(type, lines() + "<text:p>" + text + "</text:p>"));
    }

    private static void trees(Shelf shelf) throws IOException {
        shelf.put(
                "elements-100k-deep.docx",
                Expectation.bounded(),
                word(
                        ink ->
                                ink.text(WORD + paragraphs())
                                        .nested(100_000, "<w:x>", "", "</w:x>")
                                        .text(WORD_END)));
        shelf.put(
                "tables-5k-deep.docx",
                Expectation.bounded(),
                word(
                        ink ->
                                ink.text(WORD + paragraphs())
                                        .nested(
                                                5_000,
                                                "<w:tbl><w:tr><w:tc>",
                                                "<w:p/>",
                                                "</w:tc></w:tr></w:tbl>")
                                        .text(WORD_END)));
        shelf.put(
                "spans-100k-deep.odt",
                Expectation.bounded(),
                open(
                        ink ->
                                ink.text(OPEN + lines() + "<text:p>")
                                        .nested(100_000, "<text:span>", "x", "</text:span>")
                                        .text("</text:p>" + OPEN_END)));
        shelf.put(
                "fields-200k-open.docx",
                Expectation.bounded(),
                word(
                        ink ->
                                ink.text(WORD + paragraphs() + "<w:p>")
                                        .times(
                                                200_000,
                                                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>")
                                        .text("</w:p>" + WORD_END)));
        shelf.put(
                "xml-cut.docx", Expectation.bounded(), word(ink -> ink.text(WORD + paragraphs())));
        shelf.put(
                "xml-of-bytes.docx",
                Expectation.bounded(),
                word(ink -> ink.bytes(0xC0, 0xAF, 0, 0xFF).text(WORD + paragraphs() + WORD_END)));
    }

    private static void large(Shelf shelf) throws IOException {
        shelf.put(
                "paragraphs-500k.docx",
                Expectation.bounded(),
                word(
                        ink ->
                                ink.text(WORD + paragraphs())
                                        .times(500_000, paragraph("So it is."))
                                        .text(WORD_END)));
        shelf.put(
                "text-200mb.docx",
                Expectation.bounded(),
                shell("").entry(Entry.of("word/document.xml", Bulk.of(200, 'a'))).end());
        shelf.put(
                "media-1gb.docx",
                Expectation.partly(),
                archive(ink -> ink.text(WORD + paragraphs() + WORD_END))
                        .entry(Entry.of("word/media/x.bin", Bulk.of(1024, '\0')))
                        .end());
        shelf.put("strings-300k.xlsx", Expectation.bounded(), strings());
        shelf.put(
                "entries-20k.docx",
                Expectation.bounded(),
                entries(archive(ink -> ink.text(WORD + paragraphs() + WORD_END))));
    }

    private static byte[] strings() throws IOException {
        return new ZipBytes()
                .text("[Content_Types].xml", XML + "<Types/>")
                .entry(
                        Entry.deflated(
                                "xl/sharedStrings.xml",
                                Shelf.bytes(
                                        ink ->
                                                ink.text(XML + "<sst count=\"2147483647\">")
                                                        .times(300_000, "<si><t>word</t></si>")
                                                        .text("</sst>"))))
                .text("xl/workbook.xml", XML + "<workbook/>")
                .end();
    }

    private static byte[] entries(ZipBytes zip) throws IOException {
        for (int i = 0; i < 20_000; i++) {
            zip.entry(Entry.stored("word/media/" + i, new byte[0]));
        }
        return zip.end();
    }

    /** OpenDocument counts blanks, rows and columns instead of writing them. */
    private static void repeats(Shelf shelf) throws IOException {
        repeat(shelf, "blanks-2-billion", "<text:p>a<text:s text:c=\"2147483647\"/>b</text:p>");
        repeat(shelf, "blanks-negative", "<text:p>a<text:s text:c=\"-1\"/>b</text:p>");
        repeat(shelf, "blanks-no-number", "<text:p>a<text:s text:c=\"9e99\"/>b</text:p>");
        repeat(
                shelf,
                "cells-2-billion",
                "<table:table><table:table-row table:number-rows-repeated=\"1048576\">"
                        + "<table:table-cell table:number-columns-repeated=\"2147483647\">"
                        + "<text:p>x</text:p></table:table-cell></table:table-row></table:table>");
        repeat(
                shelf,
                "blanks-100k-times-100k",
                "<text:p>" + "<text:s text:c=\"100000\"/>".repeat(100_000) + "</text:p>");
    }

    private static void repeat(Shelf shelf, String name, String body) throws IOException {
        shelf.put(name + ".odt", Expectation.bounded(), open("", lines() + body));
    }

    private static void references(Shelf shelf, Bait bait) throws IOException {
        String external = "\" TargetMode=\"External";
        shelf.put(
                "template-elsewhere.docx",
                Expectation.bounded(),
                shell(
                                relation("r2", "attachedTemplate", bait.address() + "t" + external)
                                        + relation("r3", "image", bait.file() + external)
                                        + relation("r4", "officeDocument", "../../../x"))
                        .text("word/document.xml", XML + WORD + paragraphs() + WORD_END)
                        .end());
        shelf.put(
                "relations-in-a-loop.docx",
                Expectation.bounded(),
                archive(ink -> ink.text(WORD + paragraphs() + WORD_END))
                        .text(
                                "word/_rels/document.xml.rels",
                                relations(
                                        relation("a", "subDocument", "document.xml")
                                                + relation("b", "header", "document.xml")
                                                + relation("c", "footnotes", "document.xml")))
                        .end());
    }

    private static void archives(Shelf shelf) throws IOException {
        byte[] good = word("", paragraphs());
        shelf.put("cut.docx", Expectation.bounded(), Arrays.copyOf(good, good.length - 100));
        shelf.put("no-document.docx", Expectation.refused(Extraction.values()), shell("").end());
        shelf.put(
                "document-twice.docx",
                Expectation.bounded(),
                archive(ink -> ink.text(WORD + paragraphs() + WORD_END))
                        .text("word/document.xml", XML + WORD + WORD_END)
                        .end());
        shelf.put(
                "size-lies.docx",
                Expectation.bounded(),
                shell("")
                        .entry(
                                Entry.deflated(
                                                "word/document.xml",
                                                (XML + WORD + paragraphs() + WORD_END)
                                                        .getBytes(StandardCharsets.UTF_8))
                                        .saying(5))
                        .end());
        shelf.put(
                "password.docx",
                Expectation.refused(Extraction.values()),
                ink ->
                        ink.bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)
                                .times(2_000, "EncryptedPackage"));
        shelf.put(
                "sectors-in-a-loop.doc",
                Expectation.refused(Extraction.values()),
                ink ->
                        ink.bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)
                                .times(40_000, new byte[] {0, 0, 0, 0, 1, 0, 0, 0}));
    }
}
