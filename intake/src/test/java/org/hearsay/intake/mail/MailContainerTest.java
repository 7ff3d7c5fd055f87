package org.hearsay.intake.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.Base64;
import org.hearsay.intake.archive.Held;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Source;
import org.hearsay.model.Envelope;
import org.hearsay.model.Extraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("StringConcatToTextBlock") // line ends and escapes are what it is about
class MailContainerTest {

    private static final String HEAD =
            """
            From: Mira Tolland <mira@herald.example>
            To: desk@herald.example
            Subject: Ferry late
            Date: Tue, 6 May 2031 07:08:09 +0200
            MIME-Version: 1.0
            """;

    private final MailContainer container = new MailContainer();

    private Held open(String mail) throws IOException {
        return Held.by(container, mail.replace("\n", "\r\n").getBytes(UTF_8));
    }

    private Envelope envelope(String fields) throws IOException {
        return open(fields + "\nThe ferry was late.\n").parts().get(0).envelope();
    }

    @Test
    void aPlainMailIsItsBodyWithItsHeader() throws IOException {
        Held held = open(HEAD + "\nThe ferry was late.\n");
        assertThat(held.texts()).containsExactly("The ferry was late.\r\n");
        assertThat(held.labels()).containsExactly("1");
        assertThat(held.names()).containsExactly("body.txt");
        assertThat(held.parts().get(0).mediaType()).isEqualTo("text/plain");
        Envelope envelope = held.parts().get(0).envelope();
        assertThat(envelope.from()).isEqualTo("the mail's header");
        assertThat(envelope.headline()).contains("Ferry late");
        assertThat(envelope.published()).contains("2031-05-06T07:08:09+02:00");
        assertThat(envelope.authors()).containsExactly("Mira Tolland");
        assertThat(envelope.outlet()).isEmpty();
    }

    @Test
    void ofAlternativesTheHtmlIsTheBody() throws IOException {
        assertThat(open(alternatives("<p>In HTML")).texts()).containsExactly("<p>In HTML");
    }

    @Test
    void ofAlternativesTheTextIsTheBodyWhereTheHtmlIsEmpty() throws IOException {
        String empty = "<html><style>p {}</style><body>&nbsp; <img src='x'></body></html>";
        assertThat(open(alternatives(empty)).texts()).containsExactly("In text");
    }

    private static String alternatives(String html) {
        return HEAD
                + "Content-Type: multipart/alternative; boundary=\"==b\"\n\n"
                + "--==b\nContent-Type: text/plain; charset=utf-8\n\nIn text\n"
                + "--==b\nContent-Type: text/html; charset=utf-8\n\n"
                + html
                + "\n--==b--\n";
    }

    @Test
    void attachmentsThatCanBeArticlesFollowTheBody() throws IOException {
        Held held =
                open(
                        HEAD
                                + "Content-Type: multipart/mixed; boundary=b\n\n"
                                + "--b\nContent-Type: multipart/related; boundary=r\n\n"
                                + "--r\nContent-Type: text/html\n\n<p>Body <img src=cid:1>\n"
                                + "--r\nContent-Type: image/png\nContent-ID: <1>\n\nxx\n--r--\n"
                                + attached("application/pdf", "Plan.PDF", "%PDF-1.7")
                                + attached("text/calendar", "day.ics", "BEGIN")
                                + attached("application/octet-stream", "notes.docx", "PK")
                                + attached("text/plain", "list.csv", "a,b")
                                + "--b\nContent-Type: message/rfc822\n\nSubject: Inner\n\nHello\n"
                                + "--b\nContent-Type: text/plain\n\nSent from my phone\n"
                                + "--b--\n");
        assertThat(held.labels()).containsExactly("1", "2", "3", "4");
        assertThat(held.names())
                .containsExactly("body.html", "plan.pdf", "notes.docx", "message.eml");
        assertThat(held.parts().get(1).envelope()).isEqualTo(Envelope.empty());
        assertThat(held.parts().get(3).mediaType()).isEqualTo("message/rfc822");
        assertThat(held.texts().get(3)).isEqualTo("Subject: Inner\r\n\r\nHello");
        assertThat(held.noted()).containsExactly("attachments of kinds that hold no article: 2");
    }

