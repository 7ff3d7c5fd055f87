package org.hearsay.thread;

import org.hearsay.model.Quantity;

/** Whether two quantities leave the same number possible. */
final class Values {

    private Values() {}

    static boolean isCompatible(Quantity a, Quantity b) {
        return a.agreesWith(b);
    }
}
