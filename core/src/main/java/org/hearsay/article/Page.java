package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.SourceText;
import org.hearsay.text.Span;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * A web page's visible text, by version 1 of the rule that {@code docs/text-from-html.md} writes
 * down, with the blocks it consists of and the places they stand in.
 *
 * <p>The text is all that is visible, in document order: not what is in the head, in scripts,
 * styles, templates, comments and form fields, in embedded media and graphics, or in an element
 * with the attribute {@code hidden}. Character references are decoded; each run of white space is
 * one space, none at the edges of a block; blocks are separated by one line feed. A block ends
 * where a block-level element begins or ends and where two line breaks follow one another.
 */
record Page(Document document, SourceText text, List<Block> blocks, List<Place> places) {

    /** A page of more elements than this is not read. */
    static final int MOST_ELEMENTS = 200_000;

    private static final int DEEPEST = 512;

    Page {
        blocks = List.copyOf(blocks);
        places = List.copyOf(places);
    }

    /** The page, or empty if it has more elements than are read. */
    static Optional<Page> parse(String markup) {
        if (!MarkupScan.isBounded(markup)) {
            return Optional.empty();
        }
        Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST);
        Document document = parser.parseInput(markup, "");
        Walk walk = new Walk(markup);
        NodeTraversor.filter(walk, document);
        return walk.elements > MOST_ELEMENTS ? Optional.empty() : Optional.of(walk.page(document));
    }

    /** Collects text, blocks and places in one pass, without recursion. */
    private static final class Walk implements NodeFilter {

        private static final Set<String> INVISIBLE =
                Set.of(
                        "head",
                        "script",
                        "style",
                        "template",
                        "noscript",
                        "iframe",
                        "object",
                        "svg",
                        "math",
                        "select",
                        "datalist",
                        "textarea",
                        "audio",
                        "video",
                        "canvas",
                        "map",
                        "noframes",
                        "title");

        private final Decoded decoded;
        private final TextBuilder text = new TextBuilder();
        private final List<Block> blocks = new ArrayList<>();
        private final List<Place> places = new ArrayList<>();
        private Optional<Place> here = Optional.empty();
        private Optional<Place> blockPlace = Optional.empty();
        private int elements;
        private int links;
        private int linked;
        private int breaks;

        Walk(String markup) {
            this.decoded = new Decoded(markup);
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                addText(words);
            }
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            elements++;
            if (elements > MOST_ELEMENTS) {
                return FilterResult.STOP;
            }
            if (INVISIBLE.contains(element.normalName()) || element.hasAttr("hidden")) {
                return FilterResult.SKIP_ENTIRELY;
            }
            enter(element);
            return FilterResult.CONTINUE;
        }

        private void enter(Element element) {
            if (element.normalName().equals("a")) {
                links++;
            }
            if (element.normalName().equals("br")) {
                lineBreak();
                return;
            }
            if (Hints.isMailField(element)) {
                here.ifPresent(Place::askForMail);
            }
            if (isBlock(element)) {
                endBlock();
            }
            if (isPlace(element)) {
                Place place = new Place(here, element, Hints.of(element), blocks.size());
                if (Hints.isAnchor(element)) {
                    place.anchor();
                }
                places.add(place);
                here = Optional.of(place);
            }
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                leave(element);
            }
            return FilterResult.CONTINUE;
        }

        private void leave(Element element) {
            if (element.normalName().equals("a")) {
                links--;
            }
            if (isBlock(element)) {
                endBlock();
            }
            if (here.isPresent() && here.get().element().equals(element)) {
                here.get().close(blocks.size());
                here = here.get().parent();
            }
        }

        private static boolean isBlock(Element element) {
            return Hints.BLOCKS.contains(element.normalName());
        }

        private static boolean isPlace(Element element) {
            return isBlock(element) || Hints.of(element).isPresent();
        }

        /** One line break is a space; a second one without text between them ends the block. */
        private void lineBreak() {
            breaks++;
            if (breaks >= 2) {
                endBlock();
            }
            text.add(' ', 0, 0);
        }

        private void addText(TextNode words) {
            String whole = words.getWholeText();
            int before = text.length();
            int from = words.sourceRange().startPos();
            int to = words.sourceRange().endPos();
            decoded.follow(whole, Math.max(0, from), Math.max(Math.max(0, from), to), text);
            if (text.length() == before) {
                return;
            }
            breaks = 0;
            linked += links > 0 ? text.length() - before : 0;
            blockPlace =
                    blockPlace.isPresent() && here.isPresent()
                            ? Optional.of(Place.common(blockPlace.get(), here.get()))
                            : here;
        }

        private void endBlock() {
            breaks = 0;
            Span span = text.endBlock();
            if (!span.isEmpty() && blockPlace.isPresent()) {
                Place place = blockPlace.get();
                Line line = new Line(text.at(span));
                Block block = new Block(span, line, Math.min(linked, span.length()), place);
                blocks.add(block);
                place.add(block);
            }
            linked = 0;
            blockPlace = Optional.empty();
        }

        Page page(Document document) {
            endBlock();
            return new Page(document, text.build(), blocks, places);
        }
    }
}
