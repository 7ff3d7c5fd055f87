package org.hearsay.export;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.hearsay.dossier.Dossier;

/** What formats write of a dossier, for tests. */
final class Written {

    private Written() {}

    static byte[] bytes(Format format, String file, Dossier dossier, Wording wording)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(Export.of(dossier, wording, Originals.none()), file, out);
        return out.toByteArray();
    }

    static String text(String format, Dossier dossier, Wording wording) throws IOException {
        Format one = new Formats().named(format).orElseThrow();
        return new String(bytes(one, one.files().get(0), dossier, wording), StandardCharsets.UTF_8);
    }

    /** What the format writes of the quarry. */
    static String quarry(String format) throws IOException {
        return text(format, Quarry.dossier(), Wording.FULL);
    }

    static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
