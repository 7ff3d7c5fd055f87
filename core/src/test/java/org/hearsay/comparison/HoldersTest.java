package org.hearsay.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.annotation.TaggedText;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Article;
import org.hearsay.model.Evidence;
import org.hearsay.model.How;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.Party;
import org.hearsay.model.Position;
import org.hearsay.model.Reading;
import org.hearsay.model.Stance;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

final class HoldersTest {

    private static final List<String> NO_ROLES = List.of();

    private final List<Reading> readings = new ArrayList<>();

    /** An article in which this actor, of this kind and with these roles, rejects a plan. */
    private Position rejects(String name, ActorKind kind, List<String> roles) {
        Article article = article(name);
        Evidence words = Evidence.of(article, new Span(0, name.length()));
        ActorId id = ActorId.of(article.id(), words.span());
        Actor actor = new Actor(id, name, kind, List.of(), roles, List.of(words));
        Party party = new Party(name, Optional.of(words), Optional.of(id), false);
        return add(article, position(article, party), List.of(actor));
    }

    /** The same of somebody whom nobody has resolved. */
    private Position rejects(String name) {
        Article article = article(name);
        Evidence words = Evidence.of(article, new Span(0, name.length()));
        return add(article, position(article, Party.unresolved(words)), List.of());
    }

    private Article article(String name) {
        LocalDate day = LocalDate.of(2025, 3, 1).plusDays(readings.size());
        String verb = " rejects for " + (readings.size() + 1) + " days the plan";
        return TaggedText.annotate(name + verb, day).article();
    }

    private static Position position(Article article, Party party) {
        int end = article.text().characters().stripTrailing().length();
        Evidence issue = Evidence.of(article, new Span(end - "the plan".length(), end));
        return new Position(
                ItemId.of(article.id(), ItemKind.POSITION, issue.span(), 0),
                Evidence.of(article, new Span(0, end)),
                party,
                Stance.REJECTS,
                issue,
                "plan",
                List.of(),
                Position.Basis.REPORTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                .8,
                new How("position", "1", "made by hand"));
    }

    private Position add(Article article, Position position, List<Actor> actors) {
        readings.add(
                new Reading(
                        article,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(position),
                        actors,
                        List.of(),
                        "test"));
        return position;
    }

    private Optional<ActorId> holder(Position position) {
        return new Holders(readings).of(position);
    }

    @Test
    void aStateIsOneWhateverEachArticleTakesItFor() {
        Position one = rejects("Ostra", ActorKind.GOVERNMENT, NO_ROLES);
        Position other = rejects("Ostra", ActorKind.PERSON, NO_ROLES);

        assertThat(holder(one)).isPresent().isEqualTo(holder(other));
    }

    @Test
    void twoPersonsOfOneNameStayTwo() {
        Position one = rejects("Ada Lorn", ActorKind.PERSON, NO_ROLES);
        Position other = rejects("Ada Lorn", ActorKind.PERSON, NO_ROLES);

        assertThat(holder(one)).isPresent().isNotEqualTo(holder(other));
    }

    @Test
    void aBodyWithoutANameOfItsOwnIsNotAnotherOne() {
        Position one = rejects("government", ActorKind.GOVERNMENT, NO_ROLES);
        Position other = rejects("government", ActorKind.GOVERNMENT, NO_ROLES);

        assertThat(holder(one)).isPresent().isNotEqualTo(holder(other));
    }

    @Test
    void theBoardOfACompanyIsTheCompany() {
        Position company = rejects("Velmark Bank", ActorKind.ORGANISATION, NO_ROLES);
        Position board = rejects("Velmark Bank's board");

        assertThat(holder(board)).isPresent().isEqualTo(holder(company));
        assertThat(holder(rejects("Ada Lorn's board"))).isEmpty();
    }

    @Test
    void theSideOfAStateIsTheState() {
        Position state = rejects("Ostra", ActorKind.GOVERNMENT, NO_ROLES);
        Position side = rejects("The Ostran side");

        assertThat(holder(side)).isPresent().isEqualTo(holder(state));
    }

    @Test
    void aDelegationOfNoKnownStateIsNobody() {
        rejects("Ostra", ActorKind.GOVERNMENT, NO_ROLES);

        assertThat(holder(rejects("The Velmish delegation"))).isEmpty();
    }

    @Test
    void theOnlyPrimeMinisterIsMeantByTheOffice() {
        Position named = rejects("Ada Lorn", ActorKind.PERSON, List.of("Prime Minister"));

        assertThat(holder(rejects("The prime minister herself")))
                .isPresent()
                .isEqualTo(holder(named));
    }

    @Test
    void aSpokesmanSpeaksForTheBody() {
        Position body = rejects("Harbour Guild", ActorKind.ORGANISATION, NO_ROLES);
        Position voice =
                rejects("Ada Lorn", ActorKind.PERSON, List.of("spokeswoman for the Harbour Guild"));
        Position other = rejects("Tom Karr", ActorKind.PERSON, List.of("Harbour Guild leader"));

        Holders holders = new Holders(readings);
        Bodies bodies = new Bodies(readings, holders);
        assertThat(bodies.voice(holders.of(voice).orElseThrow())).isEqualTo(holders.of(body));
        assertThat(bodies.voice(holders.of(other).orElseThrow())).isEmpty();
    }

    @Test
    void aBodyIsCalledByTheLastWordOfItsNameWhereOnlyOneIs() {
        Position body = rejects("Harbour Workers' Guild", ActorKind.ORGANISATION, NO_ROLES);
        Position voice = rejects("Ada Lorn", ActorKind.PERSON, List.of("Guild spokeswoman"));
        Holders holders = new Holders(readings);
        assertThat(new Bodies(readings, holders).voice(holders.of(voice).orElseThrow()))
                .isEqualTo(holders.of(body));

        rejects("Bakers' Guild", ActorKind.ORGANISATION, NO_ROLES);
        Holders more = new Holders(readings);
        assertThat(new Bodies(readings, more).voice(more.of(voice).orElseThrow())).isEmpty();
    }

    @Test
    void whereTwoHaveTheOfficeNobodyIsMeant() {
        rejects("Ada Lorn", ActorKind.PERSON, List.of("Prime Minister"));
        rejects("Tom Karr", ActorKind.PERSON, List.of("Velmish prime minister"));

        assertThat(holder(rejects("The prime minister"))).isEmpty();
    }
}
