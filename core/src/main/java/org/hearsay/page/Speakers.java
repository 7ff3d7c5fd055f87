package org.hearsay.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Digest;
import org.hearsay.model.ItemId;
import org.hearsay.model.Party;

/**
 * Who has statements, and on which page each of them stands: a speaker with several has pages of
 * their own, those heard once share some, and what nobody is known to have said stands apart.
 */
final class Speakers {

    private static final int CARDS = 200;

    private final Map<ActorId, Actor> actors = new HashMap<>();
    private final List<Speaker> all;
    private final Map<String, List<Part<Said>>> own = new LinkedHashMap<>();
    private final List<Part<Speaker>> once;
    private final List<Part<Speaker>> onceUnnamed;
    private final List<Part<Said>> unknown;
    private final Map<ItemId, Place> homes = new HashMap<>();
    private final Map<String, Place> pages = new HashMap<>();

    /** Statements are given in order of publication. */
    Speakers(List<Actor> actors, List<Said> statements) {
        actors.forEach(actor -> this.actors.put(actor.id(), actor));
        this.all = gather(statements);
        for (Speaker speaker : all) {
            if (speaker.said().size() > 1) {
                own.put(speaker.key(), Part.cut("speaker/" + speaker.key(), speaker.said(), CARDS));
            }
        }
        this.once = heardOnce("speaker/once", false);
        this.onceUnnamed = heardOnce("speaker/unnamed", true);
        this.unknown =
                Part.cut(
                        "speaker/unknown",
                        statements.stream().filter(s -> s.statement().source().isEmpty()).toList(),
                        CARDS);
        settle();
    }

    /** Everybody, by name. */
    List<Speaker> all() {
        return all;
    }

    /** The pages of a speaker with several statements; empty for one heard once. */
    List<Part<Said>> own(Speaker speaker) {
        return own.getOrDefault(speaker.key(), List.of());
    }

    List<Part<Speaker>> once() {
        return once;
    }

    List<Part<Speaker>> onceUnnamed() {
        return onceUnnamed;
    }

    /** Statements whose speaker is not known. */
    List<Part<Said>> unknown() {
        return unknown;
    }

    Place place(Speaker speaker) {
        return placed(pages, speaker.key());
    }

    /** Where a party's own statements are, if it has any. */
    Optional<Place> place(Party party) {
        return Optional.ofNullable(pages.get(key(party)));
    }

    /** Where an actor's own statements are, if it has any. */
    Optional<Place> place(ActorId actor) {
        return Optional.ofNullable(pages.get(actor.value()));
    }

    /** Where a statement's card is. */
    Place home(ItemId statement) {
        return placed(homes, statement);
    }

    private static <K> Place placed(Map<K, Place> places, K key) {
        return Optional.ofNullable(places.get(key))
                .orElseThrow(() -> new IllegalArgumentException("Not in this dossier: " + key));
    }

    private List<Speaker> gather(List<Said> statements) {
        Map<String, List<Said>> byKey = new LinkedHashMap<>();
        Map<String, Party> parties = new HashMap<>();
        for (Said said : statements) {
            said.statement()
                    .source()
                    .ifPresent(
                            party -> {
                                byKey.computeIfAbsent(key(party), k -> new ArrayList<>()).add(said);
                                parties.putIfAbsent(key(party), party);
                            });
        }
        List<Speaker> speakers = new ArrayList<>();
        parties.forEach(
                (key, party) -> speakers.add(speaker(key, party, byKey.getOrDefault(key, NONE))));
        speakers.sort(
                Comparator.<Speaker, String>comparing(s -> s.name().toLowerCase(Locale.ROOT))
                        .thenComparing(Speaker::key));
        return List.copyOf(speakers);
    }

    private static final List<Said> NONE = List.of();

    private Speaker speaker(String key, Party party, List<Said> said) {
        Optional<Actor> actor = party.actor().map(actors::get);
        boolean unnamed =
                party.unnamed() || actor.filter(a -> a.kind() == ActorKind.UNNAMED).isPresent();
        return new Speaker(key, actor.map(Actor::name).orElse(party.name()), unnamed, actor, said);
    }

    /**
     * One "he" is not another article's "he": without an actor nobody is joined across articles.
     */
    private static String key(Party party) {
        String article = party.evidence().map(words -> words.article().value()).orElse("");
        return party.actor()
                .map(ActorId::value)
                .orElseGet(() -> "name-" + Digest.of("name", party.name(), article).head());
    }

    private List<Part<Speaker>> heardOnce(String base, boolean unnamed) {
        List<Speaker> heard =
                all.stream().filter(s -> s.said().size() == 1 && s.unnamed() == unnamed).toList();
        return Part.cut(base, heard, CARDS);
    }

    private void settle() {
        own.forEach(
                (key, parts) -> {
                    pages.put(key, parts.get(0).place());
                    parts.forEach(part -> settle(part.place(), part.rows()));
                });
        unknown.forEach(part -> settle(part.place(), part.rows()));
        for (List<Part<Speaker>> parts : List.of(once, onceUnnamed)) {
            for (Part<Speaker> part : parts) {
                for (Speaker speaker : part.rows()) {
                    pages.put(speaker.key(), part.place().at(speaker.key()));
                    settle(part.place(), speaker.said());
                }
            }
        }
    }

    private void settle(Place page, List<Said> rows) {
        for (Said said : rows) {
            ItemId id = said.statement().id();
            homes.put(id, page.at(id.value()));
        }
    }
}
