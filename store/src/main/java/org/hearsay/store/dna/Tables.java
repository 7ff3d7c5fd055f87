package org.hearsay.store.dna;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Article;
import org.hearsay.model.Issue;
import org.hearsay.model.ItemId;
import org.hearsay.model.Position;
import org.hearsay.model.Profile;
import org.hearsay.model.Stance;
import org.hearsay.query.Query;

/** The tables of one file under way; rows are numbered from 1 in the order in which they come. */
final class Tables implements AutoCloseable {

    /** So many characters can a short text hold. */
    private static final int SHORT = 190;

    private static final int PERSON = 1;
    private static final int ORGANISATION = 2;
    private static final int CONCEPT = 3;
    private static final int AGREEMENT = 4;

    private final Query query;
    private final Map<ItemId, String> concepts = new HashMap<>();
    private final Map<String, Integer> entities = new HashMap<>();
    private final PreparedStatement coder;
    private final PreparedStatement document;
    private final PreparedStatement statement;
    private final PreparedStatement entity;
    private final PreparedStatement attribute;
    private final PreparedStatement text;
    private final PreparedStatement agreement;
    private int documents;
    private int statements;

    Tables(Connection connection, Query query) throws SQLException {
        this.query = query;
        for (Issue issue : query.dossier().discourse().issues()) {
            issue.members().forEach(position -> concepts.put(position, issue.label()));
        }
        coder =
                connection.prepareStatement(
                        "INSERT INTO CODERS(ID, Name, Red, Green, Blue, Password)"
                                + " VALUES(1, ?, 255, 255, 0, ?)");
        document =
                connection.prepareStatement(
                        "INSERT INTO DOCUMENTS(ID, Title, Text, Coder, Author, Source, Section,"
                                + " Notes, Type, Date) VALUES(?, ?, ?, 1, ?, ?, ?, ?, ?, ?)");
        statement =
                connection.prepareStatement(
                        "INSERT INTO STATEMENTS(ID, StatementTypeId, DocumentId, Start, Stop,"
                                + " Coder) VALUES(?, 1, ?, ?, ?, 1)");
        entity =
                connection.prepareStatement(
                        "INSERT INTO ENTITIES(ID, VariableId, Value) VALUES(?, ?, ?)");
        attribute =
                connection.prepareStatement(
                        "INSERT INTO ATTRIBUTEVALUES(EntityId, AttributeVariableId, AttributeValue)"
                                + " VALUES(?, ?, ?)");
        text =
                connection.prepareStatement(
                        "INSERT INTO DATASHORTTEXT(StatementId, VariableId, Entity)"
                                + " VALUES(?, ?, ?)");
        agreement =
                connection.prepareStatement(
                        "INSERT INTO DATABOOLEAN(StatementId, VariableId, Value) VALUES(?, ?, ?)");
    }

    void coder(String name, String password) throws SQLException {
        run(coder, name, password);
        for (int variable : List.of(PERSON, ORGANISATION, CONCEPT)) {
            entity(variable, "", Optional.empty());
        }
    }

    /** Adds a document and returns its number. */
    int document(Article article) throws SQLException {
        Optional<LocalDateTime> time =
                article.publication()
                        .instant()
                        .map(OffsetDateTime::toLocalDateTime)
                        .or(() -> article.publication().day().map(day -> day.atStartOfDay()));
        String notes =
                article.document()
                        + article.url().map(url -> "\n" + url).orElse("")
                        + (time.isEmpty() ? "\nThe day of publication is not known." : "");
        run(
                document,
                ++documents,
                shortened(article.title()),
                lines(article.text().characters()),
                shortened(String.join("; ", article.authors())),
                shortened(article.outlet().map(outlet -> outlet.name()).orElse("")),
                shortened(article.edition().section().orElse("")),
                notes,
                "news article",
                time.map(at -> at.toEpochSecond(ZoneOffset.UTC)).orElse(0L));
        return documents;
    }

    /** That program's text has no carriage returns; a space in their place moves nothing. */
    static String lines(String text) {
        return text.replace("\r\n", " \n").replace('\r', '\n');
    }

    /** Adds a position, if it is somebody's. */
    void statement(int inDocument, Position position) throws SQLException {
        Optional<Actor> holder = position.actor().actor().flatMap(query::actor);
        if (holder.isEmpty()) {
            return;
        }
        run(
                statement,
                ++statements,
                inDocument,
                position.evidence().span().start(),
                position.evidence().span().end());
        boolean isPerson = isPerson(holder.get().kind());
        Optional<Actor> none = Optional.empty();
        text(PERSON, isPerson ? holder.get().name() : "", isPerson ? holder : none);
        text(ORGANISATION, isPerson ? "" : holder.get().name(), isPerson ? none : holder);
        text(CONCEPT, concepts.getOrDefault(position.id(), position.label()), none);
        run(agreement, statements, AGREEMENT, agrees(position.stance()) ? 1 : 0);
    }

    private static boolean isPerson(ActorKind kind) {
        return switch (kind) {
            case PERSON, UNNAMED -> true;
            case ORGANISATION, GOVERNMENT, PLACE, GROUP, OUTLET -> false;
        };
    }

    private static boolean agrees(Stance stance) {
        return switch (stance) {
            case DEMANDS, OFFERS, SUPPORTS, ACCEPTS, CONDITIONS -> true;
            case OPPOSES, REJECTS, DROPS -> false;
        };
    }

    private void text(int variable, String value, Optional<Actor> actor) throws SQLException {
        run(text, statements, variable, entity(variable, value, actor));
    }

    /** The number of an entity, which is made where it is new. */
    private int entity(int variable, String value, Optional<Actor> actor) throws SQLException {
        String name = shortened(value);
        Integer known = entities.get(variable + name);
        if (known != null) {
            return known;
        }
        int number = entities.size() + 1;
        entities.put(variable + name, number);
        run(entity, number, variable, name);
        run(attribute, number, variable, actor.map(one -> one.kind().word()).orElse(""));
        String aliases = actor.map(one -> String.join("; ", one.aliases())).orElse("");
        run(attribute, number, variable + 3, shortened(aliases));
        String wikidata =
                actor.flatMap(one -> query.profile(one.id()))
                        .flatMap(Profile::wikidata)
                        .map(id -> "Wikidata " + id)
                        .orElse("");
        run(attribute, number, variable + 6, wikidata);
        return number;
    }

    private static String shortened(String value) {
        if (value.codePointCount(0, value.length()) <= SHORT) {
            return value;
        }
        return value.substring(0, value.offsetByCodePoints(0, SHORT - 1)) + "\u2026";
    }

    private static void run(PreparedStatement insert, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement insert :
                List.of(coder, document, statement, entity, attribute, text, agreement)) {
            insert.close();
        }
    }
}
