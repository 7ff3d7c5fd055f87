package org.hearsay.intake.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Laid;
import org.hearsay.intake.format.Source;
import org.hearsay.model.Envelope;
import org.hearsay.model.Extraction;
import org.junit.jupiter.api.Test;

class PdfLayoutTest {

    private static final String FERRY =
            "The night ferry to Skarholm ran aground on a sandbank shortly after two in the"
                + " morning, the harbour master of Port Ellery said on Tuesday, and all of the 214"
                + " people on board were brought to land before dawn by fishing boats from the"
                + " town.";
    private static final String MASTER =
            "Marla Oyelaran, who has run the harbour for eleven years, told reporters that the buoy"
                    + " which marks the bank had drifted in the storm of last week. Nobody had"
                    + " reported it missing, she said.";
    private static final String COMPANY =
            "The company that owns the ferry, Tern Lines, said in a statement that its captain had"
                + " followed the charted course. It called for an inquiry into how the buoy could"
                + " go unnoticed for six days in one of the busiest straits of the coast.";
    private static final String UNION =
            "A spokesman for the seafarers' union, Odd Brekke, said crews had warned of the bank"
                + " for months. The warnings had been passed to the ministry, he said, and nobody"
                + " had answered them.";

    @Test
    void aColumnIsLaidInParagraphs() throws IOException {
        Printer printer = new Printer().font(Printer.BOLD, 18);
        double at = printer.paragraph(60, 80, 470, "Ferry runs aground off Skarholm");
        printer.font(Printer.ROMAN, 11);
        for (String text : List.of(FERRY, MASTER, COMPANY)) {
            at = printer.paragraph(60, at + 10, 470, text);
        }

        assertThat(text(printer))
                .isEqualTo(laid("Ferry runs aground off Skarholm", FERRY, MASTER, COMPANY));
    }

    @Test
    void paragraphsAreToldByTheirFirstLineSetIn() throws IOException {
        Printer printer = new Printer().font(Printer.ROMAN, 11).indent(14).justified(true);
        double at = 80;
        for (String text : List.of(FERRY, MASTER, COMPANY, UNION)) {
            at = printer.paragraph(60, at, 300, text);
        }

        assertThat(text(printer)).isEqualTo(laid(FERRY, MASTER, COMPANY, UNION));
    }

    @Test
    void paragraphsAreToldByAShortLastLine() throws IOException {
        Printer printer = new Printer().font(Printer.ROMAN, 11);
        double at = 80;
        for (String text : List.of(FERRY, MASTER, COMPANY, UNION)) {
            at = printer.paragraph(60, at, 300, text);
        }

        assertThat(text(printer)).isEqualTo(laid(FERRY, MASTER, COMPANY, UNION));
    }

    @Test
    void twoColumnsAreReadOneAfterTheOther() throws IOException {
        Printer printer = new Printer().font(Printer.BOLD, 20);
        printer.paragraph(
                60, 80, 470, "Ferry runs aground off Skarholm, all 214 people brought to land");
        printer.font(Printer.ROMAN, 10).indent(12).justified(true);
        double left = printer.paragraph(60, 150, 225, FERRY);
        printer.paragraph(60, left, 225, MASTER);
        double right = printer.paragraph(305, 150, 225, COMPANY);
        printer.paragraph(305, right, 225, UNION);

        assertThat(text(printer))
                .isEqualTo(
                        laid(
                                "Ferry runs aground off Skarholm, all 214 people brought to land",
                                FERRY,
                                MASTER,
                                COMPANY,
                                UNION));
    }

