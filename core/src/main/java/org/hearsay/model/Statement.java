package org.hearsay.model;

import java.util.List;
import java.util.Optional;
import org.hearsay.text.Span;

/**
 * An attribution (PARC, PolNeAR): a source, the cue that says so, and the content.
 *
 * <p>An absent source is an unknown one. The content's parts are in text order; several parts are
 * one utterance interrupted by its attribution. {@code saidAt} is the time item that dates the
 * utterance, {@code within} the statement that this one stands inside.
 */
public record Statement(
        ItemId id,
        Evidence evidence,
        Kind kind,
        Act act,
        Factuality factuality,
        Optional<Party> source,
        Optional<Evidence> cue,
        List<Evidence> content,
        Optional<Party> addressee,
        Optional<Channel> channel,
        List<Party> relays,
        Optional<ItemId> saidAt,
        Optional<ItemId> within,
        double confidence,
        How how)
        implements Item {

    /** How the words are reported. */
    public enum Kind {
        /** In quotation marks only. */
        DIRECT("direct"),
        /** In the reporter's words. */
        INDIRECT("indirect"),
        /** In the reporter's words with quoted ones among them. */
        MIXED("mixed");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Statement {
        content = List.copyOf(content);
        relays = List.copyOf(relays);
        confidence = Item.confidence(confidence);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("A statement without content is none: " + id);
        }
    }

    /** The same statement with its people resolved. */
    public Statement withParties(
            Optional<Party> newSource, Optional<Party> newAddressee, List<Party> newRelays) {
        if (source.equals(newSource)
                && addressee.equals(newAddressee)
                && relays.equals(newRelays)) {
            return this;
        }
        return new Statement(
                id,
                evidence,
                kind,
                act,
                factuality,
                newSource,
                cue,
                content,
                newAddressee,
                channel,
                newRelays,
                saidAt,
                within,
                confidence,
                how);
    }

    @Override
    public Span words() {
        return Span.hull(content.get(0).span(), content.get(content.size() - 1).span());
    }

    @Override
    public ItemKind itemKind() {
        return ItemKind.STATEMENT;
    }
}
