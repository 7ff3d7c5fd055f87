package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;
import org.hearsay.text.SourceText;
import org.hearsay.text.Span;

/**
 * Labels the paragraphs of a plain text. The text itself stays as it is, whole.
 *
 * <p>What stands before the first paragraph of prose is read by {@link FrontMatter}, the rest by
 * {@link Running}; then datelines are split from the paragraphs they begin.
 */
final class PlainArticle {

    /** Later paragraphs that begin like a dateline are more likely something else. */
    private static final int DATELINE_PARAGRAPHS = 3;

    private PlainArticle() {}

    static Labelled label(String text) {
        List<Span> spans = Paragraphs.of(text);
        List<Line> lines = spans.stream().map(span -> new Line(span.in(text))).toList();
        Role[] roles = new Role[lines.size()];
        int body = FrontMatter.label(lines, roles);
        Running.label(lines, body, roles);
        return new Labelled(SourceText.plain(text), segments(text, spans, List.of(roles)));
    }

    private static List<Segment> segments(String text, List<Span> spans, List<Role> roles) {
        List<Segment> segments = new ArrayList<>();
        int paragraphs = 0;
        for (int i = 0; i < spans.size(); i++) {
            if (roles.get(i) == Role.BODY && paragraphs++ < DATELINE_PARAGRAPHS) {
                segments.addAll(split(text, spans.get(i)));
            } else {
                segments.add(new Segment(spans.get(i), roles.get(i)));
            }
        }
        return segments;
    }

    /** A body paragraph, and before it the dateline it begins with. */
    static List<Segment> split(String text, Span paragraph) {
        return Dateline.of(paragraph.in(text))
                .map(
                        dateline -> {
                            int end = paragraph.start() + dateline.end();
                            Span rest = new Span(end, paragraph.end()).trimmed(text);
                            Span place = new Span(paragraph.start(), end);
                            return List.of(
                                    new Segment(place, Role.DATELINE),
                                    new Segment(rest, Role.BODY));
                        })
                .orElseGet(() -> List.of(new Segment(paragraph, Role.BODY)));
    }
}
