package org.hearsay.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.actor.Mentions.Mention;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Segment;

/**
 * Finds whom a writer means who will not repeat a name: in "Venn said he would stay. “No captain
 * goes first,” the banker said" the banker is Venn, though nothing else says so.
 *
 * <p>Only beside a quotation, only where the paragraph, or the one before where its own names
 * nobody, tells of one person alone who has spoken there, and only by a noun of a trade or an
 * office that nobody else is given and that contradicts nothing. "The official" may always be
 * another.
 */
final class Epithets {

    /** Whoever is called so is rather somebody who is not named. */
    private static final Set<String> UNNAMED =
            Set.of(
                    "official",
                    "source",
                    "person",
                    "figure",
                    "insider",
                    "man",
                    "woman",
                    "witness",
                    "reporter",
                    "journalist",
                    "interviewer",
                    "officer",
                    "aide",
                    "adviser",
                    "advisor",
                    "diplomat",
                    "judge",
                    "friend",
                    "colleague",
                    "host",
                    "lawyer",
                    "attorney",
                    "wife",
                    "husband",
                    "widow",
                    "son",
                    "daughter",
                    "father",
                    "mother",
                    "brother",
                    "sister",
                    "expert",
                    "analyst",
                    "resident",
                    "neighbour",
                    "neighbor",
                    "critic",
                    "survivor",
                    "supporter",
                    "opponent");

    private final ArticleWords article;
    private final Lexicon lexicon;
    private final Mentions mentions;

    Epithets(ArticleWords article, Lexicon lexicon, Mentions mentions) {
        this.article = article;
        this.lexicon = lexicon;
        this.mentions = mentions;
    }

    /** The one meant by a title that nobody of the article is given. */
    Optional<Candidate> meant(RoleTitle title, int position, Set<Candidate> others) {
        if (UNNAMED.contains(title.head()) || !lexicon.isRole(title.head())) {
            return Optional.empty();
        }
        int paragraph = article.paragraph(position);
        List<Segment> segments = article.annotation().article().segments();
        if (paragraph < 0) {
            return Optional.empty();
        }
        List<Mention> told = persons(segments.get(paragraph).span().start(), position);
        boolean above =
                told.isEmpty()
                        && paragraph > 0
                        && segments.get(paragraph - 1).role() == segments.get(paragraph).role();
        if (above) {
            told = persons(segments.get(paragraph - 1).span().start(), position);
        }
        boolean one = told.stream().map(Mention::who).distinct().count() == 1;
        return one && told.stream().anyMatch(Mention::source)
                ? Optional.of(told.get(0).who())
                        .filter(who -> mayBe(who, title) && !others.contains(who))
                : Optional.empty();
    }

    /** The mentions of persons outside quotations, unnamed ones as well. */
    private List<Mention> persons(int from, int to) {
        List<Mention> found = new ArrayList<>();
        for (Mention mention : mentions.between(from, to)) {
            boolean person =
                    mention.who().kind() == ActorKind.PERSON
                            || mention.who().isUnnamed() && !mention.who().isPlural();
            if (person && !article.inQuotes(mention.span().start())) {
                found.add(mention);
            }
        }
        return found;
    }

    private boolean mayBe(Candidate who, RoleTitle title) {
        boolean elsewhere =
                lexicon.isOffice(title.head())
                        && who.roles().stream().anyMatch(role -> lexicon.isOffice(role.head()));
        boolean abroad =
                !title.countries().isEmpty() && !who.countries().containsAll(title.countries());
        return who.kind() == ActorKind.PERSON
                && who.isOnePerson()
                && who.gender().agrees(lexicon.genderOf(title.head()))
                && !elsewhere
                && !abroad;
    }
}
