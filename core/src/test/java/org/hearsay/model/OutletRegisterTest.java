package org.hearsay.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutletRegisterTest {

    private static final OutletRegister REGISTER =
            OutletRegister.parse(
                    List.of(
                            "# our region",
                            "",
                            "Harbour Post | title | North Media | - | The HP | www.post.example",
                            "Northern Wire | agency | - | NOR | NW; Northern | wire.example"),
                    "outlets.txt");

    @Test
    void anOutletIsFoundByItsNamesAndDomains() {
        assertThat(name(REGISTER.named("the harbour post"))).contains("Harbour Post");
        assertThat(name(REGISTER.named("HP"))).contains("Harbour Post");
        assertThat(name(REGISTER.named("post.example"))).contains("Harbour Post");
        assertThat(name(REGISTER.named("Post"))).isEmpty();
    }

    @Test
    void anAddressBelongsToTheOutletOfItsDomain() {
        assertThat(name(REGISTER.at("https://www.post.example/a/1"))).contains("Harbour Post");
        assertThat(name(REGISTER.at("http://m.wire.example:8080/x?y"))).contains("Northern Wire");
        assertThat(name(REGISTER.at("https://notpost.example/"))).isEmpty();
        assertThat(name(REGISTER.at("https://post.example.evil.example/"))).isEmpty();
        assertThat(name(REGISTER.at(""))).isEmpty();
    }

    @Test
    void aUsersLineGoesBeforeTheProgramsOwn() {
        OutletRegister mine =
                OutletRegister.parse(List.of("Reuters | title | My Holding | - | - | -"), "mine")
                        .or(OutletRegister.builtIn());
        assertThat(mine.named("reuters").flatMap(OutletRegister.Entry::owner))
                .contains("My Holding");
        assertThat(name(mine.named("AFP"))).contains("Agence France-Presse");
    }

    @Test
    void aWrongLineIsNamedWithWhatWasExpected() {
        assertThatThrownBy(() -> OutletRegister.parse(List.of("", "Post, title"), "my.txt"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("my.txt, line 2")
                .hasMessageContaining("found 1 columns");
        assertThatThrownBy(() -> one("Post | paper | - | - | - | -")).hasMessageContaining("paper");
        assertThatThrownBy(() -> one(" | title | - | - | - | -")).hasMessageContaining("name");
        assertThatThrownBy(() -> one("P | title | - | Norway | - | -"))
                .hasMessageContaining("Norway");
        assertThatThrownBy(() -> one("P | title | - | - | - | http://p.example/x"))
                .hasMessageContaining("domain");
    }

    @Test
    void theProgramsOwnNamesAndDomainsAreUnique() {
        List<OutletRegister.Entry> entries = OutletRegister.builtIn().entries();
        Stream<String> names =
                entries.stream()
                        .flatMap(
                                entry ->
                                        entry.names().stream()
                                                .map(name -> name.replaceFirst("^The ", ""))
                                                .distinct());
        assertThat(names.map(name -> name.toLowerCase(java.util.Locale.ROOT)).toList())
                .doesNotHaveDuplicates();
        assertThat(entries.stream().flatMap(entry -> entry.domains().stream()).toList())
                .doesNotHaveDuplicates();
        assertThat(entries).hasSizeGreaterThan(60);
    }

    private static OutletRegister one(String line) {
        return OutletRegister.parse(List.of(line), "one");
    }

    private static Optional<String> name(Optional<OutletRegister.Entry> entry) {
        return entry.map(OutletRegister.Entry::name);
    }
}
