package org.hearsay.intake.press;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.hearsay.intake.format.Container;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Parts;
import org.hearsay.intake.format.Source;
import org.hearsay.intake.item.Characters;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Json;
import org.hearsay.model.Extraction;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The articles of a ninjs document (IPTC, versions 1 to 3), at most 20 MB: one item, a list of
 * them, or an object that holds the list as {@code items}.
 */
public final class NinjsContainer implements Container {

    private static final List<String> SIGNS =
            List.of(
                    "\"body_xhtml\"",
                    "\"body_html\"",
                    "\"body_text\"",
                    "\"bodies\"",
                    "ninjs-schema");

    /** Whether what begins so is such a document; looks at the first 20,000 characters. */
    public static boolean looksLike(CharSequence start) {
        String head = start.subSequence(0, Math.min(20_000, start.length())).toString().strip();
        return (head.startsWith("{") || head.startsWith("["))
                && head.contains("\"uri\"")
                && SIGNS.stream().anyMatch(head::contains);
    }

    @Override
    public void open(Source source, Parts parts) throws IOException {
        JsonNode root = parsed(Characters.of(source, NitfContainer.LARGEST).text());
        JsonNode list = root.isArray() ? root : root.path("items");
        if (!list.isArray()) {
            read(1, root, parts);
            return;
        }
        Iterator<JsonNode> items = list.iterator();
        for (int ordinal = 1; items.hasNext() && ordinal <= Item.MOST; ordinal++) {
            read(ordinal, items.next(), parts);
        }
        if (items.hasNext()) {
            throw new FormatException(
                    Extraction.PARTIAL,
                    "has " + list.size() + " items; those after " + Item.MOST + " are not read");
        }
    }

    private static JsonNode parsed(String characters) throws FormatException {
        try {
            return Json.mapper().readTree(characters);
        } catch (JacksonException e) {
            throw new FormatException(Extraction.CORRUPT, "is not JSON: " + Json.reason(e), e);
        }
    }

    private static void read(int ordinal, JsonNode item, Parts parts) {
        Ninjs news = new Ninjs(item);
        Optional<String> why = news.heldBack();
        Optional<String> html = news.html();
        Optional<String> text = news.text();
        if (why.isPresent() || (html.isEmpty() && text.isEmpty())) {
            parts.lost(Optional.empty(), "item " + ordinal + " " + why.orElse("has no text in it"));
        } else if (html.isPresent()) {
            parts.add(Item.html(ordinal, Optional.empty(), html.get(), news.envelope()));
        } else {
            String body = text.orElse("");
            parts.add(Item.either(ordinal, Optional.empty(), body, news.envelope()));
        }
    }
}
