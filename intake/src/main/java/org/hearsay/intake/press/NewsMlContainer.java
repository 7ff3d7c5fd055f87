package org.hearsay.intake.press;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.intake.format.Container;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Part;
import org.hearsay.intake.format.Parts;
import org.hearsay.intake.format.Source;
import org.hearsay.intake.item.Characters;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.PlainText;
import org.hearsay.intake.item.Xml;
import org.hearsay.model.ByteRange;
import org.hearsay.model.Envelope;
import org.hearsay.model.Extraction;
import org.jsoup.nodes.Element;

/**
 * The articles of a NewsML-G2 document (IPTC), at most 20 MB: a news item, or a message of several.
 * Items whose content lies elsewhere, and packages, which only name items, give none.
 *
 * <p>An item that its provider has cancelled or holds back is lost with that reason. An embargo
 * with a time is not weighed against any clock.
 */
public final class NewsMlContainer implements Container {

    private static final Set<String> ITEMS =
            Set.of("newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem");

    /** Whether what begins so is such a document. */
    public static boolean looksLike(CharSequence start) {
        String root = Roots.of(start);
        return root.equals("newsMessage") || root.equals("newsItem") || root.equals("packageItem");
    }

    @Override
    public void open(Source source, Parts parts) throws IOException {
        Xml xml = Xml.of(Characters.of(source, NitfContainer.LARGEST));
        List<Element> items = items(xml.root());
        if (items.isEmpty()) {
            throw new FormatException(
                    Extraction.UNSUPPORTED,
                    "has no NewsML-G2 item in it: expected newsItem or newsMessage, found "
                            + xml.root().tagName());
        }
        for (int i = 0; i < Math.min(items.size(), Item.MOST); i++) {
            read(i + 1, items.get(i), xml, parts);
        }
        if (items.size() > Item.MOST) {
            throw new FormatException(
                    Extraction.PARTIAL,
                    "has " + items.size() + " items; those after " + Item.MOST + " are not read");
        }
        if (xml.isCutOff()) {
            throw new FormatException(Extraction.PARTIAL, "ends before its items do");
        }
    }

    private static List<Element> items(Element root) {
        List<Element> items = new ArrayList<>();
        if (isItem(root)) {
            items.add(root);
        }
        for (Element set : root.children()) {
            if (set.tag().localName().equals("itemSet")) {
                set.children().stream().filter(NewsMlContainer::isItem).forEach(items::add);
            }
        }
        return items;
    }

    private static boolean isItem(Element element) {
        return ITEMS.contains(element.tag().localName());
    }

    private static void read(int ordinal, Element item, Xml xml, Parts parts) {
        Optional<ByteRange> range = xml.range(item);
        NewsItem news = new NewsItem(item);
        Optional<String> why =
                xml.isCutOff(item)
                        ? Optional.of("is cut off")
                        : item.tag().localName().equals("newsItem")
                                ? news.heldBack()
                                : Optional.of("is no article but a " + item.tag().localName());
        Optional<Part> part = why.isPresent() ? Optional.empty() : part(ordinal, range, news, item);
        if (part.isPresent()) {
            parts.add(part.get());
        } else {
            parts.lost(range, "item " + ordinal + " " + why.orElse("has no text in it"));
        }
    }

    private static Optional<Part> part(
            int ordinal, Optional<ByteRange> range, NewsItem news, Element item) {
        Envelope envelope = news.envelope();
        for (Element content : item.select("*|contentSet > *|inlineXML")) {
            Optional<Part> part = marked(ordinal, range, content, envelope);
            if (part.isPresent()) {
                return part;
            }
        }
        for (Element content : item.select("*|contentSet > *|inlineData")) {
            String text = content.wholeText().strip();
            boolean plain = content.attr("contenttype").startsWith("text/plain");
            if (!text.isEmpty() && !content.hasAttr("encoding")) {
                return Optional.of(
                        plain || !PlainText.hasMarkup(text)
                                ? Item.text(ordinal, range, text, envelope)
                                : Item.html(ordinal, range, text, envelope));
            }
        }
        return Optional.empty();
    }

    private static Optional<Part> marked(
            int ordinal, Optional<ByteRange> range, Element content, Envelope envelope) {
        Element root = content.firstElementChild();
        if (root == null) {
            return Optional.empty();
        }
        if (Nitf.isRoot(root)) {
            Nitf nitf = new Nitf(root);
            String html = nitf.html();
            return Optional.of(html)
                    .filter(text -> !text.isBlank())
                    .map(text -> Item.html(ordinal, range, text, envelope.or(nitf.envelope())));
        }
        Element body = root.selectFirst("*|body");
        String html = (body == null ? content : body).html().strip();
        boolean words = !(body == null ? content : body).text().isBlank();
        return words ? Optional.of(Item.html(ordinal, range, html, envelope)) : Optional.empty();
    }
}
