package org.hearsay.intake.press;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.intake.item.LanguageTag;
import org.hearsay.intake.item.PlainText;
import org.hearsay.intake.item.Stamp;
import org.hearsay.model.Envelope;
import tools.jackson.databind.JsonNode;

/** One ninjs item: its body and what it says of it, in whichever version's way. */
final class Ninjs {

    private final JsonNode item;

    Ninjs(JsonNode item) {
        this.item = item;
    }

    /** Why it must not be read, if so. */
    Optional<String> heldBack() {
        String status = text(item, "pubstatus").toLowerCase(Locale.ROOT);
        if (status.startsWith("cancel")) {
            return Optional.of("was withdrawn");
        }
        return status.equals("withheld")
                ? Optional.of("is held back by its provider")
                : Optional.empty();
    }

    /** The body as HTML, if there is one. */
    Optional<String> html() {
        return first(
                Stream.of(text(item, "body_xhtml"), text(item, "body_html")),
                bodies().filter(body -> type(body).contains("html")));
    }

    /** The body as plain text, if there is one; a body of no stated type may still be HTML. */
    Optional<String> text() {
        return first(
                Stream.of(text(item, "body_text")),
                bodies().filter(body -> type(body).isEmpty() || type(body).equals("text/plain")));
    }

    private Stream<JsonNode> bodies() {
        return stream(get(item, "bodies"));
    }

    private static String type(JsonNode body) {
        return text(body, "contenttype").toLowerCase(Locale.ROOT);
    }

    private static Optional<String> first(Stream<String> named, Stream<JsonNode> listed) {
        return Stream.concat(named, listed.map(body -> text(body, "value")))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    Envelope envelope() {
        Envelope.Builder envelope = Envelope.builder("the ninjs document");
        envelope.outlet(outlet())
                .url(url())
                .headline(headline())
                .section(section())
                .authors(authors());
        String version = text(item, "versioncreated");
        published(version).ifPresent(envelope::published);
        Stamp.iso(version).ifPresent(envelope::updated);
        LanguageTag.of(text(item, "language")).ifPresent(envelope::language);
        return envelope.build();
    }

    private Optional<String> published(String version) {
        boolean first = List.of("", "1").contains(get(item, "version").asString(""));
        return Stamp.iso(text(item, "firstcreated"))
                .or(() -> first ? Stamp.iso(version) : Optional.empty())
                .or(() -> Stamp.iso(text(item, "contentcreated")));
    }

    /** An address of the web; other URIs name the item and open nothing. */
    private String url() {
        return Stream.of(text(item, "uri"), text(item, "standard_url"))
                .filter(uri -> uri.startsWith("http://") || uri.startsWith("https://"))
                .findFirst()
                .orElse("");
    }

    private String outlet() {
        Stream<String> holder = Stream.of(text(item, "copyrightholder"));
        return first(
                Stream.concat(
                        Stream.of(
                                text(item, "provider"),
                                text(get(item, "provider"), "name"),
                                text(item, "source")),
                        Stream.concat(
                                stream(get(item, "infosources"))
                                        .flatMap(
                                                s ->
                                                        Stream.of(
                                                                text(s, "name"),
                                                                text(s, "literal"))),
                                holder)));
    }

    private String headline() {
        return PlainText.ofMarkup(
                first(
                        Stream.concat(
                                Stream.of(text(item, "headline"), text(item, "headline_main")),
                                stream(get(item, "headlines")).map(h -> text(h, "value")))));
    }

    private String section() {
        return first(
                Stream.concat(stream(get(item, "subject")), stream(get(item, "subjects")))
                        .filter(subject -> text(subject, "rel").contains("category"))
                        .map(subject -> text(subject, "name")));
    }

    private List<String> authors() {
        String byline = first(Stream.of(text(item, "byline"), text(item, "by")));
        if (!byline.isEmpty()) {
            return List.of(PlainText.withoutBy(byline));
        }
        return Stream.concat(stream(get(item, "authors")), stream(get(item, "people")))
                .filter(person -> !get(item, "authors").isMissingNode() || isAuthor(person))
                .map(person -> PlainText.line(text(person, "name")))
                .filter(name -> !name.isEmpty())
                .limit(100)
                .toList();
    }

    private static boolean isAuthor(JsonNode person) {
        return text(person, "rel").equals("author");
    }

    private static String first(Stream<String> values) {
        return values.filter(value -> !value.isEmpty()).findFirst().map(PlainText::line).orElse("");
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return list.isArray() ? list.values().stream().limit(1_000) : Stream.empty();
    }

    private static String text(JsonNode holder, String field) {
        return get(holder, field).stringValue("").strip();
    }

    /** A field by its name, which version 3 writes with capitals within it. */
    private static JsonNode get(JsonNode holder, String field) {
        JsonNode exact = holder.path(field);
        if (!exact.isMissingNode()) {
            return exact;
        }
        return holder.properties().stream()
                .filter(property -> property.getKey().equalsIgnoreCase(field))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(exact);
    }
}
