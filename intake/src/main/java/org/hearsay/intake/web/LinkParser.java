package org.hearsay.intake.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hearsay.intake.web.LinkList.Kind;
import org.hearsay.intake.xml.SafeXml;
import org.hearsay.intake.xml.XmlException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the links in RSS (0.91, 1.0, 2.0), Atom, JSON Feed, OPML, site maps and their indexes.
 *
 * <p>An item's link is its page's: RSS's {@code link}, else a {@code guid} that is one; Atom's
 * {@code link} of the relation "alternate", which is the usual one.
 */
final class LinkParser {

    private static final int LONGEST_LINK = 4096;
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /** The root of each kind of list, and what its items are called. */
    private static final Map<String, String> ITEMS =
            Map.of(
                    "rss", "item",
                    "RDF", "item",
                    "feed", "entry",
                    "opml", "outline",
                    "urlset", "url",
                    "sitemapindex", "sitemap");

    private final int most;
    private final Set<String> links = new LinkedHashSet<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private Optional<String> link = Optional.empty();
    private Optional<String> fallback = Optional.empty();
    private String item = "";
    private String itemNamespace = "";
    private boolean isPermanent = true;
    private int found;

    private LinkParser(int most) {
        this.most = most;
    }

    /**
     * The first links of a list, or as many as can be read of one that is damaged.
     *
     * @throws XmlException if it is no list of these kinds, or damaged before its first link
     */
    static Optional<LinkList> parse(byte[] list, int most) {
        LinkParser parser = new LinkParser(most);
        return isJson(list) ? parser.json(list) : parser.xml(list);
    }

    private static boolean isJson(byte[] list) {
        for (byte each : list) {
            boolean mark = each == (byte) 0xEF || each == (byte) 0xBB || each == (byte) 0xBF;
            if (each > ' ' || (each < 0 && !mark)) {
                return each == '{';
            }
        }
        return false;
    }

    private Optional<LinkList> json(byte[] list) {
        try {
            JsonNode feed = JsonMapper.shared().readTree(list);
            if (!feed.path("version").asString("").contains("jsonfeed.org")) {
                return Optional.empty();
            }
            for (JsonNode item : feed.path("items")) {
                String url = item.path("url").asString("");
                String id = item.path("id").asString("");
                add(url.isEmpty() && isUrl(id) ? id : url);
            }
            return Optional.of(list(Kind.PAGES, Optional.empty()));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private Optional<LinkList> xml(byte[] list) {
        String root = "";
        try {
            XMLStreamReader reader = SafeXml.reader(list);
            while (reader.hasNext()) {
                int event = reader.next();
                if (root.isEmpty() && event == XMLStreamConstants.START_ELEMENT) {
                    root = reader.getLocalName();
                    if (!ITEMS.containsKey(root)) {
                        return Optional.empty();
                    }
                    item = ITEMS.getOrDefault(root, "");
                }
                take(reader, event);
            }
            return Optional.of(list(kind(root), Optional.empty()));
        } catch (XmlException e) {
            if (links.isEmpty()) {
                throw e;
            }
            return Optional.of(list(kind(root), Optional.of(String.valueOf(e.getMessage()))));
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The safe reader has an exception of its own", e);
        }
    }

    private static Kind kind(String root) {
        return root.equals("opml") || root.equals("sitemapindex") ? Kind.LISTS : Kind.PAGES;
    }

    private LinkList list(Kind kind, Optional<String> fault) {
        return new LinkList(kind, List.copyOf(links), found, fault);
    }

    private void take(XMLStreamReader reader, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                text.setLength(0);
                start(reader, reader.getLocalName());
                open.push(reader.getLocalName());
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (text.length() < LONGEST_LINK) {
                    text.append(reader.getText());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                open.pop();
                end(reader, reader.getLocalName(), text.toString().strip());
                text.setLength(0);
            }
            default -> {}
        }
    }

    private void start(XMLStreamReader reader, String name) {
        if (name.equals(item)) {
            link = Optional.empty();
            fallback = Optional.empty();
            itemNamespace = namespace(reader);
            // An OPML file's items lie in one another, and hold all in attributes.
            attribute(reader, "xmlUrl").ifPresent(this::add);
        } else if (inItem(reader) && name.equals("link")) {
            boolean isPage = attribute(reader, "rel").orElse("alternate").equals("alternate");
            link = link.or(() -> attribute(reader, "href").filter(href -> isPage));
        } else if (name.equals("guid")) {
            isPermanent = !attribute(reader, "isPermaLink").orElse("true").equals("false");
        }
    }

    private void end(XMLStreamReader reader, String name, String content) {
        if (name.equals(item)) {
            add(link.or(() -> fallback).orElse(""));
        } else if (inItem(reader)) {
            boolean isLink = name.equals("link") || name.equals("loc");
            if (isLink && !content.isEmpty()) {
                link = link.or(() -> Optional.of(content));
            } else if (name.equals("guid") && isPermanent && isUrl(content)) {
                fallback = Optional.of(content);
            }
        }
    }

    /** Directly, and as a part of it: other vocabularies have links to pictures and the like. */
    private boolean inItem(XMLStreamReader reader) {
        String space = namespace(reader);
        return item.equals(open.peek()) && (space.equals(itemNamespace) || space.equals(ATOM));
    }

    private static String namespace(XMLStreamReader reader) {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    private static boolean isUrl(String text) {
        return text.startsWith("http://") || text.startsWith("https://");
    }

    private void add(String written) {
        String one = written.strip();
        if (!one.isEmpty() && !links.contains(one)) {
            found++;
            if (links.size() < most) {
                links.add(one);
            }
        }
    }

    private static Optional<String> attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equalsIgnoreCase(name)) {
                return Optional.of(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }
}
