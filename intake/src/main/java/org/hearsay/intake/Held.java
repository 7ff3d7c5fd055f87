package org.hearsay.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearsay.intake.format.EnoughException;
import org.hearsay.intake.format.Part;
import org.hearsay.intake.format.Parts;
import org.hearsay.model.ByteRange;
import org.hearsay.model.Document;
import org.hearsay.model.Extraction;

/** What one container holds, each handed on as a document of its own. For one thread. */
final class Held implements Parts {

    private final Piece container;
    private final Budget budget;
    private final Limits limits;
    private final Consumer<Piece> to;
    private final Losses losses = new Losses();
    private boolean anything;
    private Optional<RuntimeException> others = Optional.empty();

    Held(Piece container, Budget budget, Limits limits, Consumer<Piece> to) {
        this.container = container;
        this.budget = budget;
        this.limits = limits;
        this.to = to;
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
        Document document = document(part, container.document().path() + before);
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

    private Document document(Part part, String before) {
        String path = before + part.label();
        Document document =
                part.content().size() > limits.file()
                        ? Document.withoutBytes(path, Digests.of(part.content()))
                        : Document.of(path, bytes(part));
        return document.below(container.document().root());
    }

    static byte[] bytes(Part part) {
        try (InputStream in = part.content().open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new EnoughException("holds what cannot be read: " + Ends.message(e));
        }
    }

    @Override
    public void lost(Optional<ByteRange> range, String reason) {
        losses.add(range, reason);
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

    Optional<String> missing() {
        return losses.words();
    }
}
