package org.hearsay.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private final Found found = new Found();

    /** What a reader of Markdown finds in it. */
    private static final class Found extends AbstractVisitor {

        private final Set<String> defined = new TreeSet<>();
        private final Set<String> used = new TreeSet<>();
        private final Set<String> links = new TreeSet<>();
        private final List<Node> raw = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int headings;

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof FootnoteDefinition definition) {
                defined.add(definition.getLabel());
            }
            visitChildren(block);
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof FootnoteReference reference) {
                used.add(reference.getLabel());
            }
            visitChildren(node);
        }

        @Override
        public void visit(Link link) {
            links.add(link.getDestination());
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            raw.add(image);
        }

        @Override
        public void visit(HtmlBlock html) {
            raw.add(html);
        }

        @Override
        public void visit(HtmlInline html) {
            raw.add(html);
        }

        @Override
        public void visit(Heading heading) {
            headings++;
            visitChildren(heading);
        }

        @Override
        public void visit(Text part) {
            text.append(part.getLiteral());
        }
    }

    private void read(String markdown) {
        Parser.builder()
                .extensions(List.of(FootnotesExtension.create()))
                .build()
                .parse(markdown)
                .accept(found);
    }

    @Test
    void everyFootnoteIsDefinedAndUsed() throws IOException {
        read(Written.quarry("markdown"));
        assertThat(found.used).hasSizeGreaterThan(5).isEqualTo(found.defined);
    }

    @Test
    void nothingThatArticlesSayBecomesALinkAnImageOrMarkUp() throws IOException {
        read(Written.quarry("markdown"));
        assertThat(found.raw).isEmpty();
        assertThat(found.links)
                .containsExactly("https://echo.example/8", "https://post.example/quarry?a=1&b=2");
        assertThat(found.text.toString()).contains("[see](http://evil.example) #1 & \"more\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# no heading",
                "12. no list",
                "- no list",
                "> no quotation",
                "a <b>tag</b> & an &amp; entity",
                "[^1] and ![x](y) and `code` and *stars* and __lines__",
                "back\\slash and ~~gone~~ and $x$ and {#id}"
            })
    void plainTextIsShownAsItIs(String text) {
        read("- " + Markdown.escaped(text) + "\n");
        assertThat(found.text.toString()).isEqualTo(text);
        assertThat(found.headings).isZero();
        assertThat(found.raw).isEmpty();
    }

    @Test
    void aMoveIsToldWithBothOfItsPassages() throws IOException {
        assertThat(Written.quarry("markdown"))
                .contains("## Who moved")
                .contains("- 2031-03-05: demands[^")
                .contains("- 2031-03-08: rejects[^");
    }
}
