package org.hearsay.intake.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Runs a document's pages and takes down where each glyph stands. */
final class PdfPages extends PDFTextStripper {

    /** A page, or a document, that draws or says more than there is to draw. */
    static final class TooMuchException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooMuchException(String message) {
            super(message);
        }
    }

    /** A dense newspaper page has 30,000 glyphs. */
    private static final int MOST_GLYPHS = 500_000;

    private static final int MOST_OPERATORS = 3_000_000;
    private static final int MOST_FORMS = 20_000;

    private final Map<PDFont, Boolean> bold = new HashMap<>();
    private List<Glyph> glyphs = new ArrayList<>();
    private Overprints overprints = new Overprints();
    private int operators;
    private int forms;
    private boolean pictures;

    /** What one page shows. */
    record Shown(List<Glyph> glyphs, boolean pictures, String missing) {}

    /**
     * What a page shows, as far as it can be run; {@code missing} says why it ended early.
     *
     * @throws IOException if it cannot be run at all
     */
    Shown shown(PDPage page) throws IOException {
        glyphs = new ArrayList<>();
        overprints = new Overprints();
        operators = 0;
        forms = 0;
        pictures = false;
        String missing = "";
        try {
            super.processPage(page);
        } catch (TooMuchException e) {
            missing = String.valueOf(e.getMessage());
        } catch (IOException | RuntimeException e) {
            if (glyphs.isEmpty()) {
                throw e;
            }
            missing = "breaks off";
        }
        return new Shown(glyphs, pictures, missing);
    }

    @Override
    protected void writePage() {
        // The pages are put together elsewhere.
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS) {
            throw new TooMuchException("draws without end");
        }
        String name = operator.getName();
        if (name.equals("BI")) {
            pictures = true;
        } else if (name.equals("Do") && !operands.isEmpty()) {
            look(operands.get(0));
        }
        super.processOperator(operator, operands);
    }

    private void look(COSBase operand) {
        boolean picture =
                operand instanceof COSName named
                        && getResources() != null
                        && getResources().isImageXObject(named);
        pictures |= picture;
        forms += picture ? 0 : 1;
        if (forms > MOST_FORMS) {
            throw new TooMuchException("draws its forms without end");
        }
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        if (position.getUnicode() == null || position.getUnicode().isEmpty()) {
            return;
        }
        double size = size(position);
        Glyph glyph =
                new Glyph(
                        position.getUnicode(),
                        position.getXDirAdj(),
                        position.getYDirAdj(),
                        Math.max(0, position.getWidthDirAdj()),
                        size,
                        space(position.getWidthOfSpace(), size),
                        bold.computeIfAbsent(position.getFont(), PdfPages::isBold),
                        Math.floorMod(Math.round(position.getDir()), 360));
        if (isOnPaper(glyph) && !overprints.has(glyph)) {
            if (glyphs.size() == MOST_GLYPHS) {
                throw new TooMuchException("has more than " + MOST_GLYPHS + " characters");
            }
            glyphs.add(glyph);
        }
    }

    private static double size(TextPosition position) {
        double size = Math.abs(position.getYScale());
        return Double.isFinite(size) && size > 0.1
                ? Math.min(size, 2_000)
                : Math.max(1, position.getHeightDir());
    }

    private static double space(double width, double size) {
        return width > 0.1 * size && width < 0.6 * size ? width : 0;
    }

    /** What stands far outside every page is shown to nobody. */
    private static boolean isOnPaper(Glyph glyph) {
        return glyph.x() > -1_000 && glyph.x() < 20_000 && glyph.y() > -1_000 && glyph.y() < 20_000;
    }

    private static boolean isBold(PDFont font) {
        String name = String.valueOf(font.getName());
        return name.contains("Bold") || name.contains("Black") || name.contains("Heavy");
    }
}
