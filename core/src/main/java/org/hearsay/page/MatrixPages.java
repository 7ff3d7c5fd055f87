package org.hearsay.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hearsay.model.Coverage;
import org.hearsay.model.ItemThread;
import org.hearsay.model.ThreadId;

/** Everything that several outlets carry, a row each, against the outlets. */
final class MatrixPages {

    private static final int ROWS = 120;

    private final Catalog catalog;
    private final Facts facts;
    private final OutletColumns columns;
    private final Map<ThreadId, ItemThread> threads = new HashMap<>();

    MatrixPages(Catalog catalog) {
        this.catalog = catalog;
        this.facts = new Facts(catalog);
        this.columns = OutletColumns.of(catalog);
        catalog.dossier().threads().forEach(thread -> threads.put(thread.id(), thread));
    }

    void write(Leaves sink) {
        Frame.parts(
                sink,
                Frame.Room.MATRIX,
                "Who carries what",
                Part.cut("matrix", rows(), ROWS),
                this::body);
    }

    /** What more than one outlet carries, what most carry first. */
    private List<Coverage> rows() {
        return catalog.dossier().coverage().stream()
                .filter(one -> one.carried().size() > 1 && threads.containsKey(one.thread()))
                .sorted(
                        Comparator.<Coverage>comparingInt(one -> -one.carried().size())
                                .thenComparing(one -> -one.origins())
                                .thenComparing(Coverage::thread))
                .toList();
    }

    private void body(Html h, Part<Coverage> part) {
        h.leaf(
                "p",
                "intro",
                "“Yes”: the outlet carries it. “Differs”: it carries it with another number, a"
                        + " denial or another outcome than the earliest report. “No”: it published"
                        + " on the story on that day or later and is not seen to carry it. Empty:"
                        + " it is not known to have published anything on the story since.");
        if (part.rows().isEmpty()) {
            h.leaf("p", "Nothing was found that several outlets carry.");
            return;
        }
        part.links(h, "who carries what");
        columns.open(h, "Items and outlets", List.of("What"));
        part.rows().forEach(row -> row(h, row));
        columns.close(h);
        part.links(h, "who carries what, again");
    }

    private void row(Html h, Coverage row) {
        ItemThread thread = Objects.requireNonNull(threads.get(row.thread()));
        h.open("tr").open("th").attribute("scope", "row");
        catalog.query()
                .item(thread.members().get(0))
                .ifPresent(item -> h.name(Wording.clip(Wording.words(item), 110)));
        h.text(" ").open("small", "known");
        facts.thread(h, thread);
        h.close().close();
        for (String outlet : columns.outlets()) {
            cell(h, row, outlet);
        }
        h.close();
    }

    private void cell(Html h, Coverage row, String outlet) {
        Optional<Coverage.Carried> carried =
                row.carried().stream().filter(one -> one.outlet().equals(outlet)).findFirst();
        if (carried.isPresent()) {
            String word = carried.get().differs() ? "differs" : "yes";
            h.open("td", "c-" + word);
            catalog.query()
                    .item(carried.get().members().get(0))
                    .ifPresent(item -> h.link(Catalog.inText(item), word));
            h.close();
        } else if (row.absent().contains(outlet)) {
            h.leaf("td", "c-no", "no");
        } else {
            h.leaf("td", "");
        }
    }
}
