package org.hearsay.intake.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Takes an office document as it is read from its start to its end, and lays it out: paragraphs,
 * rows of tables as lines with their cells parted by tabs, what stands aside behind the paragraph
 * it hangs on, notes at the end.
 *
 * <p>A row with a cell of several paragraphs or lines, or of a long text, arranges a page rather
 * than a table: its cells are laid out as paragraphs, one after the other.
 */
final class Flow {

    private enum Kind {
        TEXT,
        TABLE,
        ROW,
        CELL,
        ASIDE,
        NOTE
    }

    /** What is open. */
    private static final class Frame {
        private final Kind kind;
        private final StringBuilder open = new StringBuilder();
        private final List<String> paragraphs = new ArrayList<>();
        private final List<String> asides = new ArrayList<>();
        private final List<List<String>> cells = new ArrayList<>();
        private final StringBuilder rows = new StringBuilder();

        Frame(Kind kind) {
            this.kind = kind;
        }

        void endParagraph() {
            if (open.toString().isBlank()) {
                open.setLength(0);
            } else {
                paragraphs.add(open.toString());
                open.setLength(0);
            }
            paragraphs.addAll(asides);
            asides.clear();
        }

        void endRows() {
            if (rows.length() > 0) {
                paragraphs.add(rows.toString());
                rows.setLength(0);
            }
        }
    }

    private static final int LONGEST_CELL = 300;

    private final Deque<Frame> frames = new ArrayDeque<>();
    private final List<String> notes = new ArrayList<>();

    Flow() {
        begin(Kind.TEXT);
    }

    private void begin(Kind kind) {
        frames.push(new Frame(kind));
    }

    private Frame frame() {
        return frames.getFirst();
    }

    void text(String text) {
        frame().open.append(text);
    }

    /** Text in which any white space stands for one space, none at a paragraph's beginning. */
    void collapsed(String text) {
        StringBuilder open = frame().open;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean white = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!white) {
                open.append(c);
            } else if (open.length() > 0 && " \n\t".indexOf(open.charAt(open.length() - 1)) < 0) {
                open.append(' ');
            }
        }
    }

    void line() {
        text("\n");
    }

    void tab() {
        text("\t");
    }

    void endParagraph() {
        frame().endParagraph();
    }

    void beginTable() {
        begin(Kind.TABLE);
    }

    void beginRow() {
        begin(Kind.ROW);
    }

    void beginCell() {
        begin(Kind.CELL);
    }

    void endCell() {
        Frame cell = end();
        frame().cells.add(cell.paragraphs);
    }

    /** The row counts only if it is {@code kept}. */
    void endRow(boolean kept) {
        Frame row = end();
        if (!kept) {
            return;
        }
        Frame table = frame();
        List<String> cells = cells(row);
        if (cells.isEmpty()) {
            table.endRows();
            table.paragraphs.addAll(row.paragraphs);
            row.cells.forEach(table.paragraphs::addAll);
        } else {
            table.rows
                    .append(table.rows.length() == 0 ? "" : "\n")
                    .append(String.join("\t", cells));
        }
    }

    /** A row's cells if it is one of a table; else nothing. */
    private static List<String> cells(Frame row) {
        List<String> cells = new ArrayList<>();
        int filled = 0;
        for (List<String> cell : row.cells) {
            String text = cell.isEmpty() ? "" : cell.get(0).strip();
            if (cell.size() > 1 || text.length() > LONGEST_CELL || text.indexOf('\n') >= 0) {
                return List.of();
            }
            filled += text.isEmpty() ? 0 : 1;
            cells.add(text.replace('\t', ' '));
        }
        return filled > 1 ? cells : List.of();
    }

    void endTable() {
        Frame table = end();
        table.endRows();
        frame().paragraphs.addAll(table.paragraphs);
    }

    /** Text that hangs on the open paragraph and is not part of it: a text box. */
    void beginAside() {
        begin(Kind.ASIDE);
    }

    void endAside() {
        Frame aside = end();
        frame().asides.addAll(aside.paragraphs);
    }

    void beginNote() {
        begin(Kind.NOTE);
    }

    void endNote() {
        notes.addAll(end().paragraphs);
    }

    private Frame end() {
        Frame ended = frames.pop();
        ended.endParagraph();
        ended.endRows();
        return ended;
    }

    /** Opens the table, row and cell that text in a table stands in, unless they are open. */
    void enterCell() {
        Kind kind = frame().kind;
        if (kind != Kind.CELL && kind != Kind.ROW && kind != Kind.TABLE) {
            beginTable();
            kind = Kind.TABLE;
        }
        if (kind == Kind.TABLE) {
            beginRow();
            kind = Kind.ROW;
        }
        if (kind == Kind.ROW) {
            beginCell();
        }
    }

    /** Ends the row that is open, if one is. */
    void leaveRow() {
        if (frame().kind == Kind.CELL) {
            endCell();
        }
        if (frame().kind == Kind.ROW) {
            endRow(true);
        }
    }

    /** Ends the table that is open, if one is. */
    void leaveTable() {
        leaveRow();
        if (frame().kind == Kind.TABLE) {
            endTable();
        }
    }

    /** All that came, notes last; whatever is open ends. */
    List<String> paragraphs() {
        while (frames.size() > 1) {
            switch (frame().kind) {
                case CELL -> endCell();
                case ROW -> endRow(true);
                case TABLE -> endTable();
                case NOTE -> endNote();
                default -> endAside();
            }
        }
        endParagraph();
        List<String> all = new ArrayList<>(frame().paragraphs);
        all.addAll(notes);
        return all;
    }
}
