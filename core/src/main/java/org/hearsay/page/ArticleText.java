package org.hearsay.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.Event;
import org.hearsay.model.Evidence;
import org.hearsay.model.Figure;
import org.hearsay.model.Party;
import org.hearsay.model.Position;
import org.hearsay.model.Reading;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;
import org.hearsay.text.Span;

/** An article's whole text, block by block; what is not the report itself is folded away. */
final class ArticleText {

    /** A stretch of the text with its role; none where nothing was understood. */
    private record Block(Span span, Optional<Role> role) {

        boolean isFurniture() {
            return role.map(
                            known ->
                                    known == Role.NAVIGATION
                                            || known == Role.RELATED
                                            || known == Role.COMMENT
                                            || known == Role.ADVERTISEMENT)
                    .orElse(true);
        }

        String label() {
            return role.map(Wording::role).orElse("not recognised");
        }
    }

    /** What was looked for lies inside every item of the same words. */
    private static final int FOUND = 9;

    private final Article article;
    private final List<Block> blocks;
    private final Marking marking;

    /** The text with its items, and what somebody looked for in it. */
    ArticleText(Reading reading, Map<String, String> numbers, List<Span> found) {
        this.article = reading.article();
        this.blocks = blocks(article);
        List<Marking.Layer> layers = layers(reading, numbers);
        for (Span span : found) {
            shown(span)
                    .ifPresent(s -> layers.add(new Marking.Layer(s, FOUND, Marking.FOUND, "", "")));
        }
        this.marking = new Marking(article.text().characters(), layers);
    }

    void write(Html h) {
        int i = 0;
        while (i < blocks.size()) {
            int end = i;
            while (end < blocks.size() && blocks.get(end).isFurniture()) {
                end++;
            }
            if (end > i) {
                furniture(h, blocks.subList(i, end));
                i = end;
            } else {
                block(h, blocks.get(i++));
            }
        }
    }

    private void furniture(Html h, List<Block> folded) {
        List<String> labels = folded.stream().map(Block::label).distinct().toList();
        h.open("details", "furniture").open("summary").text("Not the report: ");
        h.text(String.join(", ", labels) + " (" + Wording.count(folded.size(), "line") + ")");
        h.close();
        folded.forEach(block -> paragraph(h, "furniture-line", block));
        h.close();
    }

    private void block(Html h, Block block) {
        Role role = block.role().orElse(Role.BODY);
        if (role == Role.QUOTE) {
            h.open("blockquote", "set-off");
            paragraph(h, "role-quote", block);
            h.close();
        } else if (role == Role.CAPTION || role == Role.BYLINE || role == Role.DATELINE) {
            h.open("div", "labelled").leaf("span", "tag", block.label());
            paragraph(h, "role-" + role.word(), block);
            h.close();
        } else {
            paragraph(h, "role-" + role.word(), block);
        }
    }

    private void paragraph(Html h, String classes, Block block) {
        h.open("p", classes).attribute("dir", "auto");
        article.language()
                .filter(tag -> tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}"))
                .ifPresent(tag -> h.attribute("lang", tag));
        marking.write(h, block.span());
        h.close();
    }

    private static List<Block> blocks(Article article) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (Segment segment : article.segments()) {
            gap(article, at, segment.span().start(), blocks);
            blocks.add(new Block(segment.span(), Optional.of(segment.role())));
            at = segment.span().end();
        }
        gap(article, at, article.text().length(), blocks);
        return blocks;
    }

    private static void gap(Article article, int from, int to, List<Block> blocks) {
        String text = article.text().characters();
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            blocks.add(new Block(new Span(start, end), Optional.empty()));
        }
    }

    private List<Marking.Layer> layers(Reading reading, Map<String, String> numbers) {
        List<Marking.Layer> layers = new ArrayList<>();
        for (Statement statement : reading.statements()) {
            add(layers, statement.evidence(), 0, "statement", statement.id().value(), numbers);
            statement.content().forEach(c -> seen(layers, c, 1, "content"));
            statement.source().flatMap(Party::evidence).ifPresent(s -> seen(layers, s, 2, "who"));
        }
        for (Figure figure : reading.figures()) {
            add(layers, figure.evidence(), 3, "figure", figure.id().value(), numbers);
        }
        for (Event event : reading.events()) {
            add(layers, event.trigger(), 5, "event", event.id().value(), numbers);
        }
        for (Position position : reading.positions()) {
            add(layers, position.issue(), 6, "position", position.id().value(), numbers);
        }
        for (TimeExpression time : reading.times()) {
            add(layers, time.evidence(), 4, "time", time.id().value(), numbers);
        }
        return layers;
    }

    private void add(
            List<Marking.Layer> layers,
            Evidence evidence,
            int rank,
            String classes,
            String item,
            Map<String, String> numbers) {
        shown(evidence.span())
                .ifPresent(
                        span ->
                                layers.add(
                                        new Marking.Layer(
                                                span,
                                                rank,
                                                classes,
                                                item,
                                                numbers.getOrDefault(item, ""))));
    }

    private void seen(List<Marking.Layer> layers, Evidence evidence, int rank, String classes) {
        if (evidence.article().equals(article.id())) {
            shown(evidence.span())
                    .ifPresent(s -> layers.add(new Marking.Layer(s, rank, classes, "", "")));
        }
    }

    /** The span up to the last of its characters that a block shows. */
    private Optional<Span> shown(Span span) {
        int end = -1;
        for (Block block : blocks) {
            if (block.span().overlaps(span)) {
                end = Math.min(block.span().end(), span.end());
            }
        }
        return end < 0 ? Optional.empty() : Optional.of(new Span(span.start(), end));
    }
}
