package org.hearsay.intake.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * A page's words as lines, each knowing the block of markup it stands in: a line ends with its
 * block or at a {@code br}, and a blank one follows each block. However its elements are nested,
 * the page is read in the order of its words.
 */
final class PressBlocks {

    private static final Set<String> BLOCKS =
            Set.of(
                    "body",
                    "p",
                    "div",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "li",
                    "td",
                    "th",
                    "pre",
                    "blockquote",
                    "center");

    private final StringBuilder text = new StringBuilder();
    private final List<Element> blocks = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private Element current;

    private PressBlocks(Element body) {
        this.current = body;
    }

    static PressBlocks of(Element body) {
        PressBlocks blocks = new PressBlocks(body);
        body.nodeStream().forEach(blocks::take);
        blocks.endLine();
        return blocks;
    }

    private void take(Node node) {
        if (node instanceof Element element && element.normalName().equals("br")) {
            endLine();
        } else if (node instanceof TextNode words && !words.isBlank()) {
            Element block = block(words);
            if (!block.equals(current)) {
                endLine();
                add("");
                current = block;
            }
            line.append(words.text());
        }
    }

    private Element block(Node words) {
        Element block = words.parent() instanceof Element parent ? parent : current;
        while (!BLOCKS.contains(block.normalName())) {
            Element up = block.parent();
            if (up == null) {
                return block;
            }
            block = up;
        }
        return block;
    }

    private void endLine() {
        if (!line.toString().isBlank()) {
            add(line.toString().strip());
        }
        line.setLength(0);
    }

    private void add(String words) {
        text.append(words).append('\n');
        blocks.add(current);
    }

    /** Line n stands in block n. Elements are equal if they are the same. */
    String text() {
        return text.toString();
    }

    /** The innermost block that a line stands in. */
    Element block(int number) {
        return blocks.get(Math.min(number, blocks.size() - 1));
    }

    /** The markup of the blocks whose lines these are, each once. */
    String html(List<Integer> lines, PressLines words) {
        StringBuilder html = new StringBuilder();
        @Nullable Element last = null;
        for (int number : lines) {
            Element block = block(number);
            if (!words.isBlank(number) && !block.equals(last) && !isWithin(block, last)) {
                html.append(block.outerHtml()).append('\n');
                last = block;
            }
        }
        return html.toString().strip();
    }

    private static boolean isWithin(Element block, @Nullable Element outer) {
        Element up = block.parent();
        while (up != null && !up.equals(outer)) {
            up = up.parent();
        }
        return outer != null && up != null;
    }
}