    private static String attached(String type, String name, String content) {
        return "--b\nContent-Type: "
                + type
                + "\nContent-Disposition: attachment; filename=\""
                + name
                + "\"\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getEncoder().encodeToString(content.getBytes(UTF_8))
                + "\n";
    }

    @Test
    void aSecondLongTextBehindThePictureIsHandedOut() throws IOException {
        String more = "The harbour was closed. ".repeat(40);
        Held held =
                open(
                        HEAD
                                + "Content-Type: multipart/mixed; boundary=b\n\n"
                                + "--b\nContent-Type: text/plain\n\nFirst\n"
                                + "--b\nContent-Type: image/png\n\nxx\n"
                                + "--b\nContent-Type: text/plain\n\n"
                                + more
                                + "\n--b--\n");
        assertThat(held.texts()).containsExactly("First", more);
    }

    @Test
    void piecesOfADigestAreMails() throws IOException {
        Held held =
                open(
                        HEAD
                                + "Content-Type: multipart/digest; boundary=b\n\n"
                                + "--b\n\nSubject: One\n\nFirst\n"
                                + "--b\n\nSubject: Two\n\nSecond\n--b--\n");
        assertThat(held.names()).containsExactly("message.eml", "message.eml");
    }

    @Test
    void namesOfAttachmentsAreDecoded() throws IOException {
        String rfc2231 =
                """
                --b
                Content-Type: application/pdf
                Content-Disposition: attachment;
                 filename*0*=UTF-8''%C3%9Cber; filename*1*=blick.pdf

                %PDF
                """;
        String rfc2047 =
                """
                --b
                Content-Type: application/pdf; name="=?UTF-8?Q?=C3=9Cbung.pdf?="

                %PDF
                """;
        String path =
                """
                --b
                Content-Type: application/pdf; name="C:\\\\x\\\\..\\\\../etc/a.pdf"

                %PDF
                """;
        Held held =
                open(
                        HEAD
                                + "Content-Type: multipart/mixed; boundary=b\n\n"
                                + rfc2231
                                + rfc2047
                                + path
                                + "--b--\n");
        assertThat(held.names()).containsExactly("überblick.pdf", "übung.pdf", "a.pdf");
    }

    @Test
    void transferEncodingsAreUndoneAsFarAsTheyGo() throws IOException {
        assertThat(encoded("quoted-printable", "Caf=C3=A9 =ZZ and=\n on ="))
                .startsWith("Café =ZZ and on ");
        assertThat(encoded("base64", "VGhlIGZ\n\nlcnJ5!!! IHdhcw")).startsWith("The ferry wa");
        assertThat(encoded("8bit", "Café")).startsWith("Café");
        assertThat(encoded("x-unknown", "Café")).startsWith("Café");
    }

    private String encoded(String encoding, String text) throws IOException {
        return open(HEAD
                        + "Content-Type: text/plain; charset=utf-8\n"
                        + "Content-Transfer-Encoding: "
                        + encoding
                        + "\n\n"
                        + text
                        + "\n")
                .texts()
                .get(0);
    }

    @Test
    void theSubjectIsDecodedAndLosesMarksOfForwarding() throws IOException {
        assertThat(envelope("Date: x\nSubject: =?UTF-8?B?w5xiZXI=?= =?utf-8?q?_uns?=\n").headline())
                .contains("Über uns");
        assertThat(envelope("Date: x\nSubject: RE: Fwd:  RE[2]: Storm: what we know\n").headline())
                .contains("Storm: what we know");
        assertThat(envelope("Date: x\nSubject: [Herald] Storm\n folded\n").headline())
                .contains("[Herald] Storm folded");
        assertThat(envelope("Date: x\nSubject: =?nope?X?garbage?= =?=?\n").headline())
                .contains("=?nope?X?garbage?= =?=?");
        assertThat(envelope("Date: x\nSubject: Überfahrt\n").headline()).contains("Überfahrt");
    }

