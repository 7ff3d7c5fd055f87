package org.hearsay.intake.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Laid;
import org.hearsay.intake.format.Layout;
import org.hearsay.intake.format.Source;
import org.hearsay.model.Extraction;

/**
 * The text of an RTF document (Rich Text Format 1.9): without what is deleted or hidden, headers,
 * footers and comments; notes stand at the end. Groups may stand 1,000 deep in one another.
 *
 * <p>Title and author come from its properties if they can be believed; its dates are the file's.
 */
public final class RtfLayout implements Layout {

    private static final String MAGIC = "{\\rtf";

    @Override
    public Laid lay(Source source) throws IOException {
        byte[] bytes;
        try (InputStream in = source.open()) {
            bytes = in.readAllBytes();
        }
        if (!beginsRight(bytes)) {
            throw new FormatException(
                    Extraction.CORRUPT, "is no RTF document: it does not begin with " + MAGIC);
        }
        RtfText rtf = new RtfText();
        RtfTokens.read(bytes, rtf);
        LaidText text = new LaidText();
        rtf.paragraphs().forEach(text::add);
        return laid(rtf, text);
    }

    private static boolean beginsRight(byte[] bytes) {
        int start = 0;
        while (start < bytes.length && (bytes[start] & 0xFF) <= ' ') {
            start++;
        }
        boolean right = bytes.length - start >= MAGIC.length();
        for (int i = 0; right && i < MAGIC.length(); i++) {
            right = bytes[start + i] == MAGIC.charAt(i);
        }
        return right;
    }

    private static Laid laid(RtfText rtf, LaidText text) throws FormatException {
        List<String> missing = new ArrayList<>();
        if (rtf.isTooDeep()) {
            missing.add("what stands in more than 1000 groups");
        }
        if (rtf.breaksOff()) {
            missing.add("its end: it breaks off");
        }
        if (text.isFull()) {
            missing.add("what follows the first " + LaidText.MOST + " characters");
        }
        if (text.characters().isEmpty()) {
            throw NoText.of(false, missing);
        }
        return text.laid(rtf.title(), List.of(rtf.author()), missing);
    }
}
