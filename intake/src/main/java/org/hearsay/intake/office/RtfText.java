package org.hearsay.intake.office;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes text of RTF tokens: groups that hold something else are passed over, bytes are read in the
 * character set of their font.
 */
final class RtfText implements RtfTokens.Listener {

    /** What a group takes over from the one around it. */
    private static final class State {
        private String destination = "";
        private boolean passed;
        private boolean locked;
        private boolean starred;
        private boolean fresh;
        private boolean hidden;
        private boolean deleted;
        private boolean inTable;
        private int unicodeBytes = 1;
        private int font;
        private Runnable atEnd = () -> {};

        State inner() {
            State inner = new State();
            inner.destination = destination;
            inner.passed = passed;
            inner.locked = locked;
            inner.fresh = true;
            inner.hidden = hidden;
            inner.deleted = deleted;
            inner.inTable = inTable;
            inner.unicodeBytes = unicodeBytes;
            inner.font = font;
            return inner;
        }
    }

    private static final int MOST_GROUPS = 1_000;
    private static final int LONGEST_PROPERTY = 10_000;

    /** Destinations that hold no text of the document, besides those behind a star. */
    private static final Set<String> PASSED =
            Set.of(
                    "fonttbl",
                    "colortbl",
                    "stylesheet",
                    "info",
                    "pict",
                    "header",
                    "headerl",
                    "headerr",
                    "headerf",
                    "footer",
                    "footerl",
                    "footerr",
                    "footerf",
                    "annotation",
                    "atnid",
                    "atnauthor",
                    "atndate",
                    "xe",
                    "tc",
                    "tcn",
                    "rxe",
                    "txe",
                    "filetbl",
                    "revtbl",
                    "nonshppict",
                    "listtext",
                    "pntext",
                    "pntxta",
                    "pntxtb",
                    "upr",
                    "ftnsep",
                    "ftnsepc",
                    "ftncn",
                    "aftnsep",
                    "aftnsepc",
                    "aftncn",
                    "shprslt",
                    "do",
                    "fldinst",
                    "objdata",
                    "objclass",
                    "bkmkstart",
                    "bkmkend",
                    "listtable",
                    "listoverridetable",
                    "rsidtbl",
                    "generator",
                    "themedata",
                    "datastore",
                    "comment",
                    "operator",
                    "company",
                    "subject",
                    "keywords",
                    "doccomm");

    /** Of those passed over, the ones within which a group may hold text after all. */
    private static final Set<String> OPENED_AGAIN = Set.of("upr", "shpinst");

    private static final Map<String, String> CHARACTERS =
            Map.of(
                    "emdash", "—",
                    "endash", "–",
                    "bullet", "•",
                    "lquote", "‘",
                    "rquote", "’",
                    "ldblquote", "“",
                    "rdblquote", "”",
                    "emspace", "\u2003",
                    "enspace", "\u2002",
                    "tab", "\t");

    private final Flow flow = new Flow();
    private final RtfFonts fonts = new RtfFonts();
    private final Deque<State> groups = new ArrayDeque<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StringBuilder title = new StringBuilder();
    private final StringBuilder author = new StringBuilder();
    private State state = new State();
    private Charset charset = fonts.of(0);
    private int defaultFont;
    private int tableFont;
    private int passing;
    private int beyond;
    private boolean tooDeep;

    /** Whether groups stand in one another deeper than is read; what is deeper was left out. */
    boolean isTooDeep() {
        return tooDeep;
    }

    /** Whether a group was open at the end. */
    boolean breaksOff() {
        return !groups.isEmpty();
    }

    String title() {
        return title.toString();
    }

    String author() {
        return author.toString();
    }

    List<String> paragraphs() {
        flush();
        return flow.paragraphs();
    }

    @Override
    public void open() {
        if (groups.size() == MOST_GROUPS) {
            tooDeep = true;
            beyond++;
            return;
        }
        flush();
        passing = 0;
        groups.push(state);
        state = state.inner();
    }

    @Override
    public void close() {
        if (beyond > 0) {
            beyond--;
            return;
        }
        flush();
        passing = 0;
        if (!groups.isEmpty()) {
            state.atEnd.run();
            state = groups.pop();
        }
    }

