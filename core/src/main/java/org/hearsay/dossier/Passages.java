package org.hearsay.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.hearsay.model.Evidence;
import org.hearsay.model.Reading;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;
import org.hearsay.model.Statement;
import org.hearsay.text.Hash;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/**
 * Paragraphs and quotations that are long enough not to be the same by chance, and which articles
 * carry them.
 */
final class Passages {

    private static final int PARAGRAPH = 20;
    private static final int QUOTATION = 8;

    /** Passages of one article that are looked at. */
    private static final int MOST = 200;

    /** The low bits say which article, the others which passage. */
    private static final int BITS = 24;

    private static final long ARTICLE = (1L << BITS) - 1;

    private Passages() {}

    /**
     * The places of the readings that carry one passage, at least two, in order; the passages of
     * fewest carriers first.
     */
    static List<int[]> carriers(List<Reading> readings) {
        if (readings.size() > ARTICLE) {
            throw new IllegalArgumentException("Too many articles at once: " + readings.size());
        }
        long[] all = postings(readings);
        List<int[]> carriers = new ArrayList<>();
        int end;
        for (int start = 0; start < all.length; start = end) {
            end = start + 1;
            while (end < all.length && all[end] >>> BITS == all[start] >>> BITS) {
                end++;
            }
            if (end - start > 1) {
                carriers.add(
                        Arrays.stream(all, start, end)
                                .mapToInt(posting -> (int) (posting & ARTICLE))
                                .toArray());
            }
        }
        carriers.sort(Comparator.comparingInt(own -> own.length));
        return carriers;
    }

    /** Sorted by passage, then by article. */
    private static long[] postings(List<Reading> readings) {
        long[][] own = new long[readings.size()][];
        for (int i = 0; i < own.length; i++) {
            int place = i;
            own[i] =
                    passages(readings.get(i))
                            .map(hash -> hash & ~ARTICLE | place)
                            .distinct()
                            .toArray();
        }
        long[] all = Arrays.stream(own).flatMapToLong(Arrays::stream).toArray();
        Arrays.sort(all);
        return all;
    }

    private static LongStream passages(Reading reading) {
        String text = reading.article().text().characters();
        LongStream paragraphs =
                reading.article().segments().stream()
                        .filter(segment -> isBody(segment.role()))
                        .limit(MOST)
                        .map(Segment::span)
                        .flatMapToLong(span -> hash(text, List.of(span), PARAGRAPH));
        LongStream quotations =
                reading.statements().stream()
                        .filter(statement -> statement.kind() == Statement.Kind.DIRECT)
                        .limit(MOST)
                        .map(statement -> statement.content().stream().map(Evidence::span).toList())
                        .flatMapToLong(spans -> hash(text, spans, QUOTATION));
        return LongStream.concat(paragraphs, quotations);
    }

    private static boolean isBody(Role role) {
        return role == Role.BODY || role == Role.QUOTE;
    }

    private static LongStream hash(String text, List<Span> spans, int least) {
        long hash = 0;
        int words = 0;
        for (Span span : spans) {
            for (Word word : Word.in(text, span)) {
                hash = Hash.mix(hash * 31 + Hash.of(word.form()));
                words++;
            }
        }
        return words < least ? LongStream.empty() : LongStream.of(hash);
    }
}
