package org.hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.ActorKind;
import org.hearsay.model.PeopleRegister.Entry;
import org.hearsay.model.PeopleRegister.Post;
import org.hearsay.model.PeopleRegister.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleFileTest {

    @TempDir private Path folder;

    @Test
    void rowsOfOneNameAreOneEntryWithAllTheirRoles() {
        List<Entry> entries =
                read(
                        "name,aliases,kind,wikidata,role,from,to",
                        "Ida Venn,Ida Karst; I. V. Karst,person,Q12,mayor of Kell,2029-02-01,2031",
                        "Ida Venn,,,Q12,governor of Orvane,2031-09,");
        assertThat(entries)
                .containsExactly(
                        new Entry(
                                "Ida Venn",
                                ActorKind.PERSON,
                                Standing.KNOWN,
                                List.of("Ida Karst", "I. V. Karst"),
                                List.of(
                                        post("mayor of Kell", "2029-02-01", "2031-12-31"),
                                        post("governor of Orvane", "2031-09-01", "")),
                                Optional.of("Q12")));
    }

    @Test
    void twoOfOneNameAreToldApartByTheirIds() {
        assertThat(read("name,wikidata", "Jon Venn,Q1", "Jon Venn,Q2")).hasSize(2);
        assertThatThrownBy(() -> read("name,wikidata", "Jon Venn,Q1", "Jon Venn,"))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("line 3: the name 'Jon Venn' is given with and without");
    }

    @Test
    void nobodyIsNoActorOrTheSameAsNobodyElse() {
        List<Entry> entries =
                read(
                        "Name;Kind;Same-as",
                        "Kell Post;nobody;",
                        "Ida Venn;;nobody",
                        "Rivers Board;organisation;");
        assertThat(entries)
                .extracting(Entry::standing)
                .containsExactly(Standing.NO_ACTOR, Standing.ALONE, Standing.KNOWN);
        assertThat(entries.get(2).kind()).isEqualTo(ActorKind.ORGANISATION);
    }

    @Test
    void anAddressAtWikidataIsItsId() {
        assertThat(read("name,wikidata", "Ida Venn,https://www.wikidata.org/wiki/Q42"))
                .extracting(Entry::wikidata)
                .containsExactly(Optional.of("Q42"));
    }

    @Test
    void allThatIsWrongIsSaidWithItsLine() {
        assertThatThrownBy(
                        () ->
                                read(
                                        "name,kind,wikidata,role,from,to,same-as",
                                        "Ida Venn,human,42,mayor,yesterday,,Ida Karst",
                                        "Tolo Moor,,,mayor,2031,2030,",
                                        "Remi Aubel,,,,2031,,",
                                        ",person,,,,,"))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("line 2: kind 'human'; expected one of person")
                .hasMessageContaining("line 2: wikidata '42'; expected an item's id such as Q42")
                .hasMessageContaining("line 2: from 'yesterday'; expected a day such as")
                .hasMessageContaining("line 2: same-as 'Ida Karst'; expected nobody")
                .hasMessageContaining("line 3: to '2030' is before from '2031'")
                .hasMessageContaining("line 4: there are days but no role")
                .hasMessageContaining("line 5: the name is missing");
    }

    @Test
    void aColumnThatThereIsNotIsRefused() {
        assertThatThrownBy(() -> read("name,alias", "Ida Venn,"))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("line 1: unknown column 'alias': did you mean 'aliases'?");
        assertThatThrownBy(() -> read(""))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("expected a line with the columns name");
    }

    private static Post post(String title, String from, String to) {
        return new Post(
                title,
                from.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(from)),
                to.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(to)));
    }

    private List<Entry> read(String... lines) {
        try {
            Path file = folder.resolve("people.csv");
            Files.writeString(file, String.join("\n", lines) + "\n");
            return PeopleFile.read(file).entries();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
