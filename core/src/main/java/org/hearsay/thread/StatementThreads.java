package org.hearsay.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Joins;
import org.hearsay.model.Lineage;
import org.hearsay.model.Reading;
import org.hearsay.text.Span;
import org.hearsay.thread.answer.Accounts;
import org.hearsay.thread.answer.Dropped;
import org.hearsay.thread.answer.Headlines;
import org.hearsay.thread.answer.Link;
import org.hearsay.thread.answer.Owned;
import org.hearsay.thread.answer.References;
import org.hearsay.thread.answer.Relays;
import org.hearsay.thread.answer.Spoken;
import org.hearsay.thread.answer.Turned;
import org.hearsay.thread.item.Bundle;
import org.hearsay.thread.item.Count;
import org.hearsay.thread.item.Grouping;
import org.hearsay.thread.item.Identities;
import org.hearsay.thread.item.Papers;
import org.hearsay.thread.item.Printed;
import org.hearsay.thread.item.Story;
import org.hearsay.thread.item.Unions;
import org.hearsay.thread.item.Utterance;

/** Puts statements together that report one utterance, deny it, or stand beside it. */
final class StatementThreads {

    private StatementThreads() {}

    /** All statements as comparisons see them, in order of id. */
    static List<Utterance> utterances(List<Reading> readings, Story story) {
        Papers papers = new Papers(readings);
        return readings.stream()
                .flatMap(reading -> utterances(reading, story))
                .map(papers::named)
                .sorted(Comparator.comparing(member -> member.item().id()))
                .toList();
    }

    private static Stream<Utterance> utterances(Reading reading, Story story) {
        Identities identities = new Identities(reading);
        return reading.statements().stream()
                .map(s -> Utterance.of(s, reading, identities))
                .map(said -> said.withNames(story.meant(said)));
    }

    /** The links inside each article. */
    static List<Link> references(List<Utterance> utterances, Story story) {
        Map<ArticleId, List<Utterance>> byArticle = new TreeMap<>();
        for (Utterance utterance : utterances) {
            byArticle
                    .computeIfAbsent(utterance.article().id(), key -> new ArrayList<>())
                    .add(utterance);
        }
        return byArticle.values().stream().flatMap(own -> inside(own, story)).toList();
    }

    private static Stream<Link> inside(List<Utterance> own, Story story) {
        List<Utterance> ordered =
                own.stream()
                        .sorted(
                                Comparator.<Utterance, Span>comparing(Printed::first)
                                        .thenComparing(said -> said.item().id()))
                        .toList();
        return Stream.of(
                        References.in(ordered),
                        Relays.in(own),
                        new Spoken(story).in(ordered),
                        Turned.in(ordered),
                        new Accounts(story).in(ordered),
                        new Headlines(story).in(ordered))
                .flatMap(List::stream);
    }

    /** All statements in groups, also those of one; {@code figures} are the groups of figures. */
    static List<Linked.Group> of(
            List<Utterance> utterances,
            List<Link> references,
            List<Bundle<Count>> figures,
            List<Lineage> lineage,
            Story story,
            Joins joins) {
        SameUtterance relation = new SameUtterance(story);
        List<Bundle<Utterance>> alike =
                new Grouping<>(utterances, relation, Utterance::essence, joins).groups();
        List<Bundle<Utterance>> groups =
                Denials.joined(
                        new Unions<>(alike, joins).joined(new Copied<>(utterances).pairs(lineage)),
                        relation);
        Matters matters = new Matters(story, utterances);
        List<Link> links = new ArrayList<>(references);
        links.addAll(new Owned(story).in(utterances));
        links.addAll(new Dropped(story).in(utterances));
        links.addAll(matters.ofNumbers(figures.stream().map(Bundle::members).toList()));
        links.addAll(matters.ofOddNumbers());
        links.addAll(matters.ofFalsehoods());
        links.addAll(matters.ofForgeries());
        return Linked.of(groups, links, joins);
    }
}
