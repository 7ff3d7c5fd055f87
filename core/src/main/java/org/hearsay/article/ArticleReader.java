package org.hearsay.article;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.ArticleOutcome;
import org.hearsay.model.Content;
import org.hearsay.model.KnownBy;
import org.hearsay.model.Outlet;
import org.hearsay.model.OutletRegister;
import org.hearsay.model.Publication;
import org.hearsay.model.Rejection;
import org.hearsay.model.Role;
import org.hearsay.model.Stated;

/**
 * Reads an article from a document's characters: its text, the role of every part of it, and what
 * the user, the page or the text itself says of outlet, time, language and authors.
 *
 * <p>A plain text is the article's text as it is; of a page it is the visible text (see {@code
 * docs/text-from-html.md}), aligned with the markup. Nothing is cut out: furniture is labelled.
 * What the user states overrules what the page states. Stateless and thread-safe; time and memory
 * grow in proportion to the input.
 */
public final class ArticleReader {

    /** Of text; a book of 300 pages has a third of it. */
    private static final int LONGEST = 2_000_000;

    private static final int LONGEST_MARKUP = 20_000_000;

    private static final Set<Role> READABLE =
            Set.of(Role.BODY, Role.STANDFIRST, Role.CAPTION, Role.QUOTE);

    /** The article, or why there is none to read in this content. */
    public ArticleOutcome read(Content content) {
        if (content.characters().isBlank()) {
            return new Rejection(
                    content.document()
                            + " is empty: expected an article's text, found no character");
        }
        int most = content.format() == Content.Format.HTML ? LONGEST_MARKUP : LONGEST;
        if (content.characters().length() > most) {
            return tooLong(content, content.characters().length(), most);
        }
        return switch (content.format()) {
            case TEXT ->
                    article(content, PlainArticle.label(content.characters()), PageFacts.none());
            case HTML -> page(content);
        };
    }

    private static Rejection tooLong(Content content, int length, int most) {
        return new Rejection(
                content.document()
                        + " is no article: it has "
                        + length
                        + " characters, and at most "
                        + most
                        + " are read");
    }

    private static ArticleOutcome page(Content content) {
        Optional<Page> page = Page.parse(content.characters());
        if (page.isEmpty()) {
            return new Rejection(
                    content.document()
                            + " is no news page: it has more than "
                            + Page.MOST_ELEMENTS
                            + " elements, or a tag whose name does not end");
        }
        LinkedData data = LinkedData.of(page.get().document());
        Labelled text = WebArticle.label(page.get(), Told.of(data.body()));
        return article(content, text, PageMetadata.read(page.get().document(), data, text));
    }

    private static ArticleOutcome article(Content content, Labelled text, PageFacts facts) {
        if (text.text().length() > LONGEST) {
            return tooLong(content, text.text().length(), LONGEST);
        }
        boolean readable =
                text.segments().stream().anyMatch(segment -> READABLE.contains(segment.role()));
        if (!readable) {
            return new Rejection(
                    content.document()
                            + " has no article in it: expected a paragraph or a caption, found "
                            + found(text));
        }
        Stated stated = content.stated();
        PageFacts known = Enveloped.facts(content.envelope(), facts);
        Optional<String> url = stated.url().or(known::url);
        Optional<Outlet> outlet =
                stated.outlet().map(Outlet::new).or(known::outlet).or(() -> at(url));
        return new Article(
                ArticleId.of(content.sha256(), outlet, url),
                content.document(),
                content.sha256(),
                outlet,
                url,
                stated.headline().or(known::headline).or(() -> headline(text)),
                publication(stated, known, text),
                language(stated, known, text),
                authors(stated, known, text),
                agency(known, text),
                Enveloped.edition(content.envelope(), known),
                text.text(),
                text.segments());
    }

    /** By its address, where nothing else says whose the article is. */
    private static Optional<Outlet> at(Optional<String> url) {
        return url.flatMap(OutletRegister.builtIn()::at).map(entry -> new Outlet(entry.name()));
    }

    private static String found(Labelled text) {
        if (text.segments().isEmpty()) {
            return "no visible text";
        }
        List<String> roles =
                text.segments().stream().map(segment -> segment.role().word()).distinct().toList();
        return "only " + String.join(", ", roles);
    }

    private static Optional<String> headline(Labelled text) {
        return text.first(Role.HEADLINE).map(line -> String.join(" ", new Line(line).words()));
    }

    private static Publication publication(Stated stated, PageFacts facts, Labelled text) {
        return stated.published()
                .map(ArticleReader::byUser)
                .or(facts::publication)
                .or(() -> PageDates.stated(text))
                .orElseGet(() -> PageDates.bounds(text));
    }

    private static Publication byUser(String iso) {
        String because = "the user states it";
        return iso.length() > 10
                ? Publication.at(OffsetDateTime.parse(iso), KnownBy.USER, because)
                : Publication.on(LocalDate.parse(iso), KnownBy.USER, because);
    }

    private static Optional<String> language(Stated stated, PageFacts facts, Labelled text) {
        return stated.language()
                .or(
                        () ->
                                facts.language()
                                        .map(tag -> Language.checked(tag, words(text, Role.BODY))))
                .or(() -> Language.of(words(text, Role.BODY)))
                .or(() -> Language.of(words(text, Role.BODY) + " " + words(text, Role.CAPTION)));
    }

    private static String words(Labelled text, Role role) {
        return String.join(" ", text.texts(role));
    }

    private static List<String> authors(Stated stated, PageFacts facts, Labelled text) {
        if (!stated.authors().isEmpty()) {
            return stated.authors();
        }
        List<String> named =
                facts.authors().stream().filter(name -> Agencies.known(name).isEmpty()).toList();
        if (!named.isEmpty()) {
            return named;
        }
        return bylines(text).flatMap(byline -> byline.authors().stream()).distinct().toList();
    }

    private static Optional<String> agency(PageFacts facts, Labelled text) {
        Stream<String> datelines =
                text.texts(Role.DATELINE).stream()
                        .flatMap(line -> Dateline.of(line + " X").stream())
                        .flatMap(line -> line.agency().stream());
        Stream<String> signed = bylines(text).flatMap(byline -> byline.agency().stream());
        Stream<String> stated =
                facts.authors().stream().flatMap(name -> Agencies.known(name).stream());
        return Stream.concat(Stream.concat(datelines, signed), stated)
                .findFirst()
                .or(() -> CreditLines.agency(text));
    }

    /** Where the markup says that a line is one, it may be a name alone. */
    private static Optional<Byline> byline(String line) {
        return Byline.of(new Line(line)).or(() -> Byline.of(new Line("By " + line)));
    }

    private static Stream<Byline> bylines(Labelled text) {
        return text.texts(Role.BYLINE).stream().flatMap(line -> byline(line).stream());
    }
}
