package org.hearsay.server.workplace;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.dossier.Dossier;
import org.hearsay.export.Originals;
import org.hearsay.model.Digest;
import org.hearsay.model.Input;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Outcome;
import org.hearsay.model.Reading;
import org.hearsay.page.DossierSite;
import org.hearsay.query.Query;

/**
 * One state of the dossier, made ready to be asked. Making it takes a moment, asking it little.
 * Immutable and safe for use by several threads if the originals are.
 */
public final class View {

    private final DossierSite site;
    private final Originals originals;
    private final String state;

    /** Looks everything up; {@code originals} are asked only while an answer is made. */
    public View(Dossier dossier, Originals originals) {
        this.site = new DossierSite(dossier);
        this.originals = originals;
        this.state = state(dossier);
    }

    public DossierSite site() {
        return site;
    }

    public Query query() {
        return site.query();
    }

    public Dossier dossier() {
        return query().dossier();
    }

    public Originals originals() {
        return originals;
    }

    /**
     * Sixteen digits that are the same as long as the dossier is: same inputs, same readings by the
     * same readers, same threads, same decisions.
     */
    public String state() {
        return state;
    }

    private static String state(Dossier dossier) {
        List<String> fields = new ArrayList<>();
        for (Input input : dossier.inputs()) {
            fields.add(input.document());
            fields.add(input.sha256().hex());
            fields.add(input.outcome().word());
        }
        for (Reading reading : dossier.readings()) {
            fields.add(reading.article().id().value());
            fields.add(reading.readers());
            fields.add(reading.article().publication().toString());
            reading.items().forEach(item -> fields.add(item.id().value()));
        }
        for (ItemThread thread : dossier.threads()) {
            fields.add(thread.id().value());
            fields.add(thread.verdict().word());
            thread.members().forEach(member -> fields.add(member.value()));
        }
        dossier.actors().forEach(actor -> fields.add(actor.id().value()));
        for (Outcome outcome : dossier.decisions()) {
            fields.add(outcome.line().toString());
            fields.add(outcome.fate().word());
        }
        return Digest.of("dossier", fields.toArray(String[]::new)).hex().substring(0, 16);
    }
}
