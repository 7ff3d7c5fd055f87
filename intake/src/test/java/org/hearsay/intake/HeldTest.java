package org.hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearsay.intake.Received.Failed;
import org.hearsay.intake.Received.Opened;
import org.hearsay.intake.Received.Skipped;
import org.hearsay.intake.Received.Text;
import org.hearsay.intake.table.Columns;
import org.hearsay.model.Extraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents in documents. */
class HeldTest {

    private static final String MAIL =
            """
            From desk@reader.example Wed Mar  5 07:31:00 2031
            From: Port of Torvik <press@port.example>
            Subject: The port reopens
            Date: Wed, 05 Mar 2031 07:30:00 +0100
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="cut"

            --cut
            Content-Type: text/plain; charset=iso-8859-1

            The port of Torvik reopens at noon, harbour master Ines Vollan said.

            --cut
            Content-Type: text/html; charset=utf-8
            Content-Disposition: attachment; filename="fees.html"

            <p>Berths cost twelve crowns a day, the port said.

            --cut--

            """;

    @TempDir Path folder;

    @Test
    void aMailsBodyStandsForTheMailInItsMailbox() throws IOException {
        write("in.mbox", MAIL + MAIL.replace("noon", "one"));
        List<Received> received = received();

        assertThat(paths(received))
                .containsExactly("in.mbox#1.2", "in.mbox#1", "in.mbox#2.2", "in.mbox#2", "in.mbox");
        Text body = (Text) received.get(1);
        assertThat(body.content().characters()).startsWith("The port of Torvik reopens at noon");
        assertThat(body.content().envelope().headline()).hasValue("The port reopens");
        assertThat(body.opening().holds()).isEqualTo(1);
        assertThat(body.opening().range()).isPresent();
        Opened mailbox = (Opened) received.get(4);
        assertThat(mailbox.missing()).isEmpty();
        assertThat(mailbox.document().hasBytes()).isFalse();
    }

    @Test
    void aMailByItselfIsAnInputBesideItsBody() throws IOException {
        write("a.eml", MAIL.substring(MAIL.indexOf('\n') + 1));
        List<Received> received = received();

        assertThat(paths(received)).containsExactly("a.eml#1", "a.eml#2", "a.eml");
        assertThat(received.get(2).opening().holds()).isEqualTo(2);
    }

    @Test
    void ofWhatTheUserStatesOfAContainerOnlyTheOutletReachesWhatItHolds() throws IOException {
        write("in.mbox", MAIL);
        write("manifest.csv", "file,outlet,headline\nin.mbox,Torvik Post,Mails of the week\n");
        Text body = (Text) received().get(1);

        assertThat(body.content().stated().outlet()).hasValue("Torvik Post");
        assertThat(body.content().stated().headline()).isEmpty();
    }

    @Test
    void containersInContainersAreOpenedToALimit() throws IOException {
        byte[] inner = "Ines Vollan said no.".getBytes(StandardCharsets.UTF_8);
        String name = "a.txt";
        for (int i = 0; i < 6; i++) {
            inner = zip(name, inner);
            name = "z" + i + ".zip";
        }
        Files.write(folder.resolve("deep.zip"), inner);
        List<Received> received = received();

        assertThat(received).hasSize(6);
        assertThat(received.get(0).document().path()).isEqualTo("deep.zip#1#1#1#1#1");
        assertThat(((Skipped) received.get(0)).reason())
                .isEqualTo("lies in more than 4 containers");
    }

    @Test
    void whatCannotBeTakenOutOfAnArchiveIsAnInputThatFailed() throws IOException {
        byte[] zip =
                zip("a.txt", "Ines Vollan said no.".repeat(50).getBytes(StandardCharsets.UTF_8));
        zip[45] ^= 0x55;
        Files.write(folder.resolve("bad.zip"), zip);
        List<Received> received = received();

        assertThat(paths(received)).containsExactly("bad.zip#1", "bad.zip");
        assertThat(((Failed) received.get(0)).reason()).startsWith("cannot be taken out: ");
        assertThat(received.get(0).opening().extraction()).isEqualTo(Extraction.CORRUPT);
    }

