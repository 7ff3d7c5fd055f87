package org.hearsay.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.DayRange;
import org.hearsay.model.Event;
import org.hearsay.model.Evidence;
import org.hearsay.model.Party;
import org.hearsay.model.Place;
import org.hearsay.model.Profile;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.query.Query;

/**
 * Actors, articles, mentions, events and statements as entities of FollowTheMoney, one a line, for
 * Aleph and what is built on it.
 *
 * <p>People are Person, organisations and outlets Organization, governments PublicBody, groups
 * LegalEntity; places and unnamed sources are no entities there. A statement is a Note about its
 * speaker, an event an Event of those who take part. Articles carry their text only in a full
 * export. Property names and types are those of model 4.11.
 */
final class FollowTheMoney implements TextFormat {

    @Override
    public String name() {
        return "ftm";
    }

    @Override
    public String about() {
        return "FollowTheMoney entities, one a line, for Aleph";
    }

    @Override
    public String mediaType() {
        return "application/x-ndjson";
    }

    @Override
    public String file() {
        return "hearsay.ftm.json";
    }

    @Override
    public void write(Export export, Appendable out) throws IOException {
        Entities entities = new Entities(export);
        Query query = export.query();
        for (Actor actor : query.dossier().actors().stream().sorted(Order.ACTORS).toList()) {
            line(out, entities.actor(actor));
        }
        for (Reading reading : query.readings()) {
            line(out, Optional.of(entities.article(reading.article())));
        }
        for (Actor actor : query.dossier().actors().stream().sorted(Order.ACTORS).toList()) {
            for (Entity mention : entities.mentions(actor)) {
                line(out, Optional.of(mention));
            }
        }
        for (Reading reading : query.readings()) {
            for (Event event : reading.events()) {
                line(out, Optional.of(entities.event(event, reading.article())));
            }
            for (Statement statement : reading.statements()) {
                line(out, Optional.of(entities.note(statement, reading.article())));
            }
        }
    }

    private static void line(Appendable out, Optional<Entity> entity) throws IOException {
        if (entity.isPresent()) {
            out.append(entity.get().toString()).append('\n');
        }
    }

    /** An entity under construction; a property that has no value is left out. */
    private static final class Entity {

        private final String id;
        private final String schema;
        private final Map<String, List<String>> properties = new LinkedHashMap<>();

        Entity(Object id, String schema) {
            this.id = id.toString();
            this.schema = schema;
        }

        Entity put(String property, String value) {
            return put(property, List.of(value));
        }

        Entity put(String property, Optional<String> value) {
            return put(property, value.stream().toList());
        }

        Entity put(String property, List<String> values) {
            List<String> some =
                    values.stream().filter(value -> !value.isBlank()).distinct().toList();
            if (!some.isEmpty()) {
                properties.put(property, some);
            }
            return this;
        }

        @Override
        public String toString() {
            Json values = new Json();
            properties.forEach(values::strings);
            return new Json()
                    .put("id", id)
                    .put("schema", schema)
                    .put("properties", values)
                    .toString();
        }
    }

    /** The entities of one export. */
    private static final class Entities {

        private final Query query;
        private final Wording wording;
        private final Summaries summaries;

        Entities(Export export) {
            this.query = export.query();
            this.wording = export.wording();
            this.summaries = new Summaries(export.wording());
        }

        private static Optional<String> schema(ActorKind kind) {
            return switch (kind) {
                case PERSON -> Optional.of("Person");
                case ORGANISATION, OUTLET -> Optional.of("Organization");
                case GOVERNMENT -> Optional.of("PublicBody");
                case GROUP -> Optional.of("LegalEntity");
                case PLACE, UNNAMED -> Optional.empty();
            };
        }

        Optional<Entity> actor(Actor actor) {
            return schema(actor.kind())
                    .map(
                            schema -> {
                                Entity entity =
                                        new Entity(actor.id(), schema)
                                                .put("name", wording.quote(actor.name()))
                                                .put("alias", quoted(actor.aliases()))
                                                .put("wikidataId", wikidata(actor.id()));
                                return actor.kind() == ActorKind.PERSON
                                        ? entity.put("position", quoted(actor.roles()))
                                        : entity;
                            });
        }

