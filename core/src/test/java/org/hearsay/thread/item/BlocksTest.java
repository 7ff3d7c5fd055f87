package org.hearsay.thread.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class BlocksTest {

    private static final int CROWD = 4;

    private record Shared(int earlier, int later, int keys) {}

    @Test
    void everyPairWithACommonKeyIsToldOnceWithHowManyKeysBothHave() {
        List<Set<String>> nodes = nodes(60, new Random(7));

        assertThat(told(nodes)).containsExactlyInAnyOrderElementsOf(expected(nodes)).isNotEmpty();
    }

    @Test
    void aKeyThatACrowdHasPairsNobody() {
        Set<String> common = Set.of("common");

        assertThat(told(List.of(common, common, common, common))).hasSize(6);
        assertThat(told(List.of(common, common, common, common, common))).isEmpty();
    }

    @Test
    void aKeyThatIsGivenTwiceIsOne() {
        Keys keys = new Keys();
        keys.add("the harbour");
        keys.add("the", " ", "harbour");
        keys.add("a harbour");

        assertThat(keys.distinct()).hasSize(2).isSorted();
    }

    private static List<Shared> told(List<Set<String>> nodes) {
        List<Shared> told = new ArrayList<>();
        Blocks blocks = new Blocks(nodes.size(), node -> keys(nodes.get(node)), CROWD);
        blocks.forEach((earlier, later, keys) -> told.add(new Shared(earlier, later, keys)));
        return told;
    }

    private static long[] keys(Set<String> words) {
        Keys keys = new Keys();
        words.forEach(keys::add);
        return keys.distinct();
    }

    /** The same by comparing every node with every other. */
    private static List<Shared> expected(List<Set<String>> nodes) {
        List<Shared> expected = new ArrayList<>();
        for (int later = 0; later < nodes.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                Set<String> common = new TreeSet<>(nodes.get(earlier));
                common.retainAll(nodes.get(later));
                common.removeIf(key -> nodes.stream().filter(n -> n.contains(key)).count() > CROWD);
                if (!common.isEmpty()) {
                    expected.add(new Shared(earlier, later, common.size()));
                }
            }
        }
        return expected;
    }

    private static List<Set<String>> nodes(int count, Random random) {
        List<Set<String>> nodes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Set<String> keys = new TreeSet<>();
            for (int k = 0; k < 5; k++) {
                keys.add("key " + random.nextInt(120));
            }
            nodes.add(keys);
        }
        return nodes;
    }
}
