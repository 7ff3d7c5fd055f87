package org.hearsay.intake.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * Sets invented text as PDF pages, in columns, as a newspaper does. Heights count down the page.
 */
final class Printer {

    static {
        // Has PDFBox look for its fonts in itself, before it searches the machine for them.
        new PdfLayout();
    }

    static final PDFont ROMAN = new PDType1Font(FontName.TIMES_ROMAN);
    static final PDFont BOLD = new PDType1Font(FontName.TIMES_BOLD);

    final PDDocument document = new PDDocument();
    private PDPage page = new PDPage(PDRectangle.A4);
    private PDPageContentStream content;
    private PDFont font = ROMAN;
    private float size = 10;
    private float leading = 12;
    private boolean justified;
    private float indent;

    Printer() {
        content = open(page);
    }

    private PDPageContentStream open(PDPage opened) {
        document.addPage(opened);
        try {
            return new PDPageContentStream(document, opened);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Printer nextPage() {
        try {
            content.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page = new PDPage(PDRectangle.A4);
        content = open(page);
        return this;
    }

    Printer turned(int degrees) {
        page.setRotation(degrees);
        return this;
    }

    Printer font(PDFont chosen, double points) {
        font = chosen;
        size = (float) points;
        leading = size * 1.2F;
        return this;
    }

    Printer leading(double points) {
        leading = (float) points;
        return this;
    }

    Printer justified(boolean yes) {
        justified = yes;
        return this;
    }

    Printer indent(double points) {
        indent = (float) points;
        return this;
    }

    PDPageContentStream content() {
        return content;
    }

    PDPage page() {
        return page;
    }

    /** One line from {@code x} on, {@code down} from the top. */
    Printer line(double x, double down, String text) {
        try {
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset((float) x, page.getMediaBox().getHeight() - (float) down);
            content.showText(text);
            content.endText();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Printer centred(double down, String text) {
        return line((page.getMediaBox().getWidth() - width(text)) / 2, down, text);
    }

    /** A paragraph wrapped to a width; a vertical bar says where a word may be broken. */
    double paragraph(double x, double down, double width, String text) {
        List<String> lines = wrap(text, width);
        double at = down;
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 1;
            double by = i == 0 ? indent : 0;
            if (justified && !last) {
                justify(x + by, at, width - by, lines.get(i));
            } else {
                line(x + by, at, lines.get(i));
            }
            at += leading;
        }
        return at;
    }

    /** Word by word, in places of their own and without spaces, as many programs do. */
    private void justify(double x, double down, double width, String text) {
        String[] words = text.split(" ");
        double free = width;
        for (String word : words) {
            free -= width(word);
        }
        double gap = words.length > 1 ? free / (words.length - 1) : 0;
        double at = x;
        for (String word : words) {
            line(at, down, word);
            at += width(word) + gap;
        }
    }

    private List<String> wrap(String text, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String word : text.split(" ")) {
            String rest = word;
            while (true) {
                double room = width - (lines.isEmpty() ? indent : 0);
                String whole = rest.replace("|", "");
                String longer = open.length() == 0 ? whole : open + " " + whole;
                if (width(longer) <= room) {
                    open.setLength(0);
                    open.append(longer);
                    break;
                }
                int cut = fitting(open, rest, room);
                if (cut > 0) {
                    String head = rest.substring(0, cut).replace("|", "");
                    open.append(open.length() == 0 ? "" : " ").append(head);
                    open.append(head.endsWith("-") ? "" : "-");
                    rest = rest.substring(cut + 1);
                }
                lines.add(open.toString());
                open.setLength(0);
            }
        }
        lines.add(open.toString());
        return lines;
    }

    private int fitting(StringBuilder open, String word, double room) {
        int best = -1;
        for (int i = word.indexOf('|'); i >= 0; i = word.indexOf('|', i + 1)) {
            String head = word.substring(0, i).replace("|", "") + "-";
            if (width(open.length() == 0 ? head : open + " " + head) <= room) {
                best = i;
            }
        }
        return best;
    }

    private double width(String text) {
        try {
            return font.getStringWidth(text) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try {
            content.close();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            document.close();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
