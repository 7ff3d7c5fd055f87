package org.hearsay.article;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Role;

/**
 * Settles the roles of an article's blocks that depend on what follows them: headings over nothing,
 * and paragraphs that stand apart from those which the page's metadata tell.
 */
final class Closing {

    /** How much of a paragraph's wording must be told for it to be the article's. */
    static final double TOLD = 0.8;

    private static final double NOT_TOLD = 0.2;
    private static final int FEWEST_WORDS = 8;
    private static final int LEAST_TOLD = 500;
    private static final int LEAST_REPEATED = 60;
    private static final int LAST_PARAGRAPHS = 2;

    private final List<Block> blocks;
    private final Role[] roles;
    private final double[] told;
    private final Optional<Setting> setting;

    Closing(List<Block> blocks, Role[] roles, double[] told, Optional<Setting> setting) {
        this.blocks = blocks;
        this.roles = roles;
        this.told = told;
        this.setting = setting;
    }

    /** Settles the blocks from start to end, the end not included. */
    void settle(int start, int end) {
        leaveUntold(start, end);
        leaveRepeated(start, end);
        leaveTail(start, end);
        leaveBios(start, end);
        settleHeadings(start, end);
    }

    /**
     * Where the metadata tell nearly all of the article, a paragraph of which they tell nothing is
     * no part of it if it comes after the last that is told, or stands elsewhere than they do.
     */
    private void leaveUntold(int start, int end) {
        int whole = 0;
        double known = 0;
        int first = -1;
        int last = -1;
        for (int i = start; i < end; i++) {
            if (roles[i] == Role.BODY && !blocks.get(i).isHeading()) {
                whole += blocks.get(i).span().length();
                known += told[i] * blocks.get(i).span().length();
                first = first < 0 && told[i] >= TOLD ? i : first;
                last = told[i] >= TOLD ? i : last;
            }
        }
        if (known < LEAST_TOLD || known < TOLD * whole) {
            return;
        }
        for (int i = Math.max(start, first); i < end; i++) {
            if (roles[i] == Role.BODY && isUntold(i) && (i > last || isSetOtherwise(i))) {
                roles[i] = Role.RELATED;
            }
        }
    }

    private boolean isUntold(int i) {
        return told[i] < NOT_TOLD && blocks.get(i).line().wordCount() >= FEWEST_WORDS;
    }

    private boolean isSetOtherwise(int i) {
        String around = Setting.of(blocks.get(i)).around();
        return setting.filter(usual -> !usual.around().equals(around)).isPresent();
    }

    /** A paragraph that stands on the page twice is read once. */
    private void leaveRepeated(int start, int end) {
        Set<String> read = new HashSet<>();
        for (int i = start; i < end; i++) {
            Line line = blocks.get(i).line();
            boolean telling = line.endsSentence() && line.text().length() >= LEAST_REPEATED;
            if (roles[i] == Role.BODY && telling && !read.add(line.text())) {
                roles[i] = Role.RELATED;
            }
        }
    }

    /**
     * What follows the last paragraph that is set as nearly all are, and is set otherwise itself,
     * is most likely the site's.
     */
    private void leaveTail(int start, int end) {
        int whole = 0;
        int usual = 0;
        int last = -1;
        for (int i = start; i < end; i++) {
            if (roles[i] == Role.BODY && blocks.get(i).isProse()) {
                int length = blocks.get(i).span().length();
                whole += length;
                usual += isSetOtherwise(i) ? 0 : length;
                last = isSetOtherwise(i) ? last : i;
            }
        }
        for (int i = last + 1; setting.isPresent() && usual >= TOLD * whole && i < end; i++) {
            if (roles[i] == Role.BODY && blocks.get(i).isProse() && !isItem(blocks.get(i))) {
                roles[i] = Role.RELATED;
            }
        }
    }

    private static boolean isItem(Block block) {
        return Set.of("li", "td", "dd", "blockquote").contains(block.place().tag())
                || block.place()
                        .parent()
                        .filter(around -> Set.of("li", "td", "blockquote").contains(around.tag()))
                        .isPresent();
    }

    /** Who wrote it, at the end of an article; higher up it may be whom it is about. */
    private void leaveBios(int start, int end) {
        int seen = 0;
        for (int i = end - 1; i > start && seen < LAST_PARAGRAPHS; i--) {
            if (roles[i] == Role.BODY && Notices.isBio(blocks.get(i).line())) {
                roles[i] = Role.BYLINE;
            } else if (roles[i] == Role.BODY) {
                seen++;
            }
        }
    }

    private static boolean isLabel(Block block) {
        return block.isHeading() && !block.isProse();
    }

    /** A heading belongs to the article if something of the article stands under it. */
    private void settleHeadings(int start, int end) {
        boolean heads = false;
        for (int i = end - 1; i >= start; i--) {
            boolean heading = roles[i] == Role.BODY && isLabel(blocks.get(i));
            if (heading) {
                roles[i] = heads ? Role.BODY : Role.RELATED;
            } else if (roles[i] == Role.BODY || roles[i] == Role.QUOTE) {
                heads = true;
            } else if (roles[i] == Role.RELATED || roles[i] == Role.COMMENT) {
                heads = false;
            }
        }
    }
}
