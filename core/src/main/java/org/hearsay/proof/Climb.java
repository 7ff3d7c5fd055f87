package org.hearsay.proof;

/** Where on its way up a proof is: the index of its node in the row, and of the row's last. */
final class Climb {

    private long node;
    private long last;

    Climb(long node, long last) {
        this.node = node;
        this.last = last;
    }

    boolean isAtTop() {
        return last == 0;
    }

    /** Whether the next hash stands to the left of the node; a last one alone was carried up. */
    boolean isRight() {
        return (node & 1) == 1 || node == last;
    }

    /** To the row above; from a last one alone to the first row in which it has a neighbour. */
    void rise() {
        if (isRight()) {
            while ((node & 1) == 0 && node != 0) {
                up();
            }
        }
        up();
    }

    /** Past the rows in which the node is the right one of two. */
    void skip() {
        while ((node & 1) == 1) {
            up();
        }
    }

    private void up() {
        node >>= 1;
        last >>= 1;
    }
}