    @Override
    public void symbol(char symbol) {
        if (beyond > 0) {
            return;
        }
        if (symbol == '*') {
            state.starred = true;
            return;
        }
        flush();
        if (passing > 0) {
            passing--;
            return;
        }
        switch (symbol) {
            case '\\', '{', '}' -> character(symbol);
            case '~' -> write("\u00A0");
            case '_' -> write("-");
            case '\r', '\n' -> endParagraph();
            default -> {}
        }
    }

    @Override
    public void character(int value) {
        if (beyond > 0) {
            return;
        }
        if (passing > 0) {
            passing--;
            return;
        }
        state.fresh = false;
        Charset now = state.destination.equals("fonttbl") ? charset : fonts.of(state.font);
        if (!now.equals(charset)) {
            flush();
            charset = now;
        }
        bytes.write(value);
    }

    private void flush() {
        if (bytes.size() > 0) {
            String text = new String(bytes.toByteArray(), charset);
            bytes.reset();
            write(text);
        }
    }

    private void write(String text) {
        if (state.destination.equals("title") || state.destination.equals("author")) {
            StringBuilder property = state.destination.equals("title") ? title : author;
            if (property.length() < LONGEST_PROPERTY) {
                property.append(text);
            }
        } else if (!state.passed && !state.hidden && !state.deleted) {
            enter();
            flow.text(text);
        }
    }

    private void enter() {
        if (state.inTable) {
            flow.enterCell();
        } else {
            flow.leaveTable();
        }
    }

    @Override
    public void word(String name, int number, boolean numbered) {
        if (beyond > 0) {
            return;
        }
        if (passing > 0 && !name.equals("u")) {
            passing--;
            return;
        }
        flush();
        boolean fresh = state.fresh;
        state.fresh = false;
        if (name.equals("u")) {
            write(String.valueOf((char) number));
            passing = state.unicodeBytes;
        } else if (CHARACTERS.containsKey(name)) {
            write(CHARACTERS.getOrDefault(name, ""));
        } else if (fresh && isDestination(name)) {
            state.destination = name;
        } else {
            setting(name, number, !numbered || number != 0);
        }
    }

    /** What the first word of a group says of what it holds. */
    private boolean isDestination(String name) {
        switch (name) {
            case "title", "author" -> {
                return state.destination.equals("info");
            }
            case "ud", "shptxt" -> state.passed = state.locked;
            case "footnote" -> beginAside(flow::beginNote, flow::endNote);
            default -> {
                if (!state.starred && !PASSED.contains(name)) {
                    return false;
                }
                state.passed = true;
                state.locked |= !OPENED_AGAIN.contains(name);
            }
        }
        if (name.equals("shptxt")) {
            beginAside(flow::beginAside, flow::endAside);
        }
        return true;
    }

    private void beginAside(Runnable begin, Runnable end) {
        if (!state.passed) {
            state.inTable = false;
            begin.run();
            state.atEnd =
                    () -> {
                        flow.leaveTable();
                        end.run();
                    };
        }
    }

    private void setting(String name, int number, boolean on) {
        switch (name) {
            case "ansicpg" -> fonts.codePage(number);
            case "mac" -> fonts.family("x-MacRoman");
            case "pc" -> fonts.family("IBM437");
            case "pca" -> fonts.family("IBM850");
            case "deff" -> {
                defaultFont = number;
                state.font = number;
            }
            case "f" -> font(number);
            case "fcharset" -> fonts.font(tableFont, number);
            case "uc" -> state.unicodeBytes = Math.max(0, Math.min(number, 100));
            case "v" -> state.hidden = on;
            case "deleted" -> state.deleted = on;
            case "plain" -> {
                state.hidden = false;
                state.deleted = false;
                state.font = defaultFont;
            }
            case "pard" -> state.inTable = false;
            case "intbl" -> state.inTable = true;
            default -> layout(name);
        }
    }

    private void font(int number) {
        if (state.destination.equals("fonttbl")) {
            tableFont = number;
        } else {
            state.font = number;
        }
    }

    private void layout(String name) {
        if (state.passed) {
            return;
        }
        switch (name) {
            case "par", "sect", "page", "column" -> endParagraph();
            case "line", "lbr" -> write("\n");
            case "cell" -> {
                flow.enterCell();
                flow.endCell();
            }
            case "nestcell" -> write("\t");
            case "nestrow" -> endParagraph();
            case "row" -> flow.leaveRow();
            default -> {}
        }
    }

    private void endParagraph() {
        if (!state.passed && !state.deleted) {
            enter();
            flow.endParagraph();
        }
    }
}
