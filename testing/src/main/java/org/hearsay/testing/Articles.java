package org.hearsay.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Digest;
import org.hearsay.model.Document;
import org.hearsay.model.Edition;
import org.hearsay.model.Publication;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;
import org.hearsay.text.SourceText;
import org.hearsay.text.Span;

/** Makes articles for tests from plain characters, without any reader's rules. */
public final class Articles {

    private Articles() {}

    /** An article whose every line that is not blank is a body segment. */
    public static Article ofLines(String text) {
        List<Segment> segments = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int newLine = text.indexOf('\n', start);
            int end = newLine < 0 ? text.length() : newLine;
            if (!text.substring(start, end).isBlank()) {
                segments.add(new Segment(new Span(start, end), Role.BODY));
            }
            start = end + 1;
        }
        return of(text, segments);
    }

    /** An article of these segments, without outlet, headline or date. */
    public static Article of(String text, List<Segment> segments) {
        Digest sha256 = Digest.of(text.getBytes(StandardCharsets.UTF_8));
        return of("test.txt", sha256, text, segments);
    }

    /** The article of a document: this text, all of it its body. */
    static Article of(Document document, String text) {
        Segment body = new Segment(new Span(0, text.length()), Role.BODY);
        return of(document.path(), document.sha256(), text, List.of(body));
    }

    private static Article of(String document, Digest sha256, String text, List<Segment> segments) {
        return new Article(
                ArticleId.of(sha256, Optional.empty(), Optional.empty()),
                document,
                sha256,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Publication.unknown(),
                Optional.of("en"),
                List.of(),
                Optional.empty(),
                Edition.unknown(),
                SourceText.plain(text),
                segments);
    }
}
