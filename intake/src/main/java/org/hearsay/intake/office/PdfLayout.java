package org.hearsay.intake.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Laid;
import org.hearsay.intake.format.Layout;
import org.hearsay.intake.format.Source;
import org.hearsay.intake.office.PdfPages.Shown;
import org.hearsay.model.Envelope;
import org.hearsay.model.Extraction;
import org.jspecify.annotations.Nullable;

/**
 * The text of a PDF (ISO 32000) as a person reads it: column by column, in paragraphs. Up to 2,000
 * pages and 20 million characters.
 *
 * <p>Left out are lines that repeat at the edges of pages, and page numbers. Words that are broken
 * at a line's end are put together only where that is sure. Title and author come from the
 * document's information if it can be believed; its dates are the file's and are not taken.
 */
public final class PdfLayout implements Layout {

    static {
        FontMappers.set(new BundledFonts());
    }

    private final int mostPages;

    public PdfLayout() {
        this(2_000);
    }

    PdfLayout(int mostPages) {
        this.mostPages = mostPages;
    }

    /** Before it knows of its own limits a document may have so many glyphs. */
    private static final int MOST_GLYPHS = LaidText.MOST;

    @Override
    public Laid lay(Source source) throws IOException {
        byte[] bytes;
        try (InputStream in = source.open()) {
            bytes = in.readAllBytes();
        }
        try (PDDocument document =
                Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            return new Laying(document, mostPages).lay();
        } catch (InvalidPasswordException e) {
            throw new FormatException(Extraction.ENCRYPTED, "needs a password to be read", e);
        } catch (NoClassDefFoundError e) {
            throw encrypted(e);
        } catch (FormatException e) {
            throw e;
        } catch (IOException e) {
            throw new FormatException(
                    Extraction.CORRUPT, "is a damaged PDF file: " + e.getMessage(), e);
        }
    }

    /** PDFBox asks for a library of ciphers where certificates lock a document. */
    private static FormatException encrypted(NoClassDefFoundError e) {
        if (String.valueOf(e.getMessage()).contains("bouncycastle")) {
            return new FormatException(
                    Extraction.ENCRYPTED, "can be read only by the holder of a certificate", e);
        }
        throw e;
    }

    /** One document's laying out. */
    private static final class Laying {

        private final PDDocument document;
        private final int mostPages;
        private final List<PageText> pages = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();
        private final List<Integer> pictures = new ArrayList<>();
        private final List<Integer> damaged = new ArrayList<>();
        private int glyphs;

        Laying(PDDocument document, int mostPages) {
            this.document = document;
            this.mostPages = mostPages;
        }

        Laid lay() throws IOException {
            int count = document.getNumberOfPages();
            if (count < 1) {
                throw new FormatException(Extraction.CORRUPT, "is a PDF file without a page");
            }
            read(count);
            LaidText text = text();
            if (text.characters().isEmpty()) {
                throw nothing(count);
            }
            tell(text);
            return new Laid(text.characters(), envelope(text), told());
        }

        private void read(int count) throws IOException {
            PdfPages reader = new PdfPages();
            int number = 0;
            for (PDPage page : document.getPages()) {
                if (++number > mostPages) {
                    missing.add("the pages from " + number + " on, of " + count);
                    return;
                }
                read(reader, page, number);
                if (glyphs > MOST_GLYPHS) {
                    missing.add("the pages after " + number + ", of " + count);
                    return;
                }
            }
        }

        private void read(PdfPages reader, PDPage page, int number) {
            try {
                Shown shown = reader.shown(page);
                glyphs += shown.glyphs().size();
                pages.addAll(PageText.of(number, height(page), shown.glyphs()));
                if (!shown.missing().isEmpty()) {
                    missing.add("a part of page " + number + ", which " + shown.missing());
                } else if (shown.pictures() && shown.glyphs().stream().allMatch(Glyph::isBlank)) {
                    pictures.add(number);
                }
            } catch (IOException | RuntimeException e) {
                damaged.add(number);
            }
        }

        private static double height(PDPage page) {
            boolean turned = page.getRotation() % 180 != 0;
            return turned ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
        }

        private LaidText text() {
            List<PageText> kept = RunningHeads.removed(pages);
            Hyphens hyphens =
                    Hyphens.of(
                            kept.stream()
                                    .flatMap(page -> page.lines().stream())
                                    .map(Line::text)
                                    .toList());
            Prose prose = new Prose(hyphens);
            for (PageText page : kept) {
                ReadingOrder.of(Blocks.of(page), page.gutters()).forEach(prose::add);
            }
            LaidText text = new LaidText();
            prose.paragraphs().forEach(text::add);
            return text;
        }

        private FormatException nothing(int count) {
            if (!damaged.isEmpty()) {
                return new FormatException(
                        Extraction.CORRUPT, "is a damaged PDF file: none of its pages can be read");
            }
            return new FormatException(
                    Extraction.UNSUPPORTED,
                    pictures.isEmpty()
                            ? "has no text on its " + pages(count)
                            : "has no text, only pictures of "
                                    + pages(count)
                                    + "; run character recognition first");
        }

        private static String pages(int count) {
            return count == 1 ? "1 page" : count + " pages";
        }

        private void tell(LaidText text) {
            if (!damaged.isEmpty()) {
                missing.add(list(damaged) + ", damaged");
            }
            if (!pictures.isEmpty()) {
                missing.add(list(pictures) + ", pictures without text");
            }
            if (text.isFull()) {
                missing.add("what follows the first " + LaidText.MOST + " characters");
            }
        }

        private static String list(List<Integer> numbers) {
            String first =
                    String.join(", ", numbers.stream().limit(10).map(String::valueOf).toList());
            String rest = numbers.size() > 10 ? " and " + (numbers.size() - 10) + " more" : "";
            return (numbers.size() == 1 ? "page " : "pages ") + first + rest;
        }

        private Optional<String> told() {
            return missing.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", missing));
        }

        private Envelope envelope(LaidText text) {
            PDDocumentInformation known = document.getDocumentInformation();
            return Properties.envelope(
                    "the PDF's properties",
                    orEmpty(known.getTitle()),
                    List.of(orEmpty(known.getAuthor())),
                    text.characters());
        }

        private static String orEmpty(@Nullable String value) {
            return value == null ? "" : value;
        }
    }
}
