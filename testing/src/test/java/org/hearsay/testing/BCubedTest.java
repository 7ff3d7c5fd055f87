package org.hearsay.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.hearsay.testing.BCubed.Pair;
import org.junit.jupiter.api.Test;

class BCubedTest {

    private static final Offset<Double> CLOSE = Offset.offset(1e-9);

    /** Gold has five, two and five items that belong together. */
    private static final List<String> GOLD = List.of("abcde", "fg", "hijkl");

    @Test
    void joiningASmallGroupToALargeOneCostsLessThanJoiningTwoLargeOnes() {
        assertThat(scored("abcde", "fghijkl").precision()).isCloseTo(16.0 / 21, CLOSE);
        assertThat(scored("fg", "abcdehijkl").precision()).isCloseTo(7.0 / 12, CLOSE);
        assertThat(scored("abcde", "fghijkl").recall()).isEqualTo(1);
    }

    @Test
    void anItemThatStandsAloneIsRightAndFindsNothing() {
        BCubed scored = scored("abcd", "fg", "hijkl");

        assertThat(scored.precision()).isEqualTo(1);
        assertThat(scored.recall()).isCloseTo((4 * .8 + .2 + 7) / 12, CLOSE);
    }

    @Test
    void noItemIsNoFault() {
        assertThat(BCubed.of(List.of(), Set.of(), Set.of())).isEqualTo(new BCubed(0, 1, 1));
    }

    private static BCubed scored(String... groups) {
        List<String> items = String.join("", GOLD).chars().mapToObj(Character::toString).toList();
        return BCubed.of(items, pairs(GOLD), pairs(List.of(groups)));
    }

    private static Set<Pair> pairs(List<String> groups) {
        Set<Pair> pairs = new HashSet<>();
        for (String group : groups) {
            for (int i = 0; i < group.length(); i++) {
                for (int j = i + 1; j < group.length(); j++) {
                    pairs.add(new Pair(group.substring(i, i + 1), group.substring(j, j + 1)));
                }
            }
        }
        return pairs;
    }
}
