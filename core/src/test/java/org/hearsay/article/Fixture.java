package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearsay.model.Article;
import org.hearsay.model.Content;
import org.hearsay.model.Digest;
import org.hearsay.model.Envelope;
import org.hearsay.model.Rejection;
import org.hearsay.model.Role;
import org.hearsay.model.Stated;

/** Reads invented texts and pages, and says what was read. */
final class Fixture {

    /** Three paragraphs about a dispute that never was, between towns that are not. */
    static final List<String> PARAGRAPHS =
            List.of(
                    "The harbour council of Port Ansel voted late on Tuesday to keep the northern"
                            + " bridge closed, saying its piers were not safe for lorries.",
                    "\u201cWe will open it when the engineers tell us to, and not a day"
                            + " earlier,\u201d said Mira Quill, who chairs the council\u2019s works"
                            + " committee.",
                    "Hauliers in the neighbouring town of Lower Tarn called the decision a blow,"
                        + " and asked the province to pay for a ferry until the repairs are done.");

    static final String BODY = String.join("\n\n", PARAGRAPHS);

    private Fixture() {}

    static Article text(String characters) {
        return read(content(Content.Format.TEXT, characters, Stated.nothing()));
    }

    static Article page(String markup) {
        return read(content(Content.Format.HTML, markup, Stated.nothing()));
    }

    static Article read(Content content) {
        var outcome = new ArticleReader().read(content);
        assertThat(outcome).isInstanceOf(Article.class);
        return (Article) outcome;
    }

    static String rejection(Content.Format format, String characters) {
        var outcome = new ArticleReader().read(content(format, characters, Stated.nothing()));
        assertThat(outcome).isInstanceOf(Rejection.class);
        return ((Rejection) outcome).reason();
    }

    static Content content(Content.Format format, String characters, Stated stated) {
        Digest digest = Digest.of(characters.getBytes(StandardCharsets.UTF_8));
        return new Content("item", digest, format, characters, stated, Envelope.empty());
    }

    static List<String> parts(Article article, Role role) {
        return article.segments().stream()
                .filter(segment -> segment.role() == role)
                .map(segment -> article.text().at(segment.span()))
                .toList();
    }

    static List<Role> roles(Article article) {
        return article.segments().stream().map(segment -> segment.role()).toList();
    }
}
