package org.hearsay.actor;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
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
final class Companions {

    private static final int BODIES = 2;

    /** In so many articles somebody stands once if they are known enough for their surname. */
    private static final int KNOWN_OF = 200;

    /** Somebody who stands in more than one of so many articles stands in all kinds of them. */
    private static final int RARE_OF = 50;

    private final Map<ArticleId, Set<String>> persons = new HashMap<>();
    private final Map<ArticleId, Set<String>> bodies = new HashMap<>();
    private final Map<ArticleId, LocalDate> days = new HashMap<>();
    private final Map<String, Integer> often = new HashMap<>();
    private final int articles;

    Companions(List<Reading> readings, Lexicon lexicon) {
        Set<ArticleId> all = new HashSet<>();
        for (Reading reading : readings) {
            all.add(reading.article().id());
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
        this.articles = all.size();
        persons.values().forEach(own -> own.forEach(name -> often.merge(name, 1, Integer::sum)));
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

    /**
     * Whether a surname alone may be taken for this full-named person: a bare surname counts on
     * readers who know its bearer. The more articles there are, the more of them must name the
     * person; or somebody whom few articles name stands beside both.
     */
    boolean isKnown(Collection<ArticleId> some, Collection<ArticleId> others) {
        return (long) some.size() * KNOWN_OF >= articles
                || !Collections.disjoint(rare(some), rare(others));
    }

    private Set<String> rare(Collection<ArticleId> some) {
        Set<String> rare = new HashSet<>();
        for (ArticleId article : some) {
            persons.getOrDefault(article, Set.of()).stream()
                    .filter(name -> (long) often.getOrDefault(name, 0) * RARE_OF <= articles)
                    .forEach(rare::add);
        }
        return rare;
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
