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

class RtfLayoutTest {

    private static final String FONTS =
            "{\\fonttbl{\\f0\\froman\\fcharset0 Times;}{\\f1\\fcharset204 Times"
                    + " CYR;}{\\f2\\fcharset128 MS Mincho;}{\\f3\\fcharset238 Times CE;}}";

    @Test
    void paragraphsLinesAndTabs() throws IOException {
        assertThat(
                        text(
                                broken(
                                        "Ferry aground\\par|\\pard\\b The night\\b0  ferry\\line"
                                                + " left\\tab at| nine.\\par\\par End.")))
                .isEqualTo("Ferry aground\n\nThe night ferry\nleft\tat nine.\n\nEnd.");
    }

    @Test
    void bytesAreReadInTheCharacterSetOfTheirFont() throws IOException {
        assertThat(
                        text(
                                "caf\\'e9 {\\f1 \\'cc\\'ee\\'f1\\'ea\\'e2\\'e0} {\\f2"
                                        + " \\'93\\'fa\\'96\\'7b\\'83e} {\\f3 \\'a3\\'f3d\\'9f}"
                                        + " caf\\'e9"))
                .isEqualTo("café Москва 日本テ Łódź café");
    }

    @Test
    void theDocumentsCodePageCountsWhereTheFontSaysNothing() throws IOException {
        assertThat(
                        lay("{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0 Times;}}\\f0 \\'cc\\'ee}")
                                .characters())
                .isEqualTo("Мо");
        assertThat(lay("{\\rtf1\\mac \\'8e}").characters()).isEqualTo("é");
        assertThat(lay("{\\rtf1\\ansi\\ansicpg99999 \\'e9}").characters()).isEqualTo("é");
        assertThat(lay("{\\rtf1\\ansi\\ansicpg65001 \\'c3\\'a9}").characters()).isEqualTo("é");
    }

    @Test
    void whatFollowsAUnicodeCharacterForOldProgramsIsPassedOver() throws IOException {
        assertThat(
                        text(
                                "\\u8220\\'93hello\\u8221\\'94"
                                    + " {\\uc2\\u1052\\'a7\\'ae}{\\uc0\\u1086}\\u-10179?\\u-8704?"
                                    + " x"))
                .isEqualTo("“hello” Мо😀 x");
        assertThat(text("a{\\upr{wrong}{\\*\\ud right}}b")).isEqualTo("arightb");
    }

    @Test
    void marksOfPunctuationAreWords() throws IOException {
        assertThat(
                        text(
                                "\\ldblquote We\\r"
                                    + "quote ll see\\r"
                                    + "dblquote \\emdash  5\\~km, non\\_day, hy\\-phen \\{\\\\\\}"))
                .isEqualTo("“We’ll see”— 5\u00A0km, non-day, hyphen {\\}");
    }

    @Test
    void groupsThatHoldNoTextArePassedOver() throws IOException {
        assertThat(
                        text(
                                "{\\colortbl;\\r"
                                    + "ed0;}{\\stylesheet{\\s1 Heading;}}{\\header The"
                                    + " Courier\\par}{\\*\\unknown{secret} x}{\\field{\\*\\fldinst"
                                    + " HYPERLINK \"http://x\"}{\\fldrslt See}} the {\\v"
                                    + " hidden}{\\deleted gone}{\\pict\\wmetafile8"
                                    + " 0102}notice{\\listtext 1.}{\\annotation"
                                    + " Check!}.{\\pict\\bin5 }}{{}}more"))
                .isEqualTo("See the notice.more");
    }

    @Test
    void notesStandAtTheEndAndBoxesBehindTheirParagraph() throws IOException {
        assertThat(
                        text(
                                "The ferry{\\footnote The office.\\par It said so.}"
                                        + " left{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt"
                                        + " Boxed.\\par}}{\\shprslt Boxed.}}.\\par Next."))
                .isEqualTo("The ferry left.\n\nBoxed.\n\nNext.\n\nThe office.\n\nIt said so.");
    }

