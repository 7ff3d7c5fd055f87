package org.hearsay.store;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;
import org.hearsay.ledger.LedgerException;
import org.hearsay.model.Actor;
import org.hearsay.model.Article;
import org.hearsay.model.Item;
import org.hearsay.model.ItemKind;
import org.hearsay.model.Reading;
import org.hearsay.store.ReadingRows.ActorRow;
import org.hearsay.store.ReadingRows.ItemRow;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns readings into rows and back: what is read equals what was written.
 *
 * <p>Fields that this version does not know are passed over, so that it reads what a later one
 * wrote as long as nothing it needs is missing.
 */
final class ReadingCodec {

    private ReadingCodec() {}

    static ReadingRows write(Reading reading) {
        ItemCodec codec = new ItemCodec(reading.article());
        ObjectNode payload = Json.object();
        payload.set("article", ArticleCodec.write(reading.article()));
        payload.set("notes", Json.strings(reading.notes()));
        payload.put("readers", reading.readers());
        return new ReadingRows(
                Json.write(payload),
                reading.items().map(item -> row(codec, item)).toList(),
                reading.actors().stream().map(actor -> row(codec, actor)).toList());
    }

    private static ItemRow row(ItemCodec codec, Item item) {
        return new ItemRow(
                item.id().value(),
                item.itemKind().word(),
                item.evidence().span(),
                storable(item.evidence().exact()),
                Json.write(codec.write(item)));
    }

    private static ActorRow row(ItemCodec codec, Actor actor) {
        return new ActorRow(actor.id().value(), Json.write(codec.write(actor)));
    }

    /** Under this document name, which the other inputs decide. Untrue rows are refused. */
    static Reading read(ReadingRows rows, String document) {
        try {
            Fields fields = Json.read(rows.payload());
            Article article = ArticleCodec.read(fields.get("article"), document);
            ItemCodec codec = new ItemCodec(article);
            return new Reading(
                    article,
                    items(rows, ItemKind.TIME, codec::time),
                    items(rows, ItemKind.STATEMENT, codec::statement),
                    items(rows, ItemKind.FIGURE, codec::figure),
                    items(rows, ItemKind.EVENT, codec::event),
                    items(rows, ItemKind.POSITION, codec::position),
                    rows.actors().stream().map(row -> actor(codec, row)).toList(),
                    fields.strings("notes"),
                    fields.text("readers"));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw damaged(document, e);
        }
    }

    /** The article alone, under this document name. */
    static Article article(String payload, String document) {
        try {
            return ArticleCodec.read(Json.read(payload).get("article"), document);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw damaged(document, e);
        }
    }

    /** The article's text alone. */
    static String text(String payload) {
        try {
            return Json.read(payload).get("article").text("text");
        } catch (IllegalArgumentException e) {
            throw damaged("an article", e);
        }
    }

    private static LedgerException damaged(String document, RuntimeException cause) {
        return new LedgerException(
                "The reading of " + document + " is damaged: " + cause.getMessage(), cause);
    }

    private static <T extends Item> List<T> items(
            ReadingRows rows, ItemKind kind, Function<Fields, T> read) {
        return rows.items().stream()
                .filter(row -> row.kind().equals(kind.word()))
                .map(row -> checked(row, read.apply(Json.read(row.payload()))))
                .toList();
    }

    private static <T extends Item> T checked(ItemRow row, T item) {
        if (!item.id().value().equals(row.id()) || !item.evidence().span().equals(row.span())) {
            throw new IllegalArgumentException(
                    "the row of "
                            + row.id()
                            + " holds "
                            + item.id()
                            + " at "
                            + item.evidence().span());
        }
        if (!storable(item.evidence().exact()).equals(row.exact())) {
            throw new IllegalArgumentException(
                    row.id()
                            + " was read from \""
                            + row.exact()
                            + "\", but at "
                            + row.span()
                            + " the text has \""
                            + item.evidence().exact()
                            + "\"");
        }
        return item;
    }

    private static Actor actor(ItemCodec codec, ActorRow row) {
        Actor actor = codec.actor(Json.read(row.payload()));
        if (!actor.id().value().equals(row.id())) {
            throw new IllegalArgumentException("the row of " + row.id() + " holds " + actor.id());
        }
        return actor;
    }

    /** The words as a database can hold them: without lone surrogates, which UTF-8 cannot. */
    private static String storable(String words) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
