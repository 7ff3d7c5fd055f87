package org.hearsay.lineage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Furnishings;
import org.hearsay.model.Outlet;
import org.hearsay.text.Hash;

/**
 * What an outlet's pages have in common though their articles do not: paragraphs that stand in at
 * least three of its texts which otherwise differ. Two pages that share nothing else share no text.
 *
 * <p>Needed most for plain texts, in which nothing but its recurrence tells a sign-up box from a
 * paragraph. An outlet's articles that copy or update each other are nearly one text, however many
 * they are, and make nothing furniture.
 */
final class Furniture {

    private static final double TEXTS = 2.5;

    /** Pages that are looked at for one paragraph. */
    private static final int LOOKED_AT = 12;

    /** Paragraphs of one page that are looked at. */
    private static final int PARAGRAPHS = 200;

    private final Body[] bodies;
    private final Map<Long, int[]> carriers = new HashMap<>();
    private final Map<Long, Boolean> known = new HashMap<>();

    private Furniture(Body[] bodies) {
        this.bodies = bodies;
        long[] recurring = recurring();
        for (int i = 0; i < bodies.length; i++) {
            for (long paragraph : distinct(bodies[i])) {
                if (Arrays.binarySearch(recurring, paragraph) >= 0) {
                    add(paragraph, i);
                }
            }
        }
    }

    /** Which paragraphs are their outlet's, by the articles that have any. */
    static Furnishings in(Body[] bodies) {
        Furniture furniture = new Furniture(bodies);
        Map<ArticleId, Set<Long>> paragraphs = new HashMap<>();
        for (Body body : bodies) {
            Set<Long> own = new HashSet<>();
            for (long paragraph : distinct(body)) {
                if (furniture.isFurniture(paragraph)) {
                    own.add(paragraph);
                }
            }
            if (!own.isEmpty()) {
                paragraphs.put(body.article().id(), own);
            }
        }
        return new Furnishings(paragraphs);
    }

    /** Tells each body which of its paragraphs are its outlet's. */
    static void mark(Body[] bodies, Furnishings known) {
        for (Body body : bodies) {
            Set<Long> own = known.of(body.article().id());
            BitSet words = new BitSet();
            for (int p = 0; p < body.paragraphs() && !own.isEmpty(); p++) {
                if (own.contains(key(body, p))) {
                    words.set(body.paragraph(p), body.paragraph(p + 1));
                }
            }
            body.mark(words);
        }
    }

    private boolean isFurniture(long paragraph) {
        int[] pages = carriers.get(paragraph);
        if (pages == null || pages.length < TEXTS) {
            return false;
        }
        return known.computeIfAbsent(paragraph, key -> texts(pages) >= TEXTS);
    }

    /** How many texts these pages amount to: three copies are one, three others three. */
    private double texts(int[] pages) {
        Set<Long> union = new HashSet<>();
        double all = 0;
        double different = 0;
        for (int page : pages) {
            Body body = bodies[page];
            for (int p = 0; p < Math.min(PARAGRAPHS, body.paragraphs()); p++) {
                int words = body.paragraph(p + 1) - body.paragraph(p);
                all += words;
                different += union.add(body.paragraphHash(p)) ? words : 0;
            }
        }
        return all == 0 ? 0 : pages.length * different / all;
    }

    /** Paragraphs, by outlet, that at least three bodies have; sorted. */
    private long[] recurring() {
        long[] all =
                Arrays.stream(bodies)
                        .flatMapToLong(body -> Arrays.stream(distinct(body)))
                        .toArray();
        Arrays.sort(all);
        int kept = 0;
        for (int i = 2; i < all.length; i++) {
            if (all[i] == all[i - 2] && (kept == 0 || all[kept - 1] != all[i])) {
                all[kept++] = all[i];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    private void add(long paragraph, int body) {
        int[] before = carriers.getOrDefault(paragraph, new int[0]);
        if (before.length < LOOKED_AT) {
            int[] more = Arrays.copyOf(before, before.length + 1);
            more[before.length] = body;
            carriers.put(paragraph, more);
        }
    }

    private static long[] distinct(Body body) {
        if (body.article().outlet().isEmpty()) {
            return new long[0];
        }
        long[] paragraphs = new long[body.paragraphs()];
        for (int p = 0; p < paragraphs.length; p++) {
            paragraphs[p] = key(body, p);
        }
        return Arrays.stream(paragraphs).sorted().distinct().toArray();
    }

    private static long key(Body body, int paragraph) {
        long outlet = body.article().outlet().map(Outlet::name).map(Hash::of).orElse(0L);
        return Hash.mix(outlet * 31 + body.paragraphHash(paragraph));
    }
}
