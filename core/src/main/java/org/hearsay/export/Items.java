package org.hearsay.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.ActorId;
import org.hearsay.model.Article;
import org.hearsay.model.Channel;
import org.hearsay.model.Decision;
import org.hearsay.model.Event;
import org.hearsay.model.Evidence;
import org.hearsay.model.Figure;
import org.hearsay.model.Item;
import org.hearsay.model.ItemId;
import org.hearsay.model.Mod;
import org.hearsay.model.Party;
import org.hearsay.model.Place;
import org.hearsay.model.Position;
import org.hearsay.model.Qualifier;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;
import org.hearsay.query.Query;
import org.hearsay.text.Span;

/** The lines of times, statements, figures, events and positions. */
final class Items {

    private final Query query;
    private final Places places;
    private final Wording wording;
    private final Set<ItemId> decided;

    Items(Query query, Places places, Wording wording) {
        this.query = query;
        this.places = places;
        this.wording = wording;
        this.decided =
                query.dossier().decisions().stream()
                        .filter(outcome -> outcome.fate().applied())
                        .filter(outcome -> isOfItem(outcome.line().decision()))
                        .flatMap(outcome -> outcome.items().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOfItem(Decision decision) {
        return decision instanceof Decision.OfItem || decision instanceof Decision.Add;
    }

    /** All times, then all of each further kind, each by document and position. */
    Stream<Json> all() {
        return Stream.of(
                        each(Reading::times, this::time),
                        each(Reading::statements, this::statement),
                        each(Reading::figures, this::figure),
                        each(Reading::events, this::event),
                        each(Reading::positions, this::position))
                .flatMap(lines -> lines);
    }

    /** The line of one item. */
    Json of(Item item, Article article) {
        return switch (item.itemKind()) {
            case TIME -> time((TimeExpression) item, article);
            case STATEMENT -> statement((Statement) item, article);
            case FIGURE -> figure((Figure) item, article);
            case EVENT -> event((Event) item, article);
            case POSITION -> position((Position) item, article);
        };
    }

    private interface Line<T> {
        Json of(T item, Article article);
    }

    private <T> Stream<Json> each(Function<Reading, List<T>> items, Line<T> line) {
        return query.readings().stream()
                .flatMap(
                        reading ->
                                items.apply(reading).stream()
                                        .map(item -> line.of(item, reading.article())));
    }

    private Json time(TimeExpression time, Article article) {
        Json json = spanned(head(time, article), time, article);
        json.put("timex", time.timex().name())
                .put("expressed", time.form().expressed())
                .put("value", time.form().value(article.publication()))
                .put("mod", time.mod().map(Mod::name));
        return tail(json, time);
    }

    private Json statement(Statement statement, Article article) {
        Json json =
                head(statement, article)
                        .put("kind", statement.kind().word())
                        .put("act", statement.act().word())
                        .put("polarity", statement.factuality().polarity().word())
                        .putIf("hedge", statement.factuality().hedge().map(h -> words(h, article)))
                        .putIf("source", statement.source().map(p -> party(p, article)))
                        .putIf("cue", statement.cue().map(cue -> words(cue, article)))
                        .put("content", content(statement, article))
                        .putIf("addressee", statement.addressee().map(p -> party(p, article)))
                        .putIf("channel", statement.channel().map(c -> channel(c, article)));
        if (!statement.relays().isEmpty()) {
            json.objects(
                    "relays", statement.relays().stream().map(p -> party(p, article)).toList());
        }
        json.putIf("saidAt", moment(statement.saidAt(), article))
                .put("within", statement.within().map(ItemId::value))
                .put("evidence", evidence(statement.evidence(), article));
        markup(json, statement.evidence().span(), article);
        return tail(json, statement);
    }

    private Json figure(Figure figure, Article article) {
        Json json =
                spanned(head(figure, article), figure, article)
                        .put("low", figure.quantity().low())
                        .put("high", figure.quantity().high());
        if (figure.quantity().qualifier() != Qualifier.EXACT) {
            json.put("qualifier", figure.quantity().qualifier().word());
        }
        json.put("counted", figure.counted().map(wording::quote))
                .put("unit", figure.unit())
                .put("place", figure.place())
                .putIf("asOf", moment(figure.asOf(), article))
                .putIf("claimant", figure.claimant().map(p -> party(p, article)))
                .put("statement", figure.statement().map(ItemId::value))
                .put("compared", figure.comparison().map(with -> with.kind().word()))
                .put("comparedWith", figure.comparison().map(with -> with.other().value()));
        return tail(json, figure);
    }

    private Json event(Event event, Article article) {
        Json json =
                spanned(head(event, article), event, article)
                        .put("trigger", words(event.trigger(), article))
                        .put("event", event.type().word())
                        .put("mode", event.mode());
        if (!event.contexts().isEmpty()) {
            json.strings("contexts", event.contexts());
        }
        json.put("modality", event.modality().word())
                .put("actor", first(event.actors()))
                .put("target", first(event.targets()))
                .objects("actors", parties(event.actors(), article))
                .objects("targets", parties(event.targets(), article))
                .put("place", event.place().map(Place::name))
                .put("country", event.place().flatMap(Place::country))
                .putIf("time", moment(event.time(), article))
                .put("statement", event.statement().map(ItemId::value));
        return tail(json, event);
    }

    /** The first of several who is known. */
    private static Optional<String> first(List<Party> parties) {
        return parties.stream().flatMap(p -> p.actor().stream()).findFirst().map(ActorId::value);
    }

    private List<Json> parties(List<Party> parties, Article article) {
        return parties.stream().map(party -> party(party, article)).toList();
    }

    private Json position(Position position, Article article) {
        Json json =
                head(position, article)
                        .put("actor", position.actor().actor().map(ActorId::value))
                        .put("holder", party(position.actor(), article))
                        .put("issue", wording.quote(position.label()))
                        .put("words", words(position.issue(), article))
                        .put("stance", position.stance().word());
        if (!position.conditions().isEmpty()) {
            json.objects(
                    "conditions",
                    position.conditions().stream().map(c -> words(c, article)).toList());
        }
        json.put("basis", position.basis().word())
                .putIf("ascribedBy", position.ascribedBy().map(p -> party(p, article)))
                .putIf("time", moment(position.time(), article))
                .put("statement", position.statement().map(ItemId::value))
                .objects("evidence", List.of(evidence(position.evidence(), article)));
        if (position.earlier()) {
            json.put("earlier", true);
        }
        markup(json, position.evidence().span(), article);
        return tail(json, position);
    }

    private static Json head(Item item, Article article) {
        return new Json()
                .put("type", item.itemKind().word())
                .put("id", item.id().value())
                .put("article", article.id().value())
                .put("document", article.document());
    }

    private Json spanned(Json json, Item item, Article article) {
        json.put("span", places.of(article, item.evidence().span()))
                .put("text", wording.quote(item.evidence().exact()))
                .put("sha256", wording.digest(item.evidence().exact()));
        markup(json, item.evidence().span(), article);
        return json;
    }

    private void markup(Json json, Span span, Article article) {
        places.markup(article, span).ifPresent(place -> json.put("markup", place));
    }

    private Json tail(Json json, Item item) {
        if (decided.contains(item.id())) {
            json.put("decided", true);
        }
        return json.put("confidence", BigDecimal.valueOf(item.confidence()))
                .put("how", item.how().toString());
    }

    private Json words(Evidence evidence, Article article) {
        return new Json()
                .put("span", places.of(article, evidence.span()))
                .put("text", wording.quote(evidence.exact()))
                .put("sha256", wording.digest(evidence.exact()));
    }

    Json evidence(Evidence evidence, Article article) {
        return words(evidence, article)
                .put("before", wording.whole(evidence.before()))
                .put("after", wording.whole(evidence.after()));
    }

    private Json content(Statement statement, Article article) {
        List<Span> spans = statement.content().stream().map(Evidence::span).toList();
        String text =
                statement.content().stream().map(Evidence::exact).collect(Collectors.joining(" "));
        return new Json()
                .spans("spans", places.of(article, spans))
                .put("text", wording.quote(text))
                .put("sha256", wording.digest(text));
    }

    private Json party(Party party, Article article) {
        Json json = new Json();
        party.evidence()
                .ifPresent(
                        words ->
                                json.put("span", places.of(article, words.span()))
                                        .put("text", wording.quote(words.exact()))
                                        .put("sha256", wording.digest(words.exact())));
        return json.put("actor", party.actor().map(ActorId::value))
                .put("name", wording.quote(party.name()))
                .put("unnamed", party.unnamed());
    }

    private Json channel(Channel channel, Article article) {
        return new Json()
                .put("name", wording.quote(channel.name()))
                .put("span", places.of(article, channel.evidence().span()));
    }

    /** A time as another item refers to it. */
    private Optional<Json> moment(Optional<ItemId> time, Article article) {
        return time.map(
                id ->
                        new Json()
                                .put("time", id.value())
                                .put("value", query.value(article, time))
                                .put("expressed", query.time(id).map(t -> t.form().expressed())));
    }
}
