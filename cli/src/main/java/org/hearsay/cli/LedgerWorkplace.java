package org.hearsay.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.hearsay.decision.DecisionFile;
import org.hearsay.dossier.Dossier;
import org.hearsay.export.Formats;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.LedgerException;
import org.hearsay.model.DecisionLine;
import org.hearsay.page.DossierSite;
import org.hearsay.page.Page;
import org.hearsay.server.workplace.DecisionRequest;
import org.hearsay.server.workplace.NotPossibleException;
import org.hearsay.server.workplace.ReadingJob;
import org.hearsay.server.workplace.View;
import org.hearsay.server.workplace.Workplace;
import org.hearsay.store.KeptState;
import org.hearsay.store.dna.DiscourseNetwork;

/**
 * A ledger as a server's workplace: it is reconciled in the background, once at the start and after
 * every change, and the newest dossier takes the older one's place whole.
 */
final class LedgerWorkplace implements Workplace, AutoCloseable {

    private final LedgerOption ledger;
    private final GuidanceOptions guidance;
    private final ReadingDesk desk;
    private final String version;
    private final ExecutorService reconciling =
            Executors.newSingleThreadExecutor(
                    task -> ReadingDesk.daemon(task, "hearsay-reconciling"));

    private final Formats formats = new Formats(new DiscourseNetwork());

    /** Changes that no dossier shows yet. */
    private final AtomicInteger open = new AtomicInteger();

    private volatile Optional<View> view = Optional.empty();

    private volatile Optional<String> firstPage = Optional.empty();

    LedgerWorkplace(
            LedgerOption ledger, GuidanceOptions guidance, ReadingDesk desk, String version) {
        this.ledger = ledger;
        this.guidance = guidance;
        this.desk = desk;
        this.version = version;
    }

    /** Has the dossier made anew; several changes that wait are made in one. */
    void refresh() {
        open.incrementAndGet();
        reconciling.execute(this::reconcile);
    }

    private void reconcile() {
        int seen = open.get();
        if (seen == 0) {
            return;
        }
        try {
            next().site().search();
        } catch (LedgerException | CannotDoException e) {
            System.err.println("hearsay: the dossier was not made anew: " + e.getMessage());
        } finally {
            open.addAndGet(-seen);
        }
    }

    /** The newest dossier, shown; before the first, what is kept of its first page is there. */
    private View next() {
        try (Ledger opened = ledger.openForReading();
                KeptState state = ledger.kept().at(opened, guidance.guidance(ledger))) {
            if (view.isEmpty()) {
                firstPage = state.firstPage();
            }
            Dossier dossier = state.dossier();
            View next = new View(dossier, new LedgerOriginals(ledger, dossier.inputs()));
            view = Optional.of(next);
            if (state.firstPage().isEmpty()) {
                next.site()
                        .page(DossierSite.FIRST)
                        .map(Page::content)
                        .ifPresent(state::keepFirstPage);
            }
            return next;
        }
    }

    @Override
    public Optional<View> view() {
        return view;
    }

    @Override
    public Optional<String> firstPage() {
        return firstPage;
    }

    @Override
    public boolean isReconciling() {
        return open.get() > 0;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Formats formats() {
        return formats;
    }

    @Override
    public int decide(DecisionRequest request) {
        String block = block(request);
        synchronized (reconciling) {
            int line = written(() -> store().append(block));
            refresh();
            return line;
        }
    }

    private String block(DecisionRequest request) {
        Deciding deciding =
                new Deciding(request.arguments(), request.by(), request.on(), request.because());
        try {
            Verb what = Verb.of(request.verb());
            if (what == Verb.UNDO) {
                throw new Deciding.MistakenException("A decision is taken out with DELETE");
            }
            return deciding.block(what, () -> view.orElseThrow().query());
        } catch (Deciding.MistakenException | CannotDoException e) {
            throw new NotPossibleException(
                    NotPossibleException.Why.MISTAKEN, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void undo(int line, String expected) {
        synchronized (reconciling) {
            List<DecisionLine> lines = guidance.decisions().linesSoFar(ledger);
            DecisionLine there =
                    lines.stream()
                            .filter(each -> each.line() == line)
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new NotPossibleException(
                                                    NotPossibleException.Why.ABSENT,
                                                    "No decision begins on line " + line));
            String found = DecisionFile.summary(there.decision());
            if (!found.equals(expected)) {
                throw new NotPossibleException(
                        NotPossibleException.Why.CONFLICT,
                        "Line " + line + " says '" + found + "', not '" + expected + "'");
            }
            written(
                    () -> {
                        store().undo(line);
                        return line;
                    });
            refresh();
        }
    }

    private DecisionStore store() {
        return new DecisionStore(guidance.decisions().file(ledger));
    }

    /** What the file's own faults say names the file, which concerns nobody but its owner. */
    private static int written(IntSupplier writing) {
        try {
            return writing.getAsInt();
        } catch (CannotDoException e) {
            System.err.println("hearsay: " + e.getMessage());
            throw new NotPossibleException(
                    NotPossibleException.Why.CONFLICT,
                    "The decisions could not be written; the server's window says why");
        }
    }

    @Override
    public List<String> inboxes() {
        return desk.inboxes();
    }

    @Override
    public ReadingJob read(String inbox, String path) {
        return desk.read(inbox, path);
    }

    @Override
    public List<ReadingJob> jobs() {
        return desk.jobs();
    }

    @Override
    public Optional<ReadingJob> job(String id) {
        return desk.job(id);
    }

    @Override
    public Optional<ReadingJob> await(String id, int step, Duration longest)
            throws InterruptedException {
        return desk.await(id, step, longest);
    }

    @Override
    public ReadingJob stop(String id) {
        return desk.stop(id);
    }

    @Override
    public void close() {
        desk.close();
        reconciling.shutdownNow();
    }
}
