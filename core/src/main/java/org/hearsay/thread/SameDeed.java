package org.hearsay.thread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.hearsay.model.DayRange;
import org.hearsay.model.Event;
import org.hearsay.model.EventType;
import org.hearsay.model.Modality;
import org.hearsay.model.Party;
import org.hearsay.thread.item.Days;
import org.hearsay.thread.item.Deed;
import org.hearsay.thread.item.Grouping;
import org.hearsay.thread.item.Keys;
import org.hearsay.thread.item.Story;
import org.hearsay.thread.item.Voices;

/**
 * Whether two events are one, however real each article has it: one kind of deed, parties that do
 * not contradict, times that overlap, one place.
 */
final class SameDeed implements Grouping.Relation<Deed> {

    private static final int DAYS = 10;

    /** What is older than so many days is told with its day. */
    private static final int LONG_AGO = 60;

    private static final double NO = -1;
    private static final Map<EventType, Set<EventType>> KIN =
            Map.of(
                    EventType.ASSAULT, Set.of(EventType.COERCE),
                    EventType.COERCE, Set.of(EventType.ASSAULT),
                    EventType.AGREE, Set.of(EventType.COOPERATE),
                    EventType.COOPERATE, Set.of(EventType.AGREE, EventType.SUPPORT),
                    EventType.SUPPORT, Set.of(EventType.COOPERATE),
                    EventType.RETREAT, Set.of(EventType.CONCEDE),
                    EventType.CONCEDE, Set.of(EventType.RETREAT));

    /** Deeds that two do together, whoever is named first. */
    private static final Set<EventType> MUTUAL = Set.of(EventType.CONSULT, EventType.AGREE);

    /** Deeds of words, of which one party does many to the same other. */
    private static final Set<EventType> SPOKEN =
            Set.of(
                    EventType.REQUEST,
                    EventType.ACCUSE,
                    EventType.CONSULT,
                    EventType.REJECT,
                    EventType.THREATEN,
                    EventType.SUPPORT);

    /** Modes that are no other way of doing what their type's others do. */
    private static final Set<String> APART = Set.of("visit", "phone", "investigate");

    private final Story story;

    SameDeed(Story story) {
        this.story = story;
    }

    @Override
    public double cohesion() {
        return 0.5;
    }

    @Override
    public long[] keys(Deed deed) {
        Keys keys = new Keys();
        String type = deed.event().type().toString();
        for (Party party : deed.event().parties().toList()) {
            String name = party.name().toLowerCase(Locale.ROOT);
            keys.add(type, " ", name);
            deed.trigger().forEach(stem -> keys.add(stem, " ", name));
            deed.context().forEach(stem -> keys.add(name, " ", stem));
        }
        deed.trigger().forEach(stem -> keys.add(type, " ", stem));
        return keys.distinct();
    }

    @Override
    public double likeness(Deed a, Deed b) {
        Event one = a.event();
        Event other = b.event();
        if (!areKin(one.type(), other.type())
                || areApart(a, b)
                || !Whereabouts.isOne(a, b)
                || isAnotherKind(one, other)
                || a.repeated() != b.repeated()
                || isOfOld(a, b)
                || isOfOld(b, a)) {
            return NO;
        }
        boolean crossed = MUTUAL.contains(one.type()) && areCrossed(one, other);
        Voices actors = parties(one.actors(), crossed ? other.targets() : other.actors());
        Voices targets = parties(one.targets(), crossed ? other.actors() : other.targets());
        if (isOneRound(one, other)) {
            actors = Voices.SAME;
            targets = Voices.SAME;
        }
        if (actors == Voices.DIFFERENT || targets == Voices.DIFFERENT) {
            return NO;
        }
        boolean shared = actors == Voices.SAME || targets == Voices.SAME;
        double sure = sure(a, b, actors, targets);
        boolean may = shared && story.isOne(a, b) && isOneMatter(a, b);
        return may && sure >= 3 ? sure / 10 : 0;
    }

    /** "A met B" where the other has "B met A". */
    private boolean areCrossed(Event one, Event other) {
        return parties(one.actors(), other.targets()) == Voices.SAME
                || parties(one.targets(), other.actors()) == Voices.SAME;
    }

    /** "A met B" where the other has "A and B met": who meets in the one is in the other too. */
    private boolean isOneRound(Event one, Event other) {
        return one.type() == EventType.CONSULT
                && shared(one.parties().toList(), other.parties().toList()) > 1
                && areIn(one.actors(), other)
                && areIn(other.actors(), one);
    }

    private boolean areIn(List<Party> actors, Event event) {
        return shared(actors, event.parties().toList()) == actors.size();
    }

    /** How many of these are among the others, each another of them. */
    private int shared(List<Party> some, List<Party> others) {
        List<Party> left = new ArrayList<>(others);
        int shared = 0;
        for (Party party : some) {
            Optional<Party> same = left.stream().filter(other -> isOne(party, other)).findFirst();
            same.ifPresent(left::remove);
            shared += same.isPresent() ? 1 : 0;
        }
        return shared;
    }

    private boolean isOne(Party party, Party other) {
        return story.voices(Optional.of(party), Optional.of(other)) == Voices.SAME;
    }

