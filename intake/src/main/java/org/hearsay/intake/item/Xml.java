package org.hearsay.intake.item;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.intake.format.FormatException;
import org.hearsay.model.ByteRange;
import org.hearsay.model.Extraction;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * An XML document as it is found in the wild, read leniently: a bare {@code &}, an HTML entity or a
 * tag that is not closed cost nothing else, and every element knows where it stands. For one
 * thread.
 *
 * <p>No document type is read and no entity defined by one is expanded, so that a document can
 * neither reach outside itself nor grow; elements nested deeper than 512 are flattened.
 */
public final class Xml {

    private static final int MOST_ELEMENTS = 400_000;

    private static final Map<String, String> PREFIXES =
            Map.ofEntries(
                    Map.entry("http://purl.org/rss/1.0/modules/content", "content"),
                    Map.entry("http://purl.org/dc/elements/1.1", "dc"),
                    Map.entry("http://purl.org/dc/terms", "dcterms"),
                    Map.entry("http://search.yahoo.com/mrss", "media"),
                    Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"),
                    Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"));

    /** Of feeds, whose elements stand without a prefix in the tables that look for them. */
    private static final List<String> BARE =
            List.of(
                    "http://www.w3.org/2005/Atom",
                    "http://purl.org/atom/ns#",
                    "http://purl.org/rss/1.0",
                    "http://my.netscape.com/rdf/simple/0.9",
                    "http://backend.userland.com/rss2");

    private final Characters characters;
    private final Element root;

    private Xml(Characters characters, Element root) {
        this.characters = characters;
        this.root = root;
    }

    /**
     * The document's tree.
     *
     * @throws FormatException if it has no element, or more than 400,000
     */
    public static Xml of(Characters characters) throws FormatException {
        Parser parser = Parser.xmlParser().setTrackPosition(true);
        try (StreamParser stream = new StreamParser(parser).parse(characters.text(), "")) {
            long elements = stream.stream().limit(MOST_ELEMENTS + 1L).count();
            if (elements > MOST_ELEMENTS) {
                throw new FormatException(
                        Extraction.UNSUPPORTED,
                        "has more than " + MOST_ELEMENTS + " elements, the most for XML");
            }
            Document document = stream.document();
            document.outputSettings(
                    new Document.OutputSettings()
                            .prettyPrint(false)
                            .charset(StandardCharsets.UTF_8));
            Element root = document.firstElementChild();
            if (root == null) {
                throw new FormatException(Extraction.CORRUPT, "has no element of XML in it");
            }
            return new Xml(characters, root);
        }
    }

    /** The first element of the document. */
    public Element root() {
        return root;
    }

    /** Whether the document ends before the root's end tag. */
    public boolean isCutOff() {
        return isCutOff(root);
    }

    /** Whether the document ends before this element's end tag. */
    public boolean isCutOff(Element element) {
        return element.endSourceRange().isImplicit()
                && element.endSourceRange().endPos() >= characters.text().stripTrailing().length();
    }

    /** Where an element stands in the document's bytes, if that is known. */
    public Optional<ByteRange> range(Element element) {
        return element.sourceRange().isTracked()
                ? characters.range(
                        element.sourceRange().startPos(), element.endSourceRange().endPos())
                : Optional.empty();
    }

    /**
     * The element's name with the prefix that its namespace usually has ({@code content:encoded});
     * without one for RSS and Atom.
     */
    public static String name(Element element) {
        String namespace = element.tag().namespace();
        String bare =
                namespace.endsWith("/")
                        ? namespace.substring(0, namespace.length() - 1)
                        : namespace;
        String local = element.tag().localName();
        String prefix = PREFIXES.get(bare);
        if (prefix != null) {
            return prefix + ":" + local;
        }
        return BARE.contains(bare) ? local : element.tagName();
    }

    /** The children of this name, in order. */
    public static Stream<Element> children(Element parent, String name) {
        return parent.children().stream().filter(child -> name(child).equals(name));
    }

    /** The first child of this name. */
    public static Optional<Element> child(Element parent, String name) {
        return children(parent, name).findFirst();
    }

    /** The characters of the first child of this name, or nothing. */
    public static String text(Element parent, String name) {
        return child(parent, name).map(child -> child.wholeText().strip()).orElse("");
    }

    /** Of several names, what the first child with characters holds, or nothing. */
    public static String text(Element parent, List<String> names) {
        return names.stream()
                .map(name -> text(parent, name))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
