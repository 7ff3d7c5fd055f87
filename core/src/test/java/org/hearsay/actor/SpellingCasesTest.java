package org.hearsay.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.text.WordList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpellingCasesTest {

    private final Spellings spellings = new Spellings(new Lexicon());

    record Pair(String one, String other, boolean same) {
        static Pair of(String line) {
            boolean same = line.contains(" = ");
            List<String> names = List.of(line.split(same ? " = " : " / "));
            return new Pair(names.get(0).strip(), names.get(1).strip(), same);
        }
    }

    static Stream<Pair> pairs() {
        return WordList.lines(SpellingCasesTest.class, "spellings.txt").stream().map(Pair::of);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aPairIsOneNameOrTwoAsTheFileHasIt(Pair pair) {
        assertThat(rule(pair.one(), pair.other()).isPresent())
                .as("%s", pair)
                .isEqualTo(pair.same());
        assertThat(rule(pair.other(), pair.one())).isEqualTo(rule(pair.one(), pair.other()));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void namesThatMayBeOneShareAKey(Pair pair) {
        if (pair.same()) {
            assertThat(spellings.keys(spellings.read(pair.one())))
                    .containsAnyElementsOf(spellings.keys(spellings.read(pair.other())));
        }
    }

    @Test
    void halfOfThePairsAreTwoNames() {
        assertThat(pairs().filter(Pair::same).count()).isGreaterThanOrEqualTo(30);
        assertThat(pairs().filter(pair -> !pair.same()).count()).isGreaterThanOrEqualTo(30);
    }

    private Optional<SpellingRule> rule(String one, String other) {
        return spellings.rule(spellings.read(one), spellings.read(other));
    }
}
