package org.hearsay.model;

/** Why a document yields no article, in a sentence for the person who brought it. */
public record Rejection(String reason) implements ReadOutcome, ArticleOutcome {}
