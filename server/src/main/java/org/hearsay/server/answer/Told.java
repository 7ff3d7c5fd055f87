package org.hearsay.server.answer;

import java.util.Arrays;
import java.util.List;
import org.hearsay.export.Lines;
import org.hearsay.model.Article;
import org.hearsay.model.Input;
import org.hearsay.query.Search;
import org.hearsay.query.StatementRow;
import org.hearsay.query.TimelineRow;
import org.hearsay.server.workplace.ReadingJob;
import org.hearsay.server.workplace.View;
import org.hearsay.server.workplace.Workplace;
import org.hearsay.text.CodePoints;
import org.hearsay.text.Span;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** As JSON, what no export has a line for. */
final class Told {

    /** Characters of the text that a hit shows on either side. */
    private static final int AROUND = 90;

    private final Lines lines;

    Told(Lines lines) {
        this.lines = lines;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    String timeline(TimelineRow row) {
        ObjectNode json = object();
        json.put("kind", row.kind().word());
        json.put("first", row.days().first().toString());
        json.put("last", row.days().last().toString());
        json.put("article", row.article().id().value());
        json.put("document", row.article().document());
        row.item().ifPresent(item -> json.put("item", item.id().value()));
        json.put("words", row.words());
        return json.toString();
    }

    /** A statement, or an article with the places that were found. */
    String hit(Object hit) {
        if (hit instanceof StatementRow row) {
            return "{\"kind\":\"statement\",\"statement\":" + lines.item(row.statement()) + "}";
        }
        Search.Hit found = (Search.Hit) hit;
        Article article = found.article();
        CodePoints points = new CodePoints(article.text().characters());
        ObjectNode json = object();
        json.put("kind", "article");
        json.put("article", article.id().value());
        json.put("document", article.document());
        json.put("title", article.title());
        json.put("occurrences", found.occurrences());
        ArrayNode places = json.putArray("places");
        found.places().forEach(place -> place(places.addObject(), article, points, place));
        return json.toString();
    }

    private static void place(ObjectNode json, Article article, CodePoints points, Span place) {
        String text = article.text().characters();
        json.putArray("span").add(points.at(place.start())).add(points.at(place.end()));
        json.put("text", text.substring(place.start(), place.end()));
        int from = edge(text, Math.max(0, place.start() - AROUND));
        int to = edge(text, Math.min(text.length(), place.end() + AROUND));
        json.put("before", text.substring(from, place.start()));
        json.put("after", text.substring(place.end(), to));
    }

    /** Not between the halves of a pair. */
    private static int edge(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at))
                ? at - 1
                : at;
    }

    static String job(ReadingJob job) {
        ObjectNode json = object();
        json.put("id", job.id());
        json.put("inbox", job.inbox());
        json.put("path", job.path());
        json.put("state", job.state().word());
        json.put("done", job.done());
        json.put("files", job.files());
        json.put("says", job.says());
        return json.toString();
    }

    static String intake(List<Input> inputs) {
        ObjectNode json = object();
        json.put("inputs", inputs.size());
        ObjectNode outcomes = json.putObject("outcomes");
        Arrays.stream(Input.Outcome.values())
                .forEach(
                        outcome ->
                                outcomes.put(
                                        outcome.word(),
                                        inputs.stream()
                                                .filter(i -> i.outcome() == outcome)
                                                .count()));
        return json.toString();
    }

    static String health(Workplace workplace) {
        ObjectNode json = object();
        json.put("status", workplace.view().isPresent() ? "ready" : "preparing");
        json.put("version", workplace.version());
        json.put("reconciling", workplace.isReconciling());
        ArrayNode inboxes = json.putArray("inboxes");
        workplace.inboxes().forEach(inboxes::add);
        workplace.view().ifPresent(view -> counts(json, view));
        return json.toString();
    }

    private static void counts(ObjectNode json, View view) {
        json.put("state", view.state());
        json.put("articles", view.dossier().readings().size());
        json.put("threads", view.dossier().threads().size());
    }
}
