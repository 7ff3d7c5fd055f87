package org.hearsay.intake.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.hearsay.intake.format.Source;
import org.hearsay.intake.item.Characters;

/**
 * How a CSV file is written: its encoding, the bytes before its first character, and what parts its
 * fields.
 */
record CsvLayout(Charset charset, int mark, char separator) {

    private static final int LOOKED_AT = 1 << 16;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String SEPARATORS = ",\t;|";

    /** By the byte order mark, else UTF-8 if the whole file is UTF-8, else windows-1252. */
    static CsvLayout of(Source source) throws IOException {
        byte[] head;
        try (InputStream in = source.open()) {
            head = in.readNBytes(LOOKED_AT);
        }
        CsvLayout encoded = encoding(head, source);
        int length = head.length - encoded.mark();
        String start = new String(head, encoded.mark(), length, encoded.charset());
        return new CsvLayout(encoded.charset(), encoded.mark(), separator(start));
    }

    private static CsvLayout encoding(byte[] head, Source source) throws IOException {
        int first = at(head, 0);
        int second = at(head, 1);
        if (first == 0xEF && second == 0xBB && at(head, 2) == 0xBF) {
            return new CsvLayout(StandardCharsets.UTF_8, 3, ',');
        }
        if ((first == 0xFF && second == 0xFE) || (first > 0 && second == 0)) {
            return new CsvLayout(StandardCharsets.UTF_16LE, second == 0 ? 0 : 2, ',');
        }
        if ((first == 0xFE && second == 0xFF) || (first == 0 && second > 0)) {
            return new CsvLayout(StandardCharsets.UTF_16BE, first == 0 ? 0 : 2, ',');
        }
        return new CsvLayout(isUtf8(source) ? StandardCharsets.UTF_8 : WINDOWS_1252, 0, ',');
    }

    private static int at(byte[] head, int i) {
        return i < head.length ? head[i] & 0xFF : -1;
    }

    private static boolean isUtf8(Source source) throws IOException {
        try (Reader reader =
                new InputStreamReader(
                        source.open(),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT))) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /**
     * What stands most often outside quotation marks in the first line, a comma if nothing does.
     */
    private static char separator(String start) {
        if (start.startsWith("sep=") && start.length() > 4) {
            return start.charAt(4);
        }
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < start.length() && (quoted || start.charAt(i) != '\n'); i++) {
            quoted ^= start.charAt(i) == '"';
            int which = quoted ? -1 : SEPARATORS.indexOf(start.charAt(i));
            if (which >= 0) {
                counts[which]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }

    /** The rows from a byte on, which is the file's first or the first of a line. */
    CsvRows rows(Source source, long from, long line) throws IOException {
        InputStream in = new BufferedInputStream(source.open(), 1 << 16);
        in.skipNBytes(from);
        return new CsvRows(new InputStreamReader(in, charset), this, from, line);
    }

    /** How many bytes a UTF-16 unit takes. */
    int width(char c) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return Characters.utf8Width(c);
        }
        return charset.equals(WINDOWS_1252) ? 1 : 2;
    }
}
