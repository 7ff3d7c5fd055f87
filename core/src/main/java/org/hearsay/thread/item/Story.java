package org.hearsay.thread.item;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Outlet;
import org.hearsay.model.Party;
import org.hearsay.model.Reading;
import org.hearsay.text.Span;
import org.hearsay.thread.wording.Calendar;
import org.hearsay.thread.wording.Stems;
import org.hearsay.thread.wording.Terms;

/**
 * Whether two articles tell of one matter: they share names, other than those of days and months.
 *
 * <p>It parts what has nothing to do with each other and no more; a ledger is mostly of one story.
 * Remembers what it was asked, so each weaving has its own.
 */
public final class Story {

    private static final int SHARED = 2;

    /** An article of fewer names does not show what it is about. */
    private static final int FEW = 4;

    /** Names beyond so many characters are not looked at. */
    private static final int LONGEST = 20_000;

    private static final int[] NOTHING = {};

    private final Map<ArticleId, Set<String>> names = new HashMap<>();
    private final Map<ArticleId, int[]> numbered = new HashMap<>();
    private final Map<String, Called> called = new HashMap<>();
    private final Map<String, String> plain = new HashMap<>();
    private final Set<String> all = new HashSet<>();
    private final Set<String> outlets = new HashSet<>();
    private final Map<ActorId, Set<String>> offices = new HashMap<>();
    private final Map<String, Set<ActorId>> holders = new HashMap<>();
    private final Map<ActorId, String> surnames = new HashMap<>();
    private final Optional<LocalDate> middle;

    /** What follows the first words of names in them. */
    private final Map<String, Set<String>> seconds = new HashMap<>();

    public Story(List<Reading> readings) {
        List<LocalDate> days =
                readings.stream()
                        .flatMap(reading -> reading.article().publication().day().stream())
                        .sorted()
                        .toList();
        middle = days.isEmpty() ? Optional.empty() : Optional.of(days.get(days.size() / 2));
        Map<String, Integer> numbers = new HashMap<>();
        for (Reading reading : readings) {
            hold(reading);
            Set<String> own = names(reading.article());
            names.put(reading.article().id(), own);
            numbered.put(
                    reading.article().id(),
                    own.stream()
                            .mapToInt(n -> numbers.computeIfAbsent(n, k -> numbers.size()))
                            .sorted()
                            .toArray());
            reading.article()
                    .outlet()
                    .map(Outlet::name)
                    .map(Outlets::plain)
                    .ifPresent(outlets::add);
            all.addAll(own);
        }
    }

    private void hold(Reading reading) {
        Identities identities = new Identities(reading);
        for (Actor actor : reading.actors()) {
            ActorId id = identities.of(actor);
            Set<String> held = offices.computeIfAbsent(id, key -> new TreeSet<>());
            actor.roles().forEach(role -> held.addAll(called(role).stems()));
            begin(called(actor.name()));
            if (!called(actor.name()).generic()) {
                surnames.putIfAbsent(id, called(actor.name()).last());
                actor.roles().stream()
                        .map(role -> called(role).head())
                        .map(office -> holders.computeIfAbsent(office, key -> new TreeSet<>()))
                        .forEach(holding -> holding.add(id));
            }
        }
    }

    private void begin(Called name) {
        if (!name.generic() && name.words().size() > 1) {
            seconds.computeIfAbsent(Terms.meaning(name.words().get(0)), key -> new TreeSet<>())
                    .add(name.words().get(1));
        }
    }

    private static Set<String> names(Article article) {
        String text = article.text().characters();
        Span read = new Span(0, Math.min(text.length(), LONGEST));
        Set<String> names = new TreeSet<>(Terms.of(text, List.of(read)).names());
        names.removeIf(Calendar::isIn);
        return Stems.of(names);
    }

    /** The middle one of the days on which the articles appeared that have a day. */
    public Optional<LocalDate> middle() {
        return middle;
    }

    public boolean isOne(Member a, Member b) {
        ArticleId one = a.article().id();
        ArticleId other = b.article().id();
        return one.equals(other) || shareNames(one, other);
    }

    private boolean shareNames(ArticleId one, ArticleId other) {
        int[] first = numbered.getOrDefault(one, NOTHING);
        int[] second = numbered.getOrDefault(other, NOTHING);
        return first.length < FEW || second.length < FEW || shareNames(first, second);
    }

