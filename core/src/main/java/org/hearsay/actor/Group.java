package org.hearsay.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.model.Actor;
import org.hearsay.model.ArticleId;
import org.hearsay.model.PeopleRegister.Entry;

/** A person in the making, with what its members and a register together tell. For one thread. */
final class Group {

    private final List<Somebody> members = new ArrayList<>();
    private final Set<ArticleId> articles = new TreeSet<>();
    private final Set<RoleTitle> roles = new LinkedHashSet<>();
    private final Optional<Entry> entry;
    private Gender gender = Gender.UNKNOWN;

    Group() {
        this.entry = Optional.empty();
    }

    /** Somebody of a register, whose offices are given. */
    Group(Entry entry, List<RoleTitle> posts) {
        this.entry = Optional.of(entry);
        roles.addAll(posts);
    }

    void add(Somebody somebody) {
        members.add(somebody);
        articles.addAll(somebody.articles());
        roles.addAll(somebody.roles());
        gender = gender == Gender.UNKNOWN ? somebody.gender() : gender;
    }

    List<Somebody> members() {
        return members;
    }

    List<Actor> actors() {
        return members.stream().map(Somebody::actor).toList();
    }

    Optional<Entry> entry() {
        return entry;
    }

    Set<RoleTitle> roles() {
        return roles;
    }

    Set<ArticleId> articles() {
        return articles;
    }

    /** Whether any of the members is named in full. */
    boolean isNamedInFull() {
        return members.stream().anyMatch(member -> member.name().isFull());
    }

    /** Whether nothing that is said of somebody contradicts what is said of this group. */
    boolean accepts(Somebody somebody) {
        return isOfGenderOf(somebody)
                && somebody.articles().stream().noneMatch(articles::contains)
                && (roles.isEmpty() || somebody.roles().isEmpty() || sharesRole(somebody.roles()));
    }

    boolean isOfGenderOf(Somebody somebody) {
        return gender.agrees(somebody.gender());
    }

    boolean sharesRole(Collection<RoleTitle> others) {
        return others.stream().anyMatch(a -> roles.stream().anyMatch(a::isNear));
    }

    boolean meets(Group other) {
        return articles.stream().anyMatch(other.articles::contains);
    }

    /** Whether both may be one person for all but their names and articles. */
    boolean fits(Group other) {
        return gender.agrees(other.gender)
                && (roles.isEmpty() || other.roles.isEmpty() || sharesRole(other.roles));
    }
}
