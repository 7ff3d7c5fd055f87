package org.hearsay.intake.office;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes paragraphs of blocks in their reading order.
 *
 * <p>A new one begins with a block, with a line that is set in, after a line that is short though
 * the next word would have fitted, and before a bullet. A block goes on with the paragraph of the
 * one before, in the next column or on the next page, if that breaks off in the middle of a
 * sentence. Rows of a table stay lines.
 */
final class Prose {

    private static final String BULLETS = "•‣◦▪■●○–—*·";

    private final Hyphens hyphens;
    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private boolean openRow;
    private int openLines;

    /** The block and line that the open paragraph ends with. */
    private Block lastBlock = new Block(new Line("", 0, 0, 0, 1, 0, false));

    private Line last = lastBlock.first();

    Prose(Hyphens hyphens) {
        this.hyphens = hyphens;
    }

    void add(Block block) {
        for (int i = 0; i < block.lines().size(); i++) {
            Line line = block.lines().get(i);
            boolean begins = i == 0 ? !goesOn(block) : begins(block, last, line);
            add(line, begins);
            lastBlock = block;
        }
    }

    private void add(Line line, boolean begins) {
        if (open.length() == 0) {
            open.append(line.text());
        } else if (begins) {
            end();
            open.append(line.text());
        } else if (openRow || line.isRow()) {
            open.append('\n').append(line.text());
        } else {
            hyphens.join(open, line.text());
        }
        openLines++;
        openRow = line.isRow();
        last = line;
    }

    /** Whatever follows begins a paragraph. */
    void end() {
        if (open.length() > 0) {
            paragraphs.add(open.toString());
            open.setLength(0);
            openLines = 0;
        }
    }

    List<String> paragraphs() {
        end();
        return paragraphs;
    }

    /** Whether a block's first line goes on with the block before it. */
    private boolean goesOn(Block block) {
        Line line = block.first();
        if (openRow || line.isRow() || Math.abs(line.size() - last.size()) > 0.06 * line.size()) {
            return false;
        }
        boolean small = Character.isLowerCase(line.text().charAt(0));
        if (lastBlock.lines().size() < 2 && !small || endsSentence(last.text())) {
            return false;
        }
        boolean below = line.y() > last.y() && line.shared(last) > 0;
        if (below || isShort(lastBlock, last, line)) {
            return small && !endsClause(last.text());
        }
        return last.bold() == line.bold() && !isSetIn(block, line) && !isBulleted(line);
    }

    /**
     * Whether a line begins a paragraph. One that is set in does, but behind a bullet; one that is
     * set out again does, but behind a first line.
     */
    private boolean begins(Block block, Line last, Line line) {
        if (last.isRow() || line.isRow()) {
            return last.isRow() != line.isRow();
        }
        if (isBulleted(line)) {
            return true;
        }
        if (Character.isLowerCase(line.text().charAt(0)) || isCentred(block, last, line)) {
            return false;
        }
        boolean isShort = isShort(block, last, line);
        boolean in = isSetIn(block, line);
        boolean hangs = in ? isBulleted(last) : openLines < 2;
        if (in != isSetIn(block, last) && !hangs) {
            return isShort || in && endsSentence(last.text());
        }
        return isShort && (endsSentence(last.text()) || isFarTooShort(block, last));
    }

    private static boolean isSetIn(Block block, Line line) {
        double by = line.left() - block.left();
        return by > 0.7 * line.size() && by < 0.4 * (block.right() - block.left());
    }

    /** Whether the next line's first word would have found its place. */
    private static boolean isShort(Block block, Line line, Line next) {
        return line.right() + 0.35 * line.size() + next.first() < block.right() - 0.1 * line.size();
    }

    private static boolean isFarTooShort(Block block, Line line) {
        return block.right() - line.right() > 0.4 * (block.right() - block.left());
    }

    private static boolean isCentred(Block block, Line one, Line other) {
        double middle = (block.left() + block.right()) / 2;
        return isAbout(one, middle)
                && isAbout(other, middle)
                && (one.left() - block.left() > one.size()
                        || other.left() - block.left() > other.size());
    }

    private static boolean isAbout(Line line, double middle) {
        return Math.abs((line.left() + line.right()) / 2 - middle) < 0.4 * line.size();
    }

    private static boolean isBulleted(Line line) {
        String text = line.text();
        return text.length() > 2
                && BULLETS.indexOf(text.charAt(0)) >= 0
                && (text.charAt(1) == ' ' || text.charAt(1) == '\t');
    }

    private static boolean endsSentence(String text) {
        int end = text.length();
        while (end > 0 && "\"'”’»)]\u00A0 0123456789".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ".!?…:".indexOf(text.charAt(end - 1)) >= 0;
    }

    private static boolean endsClause(String text) {
        return endsSentence(text) || text.endsWith(";");
    }
}
