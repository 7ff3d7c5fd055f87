package org.hearsay.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearsay.intake.child.Extracted;
import org.hearsay.intake.format.EnoughException;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Part;
import org.hearsay.intake.format.Parts;
import org.hearsay.model.ByteRange;
import org.hearsay.model.Digest;
import org.hearsay.model.Document;
import org.hearsay.model.Extraction;
import org.hearsay.model.Opening;

/** What one container holds, each handed on as a document of its own. For one thread. */
final class Held implements Parts {

    private final Piece container;
    private final Budget budget;
    private final Limits limits;
    private final Consumer<Piece> to;
    private final Consumer<Received> broken;
    private final Losses losses = new Losses();
    private final Losses notes = new Losses();
    private boolean anything;
    private Optional<RuntimeException> others = Optional.empty();

    Held(
            Piece container,
            Budget budget,
            Limits limits,
            Consumer<Piece> to,
            Consumer<Received> broken) {
        this.container = container;
        this.budget = budget;
        this.limits = limits;
        this.to = to;
        this.broken = broken;
    }

    @Override
    public void add(Part part) {
        add(part, "#");
    }

    /** Beside the part that stands for the whole. */
    void attached(Part part) {
        add(part, container.document().path().contains("#") ? "." : "#");
    }

    private void add(Part part, String before) {
        if (container.depth() > 0 && !budget.take()) {
            throw new EnoughException(
                    "holds more than " + limits.nested() + " documents in others");
        }
        anything = true;
        String path = container.document().path() + before + part.label();
        Document document;
        try {
            document = document(part, path).below(container.document().root());
        } catch (IOException | UncheckedIOException e) {
            broken.accept(unreadable(part, path, e));
            return;
        }
        try {
            to.accept(container.child(document, part, part.content()));
        } catch (RuntimeException e) {
            others = Optional.of(e);
            throw e;
        }
    }

    /** What whoever receives the documents threw is no fault of the container's. */
    void throwOthers() {
        if (others.isPresent()) {
            throw others.get();
        }
    }

    private Document document(Part part, String path) throws IOException {
        return part.content().size() > limits.file()
                ? Document.withoutBytes(path, Digests.of(part.content()))
                : Document.of(path, bytes(part));
    }

    /** It is accounted for like any other; nobody knows its bytes. */
    private Received unreadable(Part part, String path, Exception e) {
        Extraction how =
                e instanceof FormatException broken ? broken.extraction() : Extraction.CORRUPT;
        return Ends.unread(
                Document.withoutBytes(path, Digest.of(new byte[0]))
                        .below(container.document().root()),
                Opening.whole().ended(how).at(part.range()),
                "cannot be taken out: " + Ends.message(e));
    }

    static byte[] bytes(Part part) throws IOException {
        try (InputStream in = part.content().open()) {
            return in.readAllBytes();
        }
    }

    @Override
    public void lost(Optional<ByteRange> range, String reason) {
        losses.add(range, reason);
    }

    /** What the process that opened it says it should have held. */
    void lost(Extracted extracted) {
        extracted.reason().ifPresent(reason -> lost(Optional.empty(), reason));
        extracted.losses().forEach(loss -> lost(loss.range(), loss.reason()));
    }

    /** It could not be gone through to its end. */
    Extraction broken(Extraction how, String reason) {
        losses.add(Optional.empty(), reason);
        return anything ? Extraction.PARTIAL : how;
    }

    Extraction extraction(Extraction how) {
        return how == Extraction.OK && !losses.isEmpty() ? Extraction.PARTIAL : how;
    }

    boolean isAnything() {
        return anything;
    }

    @Override
    public void note(Optional<ByteRange> range, String what) {
        notes.add(range, what);
    }

    /** What was lost, and what a person should know besides. */
    Optional<String> missing() {
        return With.both(losses.words(), notes.words());
    }

    /** The container itself, all that it holds having been handed on. */
    Received ended(Opening opening) {
        if (anything) {
            return new Received.Opened(container.document(), missing(), opening);
        }
        return losses.isEmpty()
                ? new Received.Skipped(
                        container.document(),
                        "holds no document" + notes.words().map(words -> ": " + words).orElse(""),
                        opening.ended(Extraction.UNSUPPORTED))
                : Ends.unread(container.document(), opening, missing().orElseThrow());
    }
}
