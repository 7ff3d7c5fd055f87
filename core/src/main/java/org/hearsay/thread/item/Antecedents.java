package org.hearsay.thread.item;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Evidence;
import org.hearsay.model.Party;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.text.Sentences;
import org.hearsay.text.Span;

/**
 * Whom the relative pronoun stands for that is the source of a statement: "Ann Marlow, the town's
 * treasurer, who had denied it".
 */
public final class Antecedents {

    private static final Set<String> RELATIVES = Set.of("who", "which");

    /** An apposition between the name and the pronoun is no longer than this. */
    private static final int REACH = 80;

    /** A comma and a space. */
    private static final int BESIDE = 2;

    private record Mention(Actor actor, Span span) {}

    private Antecedents() {}

    /** Whether it is only a relative pronoun, and nobody knows whom that stands for. */
    public static boolean isOpen(Optional<Party> speaker) {
        return speaker.map(party -> party.name().toLowerCase(Locale.ROOT))
                .filter(RELATIVES::contains)
                .isPresent();
    }

    /** Whose statement it is: its source, or whom the pronoun there stands for. */
    public static Optional<Party> speaker(
            Statement statement, Reading reading, Identities identities) {
        Optional<Party> source = statement.source();
        Optional<Span> pronoun =
                source.filter(party -> party.actor().isEmpty())
                        .flatMap(Party::evidence)
                        .filter(words -> RELATIVES.contains(words.exact().toLowerCase(Locale.ROOT)))
                        .map(Evidence::span);
        return pronoun.isEmpty()
                ? source
                : before(pronoun.get(), reading)
                        .map(actor -> identities.resolved(source.get(), actor))
                        .or(() -> source);
    }

    private static Optional<Actor> before(Span pronoun, Reading reading) {
        String text = reading.article().text().characters();
        Span whole = new Span(0, text.length());
        int from =
                Math.max(pronoun.start() - REACH, Sentences.around(text, pronoun, whole).start());
        Optional<Mention> nearest = nearest(reading, pronoun, from, false);
        int gap = nearest.map(mention -> pronoun.start() - mention.span().end()).orElse(REACH);
        if (gap <= 1) {
            return nearest.map(Mention::actor);
        }
        return nearest(reading, pronoun, from, true)
                .or(() -> gap <= BESIDE ? nearest : Optional.empty())
                .map(Mention::actor)
                .filter(actor -> actor.kind() != ActorKind.PLACE);
    }

    /** A single word may be a place for all its kind says. */
    private static boolean isPerson(Actor actor) {
        return actor.kind() == ActorKind.PERSON && actor.name().indexOf(' ') > 0;
    }

    private static Optional<Mention> nearest(
            Reading reading, Span pronoun, int from, boolean person) {
        return reading.actors().stream()
                .filter(actor -> !person || isPerson(actor))
                .flatMap(actor -> actor.mentions().stream().map(m -> new Mention(actor, m.span())))
                .filter(m -> m.span().start() >= from && m.span().end() <= pronoun.start())
                .max(
                        Comparator.<Mention>comparingInt(m -> m.span().end())
                                .thenComparing(m -> m.actor().id(), Comparator.reverseOrder()));
    }
}
