package org.hearsay.intake.child;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The fields of a frame, one after another: big-endian numbers, and bytes after their number. */
final class FieldWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    FieldWriter flag(boolean value) {
        bytes.write(value ? 1 : 0);
        return this;
    }

    FieldWriter number(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes.write((int) (value >>> shift));
        }
        return this;
    }

    FieldWriter bytes(byte[] value) {
        number(value.length);
        bytes.writeBytes(value);
        return this;
    }

    FieldWriter string(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    FieldWriter optional(Optional<String> value) {
        flag(value.isPresent());
        value.ifPresent(this::string);
        return this;
    }

    FieldWriter strings(List<String> values) {
        number(values.size());
        values.forEach(this::string);
        return this;
    }

    byte[] done() {
        return bytes.toByteArray();
    }
}
