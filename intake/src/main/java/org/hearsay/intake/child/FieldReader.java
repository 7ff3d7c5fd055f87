package org.hearsay.intake.child;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what {@link FieldWriter} wrote, and takes nothing else for it. */
final class FieldReader {

    private final ByteBuffer bytes;

    FieldReader(byte[] payload) {
        this.bytes = ByteBuffer.wrap(payload);
    }

    boolean flag() throws ChildException {
        need(1);
        byte value = bytes.get();
        if (value != 0 && value != 1) {
            throw new ChildException("A flag is " + value + ", not 0 or 1");
        }
        return value == 1;
    }

    long number(long least, long most) throws ChildException {
        need(Long.BYTES);
        long value = bytes.getLong();
        if (value < least || value > most) {
            throw new ChildException(
                    "A number is " + value + ", not between " + least + " and " + most);
        }
        return value;
    }

    int count(int most) throws ChildException {
        return (int) number(0, most);
    }

    byte[] bytes(int most) throws ChildException {
        int length = count(most);
        need(length);
        byte[] value = new byte[length];
        bytes.get(value);
        return value;
    }

    /** Well-formed UTF-8 of at most so many UTF-16 characters. */
    String string(int most) throws ChildException {
        int length = count(Math.multiplyExact(most, 3));
        need(length);
        ByteBuffer field = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        try {
            String value =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(field)
                            .toString();
            if (value.length() > most) {
                throw new ChildException(
                        "A text has " + value.length() + " characters, not " + most);
            }
            return value;
        } catch (CharacterCodingException e) {
            throw new ChildException("A text is not UTF-8", e);
        }
    }

    /** One line: no control characters. */
    String line(int most) throws ChildException {
        String value = string(most);
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new ChildException("A line holds control characters");
        }
        return value;
    }

    Optional<String> optionalLine(int most) throws ChildException {
        return flag() ? Optional.of(line(most)) : Optional.empty();
    }

    List<String> lines(int mostLines, int most) throws ChildException {
        int count = count(mostLines);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(line(most));
        }
        return values;
    }

    void end() throws ChildException {
        if (bytes.hasRemaining()) {
            throw new ChildException("A frame is " + bytes.remaining() + " bytes too long");
        }
    }

    private void need(int length) throws ChildException {
        if (bytes.remaining() < length) {
            throw new ChildException(
                    "A frame ends early: "
                            + length
                            + " bytes wanted, "
                            + bytes.remaining()
                            + " left");
        }
    }
}
