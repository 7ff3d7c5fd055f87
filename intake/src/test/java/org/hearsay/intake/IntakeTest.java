package org.hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.hearsay.intake.Received.Failed;
import org.hearsay.intake.Received.Opened;
import org.hearsay.intake.Received.Skipped;
import org.hearsay.intake.Received.Text;
import org.hearsay.model.Content.Format;
import org.hearsay.model.Digest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {

    private static final String PAGE = "<!DOCTYPE html><title>Ferry</title><p>It sails.";

    @TempDir Path temporary;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temporary.toRealPath().resolve("story"));
    }

    @Test
    void inputsComeInOrderOfTheirPathWithSlashes() throws IOException {
        write("b.txt", "b");
        write("a/z.txt", "z");
        write("a.txt", "a");
        write("a/B/1.html", PAGE);
        write("é.txt", "e");

        assertThat(paths(intake(folder)))
                .containsExactly("a.txt", "a/B/1.html", "a/z.txt", "b.txt", "é.txt");
    }

    @Test
    void aFileThatWasNamedHasItsNameForAPath() throws IOException {
        write("a/z.txt", "z");
        assertThat(paths(intake(folder.resolve("a/z.txt")))).containsExactly("z.txt");
    }

    @Test
    void textIsTheDecodedFileWhole() throws IOException {
        write("a.txt", "\uFEFF  Marla Quist\r\nsaid 🛳\n\n");
        Text text = (Text) only(intake(folder));

        assertThat(text.content().characters()).isEqualTo("  Marla Quist\r\nsaid 🛳\n\n");
        assertThat(text.content().format()).isEqualTo(Format.TEXT);
        assertThat(text.content().sha256())
                .isEqualTo(Digest.of(Files.readAllBytes(folder.resolve("a.txt"))));
        assertThat(text.charset()).isEqualTo("UTF-8, by byte order mark");
        assertThat(text.document().bytes()).isEqualTo(Files.readAllBytes(folder.resolve("a.txt")));
    }

    @Test
    void packedFilesAreReadUnderTheBytesTheyCameIn() throws IOException {
        byte[] packed = gzip(PAGE);
        Files.write(folder.resolve("a.html.gz"), packed);
        Files.write(folder.resolve("sent-packed.html"), packed);
        Files.write(folder.resolve("c.TXT.GZ"), gzip("plain"));
        List<Received> received = received(intake(folder));

        Text page = (Text) received.get(0);
        assertThat(page.content().characters()).isEqualTo(PAGE);
        assertThat(page.content().format()).isEqualTo(Format.HTML);
        assertThat(page.content().sha256()).isEqualTo(Digest.of(packed));
        assertThat(((Text) received.get(1)).content().format()).isEqualTo(Format.TEXT);
        assertThat(((Text) received.get(2)).content().characters()).isEqualTo(PAGE);
    }

    @Test
    void aBrokenPackedFileFailsWithItsBytesKept() throws IOException {
        byte[] packed = gzip(PAGE.repeat(50));
        Files.write(folder.resolve("cut.html.gz"), Arrays.copyOf(packed, packed.length - 9));
        write("not.html.gz", PAGE);
        List<Received> received = received(intake(folder));

        assertThat(reason(received.get(0))).startsWith("is not a whole gzip file");
        assertThat(received.get(0).document().size()).isEqualTo(packed.length - 9);
        assertThat(reason(received.get(1))).isEqualTo("is called .gz, but is not a gzip file");
        assertThat(received).allMatch(Failed.class::isInstance);
    }

    @Test
    void whatIsTooLargeIsSkippedUnderItsDigest() throws IOException {
        write("large.txt", "x".repeat(5000));
        Files.write(folder.resolve("bomb.txt.gz"), gzip("x".repeat(100_000)));
        Intake intake =
                Intake.of(
                        List.of(folder), Optional.empty(), new Limits(1000, 4096, 1 << 20, 4, 100));
        List<Received> received = received(intake);

        assertThat(reason(received.get(0))).isEqualTo("is larger than 4096 bytes when unpacked");
        assertThat(reason(received.get(1))).isEqualTo("is larger than 1000 bytes");
        assertThat(received.get(1).document().hasBytes()).isFalse();
        assertThat(received.get(1).document().sha256())
                .isEqualTo(Digest.of(Files.readAllBytes(folder.resolve("large.txt"))));
        assertThat(received).allMatch(Skipped.class::isInstance);
    }

    @Test
    void whatIsNotReadIsSkippedWithAReason() throws IOException {
        write("a-empty.txt", "");
        write("c.js", "x = 1");
        write("d.txt", "GIF89a");
        Files.write(folder.resolve("e.txt"), new byte[] {1, 0, 2, 0, 3});
        write("f.md", "# Notes");
        write(".hidden.txt", "x");
        write(".git/config", "x");
        write("Thumbs.db", "x");
        List<Received> received = received(intake(folder));

        assertThat(received).allMatch(Skipped.class::isInstance);
        assertThat(received.stream().map(r -> r.document().path() + " " + reason(r)))
                .containsExactly(
                        ".git/ is a hidden folder",
                        ".hidden.txt is a hidden or system file",
                        "Thumbs.db is a hidden or system file",
                        "a-empty.txt is empty",
                        "c.js .js is not a kind of file that is read",
                        "d.txt is a picture",
                        "e.txt is not text",
                        "f.md .md is not a kind of file that is read");
    }

    @Test
    void aByteThatNoTextHasCostsNothingBesideItInAPageOrATable() throws IOException {
        write("a.html", PAGE + "\0\0\0");
        write("b.jsonl", "{\"text\":\"The ferry sank.\"}\n\0\0\n");
        Files.write(folder.resolve("c.eml"), new byte[] {1, 0, 2, 0, 3});
        try (Intake intake = intake(folder);
                Stream<Received> received = intake.received()) {
            assertThat(received.filter(one -> !(one instanceof Opened)))
                    .extracting(one -> one.document().path(), one -> one instanceof Text)
                    .containsExactly(
                            tuple("a.html", true), tuple("b.jsonl#1", true), tuple("c.eml", false));
        }
    }

    @Test
    void aSavedPagesFolderIsOneInputThatIsSkipped() throws IOException {
        write("Ferry.html", PAGE);
        write("Ferry_files/ad.html", PAGE);
        write("Ferry_files/deep/ad.html", PAGE);
        write("case_files/real.html", PAGE);
        Intake intake = intake(folder);

        assertThat(paths(intake))
                .containsExactly("Ferry.html", "Ferry_files/", "case_files/real.html");
        assertThat(reason(received(intake).get(1)))
                .isEqualTo("holds the pictures and scripts of a saved page");
    }

    @Test
    void aFileWithoutExtensionIsReadByHowItBegins() throws IOException {
        write("page", "\n <HTML lang=en>" + PAGE);
        write("story", "Marla Quist said it.");
        write("story.php", "\uFEFF" + PAGE);
        write("odd.xyz", "Marla Quist said it.");
        write("named.txt", "  <!doctype HTML><p>x");
        write("about.txt", "<p>is a tag");
        List<Received> received = received(intake(folder));

        assertThat(format(received.get(0))).isEqualTo(Format.TEXT);
        assertThat(format(received.get(1))).isEqualTo(Format.HTML);
        assertThat(((Text) received.get(1)).charset())
                .isEqualTo("UTF-8, by validity; read as HTML, because it begins like HTML");
        assertThat(received.get(2)).isInstanceOf(Skipped.class);
        assertThat(format(received.get(3))).isEqualTo(Format.HTML);
        assertThat(format(received.get(4))).isEqualTo(Format.TEXT);
        assertThat(format(received.get(5))).isEqualTo(Format.HTML);
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        write("a.txt", "a");
        Path outside = Files.writeString(temporary.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(folder.resolve("b.txt"), folder.resolve("a.txt"));
        Files.createSymbolicLink(folder.resolve("c.txt"), outside);
        Files.createSymbolicLink(folder.resolve("d"), folder);
        Files.createSymbolicLink(folder.resolve("e"), temporary.resolve("nowhere"));
        List<Received> received = received(intake(folder));

        assertThat(received.stream().skip(1).map(IntakeTest::reason))
                .containsExactly(
                        "is a link to a.txt, which stands for itself",
                        "is a link that leads out of the folder",
                        "is a link to the folder itself",
                        "is a link to nothing");
    }

    @Test
    void aFileThatGoesAwayMeanwhileFails() throws IOException {
        write("a.txt", "a");
        Intake intake = intake(folder);
        Files.delete(folder.resolve("a.txt"));

        assertThat(reason(only(intake))).isEqualTo("is no longer there");
        assertThat(intake.size()).isEqualTo(1);
    }

    @Test
    void aPathThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> intake(folder.resolve("nothing")))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("There is no file or folder");
    }

    @Test
    void aFileNamedTwiceIsOneInput() throws IOException {
        write("a/z.txt", "z");
        Path file = folder.resolve("a/z.txt");
        assertThat(paths(intake(folder, file, folder.resolve("a"), folder)))
                .containsExactly("a/z.txt");
        assertThat(paths(intake(file, folder))).containsExactly("a/z.txt");
    }

    @Test
    void equalPathsBelowDifferentFoldersAreToldApartByTheirRoots() throws IOException {
        write("herald/1.txt", "same");
        write("herald/only.txt", "h");
        write("post/1.txt", "same");
        Intake intake = intake(folder.resolve("post"), folder.resolve("herald"));
        assertThat(paths(intake)).containsExactly("1.txt", "1.txt", "only.txt");
        assertThat(roots(intake))
                .containsExactly(
                        slashed(folder.resolve("herald")),
                        slashed(folder.resolve("post")),
                        slashed(folder.resolve("herald")));
    }

    @Test
    void aFileIsFoundBelowTheSameRootWhetherItOrItsFolderIsNamed() throws IOException {
        write("herald/1.txt", "one");
        Path file = folder.resolve("herald/1.txt");

        assertThat(roots(intake(file))).isEqualTo(roots(intake(folder.resolve("herald"))));
        assertThat(paths(intake(file))).isEqualTo(paths(intake(folder.resolve("herald"))));
    }

    private static List<String> roots(Intake intake) {
        return received(intake).stream().map(one -> one.document().root()).toList();
    }

    private static String slashed(Path path) throws IOException {
        return path.toRealPath().toString().replace('\\', '/');
    }

    @Test
    void aManifestAtTheTopOfAFolderSpeaksOfItsFiles() throws IOException {
        write("manifest.csv", "file,outlet\na.txt,Herald\nsub/b.txt,Post\nc.txt,Gazette\n");
        write("a.txt", "a");
        write("sub/a.txt", "another a");
        write("sub/b.txt", "b");
        write("deep/down/c.txt", "c");
        Intake intake = intake(folder);
        List<Received> received = received(intake);

        assertThat(outlets(received))
                .containsExactly(
                        "a.txt Herald", "deep/down/c.txt Gazette", "sub/a.txt -", "sub/b.txt Post");
        assertThat(received.stream().map(IntakeTest::reason)).contains("is the manifest");
        assertThat(intake.warnings()).isEmpty();
    }

    @Test
    void aManifestMayBeNamed() throws IOException {
        write("manifest.csv", "file,outlet\na.txt,Herald\n");
        write("a.txt", "a");
        write("b.txt", "b");
        Path named =
                Files.writeString(temporary.resolve("m.csv"), "file,outlet\nstory/b.txt,Post\n");
        Intake intake = Intake.of(List.of(folder), Optional.of(named));

        assertThat(outlets(received(intake))).containsExactly("a.txt -", "b.txt Post");
        assertThat(received(intake).stream().map(IntakeTest::reason))
                .contains("is a manifest, but another was named");
        assertThatThrownBy(() -> Intake.of(List.of(folder), Optional.of(folder.resolve("no.csv"))))
                .hasMessageContaining("There is no manifest");
    }

    @Test
    void aRowThatMatchesNoInputIsAWarning() throws IOException {
        write("manifest.csv", "file\ngone.txt\n../secret.txt\na.txt\n");
        write("a.txt", "a");
        assertThat(intake(folder).warnings())
                .containsExactly(
                        folder.resolve("manifest.csv") + ", line 2: no input is called 'gone.txt'",
                        folder.resolve("manifest.csv")
                                + ", line 3: no input is called '../secret.txt'");
    }

    @Test
    void aBareNameOfTwoInputsIsAnErrorThatListsThem() throws IOException {
        write("manifest.csv", "file\n1.txt\n");
        write("a/1.txt", "a");
        write("b/1.txt", "b");
        assertThatThrownBy(() -> intake(folder))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("'1.txt' is the name of 2 inputs")
                .hasMessageContaining("a/1.txt, b/1.txt");
    }

    @Test
    void twoRowsForOneFileAreAnError() throws IOException {
        write("manifest.csv", "file\na/1.txt\n1.txt\n");
        write("a/1.txt", "a");
        assertThatThrownBy(() -> intake(folder))
                .hasMessageContaining("line 3: 'a/1.txt' has a row already")
                .hasMessageContaining("line 2");
    }

    @Test
    void aManifestFindsNamesWhateverTheirUnicodeForm() throws IOException {
        write("manifest.csv", "file,outlet\nsub\\caf\u00e9.txt,Herald\n");
        write("sub/cafe\u0301.txt", "a");
        assertThat(outlets(received(intake(folder)))).containsExactly("sub/cafe\u0301.txt Herald");
    }

    @Test
    void namesThatAPathCannotHoldAreWrittenOtherwise() throws IOException {
        write("back\\slash.txt", "a");
        assertThat(paths(intake(folder))).containsExactly("back%5Cslash.txt");
    }

    private static Intake intake(Path... paths) {
        return Intake.of(List.of(paths), Optional.empty());
    }

    private static List<Received> received(Intake intake) {
        List<Received> received = intake.received().toList();
        assertThat(received).hasSize(intake.size());
        return received;
    }

    private static Received only(Intake intake) {
        List<Received> received = received(intake);
        assertThat(received).hasSize(1);
        return received.get(0);
    }

    private static List<String> paths(Intake intake) {
        return received(intake).stream().map(one -> one.document().path()).toList();
    }

    private static List<String> outlets(List<Received> received) {
        return received.stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .map(
                        text ->
                                text.document().path()
                                        + " "
                                        + text.content().stated().outlet().orElse("-"))
                .toList();
    }

    private static String reason(Received received) {
        if (received instanceof Skipped skipped) {
            return skipped.reason();
        }
        return received instanceof Failed failed ? failed.reason() : "";
    }

    private static Format format(Received received) {
        return ((Text) received).content().format();
    }

    private void write(String path, String characters) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, characters);
    }

    private static byte[] gzip(String characters) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(characters.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
