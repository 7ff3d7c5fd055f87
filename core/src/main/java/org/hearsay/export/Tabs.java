package org.hearsay.export;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/** Rows of tab-separated values: no cell can hold a tab or a line's end, so they become spaces. */
final class Tabs {

    private Tabs() {}

    /** Cells that a spreadsheet would compute are preceded by an apostrophe. */
    static void row(List<String> cells, Appendable out) throws IOException {
        Iterator<String> rest = cells.iterator();
        while (rest.hasNext()) {
            out.append(CsvWriter.harmless(plain(rest.next()))).append(rest.hasNext() ? "\t" : "\n");
        }
    }

    /** The text in one line, without controls. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean breaks = c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029;
            plain.append(breaks ? ' ' : c);
        }
        return plain.toString().strip();
    }
}
