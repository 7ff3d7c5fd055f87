package org.hearsay.testing.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A PDF file written object by object; the first is the catalog, numbered from 1. */
final class PdfBytes {

    private static final String FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    PdfBytes() throws IOException {
        text("%PDF-1.7\n");
    }

    /** One page with this content; more of the page's dictionary, such as other resources. */
    static byte[] page(byte[] contentStream) throws IOException {
        return page(contentStream, "/Resources<</Font<</F 5 0 R>>>>").end();
    }

    static PdfBytes page(byte[] contentStream, String more) throws IOException {
        return new PdfBytes()
                .object("<</Type/Catalog/Pages 2 0 R>>")
                .object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
                .object(
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
                                + more
                                + ">>")
                .object(contentStream)
                .object(FONT);
    }

    PdfBytes object(String content) throws IOException {
        return object(latin(content));
    }

    PdfBytes object(byte[] content) throws IOException {
        offsets.add(out.size());
        text(offsets.size() + " 0 obj\n");
        out.write(content);
        return text("\nendobj\n");
    }

    PdfBytes text(String text) throws IOException {
        out.write(latin(text));
        return this;
    }

    int size() {
        return out.size();
    }

    byte[] end() throws IOException {
        return end("");
    }

    /** With more in the trailer. */
    byte[] end(String trailer) throws IOException {
        int table = out.size();
        text("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        for (int offset : offsets) {
            text(String.format(Locale.ROOT, "%010d 00000 n \n", offset));
        }
        text("trailer\n<</Size " + (offsets.size() + 1) + "/Root 1 0 R" + trailer + ">>\n");
        text("startxref\n" + table + "\n%%EOF\n");
        return out.toByteArray();
    }

    /** A stream object as it stands. */
    static byte[] stream(String content) throws IOException {
        return stream("", latin(content));
    }

    static byte[] stream(String dictionary, byte[] content) throws IOException {
        return stream(dictionary, content, content.length);
    }

    /** Whose length may be a lie. */
    static byte[] stream(String dictionary, byte[] content, long length) throws IOException {
        return Shelf.bytes(
                ink ->
                        ink.text("<<" + dictionary + "/Length " + length + ">>\nstream\n")
                                .bytes(content)
                                .text("\nendstream"));
    }

    /** Deflated. */
    static byte[] flate(byte[] content) throws IOException {
        return stream("/Filter/FlateDecode", Bulk.zlib(content));
    }

    /** The good article as text operators, a line each. */
    static String good() {
        StringBuilder text = new StringBuilder("BT /F 11 Tf 50 750 Td 14 TL\n");
        for (String line : wrapped()) {
            text.append('(').append(line).append(") Tj T*\n");
        }
        return text.append("ET\n").toString();
    }

    private static List<String> wrapped() {
        List<String> lines = new ArrayList<>();
        for (String paragraph : Good.ascii().split("\n")) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ")) {
                if (line.length() + word.length() > 100) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
