package org.hearsay.intake.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Laid;
import org.hearsay.intake.format.Source;
import org.hearsay.model.Extraction;
import org.junit.jupiter.api.Test;

class OdtLayoutTest {

    private static final String URN = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String NAMESPACES =
            " xmlns:office='"
                    + URN
                    + "office:1.0' xmlns:text='"
                    + URN
                    + "text:1.0' xmlns:table='"
                    + URN
                    + "table:1.0' xmlns:draw='"
                    + URN
                    + "drawing:1.0' xmlns:svg='"
                    + URN
                    + "svg-compatible:1.0' xmlns:meta='"
                    + URN
                    + "meta:1.0' xmlns:dc='http://purl.org/dc/elements/1.1/'";

    private static String content(String body) {
        return "<office:document-content"
                + NAMESPACES
                + "><office:body><office:text>"
                + body
                + "</office:text></office:body></office:document-content>";
    }

    private static String text(String body) throws IOException {
        return lay(new Packed()
                        .part("mimetype", "application/vnd.oasis.opendocument.text")
                        .part("content.xml", content(body))
                        .bytes())
                .characters();
    }

    @Test
    void headingsAndParagraphsArePartedByAnEmptyLine() throws IOException {
        assertThat(
                        text(
                                "<text:h>Ferry aground</text:h>\n"
                                    + " <text:p>The  night\n"
                                    + "<text:span> ferry</text:span><text:s"
                                    + " text:c='2'/>left<text:tab/>at<text:line-break/>nine.</text:p>"
                                    + "<text:list><text:list-item><text:p>One</text:p></text:list-item><text:list-item><text:p>Two</text:p></text:list-item></text:list>"))
                .isEqualTo("Ferry aground\n\nThe night ferry  left\tat\nnine.\n\nOne\n\nTwo");
    }

    @Test
    void whatIsDeletedOrRemarkedIsOutAndNotesStandAtTheEnd() throws IOException {
        assertThat(
                        text(
                                "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>The"
                                    + " ferry<office:annotation><text:p>Check!</text:p></office:annotation><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>The"
                                    + " harbour office.</text:p></text:note-body></text:note>"
                                    + " left.</text:p><text:section"
                                    + " text:display='none'><text:p>hidden</text:p></text:section><text:p>It"
                                    + " came back.</text:p>"))
                .isEqualTo("The ferry left.\n\nIt came back.\n\nThe harbour office.");
    }

    @Test
    void tablesAndBoxesAreLaid() throws IOException {
        assertThat(
                        text(
                                "<text:p>Boats<draw:frame><draw:text-box><text:p>Boxed.</text:p></draw:text-box><svg:desc>a"
                                    + " picture</svg:desc></draw:frame>:</text:p>"
                                    + "<table:table><table:table-column/><table:table-row><table:table-cell><text:p>Hollin</text:p></table:table-cell><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row>"
                                    + "<table:table-row><table:table-cell><text:p>Skarholm</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p>4</text:p></table:table-cell></table:table-row></table:table>"))
                .isEqualTo("Boats:\n\nBoxed.\n\nHollin\t1\nSkarholm\t\t4");
    }

    @Test
    void propertiesAreTakenWhereTheTextBearsThemOut() throws IOException {
        Laid laid =
                lay(
                        new Packed()
                                .part(
                                        "content.xml",
                                        content(
                                                "<text:h>Night ferry aground</text:h><text:p>By Odd"
                                                        + " Brekke and Jane Typist</text:p>"))
                                .part(
                                        "meta.xml",
                                        "<office:document-meta"
                                                + NAMESPACES
                                                + "><office:meta><dc:title>Night ferry"
                                                + " aground</dc:title><dc:creator>Jane"
                                                + " Typist</dc:creator><meta:initial-creator>Odd"
                                                + " Brekke</meta:initial-creator><dc:date>2020-01-01T00:00:00</dc:date></office:meta></office:document-meta>")
                                .bytes());
        assertThat(laid.envelope().headline()).contains("Night ferry aground");
        assertThat(laid.envelope().authors()).containsExactly("Odd Brekke");
        assertThat(laid.envelope().updated()).isEmpty();
    }

    @Test
    void aDocumentThatIsOneXmlFileIsReadWithoutItsHeaders() throws IOException {
        String flat =
                "<office:document"
                        + NAMESPACES
                        + "><office:meta><dc:title>Night ferry"
                        + " aground</dc:title></office:meta><office:master-styles><text:p>The"
                        + " Ellery"
                        + " Courier</text:p></office:master-styles><office:body><office:text><text:p>Night"
                        + " ferry"
                        + " aground<draw:image><office:binary-data>aGVsbG8=</office:binary-data></draw:image></text:p></office:text></office:body></office:document>";
        Laid laid = lay(flat.getBytes(StandardCharsets.UTF_8));
        assertThat(laid.characters()).isEqualTo("Night ferry aground");
        assertThat(laid.envelope().headline()).contains("Night ferry aground");
    }

    @Test
    void lockedAndOtherFilesAreSaid() {
        fails(
                Extraction.ENCRYPTED,
                "needs a password",
                new Packed()
                        .part(
                                "META-INF/manifest.xml",
                                "<m:manifest"
                                    + " xmlns:m='m'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>")
                        .part("content.xml", new byte[] {1, 2, 3})
                        .bytes());
        fails(
                Extraction.ENCRYPTED,
                "needs a password",
                new Packed().part("encrypted-package", "x").bytes());
        fails(
                Extraction.UNSUPPORTED,
                "is an OpenDocument spreadsheet",
                new Packed()
                        .part(
                                "content.xml",
                                content("").replace("office:text", "office:spreadsheet"))
                        .bytes());
        fails(
                Extraction.UNSUPPORTED,
                "holds no OpenDocument text",
                new Packed().part("a", "x").bytes());
        fails(
                Extraction.UNSUPPORTED,
                "has no text",
                new Packed().part("content.xml", content("")).bytes());
        fails(
                Extraction.CORRUPT,
                "is damaged in its text",
                new Packed().part("content.xml", "<a").bytes());
    }

    private static Laid lay(byte[] bytes) throws IOException {
        return new OdtLayout().lay(Source.of("a.odt", bytes));
    }

    private static void fails(Extraction how, String message, byte[] bytes) {
        assertThatThrownBy(() -> lay(bytes))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(message)
                .extracting(e -> ((FormatException) e).extraction())
                .isEqualTo(how);
    }
}
