package org.hearsay.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearsay.text.SourceText;

/**
 * What one outlet published, read from a document.
 *
 * <p>Segments are in text order and do not overlap; what no segment covers is white space or was
 * not understood. {@code document} is the path relative to what was read, {@code language} a BCP 47
 * tag, {@code agency} the news agency that the article credits as its author. {@code id} is made of
 * the outlet that the article was read with, and stays where a person names another.
 */
public record Article(
        ArticleId id,
        String document,
        Digest sha256,
        Optional<Outlet> outlet,
        Optional<String> url,
        Optional<String> headline,
        Publication publication,
        Optional<String> language,
        List<String> authors,
        Optional<String> agency,
        Edition edition,
        SourceText text,
        List<Segment> segments)
        implements ArticleOutcome {

    /** By publication, the undated last, then by outlet and document; a total order. */
    public static final Comparator<Article> BY_PUBLICATION =
            Comparator.<Article, String>comparing(
                            a -> a.publication().day().map(d -> "0" + d).orElse("1"))
                    .thenComparing(a -> a.publication().value().orElse(""))
                    .thenComparing(Article::outletName)
                    .thenComparing(Article::document)
                    .thenComparing(Article::id);

    public Article {
        authors = List.copyOf(authors);
        segments = List.copyOf(segments);
        int end = 0;
        for (Segment segment : segments) {
            if (segment.span().start() < end || segment.span().end() > text.length()) {
                throw new IllegalArgumentException(
                        "Segment " + segment + " overlaps the one before it or leaves the text");
            }
            end = segment.span().end();
        }
    }

    /** The same article, published otherwise than it says. */
    public Article published(Publication otherwise) {
        return new Article(
                id, document, sha256, outlet, url, headline, otherwise, language, authors, agency,
                edition, text, segments);
    }

    /** The same article, published by another than it says; its id stays. */
    public Article publishedBy(Outlet another) {
        return new Article(
                id,
                document,
                sha256,
                Optional.of(another),
                url,
                headline,
                publication,
                language,
                authors,
                agency,
                edition,
                text,
                segments);
    }

    /** The same article under another name of its document; its id stays. */
    public Article named(String otherwise) {
        return new Article(
                id,
                otherwise,
                sha256,
                outlet,
                url,
                headline,
                publication,
                language,
                authors,
                agency,
                edition,
                text,
                segments);
    }

    /** The body segments' text, a newline between paragraphs. */
    public String body() {
        return segments.stream()
                .filter(segment -> segment.role() == Role.BODY || segment.role() == Role.QUOTE)
                .map(segment -> text.at(segment.span()))
                .collect(Collectors.joining("\n"));
    }

    /** What to call it on a page: its headline, else its document. */
    public String title() {
        return headline.orElse(document);
    }

    /** The outlet's name, or "unknown outlet". */
    public String outletName() {
        return outlet.map(Outlet::name).orElse("unknown outlet");
    }
}
