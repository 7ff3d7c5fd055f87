package org.hearsay.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.model.Digest;
import org.hearsay.text.Span;

/**
 * One reading as the database holds it: its article with its notes, and a row for each item and
 * each actor, in order of id.
 */
record ReadingRows(String payload, List<ItemRow> items, List<ActorRow> actors) {

    record ItemRow(String id, String kind, Span span, String exact, String payload) {}

    record ActorRow(String id, String payload) {}

    ReadingRows {
        items = items.stream().sorted(Comparator.comparing(ItemRow::id)).toList();
        actors = actors.stream().sorted(Comparator.comparing(ActorRow::id)).toList();
    }

    /** A digest over all of it: a row that is lost, added or changed is noticed. */
    Digest content() {
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
}
