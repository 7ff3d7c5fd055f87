package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.model.Lineage;
import org.hearsay.model.Outlet;
import org.hearsay.model.OutletRegister;

/**
 * Which article of a cited outlet was meant: of those not published later, the one that has most of
 * the words around the mention, and none if that is fewer than {@link #COMMON}. An agency's
 * articles are also those that credit it.
 */
final class Cited {

    private static final int REACH = 40;
    private static final int COMMON = 4;
    private static final int CONSIDERED = 200;

    /** Shorter words are everywhere. */
    private static final int LONG = 4;

    private final Body[] bodies;
    private final Map<String, List<Integer>> articles = new TreeMap<>();
    private final OutletNames names = new OutletNames();
    private final Indexes indexes;

    /** The bodies are in order of precedence. */
    Cited(Body[] bodies, Indexes indexes, OutletRegister register) {
        this.bodies = bodies;
        this.indexes = indexes;
        for (int i = 0; i < bodies.length; i++) {
            for (String name : publishers(bodies[i])) {
                articles.computeIfAbsent(name, key -> new ArrayList<>()).add(i);
            }
        }
        articles.keySet().forEach(name -> names.add(name, name));
        for (String outlet : articles.keySet()) {
            register.named(outlet)
                    .ifPresent(entry -> entry.names().forEach(name -> names.add(name, outlet)));
        }
    }

    private static Set<String> publishers(Body body) {
        Set<String> publishers = new TreeSet<>();
        body.article().outlet().map(Outlet::name).ifPresent(publishers::add);
        body.article().agency().ifPresent(publishers::add);
        return publishers;
    }

    List<Lineage> find() {
        Citations citations = new Citations(names);
        List<Lineage> found = new ArrayList<>();
        for (Body body : bodies) {
            Set<String> own = publishers(body);
            citations
                    .in(body)
                    .forEach(
                            (outlet, mention) -> {
                                if (!own.contains(outlet)) {
                                    cited(body, mention).ifPresent(found::add);
                                }
                            });
        }
        return found;
    }

    private Optional<Lineage> cited(Body here, OutletNames.Found mention) {
        Set<Long> around = around(here, mention);
        int best = COMMON - 1;
        Optional<Body> source = Optional.empty();
        List<Integer> candidates = articles.getOrDefault(mention.outlet(), List.of());
        for (int i : candidates.subList(0, Math.min(CONSIDERED, candidates.size()))) {
            int common = isPossible(here, bodies[i]) ? common(around, bodies[i]) : 0;
            if (common > best) {
                best = common;
                source = Optional.of(bodies[i]);
            }
        }
        return source.map(there -> lineage(here, there));
    }

    private Lineage lineage(Body here, Body there) {
        Overlap overlap = Overlap.of(here, indexes.of(there));
        return new Lineage(
                here.article().id(),
                there.article().id(),
                Lineage.Kind.CITES,
                Math.min(1, overlap.share()),
                overlap.passages(here, there),
                Optional.empty());
    }

    private static boolean isPossible(Body here, Body there) {
        return !here.article().id().equals(there.article().id())
                && Precedence.byTime(here.article().publication(), there.article().publication())
                        >= 0;
    }

    private static Set<Long> around(Body body, OutletNames.Found mention) {
        Set<Long> around = new HashSet<>();
        int end = Math.min(body.size(), mention.end() + REACH);
        for (int i = Math.max(0, mention.start() - REACH); i < end; i++) {
            boolean isName = i >= mention.start() && i < mention.end();
            if (!isName && body.at(i).length() > LONG) {
                around.add(body.hash(i));
            }
        }
        return around;
    }

    private static int common(Set<Long> around, Body body) {
        Set<Long> common = new HashSet<>();
        for (int i = 0; i < body.size(); i++) {
            if (around.contains(body.hash(i))) {
                common.add(body.hash(i));
            }
        }
        return common.size();
    }
}
