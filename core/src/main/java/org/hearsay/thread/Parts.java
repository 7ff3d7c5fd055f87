package org.hearsay.thread;

import java.util.Locale;
import org.hearsay.text.Span;
import org.hearsay.thread.item.Count;

/** A number and the whole of which it is a part: they are never one. */
final class Parts {

    /** So many characters behind the whole its part stands. */
    private static final int REACH = 90;

    private Parts() {}

    /**
     * Whether one is a part of the other: "three of its nine boats", "of the 180 who set out, 174
     * are left".
     */
    static boolean arePartAndWhole(Count a, Count b) {
        return isPart(a, b) || isPart(b, a);
    }

    private static boolean isPart(Count part, Count whole) {
        if (!part.article().id().equals(whole.article().id())
                || !part.unit().equals(whole.unit())
                || low(part, whole) >= 0) {
            return false;
        }
        Span here = part.figure().evidence().span();
        Span there = whole.figure().evidence().span();
        int gap = there.start() - here.end();
        return gap >= 0 && gap <= Count.CLOSE && whole.base()
                || there.end() <= here.start()
                        && here.start() - there.end() <= REACH
                        && isOpening(whole, here);
    }

    private static int low(Count part, Count whole) {
        return part.figure().quantity().low().compareTo(whole.figure().quantity().low());
    }

    /** Whether the sentence of both begins with "of", "out of" or "among" and the whole. */
    private static boolean isOpening(Count whole, Span part) {
        Span there = whole.figure().evidence().span();
        String text = whole.article().text().characters();
        Span sentence = Count.sentence(text, there, whole.article().segments());
        String before =
                text.substring(Math.min(sentence.start(), there.start()), there.start())
                        .toLowerCase(Locale.ROOT)
                        .strip();
        boolean of =
                before.equals("of the")
                        || before.equals("of its")
                        || before.equals("of")
                        || before.equals("out of the")
                        || before.equals("among the");
        return of && sentence.end() >= part.end();
    }
}
