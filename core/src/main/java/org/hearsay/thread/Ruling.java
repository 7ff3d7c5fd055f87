package org.hearsay.thread;

import org.hearsay.model.Verdict;

/** A verdict and the sentence that says what it rests on. */
record Ruling(Verdict verdict, String because) {}
