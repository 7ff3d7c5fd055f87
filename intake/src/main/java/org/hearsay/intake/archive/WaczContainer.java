package org.hearsay.intake.archive;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.hearsay.intake.format.Container;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Parts;
import org.hearsay.intake.format.Source;
import org.hearsay.intake.zip.BoundedZip;
import org.hearsay.model.Extraction;

/**
 * Hands out the web archives that a packed collection of them holds (WACZ 1.1.1): the WARC files in
 * its folder {@code archive}, for {@link WarcContainer} to open. Its index, its list of pages and
 * its description are left: all that they say of a page, the records say. Labels and bounds are
 * those of {@link ZipContainer}.
 */
public final class WaczContainer implements Container {

    @Override
    public void open(Source source, Parts parts) throws IOException {
        List<Source> entries = BoundedZip.of(source).entries();
        boolean any = false;
        for (int i = 0; i < entries.size(); i++) {
            if (isWarc(entries.get(i).name())) {
                any = true;
                parts.add(ZipContainer.part(i + 1, "application/warc", entries.get(i)));
            }
        }
        if (!any) {
            throw new FormatException(Extraction.CORRUPT, "holds no web archive");
        }
    }

    /** Whether a zip archive is a collection of web archives. */
    public static boolean looksLike(BoundedZip zip) {
        return zip.entries().stream().anyMatch(entry -> isWarc(entry.name()));
    }

    private static boolean isWarc(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("archive/")
                && (lower.endsWith(".warc") || lower.endsWith(".warc.gz"));
    }
}
