package org.hearsay.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarEntriesTest {

    private static final int BLOCK = 512;

    @TempDir private Path folder;

    @Test
    void filesAreWrittenWithTheirFolders() throws IOException {
        byte[] tar =
                joined(entry("a.txt", '0', "one"), entry("deep/er/b.txt", '0', "x".repeat(BLOCK)));

        assertThat(extract(tar)).isEqualTo(2);
        assertThat(folder.resolve("a.txt")).hasContent("one");
        assertThat(folder.resolve("deep/er/b.txt")).hasContent("x".repeat(BLOCK));
    }

    @Test
    void aNameThatLeadsOutOfTheFolderIsRefused() throws IOException {
        byte[] tar = entry("../leads-out-of-the-folder.txt", '0', "one");

        assertThatThrownBy(() -> extract(tar)).hasMessageContaining("leads out of the folder");
        assertThat(Files.exists(folder.resolveSibling("leads-out-of-the-folder.txt"))).isFalse();
    }

    @Test
    void whatIsNoFileIsRefused() throws IOException {
        byte[] tar = entry("link", '2', "");

        assertThatThrownBy(() -> extract(tar)).hasMessageContaining("'link' is no file");
    }

    @Test
    void timesOfAnExtendedHeaderArePassedOver() throws IOException {
        byte[] tar = joined(entry("x", 'x', "20 mtime=1795680000\n"), entry("a.txt", '0', "one"));

        assertThat(extract(tar)).isEqualTo(1);
        assertThat(folder.resolve("a.txt")).hasContent("one");
    }

    @Test
    void anExtendedHeaderThatRenamesIsRefused() throws IOException {
        byte[] tar = joined(entry("x", 'x', "14 path=b.txt\n"), entry("a.txt", '0', "one"));

        assertThatThrownBy(() -> extract(tar)).hasMessageContaining("path=b.txt");
    }

    @Test
    void anArchiveThatIsCutIsToldOf() throws IOException {
        byte[] tar = Arrays.copyOf(entry("a.txt", '0', "x".repeat(BLOCK)), BLOCK + 9);

        assertThatThrownBy(() -> extract(tar)).isInstanceOf(EOFException.class);
    }

    private int extract(byte[] tar) throws IOException {
        return TarEntries.extract(new ByteArrayInputStream(tar), folder);
    }

    private static byte[] entry(String name, char type, String content) {
        byte[] entry = new byte[BLOCK + (content.length() + BLOCK - 1) / BLOCK * BLOCK];
        put(entry, 0, name);
        put(entry, 124, String.format(Locale.ROOT, "%011o", content.length()));
        put(entry, 156, String.valueOf(type));
        put(entry, BLOCK, content);
        return entry;
    }

    private static void put(byte[] into, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, into, at, bytes.length);
    }

    private static byte[] joined(byte[]... entries) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            all.write(entry);
        }
        all.write(new byte[2 * BLOCK]);
        return all.toByteArray();
    }
}
