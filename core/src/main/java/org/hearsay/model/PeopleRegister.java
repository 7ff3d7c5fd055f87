package org.hearsay.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person knows of people and bodies whatever the articles say: by which names they go, which
 * offices they held when, and their ids in Wikidata. The order of the entries means nothing.
 */
public record PeopleRegister(List<Entry> entries) {

    private static final PeopleRegister NOBODY = new PeopleRegister(List.of());

    public PeopleRegister {
        entries = List.copyOf(entries);
    }

    /** A register of nobody. */
    public static PeopleRegister empty() {
        return NOBODY;
    }

    /** What is to be thought of others with nearly the same name. */
    public enum Standing {
        /** Other spellings, initials and surnames may be theirs, by the program's own rules. */
        KNOWN,
        /** The same as nobody else: only the names that are listed are theirs. */
        ALONE,
        /** Whoever is called so is no actor. */
        NO_ACTOR
    }

    /** An office or a role; a missing day is not known or has not come. Both days are inclusive. */
    public record Post(String title, Optional<LocalDate> from, Optional<LocalDate> to) {

        public Post {
            if (title.isBlank()) {
                throw new IllegalArgumentException("An office has a name");
            }
            if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
                throw new IllegalArgumentException(
                        title + " ends on " + to.get() + ", before it begins on " + from.get());
            }
        }

        /** Whether it was held on this day, for all that is known. */
        public boolean covers(LocalDate day) {
            return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
        }
    }

    /** One person or body; {@code wikidata} is an item's id such as {@code Q42}. */
    public record Entry(
            String name,
            ActorKind kind,
            Standing standing,
            List<String> aliases,
            List<Post> posts,
            Optional<String> wikidata) {

        public Entry {
            aliases = List.copyOf(aliases);
            posts = List.copyOf(posts);
            if (name.isBlank() || kind == ActorKind.UNNAMED) {
                throw new IllegalArgumentException("Whoever is in a register has a name: " + name);
            }
            if (wikidata.filter(id -> !isItem(id)).isPresent()) {
                throw new IllegalArgumentException("Not an item of Wikidata: " + wikidata.get());
            }
        }

        /** The name and the aliases. */
        public List<String> names() {
            return Stream.concat(Stream.of(name), aliases.stream()).toList();
        }

        /** Whether this is how Wikidata names an item: Q and a number. */
        public static boolean isItem(String id) {
            return id.length() > 1
                    && id.length() < 20
                    && id.charAt(0) == 'Q'
                    && id.charAt(1) != '0'
                    && id.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
        }
    }
}
