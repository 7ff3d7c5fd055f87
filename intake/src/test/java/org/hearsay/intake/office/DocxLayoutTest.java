package org.hearsay.intake.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearsay.intake.office.Packed.p;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Laid;
import org.hearsay.intake.format.Source;
import org.hearsay.model.Envelope;
import org.hearsay.model.Extraction;
import org.junit.jupiter.api.Test;

class DocxLayoutTest {

    @Test
    void paragraphsArePartedByAnEmptyLine() throws IOException {
        assertThat(
                        text(
                                p("Ferry aground off Skarholm")
                                        + p("")
                                        + "<w:p><w:r><w:t>The night"
                                        + " </w:t></w:r><w:r><w:t>ferry</w:t><w:tab/>"
                                        + "<w:t>ran</w:t><w:br/><w:t>aground.</w:t></w:r></w:p>"))
                .isEqualTo("Ferry aground off Skarholm\n\nThe night ferry\tran\naground.");
    }

    @Test
    void whatIsInsertedIsInAndWhatIsDeletedIsOut() throws IOException {
        assertThat(
                        text(
                                "<w:p><w:r><w:t>At least </w:t></w:r>"
                                    + "<w:del><w:r><w:delText>twelve</w:delText><w:t>12</w:t></w:r></w:del>"
                                    + "<w:ins><w:r><w:t>fourteen</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>"
                                    + " gone</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>"
                                    + " people</w:t></w:r></w:moveTo><w:r><w:commentReference"
                                    + " w:id='1'/><w:t>.</w:t></w:r></w:p>"))
                .isEqualTo("At least fourteen people.");
    }

    @Test
    void aParagraphWhoseEndIsDeletedGoesOnInTheNext() throws IOException {
        assertThat(
                        text(
                                "<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr><w:r><w:t>The"
                                        + " ferry </w:t></w:r></w:p>"
                                        + p("left at nine.")
                                        + p("It came back.")))
                .isEqualTo("The ferry left at nine.\n\nIt came back.");
    }

    @Test
    void hiddenTextAndFieldCodesAreOutAndTheirResultsIn() throws IOException {
        assertThat(
                        text(
                                "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>not for print"
                                    + " </w:t></w:r><w:r><w:rPr><w:vanish"
                                    + " w:val='0'/></w:rPr><w:t>See </w:t></w:r><w:r><w:fldChar"
                                    + " w:fldCharType='begin'/></w:r><w:r><w:instrText>HYPERLINK"
                                    + " x</w:instrText></w:r><w:r><w:fldChar"
                                    + " w:fldCharType='separate'/></w:r><w:hyperlink><w:r><w:t>the"
                                    + " notice</w:t></w:r></w:hyperlink><w:sdt><w:sdtPr><w:t>no</w:t></w:sdtPr><w:sdtContent><w:r><w:t>"
                                    + " of the"
                                    + " non</w:t><w:noBreakHyphen/><w:t>day</w:t></w:r></w:sdtContent></w:sdt><m:oMath><m:r><m:t>"
                                    + " x=1</m:t></m:r></m:oMath></w:p>"))
                .isEqualTo("See the notice of the non-day x=1");
    }

    @Test
    void aTablesRowIsALineAndItsCellsArePartedByTabs() throws IOException {
        assertThat(
                        text(
                                p("Boats:")
                                        + "<w:tbl>"
                                        + row(p("Port Ellery"), p("12"))
                                        + row(p("Skarholm"), p(""))
                                        + row(p("Hollin"), p("1"))
                                        + "<w:tr><w:trPr><w:del/></w:trPr><w:tc>"
                                        + p("gone")
                                        + "</w:tc><w:tc>"
                                        + p("0")
                                        + "</w:tc></w:tr>"
                                        + "</w:tbl>"
                                        + p("End.")))
                .isEqualTo("Boats:\n\nPort Ellery\t12\n\nSkarholm\n\nHollin\t1\n\nEnd.");
    }

    @Test
    void aTableThatArrangesAPageIsLaidCellByCell() throws IOException {
        assertThat(
                        text(
                                "<w:tbl><w:tr><w:tc>"
                                        + p("Left one.")
                                        + p("Left two.")
                                        + "</w:tc><w:tc>"
                                        + "<w:tbl><w:tr><w:tc>"
                                        + p("a")
                                        + "</w:tc><w:tc>"
                                        + p("b")
                                        + "</w:tc></w:tr></w:tbl>"
                                        + p("Right.")
                                        + "</w:tc></w:tr></w:tbl>"))
                .isEqualTo("Left one.\n\nLeft two.\n\na\tb\n\nRight.");
    }

    @Test
    void aTextBoxStandsOnceAndBehindItsParagraph() throws IOException {
        String box = "<w:txbxContent>" + p("Boxed.") + "</w:txbxContent>";
        assertThat(
                        text(
                                "<w:p><w:r><w:t>The ferry"
                                    + " </w:t></w:r><w:r><mc:AlternateContent><mc:Choice><wps:txbx>"
                                        + box
                                        + "</wps:txbx></mc:Choice><mc:Fallback><v:textbox>"
                                        + box
                                        + "</v:textbox></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>left.</w:t></w:r></w:p>"
                                        + p("Next.")))
                .isEqualTo("The ferry left.\n\nBoxed.\n\nNext.");
    }

