package org.hearsay.intake.press;

import java.util.List;
import java.util.Optional;
import org.hearsay.intake.item.LanguageTag;
import org.hearsay.intake.item.PlainText;
import org.hearsay.intake.item.Stamp;
import org.hearsay.intake.item.Xml;
import org.hearsay.model.Envelope;
import org.jsoup.nodes.Element;

/** What a NewsML-G2 news item says of its content. */
final class NewsItem {

    private final Element item;
    private final Element meta;
    private final Element content;

    NewsItem(Element item) {
        this.item = item;
        this.meta = Xml.child(item, "itemMeta").orElse(new Element("itemMeta"));
        this.content = Xml.child(item, "contentMeta").orElse(new Element("contentMeta"));
    }

    /** Why it must not be read, if so. */
    Optional<String> heldBack() {
        Element status = Xml.child(meta, "pubStatus").orElse(new Element("pubStatus"));
        String code = status.attr("qcode") + " " + status.attr("uri");
        if (code.contains("cancel")) {
            return Optional.of("was withdrawn");
        }
        if (code.contains("withheld")) {
            return Optional.of("is held back by its provider");
        }
        boolean endless =
                Xml.child(meta, "embargoed").filter(until -> until.text().isBlank()).isPresent();
        return endless ? Optional.of("is under an embargo without an end") : Optional.empty();
    }

    Envelope envelope() {
        Envelope.Builder envelope = Envelope.builder("the NewsML document");
        envelope.outlet(outlet()).headline(headline()).section(section()).authors(authors());
        String version = Xml.text(meta, "versionCreated");
        published(version).ifPresent(envelope::published);
        Stamp.iso(version).ifPresent(envelope::updated);
        language().ifPresent(envelope::language);
        Xml.children(meta, "link")
                .filter(link -> link.attr("rel").endsWith("canonical"))
                .map(link -> link.attr("href"))
                .findFirst()
                .ifPresent(envelope::url);
        return envelope.build();
    }

    /** The first version was published when it was made; of a later one, the first is asked for. */
    private Optional<String> published(String version) {
        boolean first = item.attr("version").isEmpty() || item.attr("version").equals("1");
        return Stamp.iso(Xml.text(meta, "firstCreated"))
                .or(() -> first ? Stamp.iso(version) : Optional.empty())
                .or(() -> Stamp.iso(Xml.text(content, "contentCreated")));
    }

    private String outlet() {
        return Xml.child(meta, "provider").map(NewsItem::named).orElse("");
    }

    /** The name within, or the code behind the scheme's prefix. */
    private static String named(Element party) {
        String name = PlainText.line(Xml.text(party, "name"));
        String code = party.hasAttr("literal") ? party.attr("literal") : party.attr("qcode");
        return name.isEmpty() ? code.substring(code.indexOf(':') + 1) : name;
    }

    private String headline() {
        String headline = Xml.text(content, "headline");
        return PlainText.ofMarkup(headline.isEmpty() ? Xml.text(meta, "title") : headline);
    }

    private String section() {
        return Xml.children(content, "subject")
                .filter(subject -> subject.attr("type").contains("category"))
                .map(NewsItem::named)
                .findFirst()
                .orElse("");
    }

    private List<String> authors() {
        List<String> creators =
                Xml.children(content, "creator")
                        .map(creator -> PlainText.line(Xml.text(creator, "name")))
                        .filter(name -> !name.isEmpty())
                        .limit(100)
                        .toList();
        String by = PlainText.withoutBy(Xml.text(content, "by"));
        return by.isEmpty() ? creators : List.of(by);
    }

    private Optional<String> language() {
        return Xml.child(content, "language")
                .flatMap(language -> LanguageTag.of(language.attr("tag")))
                .or(() -> LanguageTag.of(item.attr("xml:lang")));
    }
}
