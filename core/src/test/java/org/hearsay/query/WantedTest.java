package org.hearsay.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.hearsay.model.Act;
import org.junit.jupiter.api.Test;

class WantedTest {

    @Test
    void wordsPhrasesAndFieldsAreToldApart() {
        Wanted wanted =
                Wanted.parse(
                        "Quay \"harbour wall\" speaker:\"Orla Venn\" act:deny from:2031-05-01");
        assertThat(wanted.phrases())
                .isEqualTo(List.of(List.of("quay"), List.of("harbour", "wall")));
        assertThat(wanted.filter())
                .isEqualTo(
                        Filter.none()
                                .speaker("Orla Venn")
                                .act(Act.DENY)
                                .from(LocalDate.of(2031, 5, 1)));
        assertThat(wanted.isOfStatements()).isTrue();
    }

    @Test
    void aColonAfterAnyOtherWordIsNoField() {
        assertThat(Wanted.parse("note: 12:30 http://quay.example/a").filter())
                .isEqualTo(Filter.none());
        assertThat(Wanted.parse("").isNothing()).isTrue();
        assertThat(Wanted.parse(" \"open").phrases()).isEqualTo(List.of(List.of("open")));
    }

    @Test
    void whatIsNotUnderstoodIsToldWithWhatWasExpected() {
        assertThatThrownBy(() -> Wanted.parse("act:shout"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'shout'")
                .hasMessageContaining("deny");
        assertThatThrownBy(() -> Wanted.parse("from:soon")).hasMessageContaining("2025-03-04");
        assertThatThrownBy(() -> Wanted.parse("speaker:")).hasMessageContaining("speaker");
        assertThatThrownBy(() -> Wanted.parse("\"!!\"")).hasMessageContaining("no word");
        assertThatThrownBy(() -> Wanted.parse("a ".repeat(300))).hasMessageContaining("500");
        assertThatThrownBy(() -> Wanted.parse("a ".repeat(40))).hasMessageContaining("32");
    }
}