    private static boolean shareNames(int[] first, int[] second) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (shared < SHARED && i < first.length && j < second.length) {
            int order = Integer.compare(first[i], second[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared == SHARED;
    }

    /** Whether two parties speak with one voice. */
    public Voices voices(Optional<Party> one, Optional<Party> other) {
        return Voices.of(one, other, this::called);
    }

    /** The name as comparisons see it. */
    public Called called(String name) {
        return called.computeIfAbsent(name, Called::of);
    }

    /** Whether the article names this anywhere. */
    public boolean names(Article article, String stem) {
        return names.getOrDefault(article.id(), Set.of()).contains(stem);
    }

    /** Whether an outlet of some article is called so. */
    public boolean isOutlet(Party party) {
        return outlets.contains(plain(party.name()));
    }

    private String plain(String name) {
        return plain.computeIfAbsent(name, Outlets::plain);
    }

    /** Whether the one is credited to the outlet of the other, or to the agency that it credits. */
    public boolean isOf(Utterance one, Utterance other) {
        Optional<String> outlet = other.article().outlet().map(Outlet::name).map(this::plain);
        Optional<String> agency = other.article().agency().map(this::plain);
        return one.speaker()
                .map(party -> plain(party.name()))
                .filter(name -> !name.isEmpty())
                .map(Optional::of)
                .filter(name -> name.equals(outlet) || name.equals(agency))
                .isPresent();
    }

    /**
     * Whether two parties speak with one voice, by what the articles say of offices: "the city's
     * treasurer" is who holds that office, and the president of a body may speak for it.
     */
    public Voices voice(Optional<Party> one, Optional<Party> other) {
        Voices voice = voices(one, other);
        if (voice == Voices.SAME || one.isEmpty() || other.isEmpty()) {
            return voice;
        }
        if (isOffice(one.get(), other.get()) || isOffice(other.get(), one.get())) {
            return Voices.SAME;
        }
        if (voice == Voices.OPEN && called(one.get()).isOneSpokesman(called(other.get()))) {
            return Voices.SAME;
        }
        boolean may = isBody(one.get(), other.get()) || isBody(other.get(), one.get());
        return voice == Voices.DIFFERENT && may ? Voices.OPEN : voice;
    }

    /**
     * Whether the one is called only by an office that the other holds; by an office of one word
     * only where nobody else in all the articles holds such a one.
     */
    private boolean isOffice(Party one, Party holder) {
        Called office = called(one);
        Set<String> stems = office.stems();
        return office.generic()
                && !office.crowd()
                && !stems.isEmpty()
                && !called(holder).generic()
                && offices(holder).containsAll(stems)
                && (stems.size() > 1
                        || holders.getOrDefault(stems.iterator().next(), Set.of()).size() == 1);
    }

    /** What is the same for all that call one actor by a name or by an office of its own. */
    public Optional<String> key(Optional<Party> party) {
        if (party.isEmpty()) {
            return Optional.empty();
        }
        Called called = called(party.get());
        if (!called.generic()) {
            return party.get().actor().map(ActorId::value);
        }
        Set<ActorId> holding =
                called.stems().size() == 1
                        ? holders.getOrDefault(called.stems().iterator().next(), Set.of())
                        : Set.of();
        return holding.size() == 1
                ? Optional.of(holding.iterator().next().value())
                : party.get().actor().map(ActorId::value);
    }

    /** Whose surnames the utterance means by offices that only they hold: "the mayor". */
    public Set<String> meant(Utterance utterance) {
        Set<String> meant = new TreeSet<>();
        List<String> forms = utterance.terms().forms();
        for (int i = 1; i < forms.size(); i++) {
            if (forms.get(i - 1).equals("the")) {
                Set<ActorId> holding = holders.getOrDefault(Terms.meaning(forms.get(i)), Set.of());
                if (holding.size() == 1) {
                    meant.add(surnames.getOrDefault(holding.iterator().next(), ""));
                }
            }
        }
        meant.remove("");
        utterance.speaker().map(this::called).map(Called::last).ifPresent(meant::remove);
        return meant;
    }

    /** Whether the two are one, or one is a body and the other holds an office of it. */
    public boolean speakForOne(Optional<Party> one, Optional<Party> other) {
        return voice(one, other) == Voices.SAME
                || one.isPresent()
                        && other.isPresent()
                        && (isBody(one.get(), other.get()) || isBody(other.get(), one.get()));
    }

    private boolean isBody(Party body, Party holder) {
        Set<String> held = offices(holder);
        Called called = called(body);
        return !held.isEmpty()
                && !isMany(called)
                && (held.contains(called.last()) || held.contains(firstOf(called)));
    }

    /** "Many senators", "a bunch of other senators": no body for which one of them speaks. */
    private static boolean isMany(Called called) {
        int last = called.words().size() - 1;
        return called.crowd()
                || called.generic() && last >= 0 && called.words().get(last).endsWith("s");
    }

    /** The first word of a body's name where no other body's name begins with it; else "". */
    private String firstOf(Called body) {
        if (body.generic() || body.words().size() < 2) {
            return "";
        }
        String first = Terms.meaning(body.words().get(0));
        return seconds.getOrDefault(first, Set.of()).size() <= 1 ? first : "";
    }

    /** Whether the two have one surname, so that a first name may be misprinted. */
    public boolean isMisprinted(Optional<Party> one, Optional<Party> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        Called a = called(one.get());
        Called b = called(other.get());
        return a.person() && b.person() && a.last().equals(b.last());
    }

    private Called called(Party party) {
        return called.computeIfAbsent(party.name(), Called::of);
    }

    private Set<String> offices(Party party) {
        return party.actor().map(actor -> offices.getOrDefault(actor, Set.of())).orElse(Set.of());
    }

    /** Whether some article uses the stem as a name. */
    public boolean isName(String stem) {
        return all.contains(stem);
    }
}
