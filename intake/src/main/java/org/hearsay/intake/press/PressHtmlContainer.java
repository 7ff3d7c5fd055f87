package org.hearsay.intake.press;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.intake.format.Container;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Parts;
import org.hearsay.intake.format.Source;
import org.hearsay.intake.item.Characters;
import org.hearsay.intake.item.Item;
import org.hearsay.model.ByteRange;
import org.hearsay.model.Extraction;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The articles of a LexisNexis or Factiva export that is an HTML file, at most 20 MB: each as the
 * HTML of its own paragraphs, with its place in the file.
 */
public final class PressHtmlContainer implements Container {

    private static final List<String> LEXIS = List.of("<docfull>", "name=\"doc_id_", "lxncomment");

    /** Whether what begins so is such an export; looks at all it is given. */
    public static boolean looksLike(CharSequence start) {
        String head = start.toString().toLowerCase(Locale.ROOT);
        boolean factiva = head.contains("class=\"article ") && head.contains("articleparagraph");
        return head.stripLeading().startsWith("<")
                && (factiva || LEXIS.stream().anyMatch(head::contains));
    }

    @Override
    public void open(Source source, Parts parts) throws IOException {
        Characters characters = Characters.of(source, NitfContainer.LARGEST);
        Document page =
                Jsoup.parse(characters.text(), "", Parser.htmlParser().setTrackPosition(true));
        page.outputSettings().prettyPrint(false);
        PressBlocks blocks = PressBlocks.of(page.body());
        PressLines lines = PressLines.of(blocks.text());
        List<PressArticle> articles =
                PressExport.reader(blocks.text())
                        .map(reader -> reader.apply(lines))
                        .orElse(List.of());
        if (articles.isEmpty()) {
            throw new FormatException(
                    Extraction.UNSUPPORTED,
                    "is no export of LexisNexis or Factiva: found no line that ends an article");
        }
        int ordinal = 0;
        for (PressArticle article : articles) {
            ordinal++;
            Optional<ByteRange> range = range(article, blocks, lines, characters);
            if (article.lost().isPresent()) {
                parts.lost(range, "article " + ordinal + " " + article.lost().get());
            } else {
                String html = blocks.html(article.body(), lines);
                parts.add(Item.html(ordinal, range, html, article.envelope()));
            }
        }
    }

    private static Optional<ByteRange> range(
            PressArticle article, PressBlocks blocks, PressLines lines, Characters characters) {
        int first = article.from();
        while (first < article.to() && lines.isBlank(first)) {
            first++;
        }
        int last = article.to() - 1;
        while (last > first && lines.isBlank(last)) {
            last--;
        }
        Element start = blocks.block(first);
        Element end = blocks.block(last);
        return characters.range(start.sourceRange().startPos(), end.endSourceRange().endPos());
    }
}
