package org.hearsay.server.mcp;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Coverage;
import org.hearsay.model.Event;
import org.hearsay.model.Evidence;
import org.hearsay.model.Explanation;
import org.hearsay.model.Issue;
import org.hearsay.model.Item;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Move;
import org.hearsay.model.Party;
import org.hearsay.model.Position;
import org.hearsay.model.Publication;
import org.hearsay.model.Stand;
import org.hearsay.model.Statement;
import org.hearsay.model.Story;
import org.hearsay.query.ArticleRow;
import org.hearsay.query.FigureRow;
import org.hearsay.query.ItemRow;
import org.hearsay.query.OmissionRow;
import org.hearsay.query.Query;
import org.hearsay.query.StatementRow;
import org.hearsay.query.TimelineRow;
import org.hearsay.text.CodePoints;
import org.hearsay.text.Span;

/** The ledger as it is asked, and its rows as a client gets them. For one question, one thread. */
final class Asked {

    private static final int LONGEST_EVIDENCE = 8_000;

    private final Query query;
    private final Map<ArticleId, CodePoints> points = new HashMap<>();

    Asked(Query query) {
        this.query = query;
    }

    Query query() {
        return query;
    }

    Row article(ArticleRow row) {
        Article article = row.article();
        return published(new Row(article.id().value()), article)
                .put("statements", row.statements())
                .put("figures", row.figures())
                .put("origin", row.origin().value())
                .put("isOrigin", row.origin().equals(article.id()))
                .untrusted("headline", article.headline())
                .untrusted("url", article.url());
    }

    Row statement(StatementRow row) {
        Statement statement = row.statement();
        Row made =
                item(statement, row.article())
                        .put("kind", statement.kind().word())
                        .put("act", statement.act().word())
                        .put("said", row.said())
                        .put("isSpeakerKnown", statement.source().isPresent());
        row.thread().ifPresent(thread -> verdict(made, thread));
        statement.source().ifPresent(source -> party(made, "speaker", source));
        statement.addressee().ifPresent(to -> party(made, "addressee", to));
        return made.untrusted("said", statement.content().stream().map(Evidence::exact).toList());
    }

    Row figure(FigureRow row) {
        String id =
                row.thread()
                        .map(thread -> thread.id().value())
                        .orElse(row.given().get(0).figure().id().value());
        Row made = new Row(id).put("low", row.low()).put("high", row.high());
        row.thread().ifPresent(thread -> verdict(made, thread));
        return made.rows("given", row.given().stream().map(this::given).toList())
                .untrusted("counted", row.counted())
                .untrusted("claimants", row.claimants());
    }

    private Row given(FigureRow.Given given) {
        Row made =
                item(given.figure(), given.article())
                        .put("low", given.figure().quantity().low())
                        .put("high", given.figure().quantity().high())
                        .put("qualifier", given.figure().quantity().qualifier().word())
                        .put("asOf", given.asOf())
                        .untrusted("words", given.figure().evidence().exact());
        given.figure().claimant().ifPresent(claimant -> party(made, "claimant", claimant));
        return made;
    }

    Row event(ItemRow<Event> row) {
        Event event = row.item();
        Row made =
                item(event, row.article())
                        .put("event", event.type().word())
                        .put("modality", event.modality().word())
                        .put("time", row.time());
        query.thread(event.id()).ifPresent(thread -> verdict(made, thread));
        return made.untrusted("actors", names(event.actors()))
                .untrusted("targets", names(event.targets()))
                .untrusted("words", event.evidence().exact());
    }

    Row position(ItemRow<Position> row) {
        Position position = row.item();
        Row made =
                item(position, row.article())
                        .put("stance", position.stance().word())
                        .put("basis", position.basis().word())
                        .put("time", row.time());
        party(made, "actor", position.actor());
        return made.untrusted("about", position.label())
                .untrusted("words", position.evidence().exact())
                .untrusted("ascribedBy", position.ascribedBy().map(Party::name));
    }

    Row move(Move move) {
        return new Row(move.to().positions().get(0).value())
                .put("actor", move.actor().value())
                .put("from", move.from().stance().word())
                .put("to", move.to().stance().word())
                .put("fromDay", move.from().days().map(d -> d.first().toString()))
                .put("toDay", move.to().days().map(d -> d.first().toString()))
                .put("order", move.order().word())
                .rows("before", stand(move.from()))
                .rows("after", stand(move.to()))
                .untrusted("actorName", name(move.actor()))
                .untrusted("about", label(move.issue()));
    }

