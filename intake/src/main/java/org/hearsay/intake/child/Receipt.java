package org.hearsay.intake.child;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.intake.format.Laid;
import org.hearsay.intake.format.Part;
import org.hearsay.model.ByteRange;
import org.hearsay.model.Extraction;

/**
 * Takes in what a child says of one document, and refuses what no honest child would say. For one
 * thread.
 */
final class Receipt {

    private final long size;
    private final Limits limits;
    private final List<Part> parts = new ArrayList<>();
    private final List<Loss> losses = new ArrayList<>();
    private final Set<String> labels = new HashSet<>();
    private Optional<Laid> laid = Optional.empty();
    private long bytes;
    private boolean begun;

    /** Of a document of so many bytes. */
    Receipt(long size, Limits limits) {
        this.size = size;
        this.limits = limits;
    }

    /** Whether the child has the whole document. */
    boolean begun() {
        return begun;
    }

    /** The result, once the message is the last. */
    Optional<Extracted> take(Message message) throws ChildException {
        if (begun == (message instanceof Message.Begun)) {
            throw new ChildException("Something is said out of turn");
        }
        if (message instanceof Message.Begun) {
            begun = true;
        } else if (message instanceof Message.Text text) {
            take(text.laid());
        } else if (message instanceof Message.Held held) {
            take(held.part());
        } else if (message instanceof Message.Lost lost) {
            take(lost.loss());
        } else if (message instanceof Message.Done done) {
            return Optional.of(extracted(done));
        } else {
            throw new ChildException("A child says what it must not say of a document");
        }
        return Optional.empty();
    }

    private void take(Laid text) throws ChildException {
        need(laid.isEmpty() && parts.isEmpty() && losses.isEmpty(), "more than one text");
        need(text.characters().length() <= limits.characters(), "too many characters");
        laid = Optional.of(text);
    }

    private void take(Part part) throws ChildException {
        bytes += part.content().size();
        need(laid.isEmpty(), "both a text and documents");
        need(parts.size() < limits.documents(), "too many documents");
        need(bytes <= limits.output(), "too many bytes");
        need(labels.add(part.label()), "two documents of one label");
        need(isInside(part.range()), "a document that lies outside");
        parts.add(part);
    }

    private void take(Loss loss) throws ChildException {
        need(laid.isEmpty(), "both a text and losses");
        need(losses.size() <= Collector.MOST_LOSSES, "too many losses");
        need(isInside(loss.range()), "a loss that lies outside");
        losses.add(loss);
    }

    private Extracted extracted(Message.Done done) throws ChildException {
        Extraction outcome = done.outcome();
        need(done.reason().isPresent() != (outcome == Extraction.OK), "success with a reason");
        need(outcome != Extraction.TIMEOUT, "that it took too long, which it cannot know");
        if (!done.kept() || Extracted.isEnded(outcome)) {
            return new Extracted(outcome, done.reason(), Optional.empty(), List.of(), List.of());
        }
        return new Extracted(outcome, done.reason(), laid, parts, losses);
    }

    private boolean isInside(Optional<ByteRange> range) {
        return range.isEmpty() || range.get().end() <= size;
    }

    private static void need(boolean holds, String what) throws ChildException {
        if (!holds) {
            throw new ChildException("A child tells of " + what);
        }
    }
}
