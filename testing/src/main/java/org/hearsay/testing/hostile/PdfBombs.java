package org.hearsay.testing.hostile;

import java.io.IOException;
import org.hearsay.model.Extraction;

/** PDF files that are right by the letter and never end: forms, filters, operators, trees. */
final class PdfBombs {

    private static final int LEVELS = 40;
    private static final int FIRST_FORM = 6;
    private static final String FONTS = "/Resources<</Font<</F 5 0 R>>>>";

    private PdfBombs() {}

    static void fill(Shelf shelf) throws IOException {
        shelf.put("good.pdf", Expectation.whole(), page(PdfBytes.good()));
        forms(shelf);
        filters(shelf);
        operators(shelf);
        trees(shelf);
        depths(shelf);
    }

    private static byte[] page(String content) throws IOException {
        return PdfBytes.page(PdfBytes.stream(content));
    }

    private static void forms(Shelf shelf) throws IOException {
        shelf.put("forms-2-to-40.pdf", Expectation.bounded(), formsOfForms());
        shelf.put("form-of-itself.pdf", Expectation.bounded(), formOfItself());
        shelf.put("pattern-of-itself.pdf", Expectation.bounded(), patternOfItself());
    }

    /** Each form draws the next one twice. */
    private static byte[] formsOfForms() throws IOException {
        PdfBytes pdf =
                PdfBytes.page(
                        PdfBytes.stream(PdfBytes.good() + "/A Do"),
                        "/Resources<</Font<</F 5 0 R>>/XObject<</A " + FIRST_FORM + " 0 R>>>>");
        for (int i = 0; i < LEVELS; i++) {
            pdf.object(form("/Resources<</XObject<</A " + (FIRST_FORM + i + 1) + " 0 R>>>>"));
        }
        return pdf.object(PdfBytes.stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", new byte[0]))
                .end();
    }

    private static byte[] form(String resources) throws IOException {
        byte[] twice = Shelf.bytes(ink -> ink.text("/A Do /A Do"));
        return PdfBytes.stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]" + resources, twice);
    }

    private static byte[] formOfItself() throws IOException {
        return PdfBytes.page(
                        PdfBytes.stream(PdfBytes.good() + "/A Do"),
                        "/Resources<</Font<</F 5 0 R>>/XObject<</A 6 0 R>>>>")
                .object(form("/Resources<</XObject<</A 6 0 R>>>>"))
                .end();
    }

    private static byte[] patternOfItself() throws IOException {
        return PdfBytes.page(
                        PdfBytes.stream(PdfBytes.good() + "/Pattern cs /P scn 0 0 600 800 re f"),
                        "/Resources<</Font<</F 5 0 R>>/Pattern<</P 6 0 R>>>>")
                .object(
                        PdfBytes.stream(
                                "/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep 0.001"
                                        + "/YStep 0.001/Resources<</Pattern<</P 6 0 R>>>>",
                                Shelf.bytes(ink -> ink.text("/Pattern cs /P scn 0 0 1 1 re f"))))
                .end();
    }

    private static void filters(Shelf shelf) throws IOException {
        shelf.put(
                "flate-500mb.pdf",
                Expectation.bounded(),
                PdfBytes.page(PdfBytes.stream("/Filter/FlateDecode", Bulk.of(500, ' ').zlib())));
        shelf.put(
                "flate-three-times-1gb.pdf",
                Expectation.bounded(),
                PdfBytes.page(
                        PdfBytes.stream(
                                "/Filter[/FlateDecode/FlateDecode/FlateDecode]",
                                Bulk.zlib(Bulk.zlib(Bulk.of(1024, ' ').zlib())))));
        shelf.put(
                "filters-10k.pdf",
                Expectation.bounded(),
                PdfBytes.page(
                        PdfBytes.stream(
                                "/Filter[" + "/ASCIIHexDecode".repeat(10_000) + "]",
                                Shelf.bytes(ink -> ink.times(100_000, "41")))));
        shelf.put(
                "predictor-columns.pdf",
                Expectation.bounded(),
                PdfBytes.page(
                        PdfBytes.stream(
                                "/Filter/FlateDecode/DecodeParms<</Predictor 15"
                                        + "/Columns 2147483647/Colors 32>>",
                                Bulk.zlib(Shelf.bytes(ink -> ink.text(PdfBytes.good()))))));
        shelf.put("mapping-100k.pdf", Expectation.bounded(), mapping());
        shelf.put("picture-of-2-gigapixels.pdf", Expectation.refused(Extraction.values()), image());
    }

    /** A font whose table to Unicode says the same for all codes, over and over. */
    private static byte[] mapping() throws IOException {
        byte[] table =
                Shelf.bytes(
                        ink ->
                                ink.text("begincmap\n")
                                        .times(
                                                100_000,
                                                "1 beginbfrange\n<0000><FFFF><0041>\nendbfrange\n")
                                        .text("endcmap"));
        return PdfBytes.page(
                        PdfBytes.stream(PdfBytes.good() + "BT /G 9 Tf (x) Tj ET"),
                        "/Resources<</Font<</F 5 0 R/G 6 0 R>>>>")
                .object("<</Type/Font/Subtype/Type1/BaseFont/Courier/ToUnicode 7 0 R>>")
                .object(PdfBytes.flate(table))
                .end();
    }

