package org.hearsay.intake.item;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Source;
import org.hearsay.model.ByteRange;
import org.hearsay.model.Extraction;

/**
 * A document's characters, decoded as a whole, that know where they stand in its bytes. For one
 * thread.
 *
 * <p>The encoding is that of the byte order mark, else what an XML declaration names, else UTF-8 if
 * the bytes are UTF-8, else windows-1252. A declared encoding of single bytes yields to bytes that
 * are UTF-8, for documents are often stored anew with their old declaration.
 */
public final class Characters {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int DECLARED_WITHIN = 200;

    private final String text;
    private final int mark;
    private final Widths widths;
    private int seenChars;
    private long seenBytes;

    private enum Widths {
        UTF_8,
        ONE,
        TWO,
        UNKNOWN
    }

    private Characters(String text, int mark, Widths widths) {
        this.text = text;
        this.mark = mark;
        this.widths = widths;
        this.seenBytes = mark;
    }

    /**
     * The characters of a whole source.
     *
     * @throws FormatException if it has more than {@code most} bytes
     */
    public static Characters of(Source source, int most) throws IOException {
        if (source.size() > most) {
            throw tooLarge(most);
        }
        try (InputStream in = source.open()) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw tooLarge(most);
            }
            return of(bytes);
        }
    }

    private static FormatException tooLarge(int most) {
        return new FormatException(
                Extraction.UNSUPPORTED,
                "is larger than " + (most >> 20) + " MB, the most for one of its kind");
    }

    static Characters of(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return utf8(bytes, 3);
        }
        if (starts(bytes, 0xFF, 0xFE, 0, 0) || starts(bytes, '<', 0, 0, 0)) {
            int mark = bytes[0] == '<' ? 0 : 4;
            return decoded(bytes, mark, Charset.forName("UTF-32LE"), Widths.UNKNOWN);
        }
        if (starts(bytes, 0, 0, 0xFE, 0xFF) || starts(bytes, 0, 0, 0, '<')) {
            int mark = bytes[3] == '<' ? 0 : 4;
            return decoded(bytes, mark, Charset.forName("UTF-32BE"), Widths.UNKNOWN);
        }
        if (starts(bytes, 0xFF, 0xFE) || starts(bytes, '<', 0)) {
            int mark = bytes[0] == '<' ? 0 : 2;
            return decoded(bytes, mark, StandardCharsets.UTF_16LE, Widths.TWO);
        }
        if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0, '<')) {
            int mark = bytes[0] == 0 ? 0 : 2;
            return decoded(bytes, mark, StandardCharsets.UTF_16BE, Widths.TWO);
        }
        Optional<String> strict = strictUtf8(bytes, 0);
        Optional<Charset> declared = declared(bytes).filter(charset -> !isUtf(charset));
        if (strict.isPresent() && declared.map(Characters::isSingle).orElse(true)) {
            return new Characters(strict.get(), 0, Widths.UTF_8);
        }
        Charset charset = declared.orElse(WINDOWS_1252);
        return decoded(bytes, 0, charset, isSingle(charset) ? Widths.ONE : Widths.UNKNOWN);
    }

    /** All of them, without the byte order mark. */
    public String text() {
        return text;
    }

    /**
     * Where the characters from {@code start} up to {@code end} stand in the bytes, if that is
     * known. Costs least when asked in ascending order.
     */
    public Optional<ByteRange> range(int start, int end) {
        if (start < 0 || end < start || end > text.length() || widths == Widths.UNKNOWN) {
            return Optional.empty();
        }
        long first = bytesBefore(start);
        return Optional.of(new ByteRange(first, bytesBefore(end)));
    }

    private long bytesBefore(int position) {
        if (widths != Widths.UTF_8) {
            return mark + (long) position * (widths == Widths.TWO ? 2 : 1);
        }
        if (position < seenChars) {
            seenChars = 0;
            seenBytes = mark;
        }
        for (; seenChars < position; seenChars++) {
            seenBytes += utf8Width(text.charAt(seenChars));
        }
        return seenBytes;
    }

    /** Bytes of a UTF-16 unit in UTF-8; a surrogate is half of four. */
    public static int utf8Width(char c) {
        return c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }

    private static Characters utf8(byte[] bytes, int mark) {
        return strictUtf8(bytes, mark)
                .map(text -> new Characters(text, mark, Widths.UTF_8))
                .orElseGet(() -> decoded(bytes, mark, StandardCharsets.UTF_8, Widths.UNKNOWN));
    }

    private static Characters decoded(byte[] bytes, int mark, Charset charset, Widths widths) {
        return new Characters(new String(bytes, mark, bytes.length - mark, charset), mark, widths);
    }

    private static Optional<String> strictUtf8(byte[] bytes, int mark) {
        try {
            return Optional.of(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark))
                            .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] bytes, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> declared(byte[] bytes) {
        int length = Math.min(DECLARED_WITHIN, bytes.length);
        String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        int name = head.startsWith("<?xml") ? head.indexOf("encoding") : -1;
        int end = head.indexOf("?>");
        if (name < 0 || name > end) {
            return Optional.empty();
        }
        String[] quoted = head.substring(name, end).split("[\"']", 3);
        return quoted.length < 3 ? Optional.empty() : charset(quoted[1].strip());
    }

    private static Optional<Charset> charset(String name) {
        try {
            Charset known = Charset.forName(name);
            boolean latin = known.equals(StandardCharsets.ISO_8859_1);
            return Optional.of(
                    latin || known.equals(StandardCharsets.US_ASCII) ? WINDOWS_1252 : known);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static boolean isUtf(Charset charset) {
        return charset.name().startsWith("UTF-");
    }

    private static boolean isSingle(Charset charset) {
        String name = charset.name().toLowerCase(Locale.ROOT);
        return name.startsWith("windows-125")
                || name.startsWith("iso-8859")
                || name.startsWith("koi8");
    }
}
