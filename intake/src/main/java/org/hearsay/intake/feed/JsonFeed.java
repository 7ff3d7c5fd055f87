package org.hearsay.intake.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Parts;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Json;
import org.hearsay.intake.item.LanguageTag;
import org.hearsay.intake.item.PlainText;
import org.hearsay.intake.item.Stamp;
import org.hearsay.model.Envelope;
import org.hearsay.model.Extraction;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The items of a JSON Feed. For one feed. */
final class JsonFeed {

    private final Parts parts;

    JsonFeed(Parts parts) {
        this.parts = parts;
    }

    void read(String characters) throws FormatException {
        JsonNode feed = parsed(characters);
        JsonNode items = feed.path("items");
        if (!items.isArray()) {
            throw new FormatException(
                    Extraction.UNSUPPORTED, "is no JSON Feed: expected a list called items");
        }
        for (int i = 0; i < Math.min(Item.MOST, items.size()); i++) {
            read(i + 1, items.get(i), feed);
        }
        if (items.size() > Item.MOST) {
            throw new FormatException(
                    Extraction.PARTIAL,
                    "has " + items.size() + " items; those after " + Item.MOST + " are not read");
        }
    }

    private static JsonNode parsed(String characters) throws FormatException {
        try {
            return Json.mapper().readTree(characters);
        } catch (JacksonException e) {
            throw new FormatException(Extraction.CORRUPT, "is not JSON: " + Json.reason(e), e);
        }
    }

    private void read(int ordinal, JsonNode item, JsonNode feed) {
        Envelope envelope = envelope(item, feed);
        String html = text(item, "content_html");
        String text = text(item, "content_text");
        String summary = text(item, "summary");
        String brief = summary.isEmpty() ? text(item, "title") : summary;
        if (html.length() >= text.length() && !html.isEmpty()) {
            parts.add(Item.html(ordinal, Optional.empty(), html, envelope));
        } else if (!text.isEmpty() || !brief.isEmpty()) {
            String content = text.isEmpty() ? brief : text;
            parts.add(Item.text(ordinal, Optional.empty(), content, envelope));
        } else {
            parts.lost(Optional.empty(), "item " + ordinal + " has neither a text nor a title");
        }
    }

    private static Envelope envelope(JsonNode item, JsonNode feed) {
        Envelope.Builder envelope = Envelope.builder("the feed");
        String url = text(item, "url");
        String id = text(item, "id");
        envelope.outlet(PlainText.line(text(feed, "title")))
                .url(url.isEmpty() && id.startsWith("http") ? id : url)
                .headline(PlainText.line(text(item, "title")))
                .section(PlainText.line(item.path("tags").path(0).stringValue("")))
                .authors(authors(item).isEmpty() ? authors(feed) : authors(item));
        Stamp.iso(text(item, "date_published")).ifPresent(envelope::published);
        Stamp.iso(text(item, "date_modified")).ifPresent(envelope::updated);
        LanguageTag.of(text(item, "language"))
                .or(() -> LanguageTag.of(text(feed, "language")))
                .ifPresent(envelope::language);
        return envelope.build();
    }

    private static List<String> authors(JsonNode holder) {
        List<String> names = new ArrayList<>();
        for (JsonNode author : holder.path("authors")) {
            names.add(PlainText.line(text(author, "name")));
        }
        if (names.isEmpty()) {
            names.add(PlainText.line(text(holder.path("author"), "name")));
        }
        return names.stream().filter(name -> !name.isEmpty()).limit(100).toList();
    }

    private static String text(JsonNode holder, String field) {
        return holder.path(field).stringValue("").strip();
    }
}
