package org.hearsay.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.intake.format.Container;
import org.hearsay.intake.format.Part;
import org.hearsay.intake.format.Parts;
import org.hearsay.intake.format.Source;
import org.hearsay.intake.zip.BoundedZip;
import org.hearsay.model.Envelope;

/**
 * Hands out the files of a zip archive, in the order of its directory; an entry's number there is
 * its label, folders not counted. What the system that packed it laid beside the files is passed
 * over. A file is unpacked when it is read, within {@link BoundedZip}'s bounds: its stream, not
 * this, throws if it is damaged, needs a password, or is too large.
 */
public final class ZipContainer implements Container {

    @Override
    public void open(Source source, Parts parts) throws IOException {
        List<Source> entries = BoundedZip.of(source).entries();
        for (int i = 0; i < entries.size(); i++) {
            if (!isOfASystem(entries.get(i).name())) {
                parts.add(part(i + 1, "", entries.get(i)));
            }
        }
    }

    static Part part(int number, String mediaType, Source entry) {
        return new Part(
                Integer.toString(number),
                Optional.empty(),
                mediaType,
                new LowerCase(entry),
                Envelope.empty());
    }

    private static boolean isOfASystem(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/")
                || last.equals(".DS_Store")
                || last.equalsIgnoreCase("thumbs.db")
                || last.equalsIgnoreCase("desktop.ini");
    }

    /** An entry by its name in lower case, as names of sources are. */
    private record LowerCase(Source entry) implements Source {

        @Override
        public String name() {
            return entry.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public long size() {
            return entry.size();
        }

        @Override
        public InputStream open() throws IOException {
            return entry.open();
        }
    }
}
