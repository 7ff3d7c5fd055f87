package org.hearsay.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.model.Article;
import org.hearsay.model.Discourse;
import org.hearsay.model.Issue;
import org.hearsay.model.ItemId;
import org.hearsay.model.Move;
import org.hearsay.model.Position;
import org.hearsay.model.Side;
import org.hearsay.model.Stand;
import org.hearsay.model.Unordered;
import org.hearsay.query.Query;

/** The lines of issues, moves, sides and stands without an order. */
final class DiscourseLines {

    private final Query query;
    private final Items items;
    private final Wording wording;
    private final Map<ItemId, String> labels = new HashMap<>();

    DiscourseLines(Query query, Items items, Wording wording) {
        this.query = query;
        this.items = items;
        this.wording = wording;
        query.dossier()
                .discourse()
                .issues()
                .forEach(issue -> labels.put(issue.id(), wording.quote(issue.label())));
    }

    /** Issues, then moves, sides and stands without an order, each in the dossier's order. */
    List<Json> all() {
        Discourse discourse = query.dossier().discourse();
        List<Json> lines = new ArrayList<>();
        discourse.issues().forEach(issue -> lines.add(issue(issue)));
        discourse.moves().forEach(move -> lines.add(move(move)));
        discourse.sides().forEach(side -> lines.add(side(side)));
        discourse.unordered().forEach(both -> lines.add(unordered(both)));
        return lines;
    }

    Json issue(Issue issue) {
        return new Json()
                .put("type", "issue")
                .put("id", issue.id().value())
                .put("label", wording.quote(issue.label()))
                .strings("positions", ids(issue.members()));
    }

    Json move(Move move) {
        return new Json()
                .put("type", "move")
                .put("actor", move.actor().value())
                .put("issue", labels.getOrDefault(move.issue(), ""))
                .put("issueId", move.issue().value())
                .put("order", move.order().word())
                .put("from", stand(move.from()))
                .put("to", stand(move.to()));
    }

    Json unordered(Unordered both) {
        return new Json()
                .put("type", "unordered")
                .put("actor", both.actor().value())
                .put("issue", labels.getOrDefault(both.issue(), ""))
                .put("issueId", both.issue().value())
                .put("order", "unknown")
                .objects("stands", List.of(stand(both.one()), stand(both.other())));
    }

    Json side(Side side) {
        return new Json()
                .put("type", "side")
                .put("actor", side.actor().value())
                .put("issue", labels.getOrDefault(side.issue(), ""))
                .put("issueId", side.issue().value())
                .put("side", side.isFor() ? "for" : "against")
                .strings("positions", ids(side.positions()));
    }

    private Json stand(Stand stand) {
        return new Json()
                .put("stance", stand.stance().word())
                .putIf(
                        "time",
                        stand.days().map(d -> new Json().put("value", DiscourseRows.days(d))))
                .objects(
                        "evidence",
                        stand.positions().stream()
                                .flatMap(id -> query.item(id).stream())
                                .filter(Position.class::isInstance)
                                .map(Position.class::cast)
                                .flatMap(p -> passage(p).stream())
                                .toList());
    }

    private List<Json> passage(Position position) {
        return query.article(position.evidence().article())
                .map(article -> List.of(passage(position, article)))
                .orElse(List.of());
    }

    private Json passage(Position position, Article article) {
        return items.evidence(position.evidence(), article)
                .put("article", article.id().value())
                .put("document", article.document())
                .put("item", position.id().value());
    }

    private static List<String> ids(List<ItemId> ids) {
        return ids.stream().map(ItemId::value).toList();
    }
}
