package org.hearsay.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NominalTest {

    /**
     * Two readers of 50 proposals say yes 20 times together, no 15 times together, and differ 5 and
     * 10 times. Observed 35/50 = 0.7; by chance 0.5 × 0.6 + 0.5 × 0.4 = 0.5; kappa 0.2 / 0.5.
     */
    @Test
    void kappaIsThatOfTheFiftyProposals() {
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        add(first, second, "yes", "yes", 20);
        add(first, second, "yes", "no", 5);
        add(first, second, "no", "yes", 10);
        add(first, second, "no", "no", 15);

        Nominal nominal = new Nominal(first, second);

        assertThat(nominal.share()).hasValue(0.7);
        assertThat(nominal.kappa().orElseThrow()).isCloseTo(0.4, within(1e-12));
    }

    /**
     * Krippendorff's own example of two observers and two values (2011, A): ten units, six alike;
     * the pooled values are fourteen 0 and six 1, so 1 − 19 × 8 / (2 × 14 × 6) = 0.095.
     */
    @Test
    void alphaIsThatOfKrippendorffsExampleOfTwoValues() {
        Nominal nominal = new Nominal(letters("0100000010"), letters("1110010000"));

        assertThat(nominal.alike()).isEqualTo(6);
        assertThat(nominal.alpha().orElseThrow()).isCloseTo(1 - 152.0 / 168, within(1e-12));
        assertThat(nominal.alpha().orElseThrow()).isCloseTo(0.095, within(0.0005));
    }

    /** His example of two observers and five values (2011, B): 0.692. */
    @Test
    void alphaIsThatOfKrippendorffsExampleOfFiveValues() {
        Nominal nominal = new Nominal(letters("aabbdcccedda"), letters("babbbccceddd"));

        assertThat(nominal.units()).isEqualTo(12);
        assertThat(nominal.alpha().orElseThrow()).isCloseTo(0.692, within(0.0005));
    }

    @Test
    void whereNobodyGaveASecondAnswerChanceSaysNothing() {
        assertThat(new Nominal(List.of("a", "a"), List.of("a", "a")).kappa()).isEmpty();
        assertThat(new Nominal(List.of("a", "a"), List.of("a", "a")).alpha()).isEmpty();
        assertThat(new Nominal(List.of(), List.of()).share()).isEmpty();
        assertThat(new Nominal(List.of(), List.of()).kappa()).isEmpty();
    }

    @Test
    void answersComeInPairs() {
        assertThatThrownBy(() -> new Nominal(List.of("a"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void add(
            List<String> first, List<String> second, String one, String other, int times) {
        for (int i = 0; i < times; i++) {
            first.add(one);
            second.add(other);
        }
    }

    private static List<String> letters(String letters) {
        return List.of(letters.split(""));
    }
}
