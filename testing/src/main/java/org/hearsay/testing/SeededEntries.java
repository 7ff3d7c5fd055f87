package org.hearsay.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hearsay.ledger.Entry;
import org.hearsay.ledger.Entry.Fate;
import org.hearsay.model.Article;
import org.hearsay.model.Digest;
import org.hearsay.model.Document;
import org.hearsay.model.Outlet;
import org.hearsay.model.Reading;

/**
 * A run over many documents, as a ledger sees it: one seed, one run.
 *
 * <p>Every third document has the bytes of another, some of them from the same outlet; every tenth
 * is skipped, every tenth fails. What an entry holds does not depend on those before it.
 */
public final class SeededEntries {

    private final long seed;

    public SeededEntries(long seed) {
        this.seed = seed;
    }

    /** The first entries of the run; no two have one path. */
    public List<Entry> first(int count) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(entry(i));
        }
        return entries;
    }

    /** One entry by its place. */
    public Entry entry(int place) {
        Random random = new Random(seed * 1_000_003 + place);
        String path = "day-" + random.nextInt(5) + "/" + place + ".txt";
        int bytes = place % 3 == 2 ? random.nextInt(place) : place;
        Document document =
                Document.of(
                                path,
                                ("Bytes " + bytes + " of " + seed).getBytes(StandardCharsets.UTF_8))
                        .below("/stories/" + place % 2);
        return switch (random.nextInt(10)) {
            case 0 -> entry(document, "picture", new Fate.Skipped("is a picture"));
            case 1 -> entry(document, "broken", new Fate.Failed("is not a whole gzip file"));
            default -> read(document, random.nextInt(2), bytes);
        };
    }

    /**
     * A document read by these readers, from this outlet: the reading follows from the bytes, the
     * outlet and the readers alone.
     */
    public static Entry read(Document document, int outlet, long readers) {
        Optional<Outlet> known = Optional.of(new Outlet("Outlet " + outlet));
        Digest work = work(document, "outlet " + outlet + ", readers " + readers);
        long choice = Long.parseUnsignedLong(work.hex().substring(0, 15), 16);
        Reading reading =
                new SeededReadings(choice).reading(document.path(), document.sha256(), known);
        return new Entry(document, work, Optional.of("UTF-8, by validity"), new Fate.Read(reading));
    }

    /** A document whose article has this text and no items. */
    public static Entry saying(Document document, String text) {
        Article article = Articles.of(document, text);
        Reading reading =
                new Reading(
                        article, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                        List.of(), "readers");
        return new Entry(document, work(document, text), Optional.empty(), new Fate.Read(reading));
    }

    private static Entry entry(Document document, String why, Fate fate) {
        return new Entry(document, work(document, why), Optional.empty(), fate);
    }

    private static Digest work(Document document, String rest) {
        return Digest.of("work", document.sha256().hex(), rest);
    }
}