    @Test
    void notesStandAtTheEndInTheOrderOfTheText() throws IOException {
        byte[] docx =
                Packed.word()
                        .part(
                                "word/document.xml",
                                Packed.document(
                                        "<w:p><w:r><w:t>One</w:t><w:endnoteReference"
                                                + " w:id='4'/><w:t> two.</w:t><w:footnoteReference"
                                                + " w:id='2'/></w:r></w:p>"))
                        .part(
                                "word/footnotes.xml",
                                "<w:footnotes xmlns:w='"
                                        + Packed.WORD
                                        + "'><w:footnote w:id='0' w:type='separator'>"
                                        + p("---")
                                        + "</w:footnote><w:footnote w:id='1'>"
                                        + p("Not pointed to.")
                                        + "</w:footnote><w:footnote w:id='2'>"
                                        + p("The harbour office.")
                                        + "</w:footnote></w:footnotes>")
                        .part(
                                "word/endnotes.xml",
                                "<w:endnotes xmlns:w='"
                                        + Packed.WORD
                                        + "'><w:endnote w:id='4'>"
                                        + p("The union.")
                                        + p("Its letter.")
                                        + "</w:endnote></w:endnotes>")
                        .bytes();
        assertThat(lay(docx).characters())
                .isEqualTo("One two.\n\nThe union.\n\nIts letter.\n\nThe harbour office.");
    }

    @Test
    void propertiesAreTakenWhereTheTextBearsThemOut() throws IOException {
        Envelope envelope =
                lay(Packed.word()
                                .part(
                                        "word/document.xml",
                                        Packed.document(
                                                p("Night ferry aground") + p("By Odd Brekke")))
                                .part(
                                        "docProps/core.xml",
                                        "<cp:coreProperties xmlns:cp='x'"
                                            + " xmlns:dc='http://purl.org/dc/elements/1.1/'"
                                            + " xmlns:dcterms='http://purl.org/dc/terms/'><dc:title>Night"
                                            + " ferry\n"
                                            + " aground</dc:title><dc:creator>Odd Brekke;Microsoft"
                                            + " Office User</dc:creator>"
                                            + "<dcterms:created>2020-01-01T00:00:00Z</dcterms:created><dcterms:modified>2020-01-02T00:00:00Z</dcterms:modified></cp:coreProperties>")
                                .bytes())
                        .envelope();
        assertThat(envelope.headline()).contains("Night ferry aground");
        assertThat(envelope.authors()).containsExactly("Odd Brekke");
        assertThat(envelope.published()).isEmpty();
        assertThat(envelope.updated()).isEmpty();
    }

    @Test
    void aDocumentThatBreaksOffIsReadAsFarAsItGoes() throws IOException {
        String whole = Packed.document(p("The ferry left.") + p("It came back."));
        String part = whole.substring(0, whole.indexOf("It came"));
        Laid laid = lay(Packed.word().part("word/document.xml", part).bytes());
        assertThat(laid.characters()).isEqualTo("The ferry left.");
        assertThat(laid.missing())
                .hasValueSatisfying(
                        m ->
                                assertThat(m)
                                        .startsWith(
                                                "what follows the place where it is damaged in its"
                                                        + " text"));
    }

    @Test
    void documentsInsertedWholeAreTold() throws IOException {
        assertThat(lay(Packed.docx(p("Text.") + "<w:altChunk/>")).missing())
                .contains("a document of another kind that is inserted in it");
    }

    @Test
    void tablesInTablesBeyondTheXmlsDepthEndTheDocument() throws IOException {
        String deep =
                "<w:tbl><w:tr><w:tc>".repeat(100)
                        + p("deep")
                        + "</w:tc></w:tr></w:tbl>".repeat(100);
        Laid laid = lay(Packed.docx(p("Before.") + deep));
        assertThat(laid.characters()).isEqualTo("Before.");
        assertThat(laid.missing()).isPresent();
    }

    @Test
    void otherOfficeFilesAreSaid() {
        fails(
                Extraction.UNSUPPORTED,
                "is a spreadsheet",
                Packed.word().part("word/document.xml", "<workbook/>").bytes());
        fails(
                Extraction.UNSUPPORTED,
                "holds no Word document",
                new Packed().part("a.txt", "x").bytes());
        fails(Extraction.UNSUPPORTED, "has no text", Packed.docx(p(" ")));
        fails(
                Extraction.UNSUPPORTED,
                "only pictures",
                Packed.word()
                        .part("word/document.xml", Packed.document(""))
                        .part("word/media/a.png", "x")
                        .bytes());
        fails(
                Extraction.CORRUPT,
                "is a damaged zip archive",
                Arrays.copyOf(Packed.docx(p("x")), 100));
    }

    @Test
    void oldAndLockedFilesAreSaid() {
        fails(Extraction.ENCRYPTED, "needs a password", compound("EncryptedPackage"));
        fails(
                Extraction.UNSUPPORTED,
                "of the old kind (.doc); save it as .docx or PDF first",
                compound("WordDocument"));
        fails(Extraction.UNSUPPORTED, "of an old kind", compound("Workbook"));
    }

    private static byte[] compound(String stream) {
        byte[] bytes = new byte[2048];
        bytes[0] = (byte) 0xD0;
        bytes[1] = (byte) 0xCF;
        bytes[2] = 0x11;
        bytes[3] = (byte) 0xE0;
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, 1024, name.length);
        return bytes;
    }

    private static String row(String one, String other) {
        return "<w:tr><w:tc>" + one + "</w:tc><w:tc>" + other + "</w:tc></w:tr>";
    }

    private static Laid lay(byte[] docx) throws IOException {
        return new DocxLayout().lay(Source.of("a.docx", docx));
    }

    private static String text(String body) throws IOException {
        return lay(Packed.docx(body)).characters();
    }

    private static void fails(Extraction how, String message, byte[] bytes) {
        assertThatThrownBy(() -> lay(bytes))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(message)
                .extracting(e -> ((FormatException) e).extraction())
                .isEqualTo(how);
    }
}
