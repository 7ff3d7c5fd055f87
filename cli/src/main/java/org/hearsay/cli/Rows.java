package org.hearsay.cli;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Event;
import org.hearsay.model.Evidence;
import org.hearsay.model.Figure;
import org.hearsay.model.Item;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Lineage;
import org.hearsay.model.Party;
import org.hearsay.model.Position;
import org.hearsay.model.Publication;
import org.hearsay.model.Story;
import org.hearsay.query.ArticleRow;
import org.hearsay.query.FigureRow;
import org.hearsay.query.Filter;
import org.hearsay.query.ItemRow;
import org.hearsay.query.OmissionRow;
import org.hearsay.query.PossibleLinkRow;
import org.hearsay.query.Query;
import org.hearsay.query.SpeakerRow;
import org.hearsay.query.StatementRow;
import org.hearsay.query.TimelineRow;
import org.hearsay.text.CodePoints;

/** Rows of a query as lines for a screen. Each ends with its document and code points. */
final class Rows {

    private final Query query;
    private final Filter filter;
    private final boolean ids;

    /** Items with their ids too, if asked. */
    Rows(Query query, Filter filter, boolean ids) {
        this.query = query;
        this.filter = filter;
        this.ids = ids;
    }

    Stream<String> speakers() {
        return query.speakers(filter).stream()
                .map(row -> line(row) + row.actor().map(actor -> id(actor.id())).orElse(""));
    }

    Stream<String> statements() {
        return query.statements(filter).stream().map(row -> line(row) + id(row.statement().id()));
    }

    Stream<String> figures() {
        return query.figures(filter).stream().map(this::line);
    }

    Stream<String> events() {
        return query.events(filter).stream().map(row -> event(row) + id(row.item().id()));
    }

    Stream<String> positions() {
        return query.positions(filter).stream().map(row -> position(row) + id(row.item().id()));
    }

    /** The issues of the positions that pass, with how many they are and who is on which side. */
    Stream<String> issues() {
        return new Wants(query, passing()).issues();
    }

    /** How those who hold the positions that pass moved. */
    Stream<String> moves() {
        return new Wants(query, passing()).lines(Set.copyOf(query.moves(filter)));
    }

    /** The stories of the articles that pass. */
    Stream<String> stories() {
        Set<ArticleId> passing =
                query.articles(filter).stream()
                        .map(row -> row.article().id())
                        .collect(Collectors.toUnmodifiableSet());
        return query.dossier().stories().stream()
                .filter(story -> story.articles().stream().anyMatch(passing::contains))
                .map(this::line);
    }

    /** What outlets leave out, by how many origins have it; the filter's outlet leaves it out. */
    Stream<String> omissions() {
        return query.omissions(filter).stream().map(this::line);
    }

    private String line(OmissionRow row) {
        return row.thread().verdict().word()
                + " ["
                + Told.count(row.thread().origins(), "origin")
                + "]: "
                + query.item(row.thread().members().get(0)).map(Rows::words).orElse("")
                + "\n    carried by "
                + row.coverage().carried().stream()
                        .map(one -> one.outlet() + (one.differs() ? " (differs)" : ""))
                        .collect(Collectors.joining(", "))
                + "\n    not by "
                + String.join(", ", row.coverage().absent());
    }

    private static String words(Item item) {
        String exact = oneLine(item.evidence().exact());
        return item instanceof Figure figure
                ? exact
                        + figure.counted()
                                .filter(counted -> !exact.contains(counted))
                                .map(counted -> " – " + counted)
                                .orElse("")
                : exact;
    }

    private String line(Story story) {
        String members =
                story.members().stream()
                        .map(
                                member ->
                                        query.article(member.article())
                                                        .map(Article::document)
                                                        .orElse("")
                                                + ": "
                                                + oneLine(member.because()))
                        .sorted()
                        .collect(Collectors.joining("\n    ", "\n    ", ""));
        return story.label() + " (" + Told.count(story.members().size(), "article") + ")" + members;
    }

