package org.hearsay.actor;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Reading;

/**
 * Who else stands in which article, and of which day it is: what speaks for two articles telling of
 * one story.
 */
final class Company {

    private static final int BODIES = 2;

    private final Map<ArticleId, Set<String>> persons = new HashMap<>();
    private final Map<ArticleId, Set<String>> bodies = new HashMap<>();
    private final Map<ArticleId, LocalDate> days = new HashMap<>();

    Company(List<Reading> readings, Lexicon lexicon) {
        for (Reading reading : readings) {
            ArticleId article = reading.article().id();
            reading.article().publication().day().ifPresent(day -> days.put(article, day));
            for (Actor actor : reading.actors()) {
                if (actor.kind() == ActorKind.PERSON) {
                    PersonName name = PersonName.of(actor.name(), lexicon);
                    if (name.isFull()) {
                        put(persons, article, String.join(" ", name.parts()));
                    }
                } else if (actor.kind() == ActorKind.ORGANISATION) {
                    put(bodies, article, Bodies.key(actor.name()));
                }
            }
        }
    }

    private static void put(Map<ArticleId, Set<String>> all, ArticleId article, String name) {
        all.computeIfAbsent(article, id -> new HashSet<>()).add(name);
    }

    /** The article's day, where it is stated. */
    Optional<LocalDate> day(ArticleId article) {
        return Optional.ofNullable(days.get(article));
    }

    /** Whether one other person, or two bodies, stand in articles of both. */
    boolean isShared(Collection<ArticleId> some, Collection<ArticleId> others) {
        return shared(persons, some, others, 1) || shared(bodies, some, others, BODIES);
    }

    private static boolean shared(
            Map<ArticleId, Set<String>> names,
            Collection<ArticleId> some,
            Collection<ArticleId> others,
            int least) {
        Set<String> own = new HashSet<>();
        some.forEach(article -> own.addAll(names.getOrDefault(article, Set.of())));
        Set<String> both = new HashSet<>();
        for (ArticleId article : others) {
            for (String name : names.getOrDefault(article, Set.of())) {
                if (own.contains(name) && both.add(name) && both.size() >= least) {
                    return true;
                }
            }
        }
        return false;
    }
}
