package org.hearsay.intake.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.intake.item.PlainText;
import org.hearsay.intake.item.Xml;
import org.jsoup.nodes.Element;

/** The longest text that a feed gives of one item, and whether it is HTML. */
record ItemContent(String text, boolean html) {

    /** Elements that hold the article, or a part of it. */
    private static final List<String> PLACES =
            List.of("content:encoded", "content", "summary", "description", "xhtml:body", "body");

    /** Those that are read where none of these says anything. */
    private static final List<String> LAST =
            List.of("media:description", "itunes:summary", "title");

    static Optional<ItemContent> of(Element item) {
        List<ItemContent> found = new ArrayList<>();
        for (String place : PLACES) {
            Xml.children(item, place).flatMap(ItemContent::in).forEach(found::add);
        }
        Optional<ItemContent> longest =
                found.stream()
                        .max(
                                Comparator.comparingInt(
                                        (ItemContent content) -> content.text.length()));
        return longest.or(() -> last(item));
    }

    private static Optional<ItemContent> last(Element item) {
        Stream<Element> within =
                Xml.children(item, "media:group").flatMap(g -> g.children().stream());
        List<Element> places = Stream.concat(item.children().stream(), within).toList();
        return LAST.stream()
                .flatMap(name -> places.stream().filter(place -> Xml.name(place).equals(name)))
                .flatMap(ItemContent::in)
                .findFirst();
    }

    private static Stream<ItemContent> in(Element place) {
        String type = place.attr("type");
        boolean marked = type.equals("xhtml") || type.endsWith("xml");
        if (marked || (place.childrenSize() > 0 && !type.equals("html"))) {
            return kept(inner(place), true);
        }
        String text = place.wholeText();
        boolean html =
                type.endsWith("html")
                        || Xml.name(place).equals("content:encoded")
                        || (!type.equals("text") && PlainText.hasMarkup(text));
        return kept(text, html);
    }

    /** The markup within, without the {@code div} that Atom puts around it. */
    private static String inner(Element place) {
        Element only = place.childrenSize() == 1 ? place.firstElementChild() : null;
        boolean wrapped = only != null && only.tag().localName().equals("div");
        return (wrapped && only != null ? only : place).html();
    }

    private static Stream<ItemContent> kept(String text, boolean html) {
        return text.isBlank() ? Stream.empty() : Stream.of(new ItemContent(text.strip(), html));
    }
}
