package org.hearsay.store;

import java.math.BigDecimal;
import java.util.Optional;
import org.hearsay.model.Act;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Article;
import org.hearsay.model.Channel;
import org.hearsay.model.Comparison;
import org.hearsay.model.Event;
import org.hearsay.model.EventType;
import org.hearsay.model.Evidence;
import org.hearsay.model.Factuality;
import org.hearsay.model.Figure;
import org.hearsay.model.How;
import org.hearsay.model.Item;
import org.hearsay.model.ItemId;
import org.hearsay.model.Mod;
import org.hearsay.model.Modality;
import org.hearsay.model.Party;
import org.hearsay.model.Place;
import org.hearsay.model.Position;
import org.hearsay.model.Qualifier;
import org.hearsay.model.Quantity;
import org.hearsay.model.Stance;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;
import org.hearsay.model.Timex;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The items and actors of one article as JSON.
 *
 * <p>Evidence is written as its two positions and is made anew from the article's text when it is
 * read, so that words which do not stand in the text cannot come out of a ledger.
 */
final class ItemCodec {

    private final Article article;

    ItemCodec(Article article) {
        this.article = article;
    }

    ObjectNode write(Item item) {
        ObjectNode node = Json.object();
        node.put("id", item.id().value());
        node.set("span", write(item.evidence()));
        if (item instanceof TimeExpression time) {
            write(node, time);
        } else if (item instanceof Statement statement) {
            write(node, statement);
        } else if (item instanceof Figure figure) {
            write(node, figure);
        } else if (item instanceof Event event) {
            write(node, event);
        } else if (item instanceof Position position) {
            write(node, position);
        }
        node.put("confidence", item.confidence());
        node.set("how", write(item.how()));
        return node;
    }

    private static void write(ObjectNode node, TimeExpression time) {
        node.put("timex", time.timex().name());
        node.set("form", TimeFormCodec.write(time.form()));
        time.mod().ifPresent(mod -> node.put("mod", mod.name()));
    }

    TimeExpression time(Fields fields) {
        return new TimeExpression(
                id(fields),
                evidence(fields.get("span")),
                fields.word(Timex.class, "timex"),
                TimeFormCodec.read(fields.get("form")),
                fields.find("mod").map(mod -> mod.word(Mod.class)),
                fields.decimal("confidence"),
                how(fields));
    }

    private void write(ObjectNode node, Statement statement) {
        node.put("kind", statement.kind().name());
        node.put("act", statement.act().name());
        if (statement.factuality().polarity() == Factuality.Polarity.NEGATIVE) {
            node.put("polarity", Factuality.Polarity.NEGATIVE.name());
        }
        statement.factuality().hedge().ifPresent(hedge -> node.set("hedge", write(hedge)));
        statement.source().ifPresent(source -> node.set("source", write(source)));
        statement.cue().ifPresent(cue -> node.set("cue", write(cue)));
        node.set("content", Json.list(statement.content(), this::write));
        statement.addressee().ifPresent(addressee -> node.set("addressee", write(addressee)));
        statement.channel().ifPresent(channel -> node.set("channel", write(channel)));
        node.set("relays", Json.list(statement.relays(), this::write));
        Json.put(node, "saidAt", statement.saidAt().map(ItemId::value));
        Json.put(node, "within", statement.within().map(ItemId::value));
    }

    Statement statement(Fields fields) {
        return new Statement(
                id(fields),
                evidence(fields.get("span")),
                fields.word(Statement.Kind.class, "kind"),
                fields.word(Act.class, "act"),
                factuality(fields),
                fields.find("source").map(this::party),
                fields.find("cue").map(this::evidence),
                fields.list("content", this::evidence),
                fields.find("addressee").map(this::party),
                fields.find("channel").map(this::channel),
                fields.list("relays", this::party),
                fields.findText("saidAt").map(ItemId::new),
                fields.findText("within").map(ItemId::new),
                fields.decimal("confidence"),
                how(fields));
    }

    private Factuality factuality(Fields fields) {
        Factuality.Polarity polarity =
                fields.findText("polarity").isPresent()
                        ? fields.word(Factuality.Polarity.class, "polarity")
                        : Factuality.Polarity.POSITIVE;
        return new Factuality(polarity, fields.find("hedge").map(this::evidence));
    }

    private void write(ObjectNode node, Figure figure) {
        node.put("low", figure.quantity().low().toString());
        node.put("high", figure.quantity().high().toString());
        node.put("qualifier", figure.quantity().qualifier().name());
        Json.put(node, "counted", figure.counted());
        Json.put(node, "unit", figure.unit());
        Json.put(node, "place", figure.place());
        Json.put(node, "asOf", figure.asOf().map(ItemId::value));
        figure.claimant().ifPresent(claimant -> node.set("claimant", write(claimant)));
        Json.put(node, "statement", figure.statement().map(ItemId::value));
        figure.comparison()
                .ifPresent(
                        c -> {
                            node.put("compared", c.kind().name());
                            node.put("comparedWith", c.other().value());
                        });
    }

    private static Optional<Comparison> comparison(Fields fields) {
        return fields.findText("comparedWith")
                .map(ItemId::new)
                .map(id -> new Comparison(fields.word(Comparison.Kind.class, "compared"), id));
    }

