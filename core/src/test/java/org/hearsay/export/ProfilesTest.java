package org.hearsay.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearsay.dossier.Dossier;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Profile;
import org.hearsay.model.Profile.Joined;
import org.hearsay.model.Profile.Tenure;
import org.junit.jupiter.api.Test;

class ProfilesTest {

    private static final LocalDate FIRST = LocalDate.parse("2031-01-01");

    @Test
    void idsRolesAndReasonsLeaveWithEveryFormatThatHasAPlaceForThem() throws IOException {
        Dossier known = known();
        assertThat(Written.text("jsonl", known, Wording.FULL))
                .contains("\"wikidata\":\"Q42\"")
                .contains("\"held\":[{\"title\":\"mayor of Kell\",\"from\":\"2031-01-01\"")
                .contains("\"because\":\"the same full name\",\"confidence\":0.98")
                .contains("\"undecided\":[\"may be another\"]");
        assertThat(Written.text("ftm", known, Wording.FULL)).contains("\"wikidataId\":[\"Q42\"]");
        assertThat(Written.text("graphml", known, Wording.FULL))
                .contains("<data key=\"wikidata\">Q42</data>");
        assertThat(Written.text("schema-org", known, Wording.FULL))
                .contains("\"sameAs\":\"http://www.wikidata.org/entity/Q42\"");
    }

    @Test
    void whatIsNotKnownIsLeftOut() throws IOException {
        assertThat(Written.text("jsonl", Quarry.dossier(), Wording.FULL))
                .doesNotContain("\"wikidata\"", "\"held\"", "\"joined\"", "\"undecided\"");
    }

    private static Dossier known() {
        Dossier plain = Quarry.dossier();
        List<Profile> profiles = plain.actors().stream().map(ProfilesTest::profile).toList();
        return new Dossier(
                plain.inputs(),
                plain.readings(),
                plain.actors(),
                profiles,
                plain.lineage(),
                plain.threads(),
                plain.discourse(),
                plain.stories(),
                plain.coverage(),
                plain.inconsistencies(),
                plain.decisions(),
                plain.codebook());
    }

    private static Profile profile(Actor actor) {
        boolean person = actor.kind() == ActorKind.PERSON;
        return new Profile(
                actor.id(),
                Optional.of("Q42"),
                person
                        ? List.of(
                                new Tenure(
                                        "mayor of Kell",
                                        Optional.of(FIRST),
                                        Optional.empty(),
                                        Optional.of(FIRST),
                                        Optional.of(FIRST),
                                        1,
                                        actor.mentions().subList(0, 1)))
                        : List.of(),
                List.of(
                        new Joined(
                                "the same full name",
                                0.98,
                                List.of(actor.name()),
                                List.of(actor.id()))),
                List.of("may be another"));
    }
}
