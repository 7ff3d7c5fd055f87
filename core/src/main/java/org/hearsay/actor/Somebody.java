package org.hearsay.actor;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Actor;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Evidence;

/**
 * A person of one article, with what the article tells of them.
 *
 * @param byTitle whether they have no name but a title: "the Orvanian president"
 */
record Somebody(
        Actor actor,
        PersonName name,
        boolean byTitle,
        List<RoleTitle> roles,
        Gender gender,
        Set<ArticleId> articles) {

    static Somebody of(Actor actor, Lexicon lexicon, Countries countries) {
        PersonName name = PersonName.of(actor.name(), lexicon);
        return new Somebody(
                actor,
                name,
                actor.roles().contains(actor.name()),
                actor.roles().stream().map(r -> RoleTitle.of(r, lexicon, countries)).toList(),
                gender(actor, name, lexicon),
                actor.mentions().stream()
                        .map(Evidence::article)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The gender that its mentions tell: "Ms Venn", "she". */
    private static Gender gender(Actor actor, PersonName name, Lexicon lexicon) {
        for (String alias : actor.aliases()) {
            Gender told = lexicon.genderOf(alias.split(" ", 2)[0]);
            if (told != Gender.UNKNOWN && alias.indexOf(' ') > 0) {
                return told;
            }
        }
        for (Evidence mention : actor.mentions()) {
            String lower = Lexicon.lower(mention.exact());
            if (lower.equals("he") || lower.equals("she")) {
                return lower.equals("he") ? Gender.MALE : Gender.FEMALE;
            }
        }
        return name.isFull() ? lexicon.genderOfGivenName(name.first()) : Gender.UNKNOWN;
    }

    /** All that the article calls them by name. */
    Stream<String> names() {
        return Stream.concat(Stream.of(actor.name()), actor.aliases().stream());
    }
}
