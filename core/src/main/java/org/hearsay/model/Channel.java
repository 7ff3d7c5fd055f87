package org.hearsay.model;

/** Where a statement was made: a post, a speech, an interview, a broadcast. */
public record Channel(String name, Evidence evidence) {}