    private List<Row> stand(Stand stand) {
        return stand.positions().stream()
                .flatMap(id -> query.position(id).stream())
                .map(this::position)
                .toList();
    }

    Row timeline(TimelineRow row) {
        String id = row.item().map(i -> i.id().value()).orElse(row.article().id().value());
        return published(new Row(id), row.article())
                .put("first", row.days().first().toString())
                .put("last", row.days().last().toString())
                .put("what", row.kind().word())
                .put("article", row.article().id().value())
                .untrusted("words", row.words());
    }

    Row omission(OmissionRow row) {
        ItemThread thread = row.thread();
        return verdict(new Row(thread.id().value()), thread)
                .put("of", thread.of().word())
                .untrusted(
                        "carriedBy",
                        row.coverage().carried().stream().map(Coverage.Carried::outlet).toList())
                .untrusted("leftOutBy", row.coverage().absent())
                .untrusted("words", query.item(thread.members().get(0)).map(Asked::words));
    }

    Row story(Story story) {
        return new Row(story.id().value())
                .words("articles", story.articles().stream().map(ArticleId::value).toList())
                .untrusted("label", story.label());
    }

    /** A thread with its members and the tree of reasons. */
    Row thread(ItemThread thread) {
        return verdict(new Row(thread.id().value()), thread)
                .put("of", thread.of().word())
                .put("owners", thread.owners())
                .rows("members", members(thread))
                .untrusted("because", thread.because())
                .untrusted("reasons", reasons(thread.explanation(), new ArrayList<>(), 0));
    }

    private List<Row> members(ItemThread thread) {
        return thread.members().stream()
                .flatMap(id -> query.item(id).stream())
                .limit(Parameter.MOST_ROWS)
                .map(this::evidence)
                .toList();
    }

    /** The tree of reasons, a line each, deeper ones further in. */
    private static List<String> reasons(Explanation tree, List<String> lines, int depth) {
        for (Explanation reason : tree.because()) {
            lines.add("  ".repeat(depth) + reason.says());
            reasons(reason, lines, depth + 1);
        }
        return lines;
    }

    /** The exact words of an item, with what stands around them. */
    Row evidence(Item item) {
        Article article = query.article(item.evidence().article()).orElseThrow();
        Evidence evidence = item.evidence();
        return item(item, article)
                .put("what", item.itemKind().word())
                .put("how", item.how().toString())
                .untrusted("before", evidence.before())
                .untrusted("exact", evidence.exact(), LONGEST_EVIDENCE)
                .untrusted("after", evidence.after())
                .untrusted("headline", article.headline())
                .untrusted("document", article.document());
    }

    private Row item(Item item, Article article) {
        return published(new Row(item.id().value()), article)
                .put("article", article.id().value())
                .put("span", span(article, item.evidence().span()))
                .put("confidence", BigDecimal.valueOf(item.confidence()));
    }

    /** In code points, as in the exports. */
    private Span span(Article article, Span span) {
        CodePoints text =
                points.computeIfAbsent(
                        article.id(), id -> new CodePoints(article.text().characters()));
        return new Span(text.at(span.start()), text.at(span.end()));
    }

    private static Row published(Row row, Article article) {
        Publication publication = article.publication();
        return row.put("published", publication.value())
                .put("publishedKnownBy", publication.how().word())
                .untrusted("outlet", article.outletName());
    }

    private static Row verdict(Row row, ItemThread thread) {
        return row.put("thread", thread.id().value())
                .put("verdict", thread.verdict().word())
                .put("origins", thread.origins())
                .put("outlets", thread.outlets());
    }

    private static void party(Row row, String what, Party party) {
        row.put(what + "Id", party.actor().map(ActorId::value))
                .put(what + "Unnamed", party.unnamed())
                .untrusted(what, party.name());
    }

    private static List<String> names(List<Party> parties) {
        return parties.stream().map(Party::name).toList();
    }

    private String name(ActorId actor) {
        return query.actor(actor).map(Actor::name).orElse("");
    }

    private String label(ItemId issue) {
        return query.dossier().discourse().issues().stream()
                .filter(known -> known.id().equals(issue))
                .findFirst()
                .map(Issue::label)
                .orElse("");
    }

    private static String words(Item item) {
        return item.evidence().exact();
    }
}