    /** A journey is no meeting and neither is a call; an investigation is no reproach. */
    private static boolean isAnotherKind(Event one, Event other) {
        return one.mode().isPresent()
                && other.mode().isPresent()
                && !one.mode().equals(other.mode())
                && (APART.contains(one.mode().get()) || APART.contains(other.mode().get()));
    }

    /**
     * What two agree on, or the one blames the other for, is told with it: of another matter it is
     * another deed.
     */
    private static boolean isOneMatter(Deed a, Deed b) {
        boolean copied = !a.sentence().isEmpty() && a.sentence().equals(b.sentence());
        if (isDated(a, b) || ownWords(a, b) > 0 || copied) {
            return true;
        }
        return switch (a.event().type()) {
            case AGREE -> a.trigger().size() > 1 && b.trigger().size() > 1 && shareTrigger(a, b);
            case ACCUSE ->
                    isDenied(a)
                            || isDenied(b)
                            || a.sentence().stream().anyMatch(b.sentence()::contains);
            default -> true;
        };
    }

    private static boolean shareTrigger(Deed a, Deed b) {
        return a.trigger().stream().anyMatch(b.trigger()::contains);
    }

    /** Who denies a deed does not tell of it at length. */
    private static boolean isDenied(Deed deed) {
        return deed.event().modality() == Modality.DENIED;
    }

    private static boolean isDated(Deed a, Deed b) {
        return a.days().isPresent() && b.days().isPresent();
    }

    private double sure(Deed a, Deed b, Voices actors, Voices targets) {
        boolean mode = a.event().mode().isPresent() && a.event().mode().equals(b.event().mode());
        boolean dated = isDated(a, b);
        boolean soon = dated || areSoon(a, b);
        long words = ownWords(a, b);
        if (SPOKEN.contains(a.event().type()) && !soon && words == 0) {
            return 0;
        }
        return (actors == Voices.SAME ? 1.2 : 0)
                + (targets == Voices.SAME ? 1.2 : 0)
                + (shareTrigger(a, b) ? 0.6 : 0)
                + (mode ? 0.3 : 0)
                + (dated ? 0.8 : soon ? 0.4 : 0)
                + (a.event().place().isPresent() && b.event().place().isPresent() ? 0.5 : 0)
                + Math.min(1.5, words * 0.5);
    }

    /** Two do not meet every day: an article without a day tells of the meeting of its time. */
    private boolean areSoon(Deed a, Deed b) {
        Optional<LocalDate> one = a.article().publication().day();
        Optional<LocalDate> other = b.article().publication().day();
        if (MUTUAL.contains(a.event().type())) {
            one = one.or(story::middle);
            other = other.or(story::middle);
        }
        return one.isPresent() && other.isPresent() && !Days.isApart(one, other, 2);
    }

    /** The words that both have besides what was done and who did it to whom. */
    private static long ownWords(Deed a, Deed b) {
        return a.own().stream().filter(b.own()::contains).count();
    }

    @Override
    public String why(Deed a, Deed b) {
        StringJoiner why = new StringJoiner("; ");
        why.add("both are " + a.event().type().word().toLowerCase(Locale.ROOT));
        if (parties(a.event().actors(), b.event().actors()) == Voices.SAME) {
            why.add("done by the same");
        }
        if (parties(a.event().targets(), b.event().targets()) == Voices.SAME) {
            why.add("done to the same");
        }
        if (isDated(a, b)) {
            why.add("at times that overlap");
        }
        return why.toString();
    }

    private static boolean areKin(EventType a, EventType b) {
        return a == b || KIN.getOrDefault(a, Set.of()).contains(b);
    }

    /** Times that do not overlap; where one is not given, articles that lie far apart. */
    private static boolean areApart(Deed a, Deed b) {
        if (isDated(a, b)) {
            DayRange one = a.days().get();
            DayRange other = b.days().get();
            return one.last().isBefore(other.first()) || other.last().isBefore(one.first());
        }
        return Days.isApart(a.article().publication().day(), b.article().publication().day(), DAYS);
    }

    /**
     * Whether the one is dated long before the articles, and the other is told without a day: then
     * it is of their own time, unless it names the place too.
     */
    private boolean isOfOld(Deed old, Deed undated) {
        if (old.days().isEmpty() || undated.days().isPresent()) {
            return false;
        }
        LocalDate last = old.days().get().last();
        boolean past =
                isLongBefore(last, undated.article().publication().day().or(story::middle))
                        && isLongBefore(last, old.article().publication().day().or(story::middle));
        return past && !sharePlace(old, undated);
    }

    private static boolean isLongBefore(LocalDate day, Optional<LocalDate> published) {
        return published.filter(now -> day.plusDays(LONG_AGO).isBefore(now)).isPresent();
    }

    private static boolean sharePlace(Deed a, Deed b) {
        return !a.place().isEmpty() && a.place().equals(b.place());
    }

    /** Same if one of either is the same, different if all have other names. */
    private Voices parties(List<Party> a, List<Party> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Voices.OPEN;
        }
        boolean open = false;
        for (Party one : a) {
            for (Party other : b) {
                Voices voice = story.voices(Optional.of(one), Optional.of(other));
                if (voice == Voices.SAME) {
                    return Voices.SAME;
                }
                open |= voice == Voices.OPEN && !Whereabouts.areOfTwoCountries(one, other);
            }
        }
        return open ? Voices.OPEN : Voices.DIFFERENT;
    }
}