    private static byte[] image() throws IOException {
        return PdfBytes.page(
                        PdfBytes.stream("600 0 0 800 0 0 cm /I Do"),
                        "/Resources<</XObject<</I 6 0 R>>>>")
                .object(
                        PdfBytes.stream(
                                "/Type/XObject/Subtype/Image/Width 46340/Height"
                                        + " 46340/BitsPerComponent"
                                        + " 8/ColorSpace/DeviceRGB/Filter/FlateDecode",
                                Bulk.of(64, '\0').zlib()))
                .end();
    }

    private static void operators(Shelf shelf) throws IOException {
        operators(shelf, "text-operators-5m", 5_000_000, "(a) Tj 0 1 Td ");
        operators(shelf, "overlapping-text-200k", 200_000, "(aaaaaaaaaa) Tj ");
        operators(shelf, "fonts-set-1m", 1_000_000, "/F 12 Tf ");
        operators(shelf, "text-at-random-200k", 200_000, "1 0 0 1 7 -3 Tm (ab) Tj ");
        operators(shelf, "saved-states-1m", 1_000_000, "q ");
        operators(shelf, "open-arrays-1m", 1_000_000, "[");
        operators(shelf, "open-dictionaries-500k", 500_000, "/A <<");
        operators(shelf, "marked-content-500k", 500_000, "/P <</MCID 1>> BDC ");
        operators(shelf, "inline-pictures-100k", 100_000, "BI /W 1 /H 1 /BPC 8 ID x EI ");
    }

    private static void operators(Shelf shelf, String name, int times, String what)
            throws IOException {
        byte[] content =
                Shelf.bytes(
                        ink ->
                                ink.text(PdfBytes.good())
                                        .text("BT /F 12 Tf 10 700 Td ")
                                        .times(times, what));
        shelf.put(name + ".pdf", Expectation.bounded(), PdfBytes.page(PdfBytes.flate(content)));
    }

    private static void trees(Shelf shelf) throws IOException {
        shelf.put("page-tree-loop.pdf", Expectation.bounded(), loop());
        shelf.put("page-tree-2-to-30.pdf", Expectation.bounded(), doubling());
        shelf.put("page-count-2-billion.pdf", Expectation.bounded(), count("2147483647"));
        shelf.put("page-count-negative.pdf", Expectation.bounded(), count("-5"));
        shelf.packed("pages-10k.pdf", Expectation.bounded(), ink -> ink.bytes(pages(10_000)));
        shelf.put("outline-loop.pdf", Expectation.partly(), outline());
    }

    private static byte[] loop() throws IOException {
        return new PdfBytes()
                .object("<</Type/Catalog/Pages 2 0 R>>")
                .object("<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000/Parent 2 0 R>>")
                .end();
    }

    private static byte[] doubling() throws IOException {
        PdfBytes pdf = new PdfBytes().object("<</Type/Catalog/Pages 2 0 R>>");
        for (int i = 3; i < 33; i++) {
            String kid = i + " 0 R ";
            pdf.object("<</Type/Pages/Kids[" + kid + kid + "]/Count " + (1 << (33 - i)) + ">>");
        }
        return pdf.object("<</Type/Page/MediaBox[0 0 9 9]>>").end();
    }

    private static byte[] count(String count) throws IOException {
        return new PdfBytes()
                .object("<</Type/Catalog/Pages 2 0 R>>")
                .object("<</Type/Pages/Kids[3 0 R]/Count " + count + ">>")
                .object(
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
                                + FONTS
                                + ">>")
                .object(PdfBytes.stream(PdfBytes.good()))
                .object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
                .end();
    }

    private static byte[] pages(int count) throws IOException {
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < count; i++) {
            kids.append(i + FIRST_FORM).append(" 0 R ");
        }
        PdfBytes pdf =
                new PdfBytes()
                        .object("<</Type/Catalog/Pages 2 0 R>>")
                        .object("<</Type/Pages/Kids[" + kids + "]/Count " + count + FONTS + ">>")
                        .object("null")
                        .object(PdfBytes.stream(PdfBytes.good()))
                        .object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        for (int i = 0; i < count; i++) {
            pdf.object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>");
        }
        return pdf.end();
    }

    private static byte[] outline() throws IOException {
        return new PdfBytes()
                .object("<</Type/Catalog/Pages 2 0 R/Outlines 6 0 R>>")
                .object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
                .object(
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
                                + FONTS
                                + ">>")
                .object(PdfBytes.stream(PdfBytes.good()))
                .object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
                .object("<</Title(x)/First 6 0 R/Next 6 0 R/Parent 6 0 R/Count 1000000>>")
                .end();
    }

    private static void depths(Shelf shelf) throws IOException {
        depth(shelf, "dictionaries-50k-deep", 50_000, "<</A ", "1", ">>");
        depth(shelf, "arrays-200k-deep", 200_000, "[", "", "]");
        depth(shelf, "brackets-1m-deep", 1_000_000, "(", "", ")");
        depth(shelf, "name-1mb", 1_000_000, "x", "", "y");
    }

    private static void depth(
            Shelf shelf, String name, int times, String opening, String inside, String closing)
            throws IOException {
        byte[] catalog =
                Shelf.bytes(
                        ink ->
                                ink.text("<</Type/Catalog/Pages 2 0 R/X /A")
                                        .nested(times, opening, inside, closing)
                                        .text(">>"));
        shelf.packed(
                name + ".pdf",
                Expectation.bounded(),
                ink ->
                        ink.bytes(
                                new PdfBytes()
                                        .object(catalog)
                                        .object("<</Type/Pages/Kids[]/Count 0>>")
                                        .end()));
    }
}
