package org.hearsay.intake.press;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.intake.item.LanguageTag;
import org.hearsay.intake.item.PlainText;
import org.hearsay.intake.item.Stamp;
import org.hearsay.model.Envelope;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * An article as NITF 3 marks it up, within a file of its own or another's. The document is changed
 * as it is read.
 */
final class Nitf {

    /** NITF's blocks by the HTML that lays them out alike. */
    private static final List<String[]> AS_HTML =
            List.of(
                    new String[] {"hl2", "h2"},
                    new String[] {"media", "figure"},
                    new String[] {"media-caption", "figcaption"},
                    new String[] {"block", "div"},
                    new String[] {"bq", "blockquote"},
                    new String[] {"note", "aside"},
                    new String[] {"nitf-table", "table"});

    private static final String NOT_READ = "media-metadata, media-reference, media-object";
    private static final Set<String> WITHDRAWN = Set.of("canceled", "cancelled", "killed");

    private final Element root;
    private final Element head;
    private final Element content;

    Nitf(Element root) {
        this.root = root;
        this.head = first("body\\.head").orElse(new Element("body.head"));
        this.content = first("body\\.content").orElse(new Element("body.content"));
    }

    static boolean isRoot(Element root) {
        return root.tag().localName().equals("nitf");
    }

    private Optional<Element> first(String query) {
        return Optional.ofNullable(root.selectFirst("*|" + query));
    }

    /** Why it must not be read, if so. */
    Optional<String> withdrawn() {
        String status = attribute("docdata", "management-status");
        return WITHDRAWN.contains(status) ? Optional.of("was withdrawn") : Optional.empty();
    }

    /** The body as HTML, beginning with its dateline; blank if there is none. */
    String html() {
        content.select(NOT_READ).remove();
        for (String[] names : AS_HTML) {
            content.select("*|" + names[0]).tagName(names[1]);
        }
        String under = text(head, "hl2");
        if (!content.text().isBlank()) {
            dateline();
            if (!under.isEmpty()) {
                content.prependElement("h2").text(under);
            }
        }
        return content.html().strip();
    }

    /** In print it stands before the first words of the first paragraph. */
    private void dateline() {
        String dateline = text(head, "dateline");
        Element paragraph = content.selectFirst("p");
        if (dateline.isEmpty() || paragraph == null) {
            return;
        }
        String start = paragraph.text().stripLeading();
        if (start.startsWith(dateline)) {
            return;
        }
        boolean joined = endsOrBegins(dateline, start);
        paragraph.prependChild(new TextNode(joined ? dateline + " " : dateline + " - "));
    }

    private static boolean endsOrBegins(String dateline, String paragraph) {
        String dashes = "-–—";
        return dashes.indexOf(dateline.charAt(dateline.length() - 1)) >= 0
                || (!paragraph.isEmpty() && dashes.indexOf(paragraph.charAt(0)) >= 0);
    }

    Envelope envelope() {
        Envelope.Builder envelope = Envelope.builder("the NITF document");
        String paper = attribute("pubdata", "name");
        String headline = text(head, "hl1");
        envelope.outlet(paper.isEmpty() ? text(head, "distributor") : paper)
                .url(attribute("pubdata", "ex-ref"))
                .headline(headline.isEmpty() ? text(root, "head > *|title") : headline)
                .section(attribute("pubdata", "position.section"))
                .authors(authors());
        times(attribute("pubdata", "date.publication"), "date\\.release", "date\\.issue")
                .ifPresent(envelope::published);
        Stamp.iso(root.attr("change.date") + " " + root.attr("change.time"))
                .ifPresent(envelope::updated);
        LanguageTag.of(root.attr("xml:lang")).ifPresent(envelope::language);
        return envelope.build();
    }

    private Optional<String> times(String first, String... elements) {
        return Stream.concat(
                        Stream.of(first),
                        Stream.of(elements).map(element -> attribute(element, "norm")))
                .flatMap(stamp -> Stamp.iso(stamp).stream())
                .findFirst();
    }

    private List<String> authors() {
        List<Element> bylines = head.select("*|byline");
        List<String> people =
                bylines.stream()
                        .flatMap(byline -> byline.select("*|person").stream())
                        .map(person -> PlainText.line(person.wholeText()))
                        .filter(name -> !name.isEmpty())
                        .toList();
        if (!people.isEmpty()) {
            return people;
        }
        return bylines.stream()
                .peek(byline -> byline.select("*|byttl").remove())
                .map(byline -> PlainText.withoutBy(byline.wholeText()))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private String attribute(String element, String attribute) {
        return first(element).map(found -> found.attr(attribute).strip()).orElse("");
    }

    private static String text(Element within, String query) {
        return Optional.ofNullable(within.selectFirst("*|" + query))
                .map(found -> PlainText.line(found.wholeText()))
                .orElse("");
    }
}
