package org.hearsay.actor;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.actor.RoleTitle.Fit;
import org.hearsay.model.ActorKind;

/**
 * Tells who may be meant by a title such as "the Finnish president": only those of whom the article
 * says that they hold it, and of that country.
 *
 * <p>"The president" is rather whoever is "President Grole" there than a "French President". A
 * country's "leader" is the one person who holds its highest office.
 */
final class Holders {

    private final Lexicon lexicon;

    Holders(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Candidate> of(Phrase.Nominal phrase, Collection<Candidate> people) {
        RoleTitle title = phrase.title();
        List<Candidate> all = possible(phrase, people).filter(who -> holds(who, title)).toList();
        if (all.isEmpty() && isLeader(title)) {
            List<Candidate> leading =
                    possible(phrase, people).filter(who -> leads(who, title)).toList();
            return leading.size() == 1 ? leading : List.of();
        }
        boolean isBare = lexicon.isOffice(title.head()) && !title.namesBody();
        boolean bareHeld = all.stream().anyMatch(who -> bare(who, title));
        return isBare && bareHeld
                ? all.stream().filter(who -> who.isUnnamed() || bare(who, title)).toList()
                : all;
    }

    /** Whether somebody named may hold it, for all that the article says. */
    boolean mayBeHeld(Phrase.Nominal phrase, Collection<Candidate> people) {
        RoleTitle title = phrase.title();
        return possible(phrase, people)
                .filter(who -> who.kind() == ActorKind.PERSON)
                .anyMatch(
                        who ->
                                fits(who, title, Fit.WEAK)
                                        || (isLeader(title) && mayLead(who, title)));
    }

    /** Whether several persons are given this title, which names no country or body of its own. */
    boolean isShared(RoleTitle title, Collection<Candidate> holders) {
        return lexicon.isOffice(title.head())
                && !title.namesBody()
                && holders.stream().filter(who -> !who.isUnnamed()).count() > 1
                && holders.stream().anyMatch(who -> !countries(who, title).isEmpty());
    }

    private Set<String> countries(Candidate who, RoleTitle title) {
        return matching(who, title)
                .flatMap(role -> role.countries().stream())
                .collect(Collectors.toSet());
    }

    private Stream<Candidate> possible(Phrase.Nominal phrase, Collection<Candidate> people) {
        Gender told = lexicon.genderOf(phrase.title().head());
        return people.stream()
                .filter(who -> who.isPlural() == phrase.plural())
                .filter(who -> who.gender().agrees(told));
    }

    private boolean holds(Candidate who, RoleTitle title) {
        return fits(who, title, Fit.FULL)
                || (fits(who, title, Fit.WEAK) && who.countries().containsAll(title.countries()));
    }

    private boolean fits(Candidate who, RoleTitle title, Fit wanted) {
        return who.roles().stream()
                .anyMatch(role -> title.fits(role, who.isUnnamed(), lexicon) == wanted);
    }

    private Stream<RoleTitle> matching(Candidate who, RoleTitle title) {
        return who.roles().stream()
                .filter(role -> title.fits(role, who.isUnnamed(), lexicon) != Fit.NO);
    }

    private boolean bare(Candidate who, RoleTitle title) {
        return !who.isUnnamed()
                && matching(who, title).anyMatch(role -> who.isMostlyBare(role.head()));
    }

    private static boolean isLeader(RoleTitle title) {
        return title.head().equals("leader")
                && title.fields().isEmpty()
                && title.altering().isEmpty()
                && !title.countries().isEmpty();
    }

    private boolean leads(Candidate who, RoleTitle title) {
        return mayLead(who, title) && who.countries().containsAll(title.countries());
    }

    private boolean mayLead(Candidate who, RoleTitle title) {
        return who.kind() == ActorKind.PERSON
                && who.roles().stream().anyMatch(lexicon::isLeading)
                && (who.countries().isEmpty() || who.countries().containsAll(title.countries()));
    }
}
