package org.hearsay.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Coverage;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemThread;
import org.hearsay.model.ThreadId;
import org.hearsay.query.Query;

/** The cells of the matrix of threads and outlets, a row each: carried, differs or absent. */
final class CoverageRows {

    private final List<Coverage> coverage;
    private final Map<ThreadId, ItemThread> threads = new HashMap<>();

    CoverageRows(Query query) {
        this.coverage = query.dossier().coverage();
        query.dossier().threads().forEach(thread -> threads.put(thread.id(), thread));
    }

    Stream<List<String>> all() {
        return coverage.stream()
                .sorted(Comparator.comparing(Coverage::thread))
                .flatMap(one -> rows(one).stream());
    }

    private List<List<String>> rows(Coverage one) {
        List<List<String>> rows = new ArrayList<>();
        for (Coverage.Carried carried : one.carried()) {
            String members =
                    carried.members().stream().map(ItemId::value).collect(Collectors.joining("; "));
            rows.add(
                    row(one, carried.outlet(), carried.differs() ? "differs" : "carried", members));
        }
        one.absent().forEach(outlet -> rows.add(row(one, outlet, "absent", "")));
        return rows;
    }

    private List<String> row(Coverage one, String outlet, String carried, String members) {
        ItemThread thread = threads.get(one.thread());
        return List.of(
                one.thread().value(),
                thread == null ? "" : thread.of().word(),
                thread == null ? "" : thread.verdict().word(),
                Integer.toString(one.origins()),
                outlet,
                carried,
                members);
    }
}
