package org.hearsay.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mozilla.universalchardet.Constants;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Turns bytes into characters: by byte order mark, then by what the markup declares, then by
 * whether they are UTF-8, then by how they look.
 *
 * <p>Two departures from the order, each where the bytes themselves speak: a declaration of a
 * single-byte encoding yields to bytes that are UTF-8 beyond ASCII (pages are often stored anew as
 * UTF-8 with their old declaration, and text in such an encoding is hardly ever UTF-8 by chance),
 * and a declared encoding under which most of what is not ASCII is malformed is passed over.
 *
 * <p>The byte order mark is not part of the characters; everything else is, line ends as they are.
 * Malformed bytes become U+FFFD, and are counted. UTF-7 is never taken.
 */
final class Decoder {

    /** Enough to tell encodings apart by their letters, and a bound on the work. */
    private static final int DETECTED = 1 << 18;

    private static final String BY_MARK = "by byte order mark";

    private static final char REPLACEMENT = '\uFFFD';

    /** The mark's bytes, each as the character of its number. */
    private record Mark(Charset charset, String bytes) {

        int length() {
            return bytes.length();
        }

        boolean begins(byte[] document) {
            int length = Math.min(bytes.length(), document.length);
            return new String(document, 0, length, StandardCharsets.ISO_8859_1).equals(bytes);
        }
    }

    /** The longer ones first: UTF-32's begins with UTF-16's. */
    private static final List<Mark> MARKS =
            List.of(
                    new Mark(Charset.forName("UTF-32LE"), "\u00ff\u00fe\u0000\u0000"),
                    new Mark(Charset.forName("UTF-32BE"), "\u0000\u0000\u00fe\u00ff"),
                    new Mark(StandardCharsets.UTF_8, "\u00ef\u00bb\u00bf"),
                    new Mark(StandardCharsets.UTF_16LE, "\u00ff\u00fe"),
                    new Mark(StandardCharsets.UTF_16BE, "\u00fe\u00ff"));

    private Decoder() {}

    /** Whether the bytes begin with a mark of any of the encodings that have one. */
    static boolean hasMark(byte[] bytes) {
        return MARKS.stream().anyMatch(mark -> mark.begins(bytes));
    }

    /**
     * Decodes markup, which may declare its encoding, or plain text, which cannot; a container, or
     * the server that sent it, may have stated one for either.
     */
    static Decoded decode(byte[] bytes, boolean markup, Optional<String> stated) {
        return byMark(bytes)
                .or(() -> byLabel(bytes, stated, "by what its container states"))
                .or(() -> markup ? byDeclaration(bytes) : Optional.empty())
                .or(() -> byValidity(bytes))
                .orElseGet(() -> byLooks(bytes));
    }

    private static Optional<Decoded> byMark(byte[] bytes) {
        return MARKS.stream()
                .filter(mark -> mark.begins(bytes))
                .findFirst()
                .map(
                        mark ->
                                lenient(
                                        Arrays.copyOfRange(bytes, mark.length(), bytes.length),
                                        mark.charset(),
                                        BY_MARK));
    }

    /** Decodes as it was decoded before, by the words that it said so with. */
    static String again(byte[] bytes, String charset) {
        int end = charset.indexOf(',');
        Charset known = Charset.forName(end < 0 ? charset : charset.substring(0, end));
        byte[] unmarked =
                MARKS.stream()
                        .filter(mark -> charset.contains(BY_MARK) && mark.begins(bytes))
                        .findFirst()
                        .map(mark -> Arrays.copyOfRange(bytes, mark.length(), bytes.length))
                        .orElse(bytes);
        return lenient(unmarked, known, "").characters();
    }

    private static Optional<Decoded> byDeclaration(byte[] bytes) {
        return byLabel(bytes, Declaration.in(bytes), "by declaration");
    }

    private static Optional<Decoded> byLabel(byte[] bytes, Optional<String> label, String how) {
        Optional<Charset> declared = label.flatMap(Encodings::of);
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        Charset charset = declared.get();
        if (Encodings.isSingleByte(charset)) {
            Optional<String> utf8 = strictUtf8(bytes);
            if (utf8.isPresent() && utf8.get().length() < bytes.length) {
                return Optional.of(
                        new Decoded(
                                utf8.get(),
                                "UTF-8, by validity, against its declaration of "
                                        + charset.name()));
            }
        }
        Decoded decoded = lenient(bytes, charset, how);
        return isMostlyMalformed(decoded.characters()) ? Optional.empty() : Optional.of(decoded);
    }

    private static boolean isMostlyMalformed(String characters) {
        long replaced = characters.chars().filter(c -> c == REPLACEMENT).count();
        long others = characters.chars().filter(c -> c >= 0x80 && c != REPLACEMENT).count();
        return replaced > others;
    }

    private static Optional<Decoded> byValidity(byte[] bytes) {
        return strictUtf8(bytes).map(text -> new Decoded(text, "UTF-8, by validity"));
    }

    private static Optional<String> strictUtf8(byte[] bytes) {
        try {
            return Optional.of(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Decoded byLooks(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(DETECTED, bytes.length));
        detector.dataEnd();
        Optional<Charset> detected =
                Optional.ofNullable(detector.getDetectedCharset())
                        .map(Decoder::likelier)
                        .flatMap(Encodings::of);
        return detected.map(charset -> lenient(bytes, charset, "by detection"))
                .orElseGet(
                        () -> lenient(bytes, Encodings.WINDOWS_1252, "for want of a better guess"));
    }

    /** The detector takes some windows-1251 for the Macintosh's, which nobody writes any more. */
    private static String likelier(String detected) {
        return detected.equals(Constants.CHARSET_MACCYRILLIC)
                ? Constants.CHARSET_WINDOWS_1251
                : detected;
    }

    private static Decoded lenient(byte[] bytes, Charset charset, String how) {
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int most =
                (int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + bytes.length;
        CharBuffer out = CharBuffer.allocate(most + 1);
        int replaced = 0;
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError()) {
            in.position(in.position() + result.length());
            out.put(REPLACEMENT);
            replaced++;
            result = decoder.decode(in, out, true);
        }
        decoder.flush(out);
        String note = replaced == 0 ? "" : "; " + replaced + " malformed pieces replaced";
        return new Decoded(out.flip().toString(), charset.name() + ", " + how + note);
    }
}
