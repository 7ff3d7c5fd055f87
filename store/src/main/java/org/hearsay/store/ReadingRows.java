package org.hearsay.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.model.Article;
import org.hearsay.model.Digest;
import org.hearsay.model.Reading;
import org.hearsay.text.Span;

/**
 * One reading as a database holds it: its article with its notes, and a row for each item and each
 * actor, in order of id.
 */
public record ReadingRows(String payload, List<ItemRow> items, List<ActorRow> actors) {

    /** One item: {@code exact} are its words as UTF-8 can hold them. */
    public record ItemRow(String id, String kind, Span span, String exact, String payload) {}

    /** One actor of the article. */
    public record ActorRow(String id, String payload) {}

    public ReadingRows {
        items = items.stream().sorted(Comparator.comparing(ItemRow::id)).toList();
        actors = actors.stream().sorted(Comparator.comparing(ActorRow::id)).toList();
    }

    /** A digest over all of it: a row that is lost, added or changed is noticed. */
    public Digest content() {
        List<String> fields = new ArrayList<>();
        fields.add(payload);
        fields.add(Integer.toString(items.size()));
        for (ItemRow item : items) {
            fields.add(item.id());
            fields.add(item.kind());
            fields.add(item.span().toString());
            fields.add(item.exact());
            fields.add(item.payload());
        }
        for (ActorRow actor : actors) {
            fields.add(actor.id());
            fields.add(actor.payload());
        }
        return Digest.of("reading", fields.toArray(String[]::new));
    }

    /** The text of the article that a payload holds. */
    public static String text(String payload) {
        return ReadingCodec.text(payload);
    }

    /** The article that a payload holds, under this document name. */
    public static Article article(String payload, String document) {
        return ReadingCodec.article(payload, document);
    }

    /**
     * The reading itself, its article under this document name, which the other inputs decide.
     *
     * @throws org.hearsay.ledger.LedgerException if the rows are not those of a reading
     */
    public Reading reading(String document) {
        return ReadingCodec.read(this, document);
    }
}
