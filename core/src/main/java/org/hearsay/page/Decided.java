package org.hearsay.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Decision;
import org.hearsay.model.DecisionLine;
import org.hearsay.model.Evidence;
import org.hearsay.model.Item;
import org.hearsay.model.ItemId;
import org.hearsay.model.Outcome;
import org.hearsay.model.Reading;
import org.hearsay.model.Signature;
import org.hearsay.query.Query;

/**
 * What people decided of items, articles and actors, to be shown beside them, with its place among
 * the decisions. Only what was applied is shown: what was not stands among the decisions, with why.
 */
final class Decided {

    private final List<Outcome> newest;
    private final List<String> files;
    private final Map<DecisionLine, Integer> positions = new HashMap<>();
    private final Map<String, List<ArticleId>> documents = new HashMap<>();
    private final Map<ItemId, List<Outcome>> items = new HashMap<>();
    private final Map<ArticleId, List<Outcome>> articles = new HashMap<>();
    private final Map<ActorId, List<Outcome>> actors = new HashMap<>();
    private Optional<Mentions> mentions = Optional.empty();

    Decided(Query query) {
        List<Outcome> all = query.dossier().decisions().stream().sorted().toList();
        this.newest = all.stream().sorted((a, b) -> b.compareTo(a)).toList();
        this.files = all.stream().map(outcome -> outcome.line().file()).distinct().toList();
        newest.forEach(outcome -> positions.put(outcome.line(), positions.size()));
        for (Reading reading : query.readings()) {
            Article article = reading.article();
            add(documents, article.document(), article.id());
        }
        all.stream().filter(outcome -> outcome.fate().applied()).forEach(o -> place(query, o));
    }

    private void place(Query query, Outcome outcome) {
        outcome.items().forEach(item -> add(items, item, outcome));
        Decision decision = outcome.line().decision();
        if (decision instanceof Decision.OfArticle ruling) {
            ofArticle(ruling.article().document(), outcome);
        } else if (decision instanceof Decision.Mark mark && mark.words().isEmpty()) {
            ofArticle(mark.article().document(), outcome);
        } else if (decision instanceof Decision.OfActor) {
            ofActor(query, outcome);
        } else if (decision instanceof Decision.Mark && outcome.items().isEmpty()) {
            List<ItemId> marked =
                    outcome.evidence().stream().flatMap(words -> itemsOf(query, words)).toList();
            marked.forEach(item -> add(items, item, outcome));
            if (marked.isEmpty()) {
                ofActor(query, outcome);
            }
        }
    }

    /** Whoever these words stand for; nobody where two might be meant. */
    private void ofActor(Query query, Outcome outcome) {
        outcome.evidence().stream()
                .flatMap(words -> mentions(query).of(words).stream())
                .distinct()
                .forEach(actor -> add(actors, actor, outcome));
    }

    /** Looked up where there is a decision that needs it, since a dossier has many mentions. */
    private Mentions mentions(Query query) {
        Mentions found = mentions.orElseGet(() -> new Mentions(query.dossier().actors()));
        mentions = Optional.of(found);
        return found;
    }

    private void ofArticle(String document, Outcome outcome) {
        documents
                .getOrDefault(document, List.of())
                .forEach(article -> add(articles, article, outcome));
    }

    private static <K, V> void add(Map<K, List<V>> to, K key, V value) {
        to.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
    }

    /** The items that were read from exactly these words. */
    private static Stream<ItemId> itemsOf(Query query, Evidence words) {
        return query.reading(words.article()).stream()
                .flatMap(reading -> reading.items())
                .filter(item -> item.words().equals(words.span()))
                .map(Item::id);
    }

    /** All decisions, the newest first. */
    List<Outcome> newest() {
        return newest;
    }

    /** What a decision is called as a place of its page; lines are those of several files. */
    String anchor(Outcome outcome) {
        int file = files.indexOf(outcome.line().file());
        return "line-" + outcome.line().line() + (file < 1 ? "" : "-" + (file + 1));
    }

    /** What was decided of an item, in a list; nothing where nothing was. */
    void of(Html h, Item item) {
        write(h, items.getOrDefault(item.id(), List.of()));
    }

    /** What was decided of an article as a whole, in a list. */
    void of(Html h, Article article) {
        write(h, articles.getOrDefault(article.id(), List.of()));
    }

    /** What was decided of an actor, in a list. */
    void of(Html h, Actor actor) {
        write(h, actors.getOrDefault(actor.id(), List.of()));
    }

    private void write(Html h, List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        h.open("ul", "decided");
        for (Outcome outcome : outcomes) {
            h.open("li");
            if (h.isServed()) {
                undoable(h, outcome);
            }
            h.leaf("span", "tag", "decided").text(" ");
            h.name(Wording.clip(outcome.decided(), 200));
            signature(h, outcome.line().decision().signature());
            if (h.isServed()) {
                h.text(", ");
                link(h, outcome);
            }
            h.close();
        }
        h.close();
    }

    /** By what the script of served pages has a decision taken back. */
    static void undoable(Html h, Outcome outcome) {
        h.attribute("data-line", "" + outcome.line().line());
        h.attribute("data-decision", outcome.decided());
    }

    /** By whom, on which day and why, as far as they said. */
    static void signature(Html h, Signature signature) {
        signature.by().ifPresent(by -> h.text(", by ").name(Wording.clip(by, 120)));
        signature.on().ifPresent(on -> h.text(", " + Days.day(on)));
        Optional<String> because = signature.because();
        because.ifPresent(why -> h.text(", because ").name(Wording.clip(why, 300)));
    }

    /** Leads to its place among the decisions. */
    void link(Html h, Outcome outcome) {
        int part = positions.getOrDefault(outcome.line(), 0) / DecisionsPage.ROWS + 1;
        Asked asked =
                part == 1 ? Asked.nothing() : Asked.nothing().with("page", String.valueOf(part));
        h.to(Frame.Room.DECISIONS.place().at(anchor(outcome)), asked);
        h.text("line " + outcome.line().line()).close();
    }
}
