package org.hearsay.lineage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hearsay.model.Article;
import org.hearsay.model.Dated;
import org.hearsay.model.Lineage;
import org.hearsay.model.Outlet;

/**
 * Versions of one article: what one outlet published under one address at different times. Each
 * depends on the one before it. Their passages are all that they have in common, in runs of at
 * least {@link Body#SHINGLE} words; what no passage covers was added, taken out or changed.
 *
 * <p>Their order is that of the time at which the outlet last changed them, where all state one;
 * else that at which the copies were taken; else that of their days, and of one day by what they
 * say of themselves ({@link UpdateNote}); else they go as other articles do.
 */
final class Versions {

    /** Of one day, what says that it updates another is the later one. */
    private static final Comparator<Body> BY_THEIR_WORD =
            Comparator.<Body, LocalDate>comparing(
                            body -> body.article().publication().day().orElse(LocalDate.MAX))
                    .thenComparingInt(body -> UpdateNote.rank(body.article()))
                    .thenComparing(Precedence.ORDER);

    private Versions() {}

    /** Whether both are the same outlet's page, or nobody knows whose page it is. */
    static boolean isOne(Article a, Article b) {
        return key(a).isPresent() && key(a).equals(key(b));
    }

    /** The edges of every chain. */
    static List<Lineage> of(Body[] bodies) {
        Map<String, List<Body>> chains = new LinkedHashMap<>();
        for (Body body : bodies) {
            key(body.article())
                    .ifPresent(
                            key -> chains.computeIfAbsent(key, k -> new ArrayList<>(1)).add(body));
        }
        List<Lineage> edges = new ArrayList<>();
        for (List<Body> chain : chains.values()) {
            List<Body> ordered = chain.stream().sorted(order(chain)).toList();
            for (int i = 1; i < ordered.size(); i++) {
                edges.add(edge(ordered.get(i), ordered.get(i - 1)));
            }
        }
        return edges;
    }

    private static Lineage edge(Body later, Body earlier) {
        Overlap overlap = Overlap.of(later, new Index(earlier), Body.SHINGLE);
        return new Lineage(
                later.article().id(),
                earlier.article().id(),
                Lineage.Kind.VERSION,
                Math.min(1, overlap.share()),
                overlap.passages(later, earlier),
                Optional.empty());
    }

    private static Optional<String> key(Article article) {
        String outlet = article.outlet().map(Outlet::name).orElse("");
        return article.url()
                .map(Address::key)
                .filter(address -> !address.isEmpty())
                .map(address -> outlet + "\u001f" + address);
    }

    private static Comparator<Body> order(List<Body> chain) {
        if (chain.stream().allMatch(body -> updated(body).isPresent())) {
            return by(body -> updated(body).orElse(Instant.MAX));
        }
        return chain.stream().allMatch(body -> captured(body).isPresent())
                ? by(body -> captured(body).orElse(Instant.MAX))
                : BY_THEIR_WORD;
    }

    private static Comparator<Body> by(Function<Body, Instant> time) {
        return Comparator.comparing(time).thenComparing(BY_THEIR_WORD);
    }

    private static Optional<Instant> updated(Body body) {
        return body.article().edition().updated().map(Versions::instant);
    }

    private static Optional<Instant> captured(Body body) {
        return body.article().edition().captured().map(Versions::instant);
    }

    /** A bare day counts from its beginning. */
    private static Instant instant(Dated time) {
        return time.value().length() > 10
                ? OffsetDateTime.parse(time.value()).toInstant()
                : LocalDate.parse(time.value()).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