        private Optional<String> wikidata(ActorId actor) {
            return query.profile(actor).flatMap(Profile::wikidata);
        }

        private List<String> quoted(List<String> names) {
            return names.stream().map(wording::quote).toList();
        }

        Entity article(Article article) {
            return new Entity(article.id(), "Article")
                    .put("fileName", article.document())
                    .put("title", article.headline().map(wording::quote))
                    .put("author", article.authors())
                    .put("publisher", article.outlet().map(outlet -> outlet.name()))
                    .put("sourceUrl", web(article))
                    .put("publishedAt", article.publication().value())
                    .put("language", article.language().filter("en"::equals).map(en -> "eng"))
                    .put("bodyText", wording.whole(article.text().characters()));
        }

        /** What FollowTheMoney takes for a URL. */
        private static Optional<String> web(Article article) {
            return article.url()
                    .filter(url -> url.startsWith("https://") || url.startsWith("http://"));
        }

        /** One for each article that mentions the actor, with the names that stand there. */
        List<Entity> mentions(Actor actor) {
            Optional<String> schema = schema(actor.kind());
            if (schema.isEmpty()) {
                return List.of();
            }
            Map<ArticleId, List<String>> names = new TreeMap<>();
            for (Evidence mention : actor.mentions()) {
                if (query.article(mention.article()).isPresent()) {
                    names.computeIfAbsent(mention.article(), id -> new ArrayList<>())
                            .addAll(named(actor, mention));
                }
            }
            names.replaceAll((id, said) -> said.isEmpty() ? List.of(actor.name()) : said);
            List<Entity> mentions = new ArrayList<>();
            names.forEach(
                    (article, said) ->
                            mentions.add(
                                    new Entity(actor.id() + "-" + article, "Mention")
                                            .put("document", article.value())
                                            .put("resolved", actor.id().value())
                                            .put("name", quoted(said))
                                            .put("detectedSchema", schema)));
            return List.copyOf(mentions);
        }

        /** What is mentioned, if it is a name: "she" and "the minister" would be found as names. */
        private static List<String> named(Actor actor, Evidence mention) {
            boolean isName =
                    mention.exact().equals(actor.name())
                            || actor.aliases().contains(mention.exact());
            return isName ? List.of(mention.exact()) : List.of();
        }

        Entity event(Event event, Article article) {
            Entity entity =
                    new Entity(event.id(), "Event")
                            .put("name", summaries.of(event, article))
                            .put("summary", wording.quote(event.evidence().exact()));
            query.value(article, event.time())
                    .flatMap(DayRange::of)
                    .ifPresent(days -> dates(entity, days));
            return entity.put("location", event.place().map(Place::name).map(wording::quote))
                    .put("involved", entities(event.parties().toList()))
                    .put("publisher", article.outlet().map(outlet -> outlet.name()))
                    .put("sourceUrl", web(article))
                    .put("proof", article.id().value());
        }

        private static void dates(Entity entity, DayRange days) {
            if (days.first().equals(days.last())) {
                entity.put("date", days.first().toString());
            } else {
                entity.put("startDate", days.first().toString())
                        .put("endDate", days.last().toString());
            }
        }

        /** Those who are entities there, in the order of the text. */
        private List<String> entities(List<Party> parties) {
            return parties.stream()
                    .flatMap(party -> party.actor().stream())
                    .filter(this::isEntity)
                    .map(ActorId::value)
                    .distinct()
                    .toList();
        }

        private boolean isEntity(ActorId id) {
            return query.actor(id).flatMap(actor -> schema(actor.kind())).isPresent();
        }

        Entity note(Statement statement, Article article) {
            return new Entity(statement.id(), "Note")
                    .put("name", summaries.speaker(statement) + ", " + statement.act().word())
                    .put("description", wording.quote(Summaries.content(statement)))
                    .put("entity", entities(statement.source().stream().toList()))
                    .put("publisher", article.outlet().map(outlet -> outlet.name()))
                    .put("sourceUrl", web(article))
                    .put("proof", article.id().value());
        }
    }
}