    @Test
    void theSenderIsTheAuthorOrTheOutletOfANewsletter() throws IOException {
        String from = "From: =?utf-8?Q?The_N=C3=B8rland_Herald?= <news@herald.example>\n";
        assertThat(envelope(from).authors()).containsExactly("The Nørland Herald");
        Envelope newsletter = envelope(from + "List-Unsubscribe: <https://herald.example/u>\n");
        assertThat(newsletter.outlet()).contains("The Nørland Herald");
        assertThat(newsletter.authors()).isEmpty();
        Envelope discussion =
                envelope(from + "List-Id: <l.example>\nList-Post: <mailto:l@l.example>\n");
        assertThat(discussion.outlet()).isEmpty();
        assertThat(envelope("From: news@herald.example\n").authors()).isEmpty();
        assertThat(envelope("From: \"news@herald.example\" <news@herald.example>\n").authors())
                .isEmpty();
        assertThat(envelope("From: \"Tolland, Mira\" <m@h.example>, b@h.example\n").authors())
                .containsExactly("Tolland, Mira");
        assertThat(envelope("From: Søren Brandt <s@h.example>\n").authors())
                .containsExactly("Søren Brandt");
        assertThat(envelope("From: <<>>@@,,:;\"\n").authors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue, 6 May 2031 07:08:09 +0200 (CEST)|2031-05-06T07:08:09+02:00",
                "6 May 31 7:08 GMT|2031-05-06T07:08Z",
                "Tue May  6 07:08:09 2031|2031-05-06",
                "06 May 2031 07:08:09 EST|2031-05-06T07:08:09-05:00",
                "Tue, 6 May 2031 07:08:09 -0000|2031-05-06T07:08:09Z",
                "Tue, 36 May 2031 07:08:09 +0000|",
                "Tue, 6 May 2031 27:08:09 +0000|",
                "yesterday|",
                "6 6 6 6|",
                "+ - : ::|"
            })
    void datesAreReadAsTheyAreWritten(String stated, String iso) {
        assertThat(MailDate.of(stated).orElse("")).isEqualTo(iso == null ? "" : iso);
    }

    @Test
    void encryptedMailsAreSaidToBe() {
        String pgp =
                HEAD
                        + "Content-Type: multipart/encrypted; boundary=b\n\n--b\n"
                        + "Content-Type: application/pgp-encrypted\n\nVersion: 1\n--b--\n";
        String smime = HEAD + "Content-Type: application/pkcs7-mime; name=smime.p7m\n\nxxx\n";
        String inline = HEAD + "\n-----BEGIN PGP MESSAGE-----\n\nxxx\n";
        for (String mail : new String[] {pgp, smime, inline}) {
            assertThat(failure(mail).extraction()).isEqualTo(Extraction.ENCRYPTED);
        }
        String opaque =
                HEAD + "Content-Type: application/pkcs7-mime; smime-type=signed-data\n\nxxx\n";
        assertThat(failure(opaque).extraction()).isEqualTo(Extraction.UNSUPPORTED);
    }

    private FormatException failure(String mail) {
        return catchThrowableOfType(FormatException.class, () -> open(mail));
    }

    @Test
    void signedMailsAreRead() throws IOException {
        Held held =
                open(
                        HEAD
                                + "Content-Type: multipart/signed; boundary=b; micalg=sha1\n\n"
                                + "--b\n"
                                + "Content-Type: text/plain\n\n"
                                + "Signed text\n"
                                + "--b\n"
                                + "Content-Type: application/pkcs7-signature; name=smime.p7s\n"
                                + "Content-Disposition: attachment; filename=smime.p7s\n\n"
                                + "xx\n"
                                + "--b--\n");
        assertThat(held.texts()).containsExactly("Signed text");
    }

    @Test
    void piecesNestedTooDeepAreNoCrash() {
        StringBuilder mail = new StringBuilder(HEAD);
        for (int i = 0; i < 10_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b").append(i);
            mail.append("\n\n--b").append(i).append('\n');
        }
        FormatException failure = failure(mail + "\ntext\n");
        assertThat(failure.extraction()).isEqualTo(Extraction.CORRUPT);
        assertThat(failure).hasMessage("nests its pieces more than 32 deep");
    }

    @Test
    void mailsNestedDeepAreOnePiece() throws IOException {
        Held held = open((HEAD + "Content-Type: message/rfc822\n\n").repeat(10_000) + "x");
        assertThat(held.names()).containsExactly("message.eml");
    }

