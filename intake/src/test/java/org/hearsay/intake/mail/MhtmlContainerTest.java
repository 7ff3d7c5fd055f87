package org.hearsay.intake.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.hearsay.intake.archive.Held;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Part;
import org.junit.jupiter.api.Test;

@SuppressWarnings("StringConcatToTextBlock") // line ends and escapes are what it is about
class MhtmlContainerTest {

    private static final String CHROME =
            """
            From: <Saved by Blink>
            Snapshot-Content-Location: https://herald.example/news/ferry?a=1
            Subject: =?utf-8?Q?The=20ferry?=
            Date: Tue, 6 May 2031 07:08:09 -0000
            MIME-Version: 1.0
            Content-Type: multipart/related;
            \ttype="text/html";
            \tboundary="----MultipartBoundary--x----"


            ------MultipartBoundary--x----
            Content-Type: text/html
            Content-ID: <frame-1@mhtml.blink>
            Content-Transfer-Encoding: quoted-printable
            Content-Location: https://herald.example/news/ferry?a=1

            <html><p class=3D"a">Caf=C3=A9 Tarn was =
            closed.</html>
            ------MultipartBoundary--x----
            Content-Type: text/html
            Content-Transfer-Encoding: base64
            Content-Location: https://ads.example/

            PHA+QW4gYWR2ZXJ0aXNlbWVudCB0aGF0IGlzIGxvbmdlciB0aGFuIHRoZSBwYWdlIGl0c2VsZg==
            ------MultipartBoundary--x------
            """;

    private static final String OFFICE =
            """
            From: <Saved by an office program>
            MIME-Version: 1.0
            Content-Type: multipart/related; start="<main>"; boundary="b"

            --b
            Content-Location: file:///C:/x/other.htm
            Content-Type: text/html; charset="us-ascii"

            <p>Other
            --b
            Content-ID: <main>
            Content-Location: file:///C:/x/page.htm
            Content-Type: text/html; charset="windows-1252"

            <p>Main
            --b--
            """;

    private final MhtmlContainer container = new MhtmlContainer();

    private Part page(String file) throws IOException {
        Held held = Held.by(container, file.replace("\n", "\r\n").getBytes(UTF_8));
        assertThat(held.labels()).containsExactly("1");
        return held.parts().get(0);
    }

    @Test
    void aPageSavedByABrowserIsItsRoot() throws IOException {
        Part page = page(CHROME);
        assertThat(Held.text(page)).isEqualTo("<html><p class=\"a\">Café Tarn was closed.</html>");
        assertThat(page.mediaType()).isEqualTo("text/html");
        assertThat(page.content().name()).isEqualTo("page.html");
        assertThat(page.envelope().from()).isEqualTo("the saved page");
        assertThat(page.envelope().url()).contains("https://herald.example/news/ferry?a=1");
        assertThat(page.envelope().captured()).contains("2031-05-06T07:08:09Z");
        assertThat(page.envelope().headline()).isEmpty();
        assertThat(page.envelope().published()).isEmpty();
    }

    @Test
    void theStatedRootIsThePage() throws IOException {
        Part page = page(OFFICE);
        assertThat(Held.text(page)).isEqualTo("<p>Main");
        assertThat(page.mediaType()).isEqualTo("text/html; charset=\"windows-1252\"");
        assertThat(page.envelope().url()).isEmpty();
    }

    @Test
    void ofFramesItIsTheLargest() throws IOException {
        Part page = page(CHROME.replace("<html><p", "<FRAMESET><p"));
        assertThat(Held.text(page)).startsWith("<p>An advertisement");
    }

    @Test
    void aFileOfOnePieceIsThePage() throws IOException {
        Part page =
                page(
                        "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n"
                                + "Content-Location: https://herald.example/a\n\n<p>One");
        assertThat(Held.text(page)).isEqualTo("<p>One");
        assertThat(page.envelope().url()).contains("https://herald.example/a");
    }

    @Test
    void aFileWithoutAPageIsRefused() {
        assertThatThrownBy(() -> page(OFFICE.replace("text/html", "image/png")))
                .isInstanceOf(FormatException.class)
                .hasMessage("holds no page");
    }

    @Test
    void aSavedPageIsToldFromAMail() {
        String mail =
                """
                Received: x
                From: Mira <m@h.example>
                To: x@h.example
                MIME-Version: 1.0
                Content-Type: multipart/related; boundary=b

                --b
                """;
        assertThat(MhtmlContainer.looksLike(CHROME.getBytes(UTF_8))).isTrue();
        assertThat(MhtmlContainer.looksLike(OFFICE.getBytes(UTF_8))).isTrue();
        assertThat(MhtmlContainer.looksLike(mail.getBytes(UTF_8))).isFalse();
        assertThat(MhtmlContainer.looksLike("<html>".getBytes(UTF_8))).isFalse();
    }
}
