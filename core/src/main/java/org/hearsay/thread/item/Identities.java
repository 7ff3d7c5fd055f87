package org.hearsay.thread.item;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.Evidence;
import org.hearsay.model.Figure;
import org.hearsay.model.Party;
import org.hearsay.model.Reading;
import org.hearsay.text.Span;

/**
 * Who an article's actors are across articles, as far as its statements and figures show: their
 * parties bear the identity that several articles share, its own actors only that of the article.
 */
public final class Identities {

    private final Map<ActorId, Party> shared = new HashMap<>();

    public Identities(Reading reading) {
        Map<Span, Actor> mentioned = new HashMap<>();
        Map<String, Actor> named = new HashMap<>();
        for (Actor actor : reading.actors()) {
            named.putIfAbsent(actor.name(), actor);
            actor.mentions().forEach(mention -> mentioned.putIfAbsent(mention.span(), actor));
        }
        Stream.concat(
                        reading.statements().stream().flatMap(said -> said.source().stream()),
                        reading.figures().stream().map(Figure::claimant).flatMap(Optional::stream))
                .filter(party -> party.actor().isPresent())
                .forEach(
                        party ->
                                Optional.ofNullable(named.get(party.name()))
                                        .or(
                                                () ->
                                                        party.evidence()
                                                                .map(Evidence::span)
                                                                .map(mentioned::get))
                                        .ifPresent(own -> shared.putIfAbsent(own.id(), party)));
    }

    /** The identity that the actor has in other articles too; else its own. */
    public ActorId of(Actor actor) {
        return Optional.ofNullable(shared.get(actor.id())).flatMap(Party::actor).orElse(actor.id());
    }

    /** The pronoun's party as the one whom it stands for. */
    Party resolved(Party pronoun, Actor actor) {
        Party own = pronoun.resolvedTo(actor);
        return Optional.ofNullable(shared.get(actor.id()))
                .map(as -> new Party(as.name(), own.evidence(), as.actor(), as.unnamed()))
                .orElse(own);
    }
}
