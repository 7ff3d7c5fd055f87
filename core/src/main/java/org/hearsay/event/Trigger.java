package org.hearsay.event;

/**
 * Words of a sentence that may say an event, from the first to the last, both included.
 *
 * @param head the word that the others hang on
 * @param entry the words as the list has them
 */
record Trigger(int first, int last, int head, boolean verb, String entry, Meaning meaning) {}
