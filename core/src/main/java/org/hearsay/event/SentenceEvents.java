package org.hearsay.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Dependencies;
import org.hearsay.event.Frame.Link;
import org.hearsay.event.Frame.Source;
import org.hearsay.model.Article;
import org.hearsay.model.Event;
import org.hearsay.model.EventType;
import org.hearsay.model.Evidence;
import org.hearsay.model.How;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.Modality;
import org.hearsay.model.Party;
import org.hearsay.model.Place;
import org.hearsay.model.Role;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;
import org.hearsay.text.Span;

/** Makes events of the frames of one sentence. */
final class SentenceEvents {

    /** A trigger reaches over so many words between what changes it and what it says. */
    private static final int LONGEST = 7;

    private static final int PARTIES = 6;

    private static final Optional<String> MEETING = Optional.of("meet");

    private static final Set<String> GATHERINGS = Set.of("summit", "conference");

    private static final Set<String> TAKING =
            Set.of("annexation", "seizure", "occupation", "invasion", "liberation", "siege");

    private final Article article;
    private final Words words;
    private final Parties parties;
    private final ArticleIndex around;
    private final Roles roles;
    private final Judgement judgement;
    private final Modalities modalities;
    private final Setting setting;
    private final Map<Span, Integer> ordinals = new HashMap<>();
    private final Set<Integer> used = new HashSet<>();
    private final List<Event> events = new ArrayList<>();

    SentenceEvents(
            Article article,
            Words words,
            Dependencies tree,
            Parties parties,
            ArticleIndex around,
            Places places) {
        this.article = article;
        this.words = words;
        this.parties = parties;
        this.around = around;
        this.roles = new Roles(words, tree);
        this.judgement = new Judgement(words, tree, parties);
        boolean headline = words.sentence().segment().role() == Role.HEADLINE;
        this.modalities = new Modalities(words, tree, headline);
        this.setting = new Setting(words, tree, parties, places);
    }

    /** The events in the order of their triggers. */
    List<Event> of(List<Frame> frames) {
        List<Frame> widest = new ArrayList<>(frames);
        widest.sort(Comparator.comparingInt(SentenceEvents::rank));
        for (Frame frame : widest) {
            boolean done = frame.isChanged() && used.contains(frame.top());
            if (!done && !used.contains(frame.trigger().head())) {
                read(frame);
            }
        }
        events.sort(
                Comparator.comparing((Event event) -> event.trigger().span())
                        .thenComparing(Event::id));
        return List.copyOf(events);
    }

    /** What is changed comes before what changes it, unless it says little by itself. */
    private static int rank(Frame frame) {
        boolean vague = frame.trigger().meaning().weak() && frame.isChanged();
        return vague ? 1 : -frame.links().size();
    }

    private void read(Frame frame) {
        List<Integer> actors = parties(roles.actors(frame));
        if (isVenue(frame, actors)) {
            actors = List.of();
        }
        List<Integer> targets = targets(frame, actors);
        if (targets.isEmpty() && isPlaceOf(frame, actors)) {
            targets = actors;
            actors = List.of();
        }
        if (add(frame, actors, targets, Optional.empty())) {
            frame.links().stream()
                    .filter(link -> link.source() == Source.WORD)
                    .filter(link -> link.operator() != Operator.SAY)
                    .forEach(link -> used.add(link.word()));
            addInner(frame, actors, targets);
        }
    }

    /** "The Kenmar summit with the king": Kenmar is where it is. */
    private boolean isVenue(Frame frame, List<Integer> actors) {
        return frame.type() == EventType.CONSULT
                && GATHERINGS.contains(words.singular(frame.top()))
                && actors.size() == 1
                && parties.isPlaceBefore(actors.get(0));
    }

    /** "the Gaza offensive" is one on Gaza. */
    private boolean isPlaceOf(Frame frame, List<Integer> actors) {
        boolean acted = frame.type() == EventType.ASSAULT || frame.type() == EventType.COERCE;
        return acted
                && words.isNoun(frame.top())
                && actors.size() == 1
                && (parties.isPlaceBefore(actors.get(0)) || isTaken(frame, actors.get(0)));
    }

    /** "Arvo's annexation", where that is no country. */
    private boolean isTaken(Frame frame, int owner) {
        return TAKING.contains(words.lemma(frame.top())) && parties.isPlaceWithin(owner);
    }

    private List<Integer> targets(Frame frame, List<Integer> actors) {
        List<Integer> targets = new ArrayList<>();
        List<Integer> heads = roles.targets(frame);
        for (int head : heads) {
            boolean object =
                    frame.type() == EventType.ASSAULT
                            || frame.type() == EventType.COERCE
                            || frame.type() == EventType.PROTEST;
            Optional<Integer> party =
                    object && parties.kind(head) == PartyKind.OBJECT
                            ? Optional.of(head)
                            : parties.within(head);
            party.filter(one -> !actors.contains(one) && !targets.contains(one))
                    .filter(one -> !isOwnWord(frame, one))
                    .filter(one -> !isOwnAffair(frame.type()) || !parties.isOwn(one))
                    .filter(one -> !isMeeting(frame) || one == head || !parties.isPlaced(one))
                    .filter(
                            one ->
                                    frame.type() != EventType.MOBILIZE
                                            || !parties.isArmed(one)
                                            || parties.name(one).isPresent())
                    .ifPresent(targets::add);
        }
        targets.removeIf(one -> isInside(one, targets));
        return targets.subList(0, Math.min(PARTIES, targets.size()));
    }

    /** Who meets for a summit in Kenmar meets nobody by that name. */
    private static boolean isMeeting(Frame frame) {
        return frame.type() == EventType.CONSULT && Modes.mode(frame).equals(MEETING);
    }