    private Set<ItemId> passing() {
        return query.positions(filter).stream()
                .map(row -> row.item().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The threads of which an item passes, with its first item's words; of most outlets first. */
    Stream<String> threads() {
        Set<ItemId> passing = filter.equals(Filter.none()) ? Set.of() : comparable();
        return query.dossier().threads().stream()
                .filter(thread -> passes(thread, passing))
                .sorted(
                        Comparator.comparing(ItemThread::outlets)
                                .reversed()
                                .thenComparing(ItemThread::id))
                .map(thread -> line(thread) + first(thread));
    }

    private boolean passes(ItemThread thread, Set<ItemId> passing) {
        return filter.equals(Filter.none())
                || thread.members().stream().anyMatch(passing::contains);
    }

    /** The items that pass of the kinds that threads are of. */
    private Set<ItemId> comparable() {
        Set<ItemId> passing = new HashSet<>();
        query.statements(filter).forEach(row -> passing.add(row.statement().id()));
        query.events(filter).forEach(row -> passing.add(row.item().id()));
        query.figures(filter).stream()
                .flatMap(row -> row.given().stream())
                .forEach(given -> passing.add(given.figure().id()));
        return passing;
    }

    private String first(ItemThread thread) {
        return query.item(thread.members().get(0)).map(item -> "\n    " + words(item)).orElse("");
    }

    static String line(ItemThread thread) {
        return thread.id()
                + " ("
                + thread.of().word()
                + ", "
                + thread.verdict().word()
                + "; "
                + Told.count(thread.members().size(), "item")
                + ", "
                + Told.count(thread.outlets(), "outlet")
                + ", "
                + Told.count(thread.origins(), "origin")
                + "): "
                + oneLine(thread.because());
    }

    /** Statements that may be one, each two with what a person writes to decide. */
    Stream<String> possible() {
        return query.possibleLinks(filter).stream().map(Rows::line);
    }

    private static String line(PossibleLinkRow row) {
        String one = row.one().statement().id().value();
        String other = row.other().statement().id().value();
        return row.link().because()
                + "\n  "
                + line(row.one()).replace("\n", "\n  ")
                + "\n  "
                + line(row.other()).replace("\n", "\n  ")
                + "\n  hearsay decide same|not-same "
                + one
                + " "
                + other;
    }

    Stream<String> timeline() {
        return query.timeline(filter).stream().map(Rows::line);
    }

    Stream<String> articles() {
        return query.articles(filter).stream().map(row -> line(row) + id(row.article().id()));
    }

    private String id(Object id) {
        return ids ? " " + id : "";
    }

    private static String line(SpeakerRow row) {
        String kind = row.actor().map(actor -> actor.kind().word()).orElse("unresolved");
        return row.name()
                + " ("
                + kind
                + "): "
                + Told.count(row.statements(), "statement")
                + " in "
                + Told.count(row.articles(), "article")
                + (row.outlets() == 0 ? "" : " of " + Told.count(row.outlets(), "outlet"));
    }

    static String line(StatementRow row) {
        String speaker = row.statement().source().map(Party::name).orElse("speaker unknown");
        String words =
                row.statement().content().stream()
                        .map(Evidence::exact)
                        .map(Rows::oneLine)
                        .collect(Collectors.joining(" … "));
        String said = row.said().map(day -> ", said " + Told.time(day)).orElse("");
        return speaker
                + " ["
                + row.statement().act().word()
                + said
                + "]: "
                + words
                + "\n    "
                + where(row.article(), row.statement().evidence());
    }

    private String line(FigureRow row) {
        String range = range(row.low(), row.high());
        String given =
                row.given().stream()
                        .map(one -> line(one) + id(one.figure().id()))
                        .collect(Collectors.joining("\n    ", "\n    ", ""));
        String verdict =
                row.thread().map(thread -> " [" + thread.verdict().word() + "]").orElse("");
        return range + " " + row.counted() + verdict + given;
    }

    static String line(FigureRow.Given given) {
        String claimant =
                given.figure().claimant().map(party -> ", according to " + party.name()).orElse("");
        return oneLine(given.figure().evidence().exact())
                + given.asOf().map(day -> " as of " + Told.time(day)).orElse("")
                + claimant
                + "; "
                + where(given.article(), given.figure().evidence());
    }

    private static String range(BigDecimal low, BigDecimal high) {
        return low.compareTo(high) == 0
                ? low.toPlainString()
                : low.toPlainString() + " to " + high.toPlainString();
    }

    private static String event(ItemRow<Event> row) {
        Event event = row.item();
        return event.type().word()
                + " ["
                + event.modality().word()
                + row.time().filter(Rows::isDate).map(day -> ", " + Told.time(day)).orElse("")
                + event.place().map(place -> ", in " + place.name()).orElse("")
                + "]: "
                + names(event.actors())
                + " > "
                + oneLine(event.trigger().exact())
                + " > "
                + names(event.targets())
                + event.statement().map(id -> " (attributed)").orElse("")
                + "\n    "
                + where(row.article(), event.evidence());
    }

    private static String names(List<Party> parties) {
        return parties.isEmpty()
                ? "-"
                : parties.stream().map(Party::name).collect(Collectors.joining(", "));
    }

    /** "now" and "recently" have values, and none that a reader could look up. */
    private static boolean isDate(String value) {
        return Character.isDigit(value.charAt(0));
    }

    private static String position(ItemRow<Position> row) {
        Position position = row.item();
        return position.actor().name()
                + " "
                + position.stance().word()
                + " ["
                + position.label()
                + row.time().filter(Rows::isDate).map(day -> ", " + Told.time(day)).orElse("")
                + "]: "
                + oneLine(position.issue().exact())
                + position.conditions().stream()
                        .map(condition -> " / " + oneLine(condition.exact()))
                        .collect(Collectors.joining())
                + position.ascribedBy()
                        .map(by -> " (ascribed by " + by.name() + ")")
                        .orElse(" (" + position.basis().word() + ")")
                + "\n    "
                + where(row.article(), position.evidence());
    }

    private static String line(TimelineRow row) {
        String days =
                row.days().isDay()
                        ? row.days().first().toString()
                        : row.days().first() + " to " + row.days().last();
        return days
                + " "
                + row.kind().word()
                + ": "
                + oneLine(row.words())
                + "\n    "
                + row.item()
                        .map(item -> where(row.article(), item.evidence()))
                        .orElseGet(
                                () -> row.article().outletName() + ", " + row.article().document());
    }

    private String line(ArticleRow row) {
        String copies =
                row.dependsOn().stream()
                        .map(lineage -> "\n    " + line(lineage))
                        .collect(Collectors.joining());
        return row.article().document()
                + ": "
                + row.article().title()
                + "\n    "
                + row.article().outletName()
                + ", "
                + published(row.article().publication())
                + "; "
                + Told.count(row.statements(), "statement")
                + ", "
                + Told.count(row.figures(), "figure")
                + copies;
    }

    /** What an article has from another, which is named as a reader knows it. */
    private String line(Lineage lineage) {
        String other =
                query.article(lineage.from())
                        .map(article -> article.outletName() + ", " + article.document())
                        .orElse(lineage.from().value());
        String share =
                lineage.kind() == Lineage.Kind.CITES
                        ? ""
                        : " (" + Math.round(lineage.share() * 100) + "% of its text)";
        return depends(lineage.kind()) + " " + other + share;
    }

    private static String depends(Lineage.Kind kind) {
        return switch (kind) {
            case COPY -> "a copy of";
            case NEAR_COPY -> "nearly a copy of";
            case AGENCY -> "agency text also carried by";
            case PARTIAL -> "shares passages with";
            case VERSION -> "another version of";
            case CITES -> "cites";
        };
    }

    private static String published(Publication publication) {
        Optional<String> known =
                publication.value().map(value -> value + " (" + publication.how().word() + ")");
        return known.orElseGet(
                () ->
                        "date unknown"
                                + publication
                                        .notBefore()
                                        .map(day -> ", not before " + day)
                                        .orElse("")
                                + publication.notAfter().map(day -> ", not after " + day).orElse("")
                                + publication
                                        .estimate()
                                        .map(day -> ", most likely " + day)
                                        .orElse(""));
    }

    static String where(Article article, Evidence evidence) {
        CodePoints points = new CodePoints(article.text().characters());
        return article.outletName()
                + ", "
                + published(article.publication())
                + ", "
                + article.document()
                + " "
                + points.at(evidence.span().start())
                + "-"
                + points.at(evidence.span().end());
    }

    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
