package org.hearsay.model;

import java.util.List;

/**
 * A person, body, place or unnamed source with everything it is called.
 *
 * <p>Mentions are in order of article and position, at least one. Within an article the id comes
 * from the first mention; across articles it is the smallest of its members'.
 */
public record Actor(
        ActorId id,
        String name,
        ActorKind kind,
        List<String> aliases,
        List<String> roles,
        List<Evidence> mentions) {

    public Actor {
        aliases = List.copyOf(aliases);
        roles = List.copyOf(roles);
        mentions = mentions.stream().sorted().distinct().toList();
        if (name.isBlank() || mentions.isEmpty()) {
            throw new IllegalArgumentException("An actor has a name and is mentioned: " + id);
        }
    }
}
