package org.hearsay.article;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page's JSON-LD says of the article on it (schema.org's Article and its kinds). */
final class LinkedData {

    private static final int LONGEST = 1_000_000;
    private static final int MOST_NODES = 10_000;

    private static final Set<String> KINDS =
            Set.of(
                    "article",
                    "newsarticle",
                    "reportagenewsarticle",
                    "analysisnewsarticle",
                    "opinionnewsarticle",
                    "backgroundnewsarticle",
                    "reviewnewsarticle",
                    "blogposting",
                    "liveblogposting",
                    "report",
                    "techarticle",
                    "socialmediaposting",
                    "webpage");

    private final Json article;

    private LinkedData(Json article) {
        this.article = article;
    }

    /** The article's data; without any field if the page has none. */
    static LinkedData of(Document document) {
        List<Json> candidates =
                document.getElementsByTag("script").stream()
                        .filter(LinkedData::isLinkedData)
                        .map(Element::data)
                        .filter(data -> data.length() <= LONGEST)
                        .flatMap(data -> articles(Json.read(unwrapped(data))))
                        .toList();
        Optional<String> address = MetaTags.canonical(document);
        return new LinkedData(
                candidates.stream()
                        .filter(json -> !types(json).contains("webpage"))
                        .filter(json -> address.isPresent() && isAt(json, address.get()))
                        .findFirst()
                        .or(
                                () ->
                                        candidates.stream()
                                                .filter(json -> !types(json).contains("webpage"))
                                                .findFirst())
                        .or(() -> candidates.stream().findFirst())
                        .orElse(new Json.Text("")));
    }

    /** Whether it is about the article at this address: several may be on one page. */
    private static boolean isAt(Json json, String address) {
        return new LinkedData(json).url().filter(address::equals).isPresent();
    }

    private static boolean isLinkedData(Element script) {
        return script.attr("type").toLowerCase(Locale.ROOT).startsWith("application/ld+json");
    }

    private static String unwrapped(String data) {
        int start = data.indexOf('{');
        int array = data.indexOf('[');
        int from = array >= 0 && (array < start || start < 0) ? array : start;
        return from < 0 ? "" : data.substring(from);
    }

    private static Stream<Json> articles(Json root) {
        Stream.Builder<Json> found = Stream.builder();
        Deque<Json> open = new ArrayDeque<>(root.items().toList());
        for (int seen = 0; seen < MOST_NODES && !open.isEmpty(); seen++) {
            Json json = open.removeFirst();
            if (types(json).stream().anyMatch(KINDS::contains)) {
                found.add(json);
            }
            json.field("@graph").ifPresent(graph -> graph.items().forEach(open::addLast));
            json.field("mainEntity").ifPresent(entity -> entity.items().forEach(open::addLast));
        }
        return found.build();
    }

    private static List<String> types(Json json) {
        return json.field("@type").stream()
                .flatMap(Json::items)
                .flatMap(type -> type.text().stream())
                .map(type -> type.toLowerCase(Locale.ROOT))
                .toList();
    }

    Optional<String> published() {
        return article.field("datePublished").flatMap(Json::text);
    }

    Optional<String> modified() {
        return article.field("dateModified").flatMap(Json::text);
    }

    /** The first section that is named. */
    Optional<String> section() {
        return article.field("articleSection").flatMap(Json::text);
    }

    Optional<String> headline() {
        return article.field("headline").flatMap(Json::text);
    }

    /** The article's words, perhaps cut off, perhaps with markup in them; empty if not given. */
    String body() {
        return article.field("articleBody").flatMap(Json::text).orElse("");
    }

    Optional<String> publisher() {
        return article.field("publisher").flatMap(LinkedData::name);
    }

    Optional<String> url() {
        Optional<Json> page = article.field("mainEntityOfPage");
        return Stream.of(
                        article.field("url").flatMap(Json::text),
                        page.flatMap(json -> json.field("@id")).flatMap(Json::text),
                        page.flatMap(Json::text))
                .flatMap(Optional::stream)
                .filter(MetaTags::isWeb)
                .findFirst();
    }

    Optional<String> language() {
        return article.field("inLanguage").flatMap(Json::text);
    }

    List<String> authors() {
        return article.field("author").stream()
                .flatMap(Json::items)
                .flatMap(author -> name(author).stream())
                .toList();
    }

    private static Optional<String> name(Json json) {
        return json.field("name").flatMap(Json::text).or(json::text);
    }
}