    @Test
    void tooManyPiecesGiveTheFirstOfThem() {
        String mail =
                HEAD
                        + "Content-Type: multipart/mixed; boundary=b\n\n"
                        + "--b\n\nThe body\n".repeat(20_000);
        Held held = new Held();
        FormatException failure =
                catchThrowableOfType(
                        FormatException.class,
                        () -> container.open(Source.of("x", mail.getBytes(UTF_8)), held));
        assertThat(failure.extraction()).isEqualTo(Extraction.PARTIAL);
        assertThat(failure).hasMessage("has more than 1000 pieces");
        assertThat(held.texts().get(0)).startsWith("The body");
    }

    @Test
    void tooManyFieldsAreALimit() {
        assertThat(failure(HEAD + "X-A: b\n".repeat(200_000) + "\ntext"))
                .hasMessage("has a header of more than 1000 fields");
    }

    @Test
    void longLinesAndLongAddressListsAreRead() throws IOException {
        String to = "Cc: " + "someone@herald.example,\n ".repeat(5_000) + "last@herald.example\n";
        Held held = open(HEAD + to + "\n" + "word ".repeat(100_000));
        assertThat(held.texts().get(0)).hasSize(500_000);
    }

    @Test
    void aMissingBoundaryLosesNoText() throws IOException {
        assertThat(
                        open(HEAD
                                        + "Content-Type: multipart/mixed; boundary=b\n\n"
                                        + "--b\n\nThe ferry was late.")
                                .texts())
                .containsExactly("The ferry was late.");
    }

    @Test
    void whatPartsThePiecesIsFoundWhereTheHeaderDoesNotSayIt() throws IOException {
        String mail = HEAD + "Content-Type: multipart/mixed\n\n--x-1\n\nHello\n--x-1--\n";
        assertThat(open(mail).texts()).containsExactly("Hello");
        String wrong = mail.replace("multipart/mixed", "multipart/mixed; boundary=other");
        assertThat(open(wrong).texts()).containsExactly("Hello");
        FormatException failure = failure(mail.replace("--x-1", "~~x-1"));
        assertThat(failure.extraction()).isEqualTo(Extraction.CORRUPT);
        assertThat(failure).hasMessage("does not say what parts its pieces");
    }

    @Test
    void aMailWithoutTextIsSaidToHaveNone() {
        FormatException failure = failure(HEAD + "Content-Type: image/png\n\nxx");
        assertThat(failure.extraction()).isEqualTo(Extraction.UNSUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filename*=nope''a%zz%2",
                "filename*0*=''%; filename*1=b; filename*7*=%ff",
                "filename*99999999999=a; filename*-1=b; filename*=",
                "filename=\"=?UTF-8?B?////?=",
                "=;=;;\";filename",
                "filename*=utf-7''+AAAA-.pdf"
            })
    void brokenParametersAreNoCrash(String parameters) throws IOException {
        Held held =
                open(
                        HEAD
                                + "Content-Type: application/pdf;"
                                + parameters.replace("filename", "name")
                                + "\nContent-Disposition: attachment;"
                                + parameters
                                + "\n\n%PDF\n");
        assertThat(held.parts()).hasSize(1);
    }

    @Test
    void whatIsNoMailIsRefused() {
        assertThatThrownBy(() -> open("Once upon a time\n\nthere was"))
                .isInstanceOf(FormatException.class);
    }

    @Test
    void aMailIsKnownByItsFields() {
        assertThat(MailContainer.looksLike((HEAD + "\nx").getBytes(UTF_8))).isTrue();
        assertThat(MailContainer.looksLike(HEAD.substring(0, 60).getBytes(UTF_8))).isTrue();
        assertThat(MailContainer.looksLike("To: be\nor: not\n\nto be".getBytes(UTF_8))).isFalse();
        assertThat(MailContainer.looksLike("Subject: x\nProse.\nDate: y".getBytes(UTF_8)))
                .isFalse();
        assertThat(MailContainer.looksLike(new byte[0])).isFalse();
    }

    /** A thousand mails that chance has damaged: nothing but what a container may throw. */
    @Test
    void whateverIsDamagedNothingElseIsThrown() {
        byte[] whole = alternatives("<p>In =?utf-8?q?HTML").getBytes(ISO_8859_1);
        for (int i = 0; i < 2 * whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i / 2] = (byte) (i % 2 == 0 ? damaged[i / 2] ^ 0xFF : '\n');
            try {
                Held.by(container, damaged);
            } catch (IOException e) {
                assertThat(e).isInstanceOf(FormatException.class);
            }
        }
    }
}
