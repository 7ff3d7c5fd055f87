package org.hearsay.model;

/** What becomes of a document's content: a reading, or a rejection with its reason. */
public sealed interface ReadOutcome permits Reading, Rejection {}
