package org.hearsay.thread.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TermsTest {

    @Test
    void namesWeekdaysAndNumbersAreNotSolid() {
        Terms one = Terms.of("On Monday the seven boats of Orla Venn left the harbour");
        Terms other = Terms.of("The harbour saw Orla Venn and seven boats on Monday");

        assertThat(one.common(other)).isEqualTo(6);
        assertThat(one.solid(other)).isEqualTo(2);
    }

    @Test
    void aWordAndItsOppositeAreOpposed() {
        assertThat(Terms.of("prices will rise").opposes(Terms.of("prices fell, they fall")))
                .isTrue();
        assertThat(Terms.of("prices rise and fall").opposes(Terms.of("prices fall"))).isFalse();
        assertThat(Terms.of("prices rise").opposes(Terms.of("prices rise"))).isFalse();
        assertThat(Terms.of("prices rise").opposes(Terms.of("prices"))).isFalse();
    }

    @Test
    void aSetOfWordsHoldsAnotherIfItHasAllOfItsWords() {
        Stems wide = Stems.of(List.of("quay", "boat", "harbour", "boat"));

        assertThat(wide.size()).isEqualTo(3);
        assertThat(wide.containsAll(Stems.of(List.of("boat", "quay")))).isTrue();
        assertThat(wide.containsAll(Set.of("boat", "quay"))).isTrue();
        assertThat(wide.containsAll(Stems.of(List.of("boat", "pier")))).isFalse();
        assertThat(wide.common(Stems.of(List.of("boat", "pier", "quay")))).isEqualTo(2);
        assertThat(wide).containsExactly("boat", "harbour", "quay");
    }
}