    @Test
    void aParagraphGoesOnInTheNextColumnAndOnTheNextPage() throws IOException {
        Printer printer = new Printer().font(Printer.ROMAN, 10).indent(12);
        String head = MASTER.substring(0, MASTER.indexOf(" the buoy"));
        String tail = MASTER.substring(head.length() + 1);
        double at = printer.paragraph(60, 120, 225, FERRY);
        printer.justified(true);
        printer.paragraph(60, at, 225, head);
        printer.indent(0);
        double right = printer.paragraph(305, 120, 225, tail);
        printer.indent(12);
        String first = COMPANY.substring(0, COMPANY.indexOf(" followed the"));
        printer.paragraph(305, right, 225, first);
        printer.nextPage().indent(0);
        printer.paragraph(60, 80, 225, COMPANY.substring(first.length() + 1));

        assertThat(text(printer)).isEqualTo(laid(FERRY, MASTER, COMPANY));
    }

    @Test
    void threeColumnsUnderOneHeadlineAndASecondStoryBelow() throws IOException {
        Printer printer = new Printer().font(Printer.BOLD, 24);
        printer.line(50, 80, "Ferry aground off Skarholm");
        printer.font(Printer.ROMAN, 9).indent(9).justified(true);
        printer.paragraph(50, 120, 155, FERRY);
        printer.paragraph(220, 120, 155, MASTER);
        printer.paragraph(390, 120, 155, COMPANY);
        printer.font(Printer.BOLD, 20).indent(0).justified(false);
        printer.line(50, 300, "Union says warnings went unanswered");
        printer.font(Printer.ROMAN, 9).indent(9).justified(true);
        printer.paragraph(50, 330, 155, UNION);
        printer.paragraph(220, 330, 155, MASTER);
        printer.paragraph(390, 330, 155, FERRY);

        assertThat(text(printer))
                .isEqualTo(
                        laid(
                                "Ferry aground off Skarholm",
                                FERRY,
                                MASTER,
                                COMPANY,
                                "Union says warnings went unanswered",
                                UNION,
                                MASTER,
                                FERRY));
    }

    @Test
    void columnsNeedNotStandOnOneHeight() throws IOException {
        Printer printer = new Printer().font(Printer.ROMAN, 10);
        printer.paragraph(60, 100, 225, FERRY);
        printer.leading(12.7);
        printer.paragraph(300, 103, 225, COMPANY);

        assertThat(text(printer)).isEqualTo(laid(FERRY, COMPANY));
    }

    @Test
    void aBreakOfThePrintersGoesAndAHyphenOfTheWritersStays() throws IOException {
        Printer printer = new Printer().font(Printer.ROMAN, 10);
        String[] lines = {
            "The harbour master told report-",
            "ers that the long-",
            "term plan for the strait would be re-",
            "viewed by the govern-",
            "ment before it is put to a vote, the Anglo-",
            "Skarholm council said. A three- and four-",
            "engined tug was sent.",
        };
        for (int i = 0; i < lines.length; i++) {
            printer.line(60, 100 + 12 * i, lines[i]);
        }

        assertThat(text(printer))
                .isEqualTo(
                        "The harbour master told reporters that the long-term plan for the strait"
                            + " would be reviewed by the government before it is put to a vote, the"
                            + " Anglo-Skarholm council said. A three- and four-engined tug was"
                            + " sent.");
    }

    @Test
    void aDocumentThatBreaksNoWordsKeepsItsHyphens() throws IOException {
        Printer printer = new Printer().font(Printer.ROMAN, 10);
        double at = 100;
        for (String text :
                List.of(FERRY, MASTER, COMPANY, UNION, FERRY, MASTER, COMPANY, UNION, FERRY)) {
            at = printer.paragraph(60, at + 6, 200, text);
        }
        printer.line(60, at + 20, "They called it a bare-");
        printer.line(60, at + 32, "knuckle fight.");

        assertThat(text(printer)).endsWith("a bare-knuckle fight.");
    }

