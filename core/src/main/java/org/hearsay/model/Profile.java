package org.hearsay.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What all articles and a person's register together say of one actor.
 *
 * @param wikidata its id there, where a register gives it
 * @param tenures what it is called and when, by the first day, then by title
 * @param joined why the actors of several articles are this one, the surest reason first
 * @param undecided what could not be told and was not guessed, in sentences
 */
public record Profile(
        ActorId actor,
        Optional<String> wikidata,
        List<Tenure> tenures,
        List<Joined> joined,
        List<String> undecided) {

    /**
     * A role, and when.
     *
     * @param from the first day of it as a register says, as is {@code to}, the last
     * @param first the first day on which an article calls the actor so, as is {@code last}; absent
     *     where no such article's day is known
     * @param articles how many call it so
     * @param evidence where the first and where the last of them does
     */
    public record Tenure(
            String title,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<LocalDate> first,
            Optional<LocalDate> last,
            int articles,
            List<Evidence> evidence) {

        public Tenure {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Actors of single articles that are this one for one reason.
     *
     * @param because the reason, in words
     * @param confidence how sure it is, from 0 to 1
     * @param names what the articles call it, by code unit
     * @param members in the order of their ids
     */
    public record Joined(
            String because, double confidence, List<String> names, List<ActorId> members) {

        public Joined {
            names = List.copyOf(names);
            members = List.copyOf(members);
        }
    }

    public Profile {
        tenures = List.copyOf(tenures);
        joined = List.copyOf(joined);
        undecided = List.copyOf(undecided);
    }
}
