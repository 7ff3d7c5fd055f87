package org.hearsay.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Dependencies;
import org.hearsay.annotation.Name;
import org.hearsay.annotation.Sentence;
import org.hearsay.model.Event;
import org.hearsay.model.EventType;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;
import org.hearsay.text.Span;

/**
 * Finds who did what to whom, where and when, in PLOVER's terms.
 *
 * <p>An event has at least one party that is a name, a body, an office or a group of public life;
 * what is only said, wished or denied says so in its modality, and what is said not to have
 * happened is left out. Places have a country where their name makes it certain, and never
 * coordinates.
 *
 * <p>Asks for the parse of those sentences that have both a word that may say an event and a word
 * that may be a party. Sentences are read one by one, so that no other paragraph changes what is
 * found. Stateless and safe for use by several threads.
 */
public final class EventFinder {

    private final Lexicon lexicon = new Lexicon();
    private final PartyWords partyWords = new PartyWords();
    private final Places places = new Places();

    public EventFinder() {}

    /**
     * The events of the annotated segments, in the order of their triggers; times and statements
     * are those of the same article. Parties are not resolved yet.
     */
    public List<Event> find(
            Annotation annotation, List<TimeExpression> times, List<Statement> statements) {
        ArticleIndex around = new ArticleIndex(annotation, times, statements);
        List<Event> events = new ArrayList<>();
        for (Sentence sentence : annotation.sentences()) {
            Words words = new Words(sentence);
            List<Trigger> triggers = triggers(words, around);
            if (!triggers.isEmpty() && mayHaveParty(words, around)) {
                Dependencies tree = annotation.parse(sentence);
                List<Frame> frames = Frames.of(words, tree, lexicon, triggers);
                SentenceEvents found =
                        new SentenceEvents(
                                annotation.article(),
                                words,
                                tree,
                                new Parties(
                                        words, tree, partyWords, places, around.names(sentence)),
                                around,
                                places);
                events.addAll(found.of(frames));
            }
        }
        return List.copyOf(events);
    }

    /** The triggers outside of names: "Pussy Riot" is none. */
    private List<Trigger> triggers(Words words, ArticleIndex around) {
        List<Name> names = around.names(words.sentence());
        return lexicon.triggers(words).stream()
                .filter(
                        trigger ->
                                names.stream()
                                        .noneMatch(
                                                name ->
                                                        name.span()
                                                                .contains(
                                                                        words.token(trigger.head())
                                                                                .span())))
                .toList();
    }

    private boolean mayHaveParty(Words words, ArticleIndex around) {
        if (!around.names(words.sentence()).isEmpty()) {
            return true;
        }
        for (int i = 0; i < words.size(); i++) {
            if (partyWords.kind(words.singular(i)) == PartyKind.PUBLIC) {
                return true;
            }
        }
        return false;
    }

    /**
     * The type of what a sentence says that one did to another, as the codebook counts it: what is
     * planned or wanted is a promise, a threat or a request. Empty where it says nothing of the
     * kind.
     *
     * @param source the spans that name who did it; empty where nobody is named
     * @param target the spans that name to whom
     */
    public Optional<EventType> coded(
            Annotation annotation, Sentence sentence, List<Span> source, List<Span> target) {
        return related(annotation, sentence, source, target).map(Frame::coded);
    }

    /** As {@link #coded}, but what is planned or wanted is the deed, as in the events found. */
    public Optional<EventType> type(
            Annotation annotation, Sentence sentence, List<Span> source, List<Span> target) {
        return related(annotation, sentence, source, target).map(Frame::type);
    }

    private Optional<Frame> related(
            Annotation annotation, Sentence sentence, List<Span> source, List<Span> target) {
        Words words = new Words(sentence);
        Dependencies tree = annotation.parse(sentence);
        List<Frame> frames = Frames.of(words, tree, lexicon, lexicon.triggers(words));
        return new Relation(words, tree, frames, tokens(words, source), tokens(words, target))
                .best();
    }

    private static Set<Integer> tokens(Words words, List<Span> spans) {
        Set<Integer> tokens = new TreeSet<>();
        for (int i = 0; i < words.size(); i++) {
            Span token = words.token(i).span();
            if (spans.stream().anyMatch(token::overlaps)) {
                tokens.add(i);
            }
        }
        return tokens;
    }
}
