package org.hearsay.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.Article;
import org.hearsay.model.Party;

/** Counts statements by who makes them. */
final class Speakers {

    private static final Comparator<SpeakerRow> ORDER =
            Comparator.comparing(SpeakerRow::unnamed)
                    .thenComparing(Comparator.comparingInt(SpeakerRow::statements).reversed())
                    .thenComparing(SpeakerRow::name)
                    .thenComparing(
                            row -> row.actor().map(Actor::id).map(ActorId::value).orElse(""));

    private Speakers() {}

    static List<SpeakerRow> of(List<StatementRow> statements, Query query) {
        Map<String, List<StatementRow>> bySpeaker = new TreeMap<>();
        for (StatementRow row : statements) {
            row.statement()
                    .source()
                    .ifPresent(
                            party ->
                                    bySpeaker
                                            .computeIfAbsent(key(party), k -> new ArrayList<>())
                                            .add(row));
        }
        return bySpeaker.values().stream().map(rows -> row(rows, query)).sorted(ORDER).toList();
    }

    /** Sources without an actor are one speaker only where they are called the same. */
    private static String key(Party party) {
        return party.actor().map(ActorId::value).orElse("name " + party.name());
    }

    private static SpeakerRow row(List<StatementRow> rows, Query query) {
        Party party = rows.get(0).statement().source().orElseThrow();
        Optional<Actor> actor = party.actor().flatMap(query::actor);
        return new SpeakerRow(
                actor.map(Actor::name).orElse(party.name()),
                actor,
                party.unnamed(),
                rows.size(),
                (int) rows.stream().map(row -> row.article().id()).distinct().count(),
                (int) rows.stream().map(row -> outlet(row.article())).distinct().count());
    }

    private static String outlet(Article article) {
        return article.outlet().map(outlet -> outlet.name()).orElse(article.id().value());
    }
}
