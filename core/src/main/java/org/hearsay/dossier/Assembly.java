package org.hearsay.dossier;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Coverage;
import org.hearsay.model.Discourse;
import org.hearsay.model.Inconsistency;
import org.hearsay.model.Issue;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Lineage;
import org.hearsay.model.Move;
import org.hearsay.model.Reading;
import org.hearsay.model.Side;
import org.hearsay.model.Unordered;

/** Lays the findings of all parts together, each kind in the order that a dossier has it in. */
final class Assembly {

    private final List<Findings> findings;

    Assembly(List<Findings> findings) {
        this.findings = findings;
    }

    <T> List<T> sorted(Function<Findings, List<T>> kind, Comparator<? super T> order) {
        return findings.stream().flatMap(f -> kind.apply(f).stream()).sorted(order).toList();
    }

    List<Lineage> lineage() {
        return sorted(Findings::lineage, Lineage.ORDER);
    }

    List<ItemThread> threads() {
        return sorted(Findings::threads, Comparator.comparing(ItemThread::id));
    }

    List<Coverage> coverage() {
        return sorted(Findings::coverage, Comparator.comparing(Coverage::thread));
    }

    Discourse discourse() {
        return new Discourse(
                sorted(found -> found.discourse().issues(), Issue.ORDER),
                sorted(found -> found.discourse().moves(), Move.ORDER),
                sorted(found -> found.discourse().sides(), Side.ORDER),
                sorted(found -> found.discourse().unordered(), Unordered.ORDER));
    }

    /** Article by article in the order of the readings, of each as its part has them. */
    List<Inconsistency> inconsistencies(List<Reading> readings) {
        Map<ArticleId, Integer> places = new HashMap<>();
        readings.forEach(reading -> places.putIfAbsent(reading.article().id(), places.size()));
        return sorted(
                Findings::inconsistencies,
                Comparator.comparingInt(found -> places.getOrDefault(found.article(), 0)));
    }
}
