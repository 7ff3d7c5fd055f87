package org.hearsay.thread;

/** Says what the members of one thread come to. */
interface Ruler {

    Ruling rule();
}