    @Test
    void aTablesRowIsALine() throws IOException {
        assertThat(
                        text(
                                "Boats:\\par\\trowd\\cellx1\\cellx2\\pard\\intbl Hollin{\\footnote"
                                        + " A note.}\\cell 1\\cell\\r"
                                        + "ow\\trowd\\pard\\intbl Skarholm\\cell 4\\cell\\r"
                                        + "ow\\pard\\intbl One.\\par Two.\\cell Three.\\cell\\r"
                                        + "ow\\pard End.\\par"))
                .isEqualTo(
                        String.join(
                                "\n\n",
                                "Boats:",
                                "Hollin\t1\nSkarholm\t4",
                                "One.",
                                "Two.",
                                "Three.",
                                "End.",
                                "A note."));
    }

    @Test
    void propertiesAreTakenWhereTheTextBearsThemOut() throws IOException {
        Laid laid =
                lay(
                        "{\\r"
                            + "tf1\\ansi{\\info{\\title Night ferry caf\\'e9}{\\author Odd"
                            + " Brekke}{\\operator Jane Typist}{\\creatim\\yr2020}}Night ferry\\par"
                            + " By Odd Brekke}");
        assertThat(laid.envelope().headline()).contains("Night ferry café");
        assertThat(laid.envelope().authors()).containsExactly("Odd Brekke");
        assertThat(laid.characters()).isEqualTo("Night ferry\n\nBy Odd Brekke");
    }

    @Test
    void groupsWithoutEndCostNoMoreThanWhatTheyHold() throws IOException {
        Laid laid =
                lay(
                        "{\\rtf1 before"
                                + "{".repeat(500_000)
                                + "deep"
                                + "}".repeat(500_000)
                                + " after}");
        assertThat(laid.characters()).isEqualTo("before after");
        assertThat(laid.missing()).contains("what stands in more than 1000 groups");
    }

    @Test
    void aDocumentThatBreaksOffIsReadAsFarAsItGoes() throws IOException {
        Laid laid = lay("{\\rtf1 The ferry left {\\b at ni");
        assertThat(laid.characters()).isEqualTo("The ferry left at ni");
        assertThat(laid.missing()).contains("its end: it breaks off");
    }

    @Test
    void everyBeginningOfADocumentIsReadOrTold() {
        String whole =
                "{\\rtf1\\ansi"
                        + FONTS
                        + "\\uc1 a\\u8220\\'93 \\trowd\\intbl x\\cell\\r"
                        + "ow{\\*\\ud {\\footnote n}}\\bin3 abc}";
        for (int end = 0; end < whole.length(); end++) {
            byte[] part = whole.substring(0, end).getBytes(StandardCharsets.ISO_8859_1);
            try {
                new RtfLayout().lay(Source.of("a.rtf", part));
            } catch (FormatException e) {
                assertThat(e).hasMessageMatching("(is|gives|has) .*");
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void whatIsNoRtfIsCorruptAndWithoutTextIsSaid() {
        assertThatThrownBy(() -> lay("Dear editor"))
                .hasMessageContaining("does not begin with {\\rtf")
                .extracting(e -> ((FormatException) e).extraction())
                .isEqualTo(Extraction.CORRUPT);
        assertThatThrownBy(() -> lay("{\\rtf1 }"))
                .hasMessage("has no text")
                .extracting(e -> ((FormatException) e).extraction())
                .isEqualTo(Extraction.UNSUPPORTED);
    }

    /** With line ends for bars. */
    private static String broken(String rtf) {
        return rtf.replace("|", "\r\n");
    }

    private static Laid lay(String rtf) throws IOException {
        return new RtfLayout().lay(Source.of("a.rtf", rtf.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String text(String rtf) throws IOException {
        return lay("{\\rtf1\\ansi\\ansicpg1252\\deff0" + FONTS + rtf + "}").characters();
    }
}
