package org.hearsay.intake.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts a page's lines into blocks. */
final class Blocks {

    /** In sizes of the letters: lines further apart are of different blocks. */
    private static final double LARGEST_LEADING = 2.6;

    private static final double USUAL_LEADING = 1.25;

    /** So many times the usual distance parts blocks. */
    private static final double PARTED = 1.3;

    private static final double SAME_SIZE = 1.15;

    /** Blocks whose last line is still looked at; those further up are ended. */
    private static final int OPEN = 60;

    private final PageText page;
    private final Map<Long, Double> leadings;
    private final List<Block> blocks = new ArrayList<>();

    private Blocks(PageText page) {
        this.page = page;
        this.leadings = leadings(page.lines());
    }

    /** In the order of their first lines, from the top down. */
    static List<Block> of(PageText page) {
        Blocks blocks = new Blocks(page);
        page.lines().forEach(blocks::place);
        return blocks.blocks;
    }

    /** For each size, the distance that most lines keep from the next. */
    private static Map<Long, Double> leadings(List<Line> lines) {
        Map<Long, Map<Long, Integer>> counts = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            for (int j = i + 1; j < Math.min(lines.size(), i + OPEN); j++) {
                Line below = lines.get(j);
                double apart = below.y() - line.y();
                if (apart > 0.5 * line.size() && line.shared(below) > 0 && alike(line, below)) {
                    counts.computeIfAbsent(key(line), any -> new HashMap<>())
                            .merge(Math.round(apart * 2), 1, Integer::sum);
                    break;
                }
            }
        }
        Map<Long, Double> leadings = new HashMap<>();
        counts.forEach((size, distances) -> leadings.put(size, most(distances) / 2.0));
        return leadings;
    }

    /** The most frequent one, the smallest of several. */
    private static long most(Map<Long, Integer> counts) {
        int most = counts.values().stream().max(Integer::compare).orElseThrow();
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .mapToLong(Map.Entry::getKey)
                .min()
                .orElseThrow();
    }

    private static long key(Line line) {
        return Math.round(line.size() * 2);
    }

    /** How far apart lines like this one are, of one paragraph. */
    private double leading(Line line) {
        double usual = leadings.getOrDefault(key(line), USUAL_LEADING * line.size());
        return Math.min(usual, LARGEST_LEADING / PARTED * line.size());
    }

    private static boolean alike(Line one, Line other) {
        return Math.max(one.size(), other.size()) < SAME_SIZE * Math.min(one.size(), other.size());
    }

    private void place(Line line) {
        Block best = null;
        for (int i = blocks.size() - 1; i >= Math.max(0, blocks.size() - OPEN); i--) {
            Block block = blocks.get(i);
            if (mayFollow(block, line) && (best == null || best.last().y() < block.last().y())) {
                best = block;
            }
        }
        if (best == null) {
            blocks.add(new Block(line));
        } else {
            best.add(line);
        }
    }

    private boolean mayFollow(Block block, Line line) {
        Line last = block.last();
        double apart = line.y() - last.y();
        double leading = Math.max(leading(last), leading(line));
        return apart > 0.5 * line.size()
                && apart <= PARTED * leading
                && alike(last, line)
                && last.bold() == line.bold()
                && Math.min(block.right(), line.right()) - Math.max(block.left(), line.left()) > 0
                && !isParted(block, line);
    }

    /** A line that crosses a gutter's end goes with none of the columns, nor they with it. */
    private boolean isParted(Block block, Line line) {
        double left = Math.min(block.left(), line.left());
        double right = Math.max(block.right(), line.right());
        return page.gutters().stream()
                .filter(gutter -> !gutter.isRightOf(right) && !gutter.isLeftOf(left))
                .anyMatch(gutter -> gutter.isBeside(line) || gutter.isBeside(block.last()));
    }
}
