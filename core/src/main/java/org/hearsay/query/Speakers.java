package org.hearsay.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
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
        return bySpeaker(statements).stream().map(rows -> row(rows, query)).sorted(ORDER).toList();
    }

    /** The same with who quotes them; in the same order. */
    static List<VoiceRow> voices(
            List<StatementRow> statements, Predicate<ArticleId> isOrigin, Query query) {
        return bySpeaker(statements).stream()
                .map(rows -> voice(rows, isOrigin, query))
                .sorted(Comparator.comparing(VoiceRow::speaker, ORDER))
                .toList();
    }

    private static VoiceRow voice(
            List<StatementRow> rows, Predicate<ArticleId> isOrigin, Query query) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(row.article().outletName(), 1, Integer::sum));
        List<VoiceRow.ByOutlet> byOutlet = new ArrayList<>();
        counts.forEach((outlet, count) -> byOutlet.add(new VoiceRow.ByOutlet(outlet, count)));
        byOutlet.sort(Comparator.comparingInt(VoiceRow.ByOutlet::statements).reversed());
        long own = rows.stream().filter(row -> isOrigin.test(row.article().id())).count();
        return new VoiceRow(row(rows, query), (int) own, byOutlet);
    }

    private static Collection<List<StatementRow>> bySpeaker(List<StatementRow> statements) {
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
        return bySpeaker.values();
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
                (int) rows.stream().flatMap(row -> outlet(row.article())).distinct().count());
    }

    private static Stream<String> outlet(Article article) {
        return article.outlet().map(outlet -> outlet.name()).stream();
    }
}