    @Test
    void runningHeadsAndPageNumbersAreNoText() throws IOException {
        Printer printer = new Printer();
        for (int page = 1; page <= 4; page++) {
            printer.font(Printer.ROMAN, 8)
                    .line(60, 40, "The Ellery Courier, 3 March, page " + page);
            printer.line(290, 810, "- " + page + " -");
            printer.font(Printer.ROMAN, 11).paragraph(60, 140, 470, FERRY);
            printer.paragraph(60, 200, 470, MASTER);
            if (page < 4) {
                printer.nextPage();
            }
        }

        assertThat(text(printer))
                .isEqualTo(laid(FERRY, MASTER, FERRY, MASTER, FERRY, MASTER, FERRY, MASTER));
    }

    @Test
    void whatIsAllThatAPageSaysIsText() throws IOException {
        Printer printer = new Printer().font(Printer.ROMAN, 11).line(60, 40, "Notice 1");
        printer.nextPage().line(60, 40, "Notice 2").nextPage().line(60, 40, "Notice 3");
        assertThat(text(printer)).isEqualTo(laid("Notice 1", "Notice 2", "Notice 3"));
    }

    @Test
    void oneLineAtThePagesEdgeIsText() throws IOException {
        Printer printer = new Printer().font(Printer.ROMAN, 11);
        printer.line(60, 40, "The Ellery Courier, 3 March");
        printer.paragraph(60, 100, 470, FERRY);
        printer.line(60, 800, "Reporting by Odd Brekke");
        assertThat(text(printer))
                .isEqualTo(laid("The Ellery Courier, 3 March", FERRY, "Reporting by Odd Brekke"));
    }

