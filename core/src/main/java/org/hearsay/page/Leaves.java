package org.hearsay.page;

/** Takes the pages of a dossier before they are made, each path once. */
@FunctionalInterface
interface Leaves {

    void put(Leaf leaf);
}
