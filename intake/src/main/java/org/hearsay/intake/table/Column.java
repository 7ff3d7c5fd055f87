package org.hearsay.intake.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a table may say of an article, each with the columns that usually hold it, the likeliest
 * first. Names are compared without case and without anything but letters, digits and dots.
 */
public enum Column {
    TEXT(
            "text",
            "body",
            "content",
            "article",
            "maintext",
            "articlebody",
            "fulltext",
            "articletext",
            "bodytext",
            "contenttext",
            "storytext",
            "plaintext",
            "story"),
    HTML("html", "bodyhtml", "contenthtml", "articlehtml", "rawhtml"),
    HEADLINE("headline", "title", "headline.main", "articletitle"),
    URL("url", "link", "sourceurl", "articleurl", "weburl", "canonicalurl", "permalink"),
    OUTLET(
            "outlet",
            "source.name",
            "source.title",
            "publisher.name",
            "source",
            "publisher",
            "publication",
            "newspaper",
            "medianame",
            "sitename",
            "site",
            "website",
            "sourcedomain",
            "domain"),
    PUBLISHED(
            "published",
            "datepublished",
            "datepublish",
            "publishdate",
            "publisheddate",
            "publishedat",
            "publicationdate",
            "pubdate",
            "webpublicationdate",
            "date",
            "publishtimestamp",
            "timestamp"),
    UPDATED("updated", "modified", "datemodified", "datemodify", "updatedat", "lastmodified"),
    CAPTURED(
            "captured",
            "crawled",
            "datedownload",
            "crawledat",
            "crawldate",
            "scrapedat",
            "scraped",
            "downloaded",
            "retrieved",
            "seendate"),
    AUTHORS(
            "authors",
            "author",
            "authors.name",
            "author.name",
            "byline",
            "byline.original",
            "creator"),
    LANGUAGE("language", "lang", "languagecode"),
    SECTION("section", "sectionname", "category", "rubric");

    /** Made by List.of, which cannot change; the checker knows only types that say so. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> usual;

    Column(String... usual) {
        this.usual = List.of(usual);
    }

    List<String> usual() {
        return usual;
    }

    /** The name by which the user speaks of it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Column> of(String word) {
        return Arrays.stream(values()).filter(column -> column.word().equals(word)).findFirst();
    }
}