    @Test
    void aTableIsReadRowByRow() throws IOException {
        Printer printer = new Printer().font(Printer.ROMAN, 11);
        printer.paragraph(60, 60, 470, FERRY);
        String[][] rows = {
            {"Harbour", "Boats", "People"},
            {"Port Ellery", "12", "140"},
            {"Skarholm", "4", "51"},
            {"Lower Quay", "2", "23"},
            {"Tern Point", "1", "9"},
            {"Hollin", "1", "6"},
            {"Sandwick", "3", "30"},
        };
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < 3; j++) {
                printer.line(60 + 150 * j, 160 + 14 * i, rows[i][j]);
            }
        }

        assertThat(text(printer))
                .isEqualTo(
                        FERRY
                                + "\n\n"
                                + String.join(
                                        "\n",
                                        Arrays.stream(rows)
                                                .map(row -> String.join("\t", row))
                                                .toList()));
    }

    @Test
    void aListIsReadItemByItem() throws IOException {
        Printer printer = new Printer().font(Printer.ROMAN, 11);
        String[] items = {
            "The ferry leaves at nine", "The buoy has drifted", "The bank is two miles long",
            "The captain is new", "The storm was a week ago", "The inquiry is open",
        };
        for (int i = 0; i < items.length; i++) {
            printer.line(60, 100 + 14 * i, "\u2022").line(78, 100 + 14 * i, items[i]);
        }

        assertThat(text(printer))
                .isEqualTo(
                        laid(Arrays.stream(items).map(item -> "• " + item).toArray(String[]::new)));
    }

    @Test
    void aLargeFirstLetterBelongsToItsWord() throws IOException {
        Printer printer = new Printer().font(Printer.BOLD, 34).line(60, 126, "T");
        printer.font(Printer.ROMAN, 10);
        printer.paragraph(86, 104, 180, FERRY.substring(1, 92));
        printer.paragraph(60, 104 + 36, 206, FERRY.substring(92).strip());

        assertThat(text(printer)).startsWith("The night ferry to Skarholm ran aground");
    }

    @Test
    void lettersPrintedTwiceToLookBoldAreReadOnce() throws IOException {
        Printer printer = new Printer().font(Printer.ROMAN, 20);
        printer.line(60, 100, "Ferry aground").line(60.4, 100.2, "Ferry aground");
        assertThat(text(printer)).isEqualTo("Ferry aground");
    }

    @Test
    void aTurnedPageIsReadAsItIsSeen() throws IOException {
        Printer printer = new Printer().turned(90).font(Printer.ROMAN, 11);
        printer.content().saveGraphicsState();
        printer.content().transform(Matrix.getRotateInstance(Math.PI / 2, 595, 0));
        printer.line(60, 300, "The first line of the notice").line(60, 312, "and its second.");
        printer.content().restoreGraphicsState();
        assertThat(text(printer)).isEqualTo("The first line of the notice and its second.");
    }

    @Test
    void whatStandsUprightAtTheMarginComesLast() throws IOException {
        Printer printer = new Printer().font(Printer.ROMAN, 7);
        printer.content().saveGraphicsState();
        printer.content().transform(Matrix.getRotateInstance(Math.PI / 2, 40, 500));
        printer.line(0, 842, "Photograph: Anselm Dray");
        printer.content().restoreGraphicsState();
        printer.font(Printer.ROMAN, 11).paragraph(60, 100, 470, FERRY);
        assertThat(text(printer)).isEqualTo(laid(FERRY, "Photograph: Anselm Dray"));
    }

    @Test
    void titleAndAuthorAreTakenWhereTheTextBearsThemOutAndDatesNever() throws IOException {
        Printer printer = new Printer().font(Printer.ROMAN, 11);
        printer.line(60, 60, "Ferry aground").line(60, 90, "By Odd Brekke");
        printer.paragraph(60, 120, 470, FERRY);
        PDDocumentInformation known = new PDDocumentInformation();
        known.setTitle("Night ferry aground off Skarholm");
        known.setAuthor("Odd Brekke; Jane Typist");
        known.setCreationDate(new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT));
        known.getCreationDate().set(Calendar.YEAR, 2020);
        printer.document.setDocumentInformation(known);

        Envelope envelope = lay(printer.bytes()).envelope();

        assertThat(envelope.headline()).contains("Night ferry aground off Skarholm");
        assertThat(envelope.authors()).containsExactly("Odd Brekke");
        assertThat(envelope.from()).isEqualTo("the PDF's properties");
        assertThat(envelope.published()).isEmpty();
        assertThat(envelope.updated()).isEmpty();
        assertThat(envelope.captured()).isEmpty();
    }

    @Test
    void aTitleThatIsAFilesNameOrOfAnotherTextIsNone() throws IOException {
        for (String title :
                List.of(
                        "Microsoft Word - night ferry.doc",
                        "night_ferry_final.indd",
                        "night ferry skarholm.pdf",
                        "Press release template",
                        "untitled night ferry")) {
            Printer printer = new Printer().font(Printer.ROMAN, 11);
            printer.paragraph(60, 120, 470, FERRY);
            PDDocumentInformation known = new PDDocumentInformation();
            known.setTitle(title);
            known.setAuthor("Administrator");
            printer.document.setDocumentInformation(known);
            assertThat(lay(printer.bytes()).envelope()).as(title).isEqualTo(Envelope.empty());
        }
    }

    @Test
    void aPasswordIsNeededOnlyWhereItIs() throws IOException {
        assertThat(text(locked(""))).isEqualTo(FERRY);
        fails(Extraction.ENCRYPTED, "needs a password", locked("secret").bytes());
    }

    private static Printer locked(String password) throws IOException {
        Printer printer = new Printer().font(Printer.ROMAN, 11);
        printer.paragraph(60, 120, 470, FERRY);
        AccessPermission rights = new AccessPermission();
        rights.setCanExtractContent(false);
        StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, rights);
        policy.setEncryptionKeyLength(256);
        printer.document.protect(policy);
        return printer;
    }

    @Test
    void picturesWithoutTextAreSaidToNeedCharacterRecognition() throws IOException {
        Printer printer = new Printer();
        picture(printer);
        printer.nextPage();
        picture(printer);
        fails(
                Extraction.UNSUPPORTED,
                "has no text, only pictures of 2 pages; run character recognition first",
                printer.bytes());
    }

    private static void picture(Printer printer) throws IOException {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        printer.content()
                .drawImage(
                        LosslessFactory.createFromImage(printer.document, image), 50, 50, 400, 600);
    }

    @Test
    void pagesThatArePicturesAmongTextAreTold() throws IOException {
        Printer printer = new Printer().font(Printer.ROMAN, 11);
        printer.paragraph(60, 120, 470, FERRY);
        printer.nextPage();
        picture(printer);
        Laid laid = lay(printer.bytes());
        assertThat(laid.characters()).isEqualTo(FERRY);
        assertThat(laid.missing()).contains("page 2, pictures without text");
    }

    @Test
    void anEmptyPageIsNoText() {
        fails(Extraction.UNSUPPORTED, "has no text on its 1 page", new Printer().bytes());
    }

    @Test
    void noPageAtAllIsCorrupt() {
        Printer printer = new Printer();
        printer.document.removePage(0);
        fails(Extraction.CORRUPT, "without a page", printer.bytes());
    }

    @Test
    void aDamagedPageDoesNotCostTheOthers() throws IOException {
        Printer printer = new Printer().font(Printer.ROMAN, 11);
        printer.paragraph(60, 120, 470, FERRY);
        printer.nextPage();
        printer.page().getCOSObject().setItem(COSName.CONTENTS, COSName.getPDFName("nothing"));
        printer.page()
                .getCOSObject()
                .setItem(COSName.RESOURCES, new org.apache.pdfbox.cos.COSArray());
        printer.page()
                .getCOSObject()
                .setItem(COSName.MEDIA_BOX, new org.apache.pdfbox.cos.COSArray());
        Laid laid = lay(printer.bytes());
        assertThat(laid.characters()).isEqualTo(FERRY);
    }

    @Test
    void whatIsNoPdfIsCorrupt() {
        fails(Extraction.CORRUPT, "is a damaged PDF file", new byte[0]);
        fails(
                Extraction.CORRUPT,
                "is a damaged PDF file",
                "%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void formsThatDrawOneAnotherTwiceEndAtALimit() throws IOException {
        Printer printer = new Printer().font(Printer.ROMAN, 11);
        printer.line(60, 60, "A notice of the harbour office.");
        PDFormXObject inner = new PDFormXObject(printer.document);
        inner.setResources(new PDResources());
        for (int i = 0; i < 22; i++) {
            PDFormXObject outer = new PDFormXObject(printer.document);
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("F"), inner);
            outer.setResources(resources);
            try (var out = outer.getContentStream().createOutputStream()) {
                out.write("/F Do /F Do".getBytes(StandardCharsets.US_ASCII));
            }
            inner = outer;
        }
        printer.content().drawForm(inner);
        Laid laid = lay(printer.bytes());
        assertThat(laid.characters()).isEqualTo("A notice of the harbour office.");
        assertThat(laid.missing()).contains("a part of page 1, which draws its forms without end");
    }

    @Test
    void pagesBeyondTheLimitAreTold() throws IOException {
        Printer printer = new Printer().font(Printer.ROMAN, 11);
        printer.line(60, 100, "first");
        for (int i = 0; i < 3; i++) {
            printer.nextPage();
        }
        printer.line(60, 100, "beyond");
        Laid laid = new PdfLayout(3).lay(Source.of("a.pdf", printer.bytes()));
        assertThat(laid.characters()).isEqualTo("first");
        assertThat(laid.missing()).contains("the pages from 4 on, of 4");
    }

    private static Laid lay(byte[] bytes) throws IOException {
        return new PdfLayout().lay(Source.of("a.pdf", bytes));
    }

    private static String text(Printer printer) throws IOException {
        return lay(printer.bytes()).characters();
    }

    private static String laid(String... paragraphs) {
        return String.join("\n\n", paragraphs);
    }

    private static void fails(Extraction how, String message, byte[] bytes) {
        assertThatThrownBy(() -> lay(bytes))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(message)
                .extracting(e -> ((FormatException) e).extraction())
                .isEqualTo(how);
    }
}
