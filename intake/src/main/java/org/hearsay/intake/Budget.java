package org.hearsay.intake;

/** How many documents may yet be taken out of those that lie in others. For one thread. */
final class Budget {

    private int left;

    Budget(int most) {
        this.left = most;
    }

    boolean take() {
        return left-- > 0;
    }
}
