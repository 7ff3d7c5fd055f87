package org.hearsay.intake.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;

/**
 * A header's fields (RFC 5322) by their names in lower case, the first of each name, unfolded and
 * not yet decoded.
 */
record Head(Map<String, String> fields) {

    private static final int LONGEST_TEXT = 2_000;

    /** A value with its parameters: a media type, a disposition. All but values in lower case. */
    record Value(String word, Map<String, String> parameters) {

        String parameter(String name) {
            return parameters.getOrDefault(name, "");
        }
    }

    static Head empty() {
        return new Head(new LinkedHashMap<>());
    }

    /** Takes in a field as it stands in the mail. */
    void add(byte[] field) {
        String text = decoded(field);
        int colon = text.indexOf(':');
        if (colon > 0) {
            fields.putIfAbsent(
                    text.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    text.substring(colon + 1).replace("\r", "").replace("\n", "").strip());
        }
    }

    /** UTF-8 (RFC 6532), or what old programs put there against the standard. */
    private static String decoded(byte[] field) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(field)).toString();
        } catch (CharacterCodingException e) {
            return new String(field, Charset.forName("windows-1252"));
        }
    }

    Optional<String> field(String lowerCase) {
        return Optional.ofNullable(fields.get(lowerCase)).filter(value -> !value.isEmpty());
    }

    boolean has(String lowerCase) {
        return fields.containsKey(lowerCase);
    }

    /** A field of words, its encoded ones (RFC 2047) decoded; cut where it grows too long. */
    Optional<String> text(String lowerCase) {
        return field(lowerCase).map(Head::words).filter(text -> !text.isEmpty());
    }

    /** Decodes encoded words; what cannot be decoded stays as it is. White space becomes one. */
    static String words(String raw) {
        String bounded = raw.substring(0, Math.min(raw.length(), LONGEST_TEXT));
        String decoded = bounded;
        try {
            decoded =
                    DecoderUtil.decodeEncodedWords(
                            bounded, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            decoded = bounded;
        }
        StringBuilder plain = new StringBuilder();
        decoded.codePoints()
                .map(c -> Character.isWhitespace(c) || Character.isISOControl(c) ? ' ' : c)
                .filter(c -> c != ' ' || !endsInSpace(plain))
                .forEachOrdered(plain::appendCodePoint);
        return plain.toString().strip();
    }

    private static boolean endsInSpace(StringBuilder text) {
        return text.length() > 0 && text.charAt(text.length() - 1) == ' ';
    }

    /** A field of a value and parameters (RFC 2045, RFC 2231); an empty one if there is none. */
    Value value(String lowerCase) {
        String stated = fields.getOrDefault(lowerCase, "");
        RawBody body =
                RawFieldParser.DEFAULT.parseRawBody(
                        new RawField(
                                lowerCase, stated.substring(0, Math.min(10_000, stated.length()))));
        MimeParameterMapping mapping = new MimeParameterMapping();
        for (NameValuePair parameter : body.getParams()) {
            mapping.addParameter(parameter.getName().toLowerCase(Locale.ROOT), text(parameter));
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        mapping.getParameters().forEach((name, value) -> parameters.put(name, words(value)));
        return new Value(body.getValue().strip().toLowerCase(Locale.ROOT), parameters);
    }

    private static String text(NameValuePair parameter) {
        String value = parameter.getValue();
        return value == null ? "" : value;
    }
}
