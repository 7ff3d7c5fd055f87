package org.hearsay.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.model.Dated;
import org.hearsay.model.KnownBy;
import org.hearsay.model.Publication;
import org.hearsay.model.Role;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads when a page's article was last changed, and in which section of the site it stands. */
final class PageEdition {

    private static final List<String> MODIFIED =
            List.of(
                    "article:modified_time",
                    "og:updated_time",
                    "og:article:modified_time",
                    "datemodified",
                    "last-modified",
                    "dcterms.modified",
                    "dc.date.modified",
                    "article.updated",
                    "article_date_updated");

    private static final List<String> SECTION =
            List.of("article:section", "section", "article.section", "parsely-section", "category");

    /** Words, here and elsewhere, before the day of a change. */
    private static final List<String> CHANGED =
            List.of(
                    "updated",
                    "modified",
                    "aktualisiert",
                    "mis \u00e0 jour",
                    "actualizado",
                    "atualizado",
                    "aggiornato",
                    "bijgewerkt");

    private static final Set<String> NO_SECTION =
            Set.of("home", "homepage", "start", "startseite", "accueil", "inicio", "front page");

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_SECTION = 60;
    private static final int MOST_ELEMENTS = 50;

    private final Document document;
    private final LinkedData data;

    PageEdition(Document document, LinkedData data) {
        this.document = document;
        this.data = data;
    }

    /** When the outlet last changed the article; empty if that is when it was published. */
    Optional<Dated> updated(Optional<Publication> published, Labelled text) {
        return Stream.of(data.modified().flatMap(stamp -> metadata(stamp, "JSON-LD")))
                .flatMap(Optional::stream)
                .findFirst()
                .or(this::tagged)
                .or(this::marked)
                .or(() -> shown(text))
                .filter(change -> published.filter(first -> !isLater(change, first)).isEmpty())
                .map(PageEdition::dated);
    }

    private static boolean isLater(Publication change, Publication first) {
        if (change.instant().isPresent() && first.instant().isPresent()) {
            return change.instant().get().isAfter(first.instant().get());
        }
        return change.day().isPresent()
                && first.day().isPresent()
                && change.day().get().isAfter(first.day().get());
    }

    private static Dated dated(Publication change) {
        return new Dated(change.value().orElseThrow(), change.how(), change.because());
    }

    private static Optional<Publication> metadata(String stamp, String where) {
        return Timestamps.read(
                stamp, KnownBy.METADATA, "the page's metadata state it (" + where + ")");
    }

    private Optional<Publication> tagged() {
        return MODIFIED.stream()
                .flatMap(
                        name ->
                                MetaTags.content(document, name)
                                        .flatMap(stamp -> metadata(stamp, name))
                                        .stream())
                .findFirst();
    }

    /** Elements that are marked as the time of a change. */
    private Optional<Publication> marked() {
        Stream<Element> microdata =
                document.getElementsByAttributeValue("itemprop", "dateModified").stream();
        Stream<Element> times =
                document.getElementsByTag("time").stream()
                        .filter(time -> isChange(time.className().toLowerCase(Locale.ROOT)));
        return Stream.concat(microdata, times)
                .limit(MOST_ELEMENTS)
                .filter(PageMetadata::isOwn)
                .flatMap(element -> stamps(element).flatMap(stamp -> read(stamp).stream()))
                .findFirst();
    }

    private static Stream<String> stamps(Element element) {
        return Stream.of(element.attr("datetime"), element.attr("content"), element.text())
                .filter(stamp -> !stamp.isBlank());
    }

    private static Optional<Publication> read(String stamp) {
        return Timestamps.read(stamp, KnownBy.PAGE, "the page marks it as the time of a change");
    }

    private static boolean isChange(String words) {
        return CHANGED.stream().anyMatch(words::contains);
    }

    /** "Updated December 26, 2031" in a dateline or byline. */
    private static Optional<Publication> shown(Labelled text) {
        return Stream.concat(text.texts(Role.DATELINE).stream(), text.texts(Role.BYLINE).stream())
                .filter(line -> line.length() <= LONGEST_LINE)
                .flatMap(line -> afterChange(line).stream())
                .map(day -> Publication.on(day, KnownBy.PAGE, "the page says it was updated then"))
                .findFirst();
    }

    private static Optional<LocalDate> afterChange(String line) {
        String lower = new Line(line).lower();
        return CHANGED.stream()
                .filter(lower::contains)
                .flatMap(word -> CalendarDates.first(line.substring(lower.indexOf(word))).stream())
                .findFirst();
    }

    Optional<String> section() {
        return Stream.concat(
                        data.section().stream(),
                        SECTION.stream().flatMap(name -> MetaTags.content(document, name).stream()))
                .map(PageMetadata::plain)
                .filter(PageEdition::isSection)
                .findFirst()
                .or(this::crumb);
    }

    /** The last link of a trail of breadcrumbs: the innermost section above the article. */
    private Optional<String> crumb() {
        return document.getElementsByAttributeValueContaining("class", "breadcrumb").stream()
                .limit(1)
                .flatMap(trail -> trail.getElementsByTag("a").stream())
                .limit(MOST_ELEMENTS)
                .map(link -> PageMetadata.plain(link.text()))
                .filter(PageEdition::isSection)
                .reduce((before, last) -> last);
    }

    private static boolean isSection(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_SECTION
                && !MetaTags.isWeb(name)
                && !NO_SECTION.contains(new Line(name).bare());
    }
}