    @Test
    void whatFailedRestsOnTheSameAtEveryRun() throws IOException {
        byte[] zip =
                zip("a.txt", "Ines Vollan said no.".repeat(50).getBytes(StandardCharsets.UTF_8));
        zip[45] ^= 0x55;
        Files.write(folder.resolve("bad.zip"), zip);
        Files.write(folder.resolve("cut.html.gz"), new byte[] {0x1F, (byte) 0x8B, 8, 0, 0});
        write("no.txt.gz", "plain");

        assertThat(bases()).hasSize(4).isEqualTo(bases());
    }

    private List<String> bases() {
        List<String> bases = new ArrayList<>();
        try (Intake intake = Intake.of(List.of(folder), Optional.empty())) {
            intake.offers().forEach(offer -> add(offer, bases));
        }
        return bases;
    }

    private static void add(Offer offer, List<String> bases) {
        bases.add(offer.document().path() + offer.basis());
        if (offer instanceof Offer.Many many) {
            many.opening().unfold(held -> add(held, bases));
        }
    }

    @Test
    void aPackedTableIsCutUpAsItIsRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(
                    "Title,BODY\nOne,Ines Vollan said no.\nTwo,The port reopened.\n"
                            .getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("rows.csv.gz"), out.toByteArray());
        Columns named = Columns.parse("text=BODY,headline=Title");
        List<Received> received;
        try (Intake intake = Intake.of(List.of(folder), Optional.empty(), named)) {
            received = intake.received().toList();
        }
        assertThat(paths(received))
                .containsExactly("rows.csv.gz#1", "rows.csv.gz#2", "rows.csv.gz");
        assertThat(((Text) received.get(1)).content().envelope().headline()).hasValue("Two");
    }

    @Test
    void anEmptyArchiveHoldsNothing() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("folder/"));
        }
        Files.write(folder.resolve("empty.zip"), out.toByteArray());

        assertThat(((Skipped) received().get(0)).reason()).startsWith("holds no document");
    }

    @Test
    void aDocumentThatIsLaidOutKeepsItsOwnBytes() throws IOException {
        write("a.rtf", "{\\rtf1\\ansi Fire in Torvik\\par\\par Ines Vollan said no.\\par}");
        Text text = (Text) received().get(0);

        assertThat(text.content().characters()).contains("Fire in Torvik\n\nInes Vollan said no.");
        assertThat(text.charset()).isEqualTo("laid out from RTF");
        assertThat(text.document().bytes()).isEqualTo(Files.readAllBytes(folder.resolve("a.rtf")));
    }

    @Test
    void anEncryptedDocumentSaysSo() throws IOException {
        write(
                "a.odt",
                new String(
                        zip(
                                "META-INF/manifest.xml",
                                ("<m:manifest"
                                     + " xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'><m:file-entry"
                                     + " m:full-path='content.xml'>"
                                     + "<m:encryption-data/></m:file-entry></m:manifest>")
                                        .getBytes(StandardCharsets.UTF_8)),
                        StandardCharsets.ISO_8859_1),
                StandardCharsets.ISO_8859_1);
        Received received = received().get(0);

        assertThat(received).isInstanceOf(Failed.class);
        assertThat(received.opening().extraction()).isEqualTo(Extraction.ENCRYPTED);
    }

    private List<Received> received() {
        try (Intake intake = Intake.of(List.of(folder), Optional.empty())) {
            return intake.received()
                    .filter(one -> !one.document().path().equals("manifest.csv"))
                    .toList();
        }
    }

    private static List<String> paths(List<Received> received) {
        return received.stream().map(one -> one.document().path()).toList();
    }

    private void write(String name, String content) throws IOException {
        write(name, content, StandardCharsets.UTF_8);
    }

    private void write(String name, String content, Charset charset) throws IOException {
        Files.writeString(folder.resolve(name), content, charset);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }
}
