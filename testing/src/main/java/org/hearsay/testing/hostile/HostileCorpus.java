package org.hearsay.testing.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes files that were made to hang, burst, mislead or rob whoever opens them.
 *
 * <p>The same bait gives the same bytes. Everything is made here, from nothing; on disk it is small
 * (the largest files are packed). Each group of files has a folder of its own.
 */
public final class HostileCorpus {

    /** Where archives whose entries have absolute names want to write. */
    public static final String ABSOLUTE = "/tmp/hearsay-hostile-escape.txt";

    /** Writes the files of one group. */
    private interface Group {
        void fill(Shelf shelf, Bait bait) throws IOException;
    }

    private final Path folder;
    private final Bait bait;
    private final List<HostileFile> files = new ArrayList<>();

    private HostileCorpus(Path folder, Bait bait) {
        this.folder = folder;
        this.bait = bait;
    }

    /**
     * Fills an empty folder; the files' names are relative to it, with slashes, and no two alike.
     */
    public static List<HostileFile> into(Path folder, Bait bait) throws IOException {
        HostileCorpus corpus = new HostileCorpus(folder, bait);
        corpus.add("text", Kind.TEXT, (shelf, none) -> TextBombs.fill(shelf));
        corpus.add("page", Kind.PAGE, PageBombs::fill);
        corpus.add("page-text", Kind.PAGE, (shelf, none) -> PageTextBombs.fill(shelf));
        corpus.add("encoding", Kind.ENCODING, (shelf, none) -> EncodingBombs.fill(shelf));
        corpus.add("gzip", Kind.GZIP, (shelf, none) -> GzipBombs.fill(shelf));
        corpus.add("name", Kind.NAME, (shelf, none) -> NameBombs.fill(shelf));
        corpus.add("pdf", Kind.PDF, (shelf, none) -> PdfBombs.fill(shelf));
        corpus.add("pdf-damage", Kind.PDF, PdfDamage::fill);
        corpus.add("mail", Kind.MAIL, MailBombs::fill);
        corpus.add("zip", Kind.ARCHIVE, (shelf, none) -> ZipBombs.fill(shelf));
        corpus.add("office", Kind.OFFICE, OfficeBombs::fill);
        corpus.add("feed", Kind.FEED, FeedBombs::fill);
        corpus.add("warc", Kind.WARC, WarcBombs::fill);
        corpus.add("rtf", Kind.RTF, (shelf, none) -> RtfBombs.fill(shelf));
        corpus.add("table", Kind.TABLE, (shelf, none) -> TableBombs.fill(shelf));
        return List.copyOf(corpus.files);
    }

    private void add(String name, Kind kind, Group group) throws IOException {
        Shelf shelf = new Shelf(Files.createDirectories(folder.resolve(name)), kind);
        group.fill(shelf, bait);
        for (HostileFile file : shelf.files()) {
            files.add(new HostileFile(name + "/" + file.name(), kind, file.expectation()));
        }
    }
}
