package org.hearsay.intake.office;

import java.util.ArrayList;
import java.util.List;

/**
 * The order in which a page's blocks are read: of blocks above one another the upper first, of
 * blocks on two sides of a gutter the left, unless a block that spans both stands between them.
 */
final class ReadingOrder {

    /** A page of more blocks than these is read from the top down. */
    private static final int MOST_BLOCKS = 400;

    private final List<Block> blocks;
    private final List<Gutter> gutters;

    private ReadingOrder(List<Block> blocks, List<Gutter> gutters) {
        this.blocks = blocks;
        this.gutters = gutters;
    }

    static List<Block> of(List<Block> blocks, List<Gutter> gutters) {
        return gutters.isEmpty() || blocks.size() > MOST_BLOCKS
                ? blocks
                : new ReadingOrder(blocks, gutters).sorted();
    }

    /** Takes the uppermost block before which no other is left; in a circle, the uppermost. */
    private List<Block> sorted() {
        int count = blocks.size();
        boolean[][] before = new boolean[count][count];
        int[] waitsFor = new int[count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                before[i][j] = i != j && isBefore(blocks.get(i), blocks.get(j));
                waitsFor[j] += before[i][j] ? 1 : 0;
            }
        }
        List<Block> sorted = new ArrayList<>();
        boolean[] taken = new boolean[count];
        while (sorted.size() < count) {
            int next = next(taken, waitsFor);
            taken[next] = true;
            sorted.add(blocks.get(next));
            for (int j = 0; j < count; j++) {
                waitsFor[j] -= before[next][j] ? 1 : 0;
            }
        }
        return sorted;
    }

    private static int next(boolean[] taken, int[] waitsFor) {
        int first = -1;
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i] && waitsFor[i] == 0) {
                return i;
            }
            first = first < 0 && !taken[i] ? i : first;
        }
        return first;
    }

    private boolean isBefore(Block one, Block other) {
        if (one.shared(other) > 2) {
            return one.top() < other.top();
        }
        if (areParted(one, other)) {
            return one.right() <= other.left() + 2 && !isSpanned(one, other);
        }
        return !areParted(other, one) && one.top() < other.top();
    }

    private boolean areParted(Block one, Block other) {
        Block left = one.left() < other.left() ? one : other;
        Block right = left == one ? other : one;
        return gutters.stream()
                .anyMatch(
                        gutter ->
                                gutter.isRightOf(left.right())
                                        && gutter.isLeftOf(right.left())
                                        && reaches(gutter, left)
                                        && reaches(gutter, right));
    }

    private static boolean reaches(Gutter gutter, Block block) {
        return gutter.bottom() > block.top() && gutter.top() < block.bottom();
    }

    private boolean isSpanned(Block one, Block other) {
        Block upper = one.top() < other.top() ? one : other;
        Block lower = upper == one ? other : one;
        return blocks.stream()
                .anyMatch(
                        block ->
                                block.shared(one) > 2
                                        && block.shared(other) > 2
                                        && block.top() > upper.top()
                                        && block.bottom() < lower.bottom()
                                        && block.top() >= upper.bottom() - block.first().size()
                                        && block.bottom() <= lower.top() + block.first().size());
    }
}
