package org.hearsay.intake.press;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hearsay.intake.format.Parts;
import org.hearsay.intake.item.Item;
import org.hearsay.model.ByteRange;

/**
 * Splits an export of a database of the press, which holds many articles in one text, into its
 * articles. What the database prints around them is read and left out.
 *
 * <p>The text may be a file's or laid out of an office document, paragraphs parted by an empty
 * line. Linear in its length. Stateless and safe for use by several threads.
 */
public final class PressExport {

    private PressExport() {}

    /**
     * Whether what begins so is an export that is known here. A cover or a table of contents may
     * stand before the first article, so give it 20,000 characters or more.
     */
    public static boolean looksLike(CharSequence start) {
        return LexisNexis.looksLike(start) || Factiva.looksLike(start);
    }

    /**
     * Hands out the export's articles as plain text, without ranges, for characters do not know
     * where they stood; false, with nothing handed out, if the text is no export.
     */
    public static boolean split(CharSequence text, Parts parts) {
        return split(text, parts, (start, end) -> Optional.empty());
    }

    /** Where characters of the text stand in the bytes they came from. */
    interface Places {
        Optional<ByteRange> of(int start, int end);
    }

    static boolean split(CharSequence text, Parts parts, Places places) {
        return reader(text)
                .map(reader -> hand(reader.apply(PressLines.of(text)), text, parts, places))
                .orElse(false);
    }

    /** What reads the lines of an export that has this text, if it is one. */
    static Optional<Function<PressLines, List<PressArticle>>> reader(CharSequence text) {
        if (LexisNexis.looksLike(text)) {
            return Optional.of(LexisNexis::read);
        }
        return Factiva.looksLike(text) ? Optional.of(Factiva::read) : Optional.empty();
    }

    private static boolean hand(
            List<PressArticle> articles, CharSequence text, Parts parts, Places places) {
        PressLines lines = PressLines.of(text);
        int ordinal = 0;
        for (PressArticle article : articles) {
            ordinal++;
            Optional<ByteRange> range =
                    places.of(
                            lines.start(article.from()),
                            lines.end(Math.max(article.from(), article.to() - 1)));
            if (article.lost().isPresent()) {
                parts.lost(range, "article " + ordinal + " " + article.lost().get());
            } else {
                parts.add(Item.text(ordinal, range, article.text(), article.envelope()));
            }
        }
        return ordinal > 0;
    }
}
