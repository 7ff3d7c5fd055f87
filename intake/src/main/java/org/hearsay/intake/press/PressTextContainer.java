package org.hearsay.intake.press;

import java.io.IOException;
import org.hearsay.intake.format.Container;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Parts;
import org.hearsay.intake.format.Source;
import org.hearsay.intake.item.Characters;
import org.hearsay.model.Extraction;

/**
 * The articles of a LexisNexis or Factiva export that is a text file, at most 50 MB, each with its
 * place in the file.
 */
public final class PressTextContainer implements Container {

    private static final int LARGEST = 50 << 20;

    @Override
    public void open(Source source, Parts parts) throws IOException {
        Characters characters = Characters.of(source, LARGEST);
        if (!PressExport.split(characters.text(), parts, characters::range)) {
            throw new FormatException(
                    Extraction.UNSUPPORTED,
                    "is no export of LexisNexis or Factiva: found no line that ends an article");
        }
    }
}
