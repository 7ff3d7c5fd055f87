package org.hearsay.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.dossier.Dossier;
import org.hearsay.dossier.Findings;
import org.hearsay.dossier.Reconciler;
import org.hearsay.dossier.Whole;
import org.hearsay.export.Originals;
import org.hearsay.ledger.Accounting;
import org.hearsay.ledger.Accounting.Accounted;
import org.hearsay.ledger.Accounting.Appended;
import org.hearsay.ledger.Entry;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Input;
import org.hearsay.model.Reading;

/**
 * Entries that a job gathered, as a ledger would tell of them: which is a duplicate of which, and
 * by what name each is called. For one thread.
 */
final class Gathered {

    /** The entries' bytes, by the key of their input. */
    interface Shelf {

        Iterable<Map.Entry<String, byte[]>> all() throws Exception;

        byte[] at(String key) throws Exception;
    }

    private final Shelf shelf;
    private final Packing packing;
    private final List<Input> inputs = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private final Map<ArticleId, String> keys = new HashMap<>();
    private final Map<ArticleId, String> charsets = new HashMap<>();

    private Gathered(Shelf shelf, Packing packing) {
        this.shelf = shelf;
        this.packing = packing;
    }

    /** All that lies on the shelf now. */
    static Gathered of(Shelf shelf, Packing packing) throws Exception {
        Gathered gathered = new Gathered(shelf, packing);
        gathered.account();
        return gathered;
    }

    private void account() throws Exception {
        Map<Appended, String> byInput = new HashMap<>();
        Map<Appended, Reading> read = new HashMap<>();
        for (Map.Entry<String, byte[]> one : shelf.all()) {
            Entry entry = packing.read(one.getValue());
            Appended appended = Appended.of(entry);
            byInput.put(appended, one.getKey());
            if (entry.fate() instanceof Entry.Fate.Read fate) {
                read.put(appended, fate.reading());
            }
        }
        for (Accounted accounted : Accounting.of(List.copyOf(byInput.keySet()))) {
            Input input = accounted.input();
            inputs.add(input);
            Reading reading = read.get(accounted.appended());
            if (input.outcome() == Input.Outcome.READ && reading != null) {
                readings.add(reading.named(input.document()));
                ArticleId article = reading.article().id();
                keys.put(article, byInput.getOrDefault(accounted.appended(), ""));
                input.charset().ifPresent(charset -> charsets.put(article, charset));
            }
        }
    }

    /** Every input, in order of document name. */
    List<Input> inputs() {
        return List.copyOf(inputs);
    }

    /** What needs all of them. */
    Whole whole(Workplace workplace) {
        return reconciler(workplace).whole(readings, workplace.guidance());
    }

    /** The dossier, of which the parts were reconciled elsewhere. */
    Dossier assembled(List<Findings> findings, Workplace workplace) {
        Whole whole = whole(workplace);
        if (findings.size() != whole.parts().size()) {
            throw new IllegalStateException(
                    "There are "
                            + whole.parts().size()
                            + " parts, and findings of "
                            + findings.size());
        }
        return reconciler(workplace)
                .assembled(inputs, whole, findings, workplace.guidance());
    }

    private static Reconciler reconciler(Workplace workplace) {
        return new Reconciler(1, workplace.parting());
    }

    /** The originals, decoded by the workplace when they are asked for. */
    Originals originals(Workplace workplace) {
        return article -> original(article, workplace);
    }

    private Optional<String> original(Article article, Workplace workplace) {
        String key = keys.get(article.id());
        String charset = charsets.get(article.id());
        if (key == null || charset == null) {
            return Optional.empty();
        }
        return workplace.characters(entry(key).document().bytes(), charset);
    }

    private Entry entry(String key) {
        try {
            return packing.read(shelf.at(key));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("What was gathered cannot be had any more", e);
        }
    }
}
