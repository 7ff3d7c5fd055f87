package org.hearsay.export;

import java.util.Comparator;
import java.util.List;
import org.hearsay.model.Actor;
import org.hearsay.model.Article;
import org.hearsay.model.Coverage;
import org.hearsay.model.Inconsistency;
import org.hearsay.model.Input;
import org.hearsay.model.Issue;
import org.hearsay.model.Item;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Lineage;
import org.hearsay.model.Move;
import org.hearsay.model.Outcome;
import org.hearsay.model.Reading;
import org.hearsay.model.Side;
import org.hearsay.model.Story;
import org.hearsay.model.Unordered;
import org.hearsay.query.Query;

/**
 * The lines of an export one at a time: each the JSON object that {@link JsonlWriter} writes for
 * the same thing, character for character, without a newline at its end.
 *
 * <p>What is asked for must be of the query's dossier. Remembers where the characters of an article
 * lie, so it is made for one answer; not thread-safe.
 */
public final class Lines {

    private final Query query;
    private final Places places;
    private final Items items;
    private final Threads threads;
    private final DiscourseLines discourse;
    private final DecisionLines decisions;
    private final JsonlWriter writer;

    public Lines(Query query, Wording wording, Originals originals) {
        this.query = query;
        this.places = new Places(originals);
        this.items = new Items(query, places, wording);
        this.threads = new Threads(wording);
        this.discourse = new DiscourseLines(query, items, wording);
        this.decisions = new DecisionLines(query, places, wording);
        this.writer = new JsonlWriter(wording, originals);
    }

    public String input(Input input) {
        return JsonlWriter.input(input).toString();
    }

    public String article(Reading reading) {
        return writer.article(reading, places).toString();
    }

    public String actor(Actor actor) {
        return writer.actor(actor, query, places).toString();
    }

    /** A time, statement, figure, event or position. */
    public String item(Item item) {
        return items.of(item, article(item)).toString();
    }

    /**
     * The exact words of an item with a little before and after, and the article, document and item
     * that they are of; as in the lines of moves.
     */
    public String evidence(Item item) {
        Article article = article(item);
        return items.evidence(item.evidence(), article)
                .put("article", article.id().value())
                .put("document", article.document())
                .put("item", item.id().value())
                .toString();
    }

    public String story(Story story) {
        return writer.story(story).toString();
    }

    public String lineage(Lineage edge) {
        return JsonlWriter.lineage(edge, query, places).toString();
    }

    /** What every article depends on, in the order of the export. */
    public List<Lineage> lineage() {
        return JsonlWriter.lineage(query);
    }

    public String thread(ItemThread thread) {
        return threads.thread(thread).toString();
    }

    public String inconsistency(Inconsistency found) {
        return threads.inconsistency(found, query).toString();
    }

    public String coverage(Coverage coverage) {
        return Threads.coverage(coverage).toString();
    }

    public String issue(Issue issue) {
        return discourse.issue(issue).toString();
    }

    public String move(Move move) {
        return discourse.move(move).toString();
    }

    public String side(Side side) {
        return discourse.side(side).toString();
    }

    public String unordered(Unordered both) {
        return discourse.unordered(both).toString();
    }

    public String decision(Outcome outcome) {
        return decisions.line(outcome).toString();
    }

    /** The decisions in the order of the export. */
    public List<Outcome> decisions() {
        return query.dossier().decisions().stream().sorted(Comparator.naturalOrder()).toList();
    }

    private Article article(Item item) {
        return query.article(item.evidence().article())
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        item.id() + " is of an article that is not here"));
    }
}
