package org.hearsay.intake.xml;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import org.hearsay.intake.xml.SafeXml.Nowhere;

/**
 * A document's characters, with its document type declaration blanked out.
 *
 * <p>Both are done here because the platform's parser does them badly: it writes to standard error
 * about broken bytes, and looks for the end of a declaration without regard to quotation marks.
 * Blanks take the declaration's place, so that positions stay what they were.
 */
final class XmlText {

    private static final String DECLARATION = "<!DOCTYPE";

    /** How far into a document its encoding is looked for. */
    private static final int HEAD = 200;

    private final char[] text;
    private int at;

    private XmlText(char[] text) {
        this.text = text;
    }

    static char[] of(byte[] document) {
        XmlText text = new XmlText(decoded(document));
        text.blankDeclaration();
        return text.text;
    }

    private static char[] decoded(byte[] document) {
        Charset charset = charset(document);
        String text = charset.decode(ByteBuffer.wrap(document)).toString();
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).toCharArray();
    }

    /** By the byte order mark, the zeros around the first sign, or the encoding's name. */
    private static Charset charset(byte[] document) {
        int first = document.length < 2 ? 0 : (document[0] & 0xFF) << 8 | (document[1] & 0xFF);
        return switch (first) {
            case 0xFEFF, 0x003C -> StandardCharsets.UTF_16BE;
            case 0xFFFE, 0x3C00 -> StandardCharsets.UTF_16LE;
            default -> declared(document);
        };
    }

    private static Charset declared(byte[] document) {
        String head =
                new String(
                        document, 0, Math.min(HEAD, document.length), StandardCharsets.ISO_8859_1);
        int end = head.startsWith("\u00EF\u00BB\u00BF") ? -1 : head.indexOf("?>");
        int name = end < 0 ? -1 : head.indexOf("encoding", head.indexOf("<?xml"));
        if (name < 0 || name > end || !head.stripLeading().startsWith("<?xml")) {
            return StandardCharsets.UTF_8;
        }
        return named(head.substring(name + "encoding".length(), end));
    }

    /** From what follows the word "encoding", such as {@code ="ISO-8859-1" standalone="no"}. */
    private static Charset named(String rest) {
        String value = rest.strip();
        value = value.startsWith("=") ? value.substring(1).strip() : "";
        int close = value.isEmpty() ? -1 : value.indexOf(value.charAt(0), 1);
        String name = close < 0 ? "" : value.substring(1, close);
        try {
            Charset charset = Charset.forName(name);
            // Bytes that could be read so far are not in an encoding of two bytes a sign.
            return charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            XmlException unknown =
                    new XmlException(
                            "The XML is in an encoding that is not known, '" + name + "'",
                            Nowhere.AT_ALL);
            unknown.initCause(e);
            throw unknown;
        }
    }

    private void blankDeclaration() {
        skipToDeclaration();
        if (!follows(DECLARATION)) {
            return;
        }
        int start = at;
        skipDeclaration();
        for (int i = start; i < Math.min(at, text.length); i++) {
            text[i] = text[i] == '\n' || text[i] == '\r' ? text[i] : ' ';
        }
    }

    /** Past space, comments and processing instructions. */
    private void skipToDeclaration() {
        while (at < text.length) {
            if (text[at] <= ' ') {
                at++;
            } else if (!skippedAside()) {
                return;
            }
        }
    }

    private boolean skippedAside() {
        return skipped("<!--", "-->") || skipped("<?", "?>");
    }

    /** To the sign that closes it: the one that stands in no quotation, comment or subset. */
    private void skipDeclaration() {
        boolean inSubset = false;
        at += DECLARATION.length();
        while (at < text.length) {
            char sign = text[at];
            if (sign == '>' && !inSubset) {
                at++;
                return;
            }
            if (sign == '[' || sign == ']') {
                inSubset = sign == '[';
                at++;
            } else if (!skippedAside() && !skipped("\"", "\"") && !skipped("'", "'")) {
                at++;
            }
        }
    }

    private boolean skipped(String open, String close) {
        if (!follows(open)) {
            return false;
        }
        at += open.length();
        while (at < text.length && !follows(close)) {
            at++;
        }
        at = Math.min(text.length, at + close.length());
        return true;
    }

    private boolean follows(String sign) {
        return at + sign.length() <= text.length
                && Arrays.equals(
                        text, at, at + sign.length(), sign.toCharArray(), 0, sign.length());
    }
}
