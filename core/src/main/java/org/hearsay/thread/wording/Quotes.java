package org.hearsay.thread.wording;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Span;

/** The stretches of a text that stand inside double quotation marks. */
public final class Quotes {

    private Quotes() {}

    /** Inside the marks; a quotation that is not closed within the span ends with it. */
    public static List<Span> in(String text, Span within) {
        List<Span> quotes = new ArrayList<>();
        int open = -1;
        for (int i = within.start(); i < within.end(); i++) {
            char c = text.charAt(i);
            if (open < 0 && "\"\u201c\u201e\u00ab".indexOf(c) >= 0) {
                open = i + 1;
            } else if (open >= 0 && "\"\u201d\u00bb".indexOf(c) >= 0) {
                quotes.add(new Span(open, i));
                open = -1;
            }
        }
        if (open >= 0) {
            quotes.add(new Span(open, within.end()));
        }
        return quotes;
    }
}
