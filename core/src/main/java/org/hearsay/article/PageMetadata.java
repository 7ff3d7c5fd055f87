package org.hearsay.article;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.model.KnownBy;
import org.hearsay.model.Outlet;
import org.hearsay.model.Publication;
import org.hearsay.model.Role;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads what a page states of its article: JSON-LD first, then OpenGraph, microdata, meta tags. */
final class PageMetadata {

    private static final List<String> PUBLISHED =
            List.of(
                    "article:published_time",
                    "og:published_time",
                    "og:article:published_time",
                    "datepublished",
                    "parsely-pub-date",
                    "sailthru.date",
                    "dc.date.issued",
                    "dcterms.created",
                    "dcterms.issued",
                    "dc.date",
                    "pubdate",
                    "publishdate",
                    "publish-date",
                    "publish_date",
                    "date",
                    "article.published",
                    "cxenseparse:recs:publishtime",
                    "rnews:datepublished",
                    "dcterms.date",
                    "article_date_original",
                    "publication_date",
                    "originalpublicationdate");

    private static final int MOST_TIMES = 50;

    private final Document document;
    private final LinkedData data;

    private PageMetadata(Document document, LinkedData data) {
        this.document = document;
        this.data = data;
    }

    static PageFacts read(Document document, LinkedData data, Labelled text) {
        PageMetadata page = new PageMetadata(document, data);
        PageEdition edition = new PageEdition(document, data);
        Optional<Publication> published =
                page.publication().map(stated -> page.local(stated, text));
        return new PageFacts(
                page.outlet(),
                page.url(),
                page.headline(text),
                published,
                page.language(),
                PageAuthors.of(document, data),
                edition.updated(published, text),
                edition.section());
    }

    private Optional<Outlet> outlet() {
        return meta("og:site_name")
                .or(data::publisher)
                .or(() -> meta("application-name"))
                .map(PageMetadata::plain)
                .filter(name -> !name.isEmpty() && name.length() <= 100 && name.charAt(0) != '@')
                .map(Outlet::new);
    }

    private Optional<String> url() {
        return MetaTags.canonical(document)
                .or(() -> meta("og:url").filter(MetaTags::isWeb))
                .or(data::url);
    }

    /** The headline on the page, where there is one; else as the head has it. */
    private Optional<String> headline(Labelled text) {
        return text.first(Role.HEADLINE)
                .or(() -> data.headline().map(PageMetadata::plain))
                .or(() -> Headline.stated(document).map(PageMetadata::plain))
                .filter(title -> !title.isEmpty());
    }

    private Optional<Publication> publication() {
        Stream<Optional<Publication>> stated =
                Stream.concat(
                        Stream.of(data.published().flatMap(stamp -> metadata(stamp, "JSON-LD"))),
                        PUBLISHED.stream().map(name -> meta(name).flatMap(s -> metadata(s, name))));
        return Stream.concat(
                        stated,
                        Stream.of(microdata(), url().flatMap(AddressDay::of), timeElement()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The publication by the outlet's own calendar, where the page tells it. */
    private Publication local(Publication stated, Labelled text) {
        return Stream.concat(
                        PUBLISHED.stream()
                                .flatMap(
                                        name -> meta(name).flatMap(s -> metadata(s, name)).stream())
                                .filter(other -> isSameElsewhere(other, stated)),
                        ShownTime.in(text).stream()
                                .flatMap(shown -> shown.localise(stated).stream()))
                .findFirst()
                .orElse(stated);
    }

    /** Whether both are the same moment, once in universal time and once in the outlet's. */
    private static boolean isSameElsewhere(Publication other, Publication stated) {
        return stated.instant().filter(at -> at.getOffset().equals(ZoneOffset.UTC)).isPresent()
                && other.instant().filter(at -> !at.getOffset().equals(ZoneOffset.UTC)).isPresent()
                && other.instant().get().isEqual(stated.instant().get());
    }

    private static Optional<Publication> metadata(String stamp, String where) {
        return Timestamps.read(
                stamp, KnownBy.METADATA, "the page's metadata state it (" + where + ")");
    }

    private Optional<Publication> microdata() {
        return document.getElementsByAttributeValue("itemprop", "datePublished").stream()
                .flatMap(
                        element ->
                                Stream.of("datetime", "content")
                                        .map(element::attr)
                                        .filter(value -> !value.isBlank())
                                        .findFirst()
                                        .or(() -> Optional.of(element.text()))
                                        .flatMap(stamp -> metadata(stamp, "microdata"))
                                        .stream())
                .findFirst();
    }

    /** The first time element that lies in no list of other articles. */
    private Optional<Publication> timeElement() {
        return document.getElementsByTag("time").stream()
                .limit(MOST_TIMES)
                .filter(time -> time.hasAttr("datetime") && isFirst(time))
                .limit(1)
                .flatMap(time -> shown(time).stream())
                .findFirst();
    }

    private static Optional<Publication> shown(Element time) {
        String because = "the page shows it as its time";
        return Timestamps.read(time.attr("datetime"), KnownBy.PAGE, because)
                .or(() -> Timestamps.read(time.text(), KnownBy.PAGE, because));
    }

    private static boolean isFirst(Element time) {
        return isOwn(time)
                && !time.attr("itemprop").toLowerCase(Locale.ROOT).contains("modified")
                && !time.className().toLowerCase(Locale.ROOT).contains("updated");
    }

    /** Whether no element around it is set apart, as lists of other articles are. */
    static boolean isOwn(Element time) {
        Element element = time;
        while (element.parent() != null) {
            boolean apart = MainContent.isApart(Hints.of(element));
            if (apart && !element.normalName().equals("header")) {
                return false;
            }
            element = element.parent();
        }
        return true;
    }

    private Optional<String> language() {
        return document.getElementsByTag("html").stream()
                .limit(1)
                .flatMap(element -> Stream.of(element.attr("lang"), element.attr("xml:lang")))
                .flatMap(tag -> tag(tag).stream())
                .findFirst()
                .or(() -> data.language().flatMap(PageMetadata::tag))
                .or(() -> meta("og:locale").flatMap(PageMetadata::tag))
                .or(() -> meta("content-language").flatMap(PageMetadata::tag));
    }

    /** The BCP 47 tag as it is usually written, if its language has two or three letters. */
    private static Optional<String> tag(String stated) {
        String tag = stated.strip().replace('_', '-');
        boolean plain =
                tag.length() >= 2
                        && tag.length() <= 20
                        && tag.chars()
                                .allMatch(
                                        c -> c == '-' || (c < 128 && Character.isLetterOrDigit(c)));
        Locale locale = plain ? Locale.forLanguageTag(tag) : Locale.ROOT;
        return locale.getLanguage().isEmpty() || locale.getLanguage().length() > 3
                ? Optional.empty()
                : Optional.of(locale.toLanguageTag());
    }

    private Optional<String> meta(String name) {
        return MetaTags.content(document, name);
    }

    /** Without character references that were encoded twice, white space collapsed. */
    static String plain(String text) {
        String decoded = org.jsoup.parser.Parser.unescapeEntities(text, false);
        return String.join(" ", new Line(decoded).words());
    }
}
