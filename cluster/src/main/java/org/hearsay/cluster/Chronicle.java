package org.hearsay.cluster;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.dossier.Dossier;
import org.hearsay.dossier.KeptParts;
import org.hearsay.dossier.Reconciler;
import org.hearsay.export.Export;
import org.hearsay.export.Originals;
import org.hearsay.export.Update;
import org.hearsay.export.Wording;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.Snapshot;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Digest;
import org.hearsay.model.Input;
import org.hearsay.model.Reading;
import org.hearsay.query.Query;

/**
 * Tells what a ledger says since it told the last time. Only parts into which something else goes
 * are reconciled anew. What was told before, by this or by an earlier process, the updates say
 * themselves: their articles, without the later ones, are the state before. For one thread.
 */
final class Chronicle {

    private final Workplace workplace;
    private final ExportFile export;
    private final UpdateFolder updates;
    private final Reconciler reconciler;
    private final KeptParts parts = new KeptParts();
    private Optional<Dossier> told = Optional.empty();
    private Optional<Digest> state = Optional.empty();

    /** Into this folder go the export and the updates. */
    Chronicle(Workplace workplace, String folder) {
        this.workplace = workplace;
        this.export = new ExportFile(folder);
        this.updates = new UpdateFolder(folder);
        this.reconciler = new Reconciler(1, workplace.parting());
    }

    /**
     * Writes the export anew and then what changed, if the ledger is another than the last time;
     * says where the update is, if there is something to tell.
     */
    Optional<String> tell(Ledger ledger) throws IOException {
        try (Snapshot snapshot = ledger.snapshot()) {
            Digest now = snapshot.state();
            if (state.equals(Optional.of(now))) {
                return Optional.empty();
            }
            Optional<String> place = tell(snapshot);
            state = Optional.of(now);
            return place;
        }
    }

    private Optional<String> tell(Snapshot snapshot) throws IOException {
        List<Input> inputs = snapshot.inputs();
        List<Reading> readings = readings(snapshot);
        Dossier before = told.isPresent() ? told.get() : earlier(inputs, readings);
        Dossier now = reconciler.reconcile(inputs, readings, workplace.guidance(), parts);
        export.write(Export.of(now, Wording.FULL, originals(snapshot, inputs)));
        int number = updates.next();
        Update update = new Update(number, new Query(before), new Query(now));
        Optional<String> place =
                update.isEmpty() ? Optional.empty() : Optional.of(updates.put(number, update));
        told = Optional.of(now);
        return place;
    }

    private static List<Reading> readings(Snapshot snapshot) {
        try (Stream<Reading> readings = snapshot.readings()) {
            return readings.toList();
        }
    }

    private Dossier earlier(List<Input> inputs, List<Reading> readings) throws IOException {
        Set<ArticleId> known = updates.told();
        List<Reading> old =
                readings.stream().filter(one -> known.contains(one.article().id())).toList();
        return reconciler.reconcile(inputs, old, workplace.guidance());
    }

    private Originals originals(Snapshot snapshot, List<Input> inputs) {
        Map<ArticleId, String> charsets = new HashMap<>();
        for (Input input : inputs) {
            if (input.outcome() == Input.Outcome.READ && input.article().isPresent()) {
                input.charset().ifPresent(name -> charsets.put(input.article().get(), name));
            }
        }
        return article ->
                Optional.ofNullable(charsets.get(article.id()))
                        .flatMap(
                                charset ->
                                        snapshot.bytes(article.sha256())
                                                .flatMap(
                                                        bytes ->
                                                                workplace.characters(
                                                                        bytes, charset)));
    }
}
