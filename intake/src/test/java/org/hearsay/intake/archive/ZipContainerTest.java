package org.hearsay.intake.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Source;
import org.hearsay.intake.zip.BoundedZip;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.WarcCompression;

class ZipContainerTest {

    @Test
    void filesComeInTheirOrderByTheirNumbers() throws IOException {
        byte[] zip =
                zip(
                        "pages/", "",
                        "pages/One.HTML", "<p>One",
                        "__MACOSX/pages/._One.HTML", "x",
                        "pages/.DS_Store", "x",
                        "two.txt", "Two");
        Held held = Held.by(new ZipContainer(), zip);
        assertThat(held.labels()).containsExactly("1", "4");
        assertThat(held.names()).containsExactly("pages/one.html", "two.txt");
        assertThat(held.texts()).containsExactly("<p>One", "Two");
    }

    @Test
    void aCollectionOfWebArchivesHandsOutEach() throws IOException {
        byte[] warc = WarcFile.pages(3, WarcCompression.GZIP);
        byte[] zip =
                zip(
                        new String[] {
                            "datapackage.json", "pages/pages.jsonl", "archive/data.warc.gz"
                        },
                        new byte[][] {{'{', '}'}, {'{', '}'}, warc});
        Held held = Held.by(new WaczContainer(), zip);
        assertThat(held.labels()).containsExactly("3");
        assertThat(held.names()).containsExactly("archive/data.warc.gz");
        Held inner = new Held();
        new WarcContainer().open(held.parts().get(0).content(), inner);
        assertThat(inner.texts())
                .containsExactly(WarcFile.html(0), WarcFile.html(1), WarcFile.html(2));
        assertThat(WaczContainer.looksLike(BoundedZip.of(Source.of("x", zip)))).isTrue();
        byte[] other = zip("a.html", "<p>");
        assertThat(WaczContainer.looksLike(BoundedZip.of(Source.of("x", other)))).isFalse();
        assertThatThrownBy(() -> Held.by(new WaczContainer(), other))
                .isInstanceOf(FormatException.class)
                .hasMessage("holds no web archive");
    }

    /** The records come out; that the archive is damaged is told behind them. */
    @Test
    void aDamagedEntryGivesItsRecordsAndThenSaysSo() throws IOException {
        byte[] warc = WarcFile.pages(3, WarcCompression.GZIP);
        byte[] zip = zip(new String[] {"archive/data.warc.gz"}, new byte[][] {warc});
        byte[] damaged = zip.clone();
        damaged[30 + "archive/data.warc.gz".length() + 100] ^= 1;
        Held inner = new Held();
        Source content = Held.by(new WaczContainer(), damaged).parts().get(0).content();
        assertThatThrownBy(() -> new WarcContainer().open(content, inner))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("checksum");
        assertThat(inner.texts()).containsExactly(WarcFile.html(1), WarcFile.html(2));
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        String[] names = new String[namesAndTexts.length / 2];
        byte[][] contents = new byte[names.length][];
        for (int i = 0; i < names.length; i++) {
            names[i] = namesAndTexts[2 * i];
            contents[i] = namesAndTexts[2 * i + 1].getBytes(UTF_8);
        }
        return zip(names, contents);
    }

    /** Web archives are stored in collections, not packed once more. */
    private static byte[] zip(String[] names, byte[][] contents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < names.length; i++) {
                ZipEntry entry = new ZipEntry(names[i]);
                CRC32 crc = new CRC32();
                crc.update(contents[i]);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(contents[i].length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(contents[i]);
            }
        }
        return out.toByteArray();
    }
}