    Figure figure(Fields fields) {
        return new Figure(
                id(fields),
                evidence(fields.get("span")),
                new Quantity(
                        new BigDecimal(fields.text("low")),
                        new BigDecimal(fields.text("high")),
                        fields.word(Qualifier.class, "qualifier")),
                fields.findText("counted"),
                fields.findText("unit"),
                fields.findText("place"),
                fields.findText("asOf").map(ItemId::new),
                fields.find("claimant").map(this::party),
                fields.findText("statement").map(ItemId::new),
                comparison(fields),
                fields.decimal("confidence"),
                how(fields));
    }

    private void write(ObjectNode node, Event event) {
        node.set("trigger", write(event.trigger()));
        node.put("event", event.type().name());
        Json.put(node, "mode", event.mode());
        node.set("contexts", Json.strings(event.contexts()));
        node.put("modality", event.modality().name());
        node.set("actors", Json.list(event.actors(), this::write));
        node.set("targets", Json.list(event.targets(), this::write));
        event.place().ifPresent(place -> node.set("place", write(place)));
        Json.put(node, "time", event.time().map(ItemId::value));
        Json.put(node, "statement", event.statement().map(ItemId::value));
    }

    Event event(Fields fields) {
        return new Event(
                id(fields),
                evidence(fields.get("span")),
                evidence(fields.get("trigger")),
                fields.word(EventType.class, "event"),
                fields.findText("mode"),
                fields.strings("contexts"),
                fields.word(Modality.class, "modality"),
                fields.list("actors", this::party),
                fields.list("targets", this::party),
                fields.find("place").map(this::place),
                fields.findText("time").map(ItemId::new),
                fields.findText("statement").map(ItemId::new),
                fields.decimal("confidence"),
                how(fields));
    }

    private void write(ObjectNode node, Position position) {
        node.set("actor", write(position.actor()));
        node.put("stance", position.stance().name());
        node.set("issue", write(position.issue()));
        node.put("label", position.label());
        node.set("conditions", Json.list(position.conditions(), this::write));
        node.put("basis", position.basis().name());
        position.ascribedBy().ifPresent(by -> node.set("ascribedBy", write(by)));
        Json.put(node, "statement", position.statement().map(ItemId::value));
        Json.put(node, "time", position.time().map(ItemId::value));
        if (position.earlier()) {
            node.put("earlier", true);
        }
    }

    Position position(Fields fields) {
        return new Position(
                id(fields),
                evidence(fields.get("span")),
                party(fields.get("actor")),
                fields.word(Stance.class, "stance"),
                evidence(fields.get("issue")),
                fields.text("label"),
                fields.list("conditions", this::evidence),
                fields.word(Position.Basis.class, "basis"),
                fields.find("ascribedBy").map(this::party),
                fields.findText("statement").map(ItemId::new),
                fields.findText("time").map(ItemId::new),
                fields.has("earlier") && fields.truth("earlier"),
                fields.decimal("confidence"),
                how(fields));
    }

    ObjectNode write(Actor actor) {
        ObjectNode node = Json.object();
        node.put("id", actor.id().value());
        node.put("name", actor.name());
        node.put("kind", actor.kind().name());
        node.set("aliases", Json.strings(actor.aliases()));
        node.set("roles", Json.strings(actor.roles()));
        node.set("mentions", Json.list(actor.mentions(), this::write));
        return node;
    }

    Actor actor(Fields fields) {
        return new Actor(
                new ActorId(fields.text("id")),
                fields.text("name"),
                fields.word(ActorKind.class, "kind"),
                fields.strings("aliases"),
                fields.strings("roles"),
                fields.list("mentions", this::evidence));
    }

    private ObjectNode write(Party party) {
        ObjectNode node = Json.object();
        node.put("name", party.name());
        party.evidence().ifPresent(evidence -> node.set("span", write(evidence)));
        Json.put(node, "actor", party.actor().map(ActorId::value));
        return node.put("unnamed", party.unnamed());
    }

    private Party party(Fields fields) {
        return new Party(
                fields.text("name"),
                fields.find("span").map(this::evidence),
                fields.findText("actor").map(ActorId::new),
                fields.truth("unnamed"));
    }

    private ObjectNode write(Place place) {
        ObjectNode node = Json.object();
        node.put("name", place.name());
        place.evidence().ifPresent(evidence -> node.set("span", write(evidence)));
        Json.put(node, "country", place.country());
        return node;
    }

    private Place place(Fields fields) {
        return new Place(
                fields.text("name"),
                fields.find("span").map(this::evidence),
                fields.findText("country"));
    }

    private ObjectNode write(Channel channel) {
        ObjectNode node = Json.object();
        node.put("name", channel.name());
        node.set("span", write(channel.evidence()));
        return node;
    }

    private Channel channel(Fields fields) {
        return new Channel(fields.text("name"), evidence(fields.get("span")));
    }

    private ArrayNode write(Evidence evidence) {
        if (!evidence.equals(Evidence.of(article, evidence.span()))) {
            throw new IllegalArgumentException(
                    evidence + " is not evidence from " + article.document());
        }
        return Json.array().add(evidence.span().start()).add(evidence.span().end());
    }

    private Evidence evidence(Fields fields) {
        return Evidence.of(article, fields.span());
    }

    private static ArrayNode write(How how) {
        return Json.array().add(how.extractor()).add(how.version()).add(how.rule());
    }

    private static How how(Fields item) {
        Fields how = item.get("how");
        return new How(how.at(0).text(), how.at(1).text(), how.at(2).text());
    }

    private static ItemId id(Fields fields) {
        return new ItemId(fields.text("id"));
    }
}
