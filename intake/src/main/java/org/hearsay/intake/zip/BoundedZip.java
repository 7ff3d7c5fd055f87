package org.hearsay.intake.zip;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Source;
import org.hearsay.model.Extraction;

/**
 * A zip archive (PKWARE APPNOTE 6.3, with Zip64), of which no more comes out than is good. Not safe
 * for use by several threads.
 *
 * <p>It goes by the archive's directory, as office programs do, and not by the headers before each
 * entry: those may leave the size open, and then a stored entry, as the writers of web archives
 * make them, ends nowhere. Sizes, places and sums are checked against what is found; what lies is
 * corrupt. Names are given as they stand and are never a file's.
 */
public final class BoundedZip {

    /**
     * What an archive may hold: entries; bytes of all that is read of it, an entry read again
     * counting once; and, of an entry that gave {@code free} bytes, so many bytes for one packed.
     */
    record Limits(int entries, long inflated, long free, int ratio) {

        static final Limits USUAL = new Limits(2_000, 512L << 20, 1 << 20, 100);
    }

    private final Source source;
    private final List<ZipEntry> entries;
    private final Budget budget;

    private BoundedZip(Source source, Limits limits) throws IOException {
        this.source = source;
        this.entries = new ZipDirectory(source).read(limits.entries());
        this.budget = new Budget(limits, entries.size());
    }

    /**
     * Reads the directory.
     *
     * @throws FormatException CORRUPT if there is none or it is damaged; UNSUPPORTED if it lists
     *     more than 2,000 entries, or the archive is one of several volumes
     */
    public static BoundedZip of(Source source) throws IOException {
        return of(source, Limits.USUAL);
    }

    static BoundedZip of(Source source, Limits limits) throws IOException {
        return new BoundedZip(source, limits);
    }

    /** Every entry but folders, in the directory's order; a name may stand twice. */
    public List<Source> entries() {
        return entries.stream().filter(entry -> !entry.isFolder()).map(this::content).toList();
    }

    /**
     * The entry of exactly this name.
     *
     * @throws FormatException CORRUPT if two have it: programs differ in which of them they show
     */
    public Optional<Source> entry(String name) throws IOException {
        List<ZipEntry> found = entries.stream().filter(e -> e.name().equals(name)).toList();
        if (found.size() > 1) {
            throw new FormatException(
                    Extraction.CORRUPT, "holds more than one entry called " + Shown.of(name));
        }
        return found.stream().map(this::content).findFirst();
    }

    /**
     * An entry's bytes, unpacked as they are read. Its stream throws {@link FormatException}:
     * ENCRYPTED at its opening; UNSUPPORTED for another packing than stored or deflated, and at a
     * limit; CORRUPT where the entry breaks off, and at its end if size or sum are not as stated.
     */
    private Source content(ZipEntry entry) {
        return new Source() {
            @Override
            public String name() {
                return entry.name();
            }

            @Override
            public long size() {
                return entry.size();
            }

            @Override
            public InputStream open() throws IOException {
                return EntryStream.of(source, entry, budget);
            }
        };
    }
}