    /** "declared a state of emergency" is done to no state. */
    private boolean isOwnWord(Frame frame, int word) {
        return word >= frame.trigger().first()
                && word <= frame.trigger().last()
                && words.lemma(word).equals("state")
                && parties.name(word).isEmpty();
    }

    /**
     * Whether a party is only named in the words of another: the state of "envoys of the state".
     */
    private boolean isInside(int one, List<Integer> all) {
        Span token = words.token(one).span();
        return all.stream()
                .anyMatch(other -> other != one && parties.span(other, false).contains(token));
    }

    /** Whether "its troops" can only be those of the actor. */
    private static boolean isOwnAffair(EventType type) {
        return switch (type) {
            case AID, RETREAT, MOBILIZE, SANCTION, AGREE, CONCEDE, COOPERATE, CONSULT -> true;
            default -> false;
        };
    }

    private List<Integer> parties(List<Integer> heads) {
        Set<Integer> found = new LinkedHashSet<>();
        heads.forEach(head -> parties.within(roles.speaker(head)).ifPresent(found::add));
        return found.stream().sorted().limit(PARTIES).toList();
    }

    /** What somebody is accused of, or threatens to do, is an event of its own. */
    private void addInner(Frame frame, List<Integer> actors, List<Integer> targets) {
        for (int i = frame.links().size() - 1; i >= 0; i--) {
            Link link = frame.links().get(i);
            boolean accusation = link.operator() == Operator.ACCUSE;
            boolean threat = link.operator() == Operator.THREATEN && !isWarning(link);
            if (accusation || threat) {
                Frame inner = frame.below(i);
                List<Integer> doers = accusation ? targets : actors;
                List<Integer> inners = targets(inner, doers);
                inners.removeAll(actors);
                add(
                        inner,
                        doers,
                        inners,
                        Optional.of(accusation ? Modality.ALLEGED : Modality.THREATENED));
                return;
            }
        }
    }

    /** Who warns of something, or against it, does not threaten to do it: "that it would" does. */
    private boolean isWarning(Link link) {
        return words.lemma(link.word()).startsWith("warn") && !roles.saysOfItself(link.word());
    }

    private boolean add(
            Frame frame, List<Integer> actors, List<Integer> targets, Optional<Modality> known) {
        if (!judgement.isEvent(frame, actors, targets)) {
            return false;
        }
        Span trigger = trigger(frame);
        Optional<Statement> statement = around.statement(trigger);
        Optional<Modality> modality =
                known.isPresent() ? known : modalities.of(frame, statement.map(Statement::act));
        modality.map(m -> event(frame, trigger, actors, targets, m, statement))
                .filter(event -> events.stream().noneMatch(other -> isOne(event, other)))
                .ifPresent(events::add);
        return modality.isPresent();
    }

    /** "urged them to let" says once more what "urged" said. */
    private static boolean isOne(Event event, Event other) {
        return event.type() == other.type()
                && event.actors().equals(other.actors())
                && event.targets().equals(other.targets())
                && event.trigger().span().overlaps(other.trigger().span());
    }

    private Span trigger(Frame frame) {
        int first = Math.min(frame.top(), frame.trigger().first());
        int last = Math.max(frame.top(), frame.trigger().last());
        boolean whole = last - first <= LONGEST;
        return whole ? words.sentence().span(first, last) : words.token(frame.top()).span();
    }

    private Event event(
            Frame frame,
            Span trigger,
            List<Integer> actors,
            List<Integer> targets,
            Modality modality,
            Optional<Statement> statement) {
        int ordinal = ordinals.merge(trigger, 1, Integer::sum) - 1;
        List<Party> did = actors.stream().sorted().map(head -> party(head, true)).toList();
        List<Party> suffered = targets.stream().sorted().map(head -> party(head, false)).toList();
        Optional<Place> place = setting.place(frame, targets, article);
        Optional<TimeExpression> time = setting.time(frame, around.times(words.sentence()));
        return new Event(
                ItemId.of(article.id(), ItemKind.EVENT, trigger, ordinal),
                Evidence.of(article, hull(trigger, did, suffered, place)),
                Evidence.of(article, trigger),
                frame.type(),
                Modes.mode(frame),
                Modes.contexts(frame, words),
                Ahead.of(frame, modality, time, words),
                did,
                suffered,
                place,
                time.map(TimeExpression::id),
                statement.map(Statement::id),
                confidence(frame, did, suffered),
                new How("event", "1", frame.trigger().entry()));
    }

    /** Behind an actor "in ..." tells which; behind a target it tells where. */
    private Party party(int head, boolean in) {
        return Party.unresolved(Evidence.of(article, parties.span(head, in)));
    }

    private static Span hull(
            Span trigger, List<Party> actors, List<Party> targets, Optional<Place> place) {
        Span hull = trigger;
        for (List<Party> some : List.of(actors, targets)) {
            for (Party party : some) {
                hull = Span.hull(hull, party.evidence().orElseThrow().span());
            }
        }
        return place.flatMap(Place::evidence).isPresent()
                ? Span.hull(hull, place.flatMap(Place::evidence).orElseThrow().span())
                : hull;
    }

    private static double confidence(Frame frame, List<Party> actors, List<Party> targets) {
        double confidence = 0.9;
        confidence -= frame.trigger().meaning().weak() ? 0.2 : 0;
        confidence -= frame.trigger().verb() ? 0 : 0.1;
        confidence -= actors.isEmpty() || targets.isEmpty() ? 0.1 : 0;
        confidence -= frame.links().size() > 2 ? 0.1 : 0;
        return confidence;
    }
}
