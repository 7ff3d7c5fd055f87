package org.hearsay.testing.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.hearsay.model.Extraction;

/** PDF files that are broken, locked, lie about themselves, or want to act. */
final class PdfDamage {

    private static final String FONTS = "/Resources<</Font<</F 5 0 R>>>>";

    private PdfDamage() {}

    static void fill(Shelf shelf, Bait bait) throws IOException {
        cut(shelf);
        tables(shelf);
        lying(shelf);
        locked(shelf);
        acting(shelf, bait);
        garbage(shelf);
    }

    private static byte[] good() throws IOException {
        return PdfBytes.page(PdfBytes.stream(PdfBytes.good()));
    }

    private static void cut(Shelf shelf) throws IOException {
        byte[] good = good();
        shelf.put("no-end.pdf", Expectation.partly(), Arrays.copyOf(good, good.length - 30));
        shelf.put("no-table.pdf", Expectation.partly(), Arrays.copyOf(good, good.length - 200));
        shelf.put("half.pdf", Expectation.bounded(), Arrays.copyOf(good, good.length / 2));
        shelf.put("only-header.pdf", Expectation.refused(Extraction.CORRUPT), head());
    }

    private static byte[] head() {
        return "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    }

    private static void tables(Shelf shelf) throws IOException {
        shelf.put("previous-is-itself.pdf", Expectation.bounded(), previousIsItself());
        shelf.put("stream-table-of-itself.pdf", Expectation.bounded(), tableOfItself());
        shelf.put("object-stream-of-itself.pdf", Expectation.bounded(), objectStreamOfItself());
        shelf.packed("updates-5k.pdf", Expectation.bounded(), ink -> ink.bytes(updates(5_000)));
        shelf.put(
                "table-of-2-billion.pdf",
                Expectation.bounded(),
                ink ->
                        ink.bytes(Arrays.copyOf(good(), good().length - 200))
                                .text("\nxref\n0 2147483647\n0000000000 65535 f \n")
                                .text("trailer\n<</Size 2147483647/Root 1 0 R>>\nstartxref\n9\n"));
    }

    private static PdfBytes open() throws IOException {
        return PdfBytes.page(PdfBytes.stream(PdfBytes.good()), FONTS);
    }

    private static byte[] previousIsItself() throws IOException {
        PdfBytes pdf = open();
        return pdf.end("/Prev " + pdf.size());
    }

    private static byte[] tableOfItself() throws IOException {
        PdfBytes pdf = open();
        int at = pdf.size();
        pdf.object(
                PdfBytes.stream(
                        "/Type/XRef/Size 7/W[1 2 1]/Root 1 0 R/Prev " + at + "/XRefStm " + at,
                        new byte[28]));
        return pdf.end("/XRefStm " + at + "/Prev " + at);
    }

    private static byte[] objectStreamOfItself() throws IOException {
        return open().object(
                        PdfBytes.stream(
                                "/Type/ObjStm/N 2/First 10/Extends 6 0 R",
                                "6 0 7 0 \n6 0 R 7 0 R".getBytes(StandardCharsets.US_ASCII)))
                .end();
    }

    private static byte[] updates(int count) throws IOException {
        PdfBytes pdf = open();
        int previous = pdf.size();
        pdf.text("xref\n0 0\ntrailer\n<</Size 6/Root 1 0 R>>\n");
        for (int i = 0; i < count; i++) {
            int at = pdf.size();
            pdf.text("xref\n0 0\ntrailer\n<</Size 6/Root 1 0 R/Prev " + previous + ">>\n");
            previous = at;
        }
        return pdf.end("/Prev " + previous);
    }

    private static void lying(Shelf shelf) throws IOException {
        byte[] content = PdfBytes.good().getBytes(StandardCharsets.ISO_8859_1);
        length(shelf, "length-too-large.pdf", content, 1_000_000);
        length(shelf, "length-too-small.pdf", content, 10);
        length(shelf, "length-negative.pdf", content, -1);
        length(shelf, "length-of-2-billion.pdf", content, Integer.MAX_VALUE);
        shelf.put(
                "length-is-itself.pdf",
                Expectation.bounded(),
                ink ->
                        ink.bytes(
                                PdfBytes.page(
                                        Shelf.bytes(
                                                in ->
                                                        in.text("<</Length 4 0 R>>\nstream\n")
                                                                .bytes(content)
                                                                .text("\nendstream")))));
        shelf.put(
                "only-a-picture.pdf",
                Expectation.refused(Extraction.values()),
                PdfBytes.page(PdfBytes.stream("0 0 m 600 800 l S")));
        shelf.put(
                "good-and-a-broken-page.pdf",
                Expectation.bounded(),
                new PdfBytes()
                        .object("<</Type/Catalog/Pages 2 0 R>>")
                        .object("<</Type/Pages/Kids[6 0 R 3 0 R 99 0 R]/Count 3>>")
                        .object(
                                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
                                        + FONTS
                                        + ">>")
                        .object(PdfBytes.stream(PdfBytes.good()))
                        .object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
                        .object("<</Type/Page/Parent 2 0 R/MediaBox[a b]/Contents(no)>>")
                        .end());
    }

    private static void length(Shelf shelf, String name, byte[] content, long length)
            throws IOException {
        shelf.put(name, Expectation.bounded(), PdfBytes.page(PdfBytes.stream("", content, length)));
    }

    private static void locked(Shelf shelf) throws IOException {
        shelf.put(
                "password.pdf",
                Expectation.refused(Extraction.ENCRYPTED),
                locked("/V 2/R 3/Length 128"));
        shelf.put(
                "unknown-handler.pdf",
                Expectation.refused(
                        Extraction.ENCRYPTED, Extraction.CORRUPT, Extraction.UNSUPPORTED),
                locked("/V 99/R 99/Length 4096"));
    }

    private static byte[] locked(String version) throws IOException {
        String key = "<" + "5A".repeat(32) + ">";
        return open().object("<</Filter/Standard" + version + "/P -44/O" + key + "/U" + key + ">>")
                .end("/Encrypt 6 0 R/ID[<00><00>]");
    }

    private static void acting(Shelf shelf, Bait bait) throws IOException {
        String address = bait.address();
        acting(shelf, "script.pdf", "/S/JavaScript/JS(while(true){})");
        acting(shelf, "launch.pdf", "/S/Launch/F(/bin/sh)/Win<</F(cmd.exe)>>");
        acting(shelf, "address.pdf", "/S/URI/URI(" + address + "open)");
        acting(shelf, "form-sent.pdf", "/S/SubmitForm/F<</FS/URL/F(" + address + "form)>>");
        acting(shelf, "other-file.pdf", "/S/GoToR/F(" + bait.file() + ")/D[0/Fit]");
        shelf.put(
                "content-elsewhere.pdf",
                Expectation.bounded(),
                PdfBytes.page(
                        PdfBytes.stream(
                                "/F<</FS/URL/F(" + address + "content)>>/FFilter/FlateDecode",
                                PdfBytes.good().getBytes(StandardCharsets.ISO_8859_1))));
        shelf.put("form-in-xml.pdf", Expectation.partly(), form(bait));
        shelf.put("metadata-in-xml.pdf", Expectation.partly(), metadata(bait));
    }

    private static void acting(Shelf shelf, String name, String action) throws IOException {
        shelf.put(
                name,
                Expectation.partly(),
                withCatalog("/OpenAction<<" + action + ">>/AA<</O<<" + action + ">>>>").end());
    }

    private static PdfBytes withCatalog(String more) throws IOException {
        return new PdfBytes()
                .object("<</Type/Catalog/Pages 2 0 R" + more + ">>")
                .object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
                .object(
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
                                + FONTS
                                + ">>")
                .object(PdfBytes.stream(PdfBytes.good()))
                .object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    }

    private static byte[] form(Bait bait) throws IOException {
        return withCatalog("/AcroForm<</Fields[]/XFA 6 0 R>>")
                .object(PdfBytes.stream("", XmlTricks.file(bait, "xdp")))
                .end();
    }

    private static byte[] metadata(Bait bait) throws IOException {
        return withCatalog("/Metadata 6 0 R")
                .object(PdfBytes.stream("/Type/Metadata/Subtype/XML", XmlTricks.remote(bait, "x")))
                .end();
    }

    private static void garbage(Shelf shelf) throws IOException {
        shelf.packed(
                "objects-1m.pdf",
                Expectation.bounded(),
                ink -> ink.bytes(head()).times(1_000_000, "1 0 obj\n<<>>\nendobj\n"));
        shelf.packed(
                "words-20mb.pdf",
                Expectation.bounded(),
                ink -> ink.bytes(head()).times(5_000_000, "obj "));
        shelf.packed(
                "ends-1m.pdf",
                Expectation.bounded(),
                ink -> ink.bytes(good()).times(1_000_000, "startxref\n0\n%%EOF\n"));
        shelf.put(
                "blanks-before.pdf",
                Expectation.bounded(),
                ink -> ink.times(500, " ").bytes(good()));
    }
}
