package org.hearsay.thread;

import java.util.List;
import org.hearsay.model.Explanation;
import org.hearsay.model.Verdict;

/** A verdict, the sentence that says what it rests on, and what that in turn rests on. */
record Ruling(Verdict verdict, Explanation because) {

    Ruling {
        if (because.because().size() > Explanation.PARTS / 2) {
            throw new IllegalArgumentException("Too many reasons: " + because.says());
        }
    }

    Ruling(Verdict verdict, String because) {
        this(verdict, new Explanation(because, List.of(), List.of()));
    }
}
