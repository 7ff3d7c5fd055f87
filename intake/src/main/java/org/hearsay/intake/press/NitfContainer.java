package org.hearsay.intake.press;

import java.io.IOException;
import java.util.Optional;
import org.hearsay.intake.format.Container;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Parts;
import org.hearsay.intake.format.Source;
import org.hearsay.intake.item.Characters;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Xml;
import org.hearsay.model.Extraction;

/**
 * The article of an NITF 3 document (IPTC), at most 20 MB: its body as HTML, its dateline before
 * the first words, and what its head and its data say of it.
 */
public final class NitfContainer implements Container {

    static final int LARGEST = 20 << 20;

    /** Whether what begins so is such a document. */
    public static boolean looksLike(CharSequence start) {
        return Roots.of(start).equals("nitf");
    }

    @Override
    public void open(Source source, Parts parts) throws IOException {
        Xml xml = Xml.of(Characters.of(source, LARGEST));
        if (!Nitf.isRoot(xml.root())) {
            throw new FormatException(
                    Extraction.UNSUPPORTED,
                    "is no NITF: expected nitf, found " + xml.root().tagName());
        }
        Nitf nitf = new Nitf(xml.root());
        Optional<String> withdrawn = nitf.withdrawn();
        String html = nitf.html();
        if (withdrawn.isPresent()) {
            parts.lost(xml.range(xml.root()), withdrawn.get());
        } else if (html.isBlank()) {
            parts.lost(xml.range(xml.root()), "has no text in its body.content");
        } else {
            parts.add(Item.html(1, xml.range(xml.root()), html, nitf.envelope()));
        }
        if (xml.isCutOff()) {
            throw new FormatException(Extraction.PARTIAL, "ends before the article does");
        }
    }
}
