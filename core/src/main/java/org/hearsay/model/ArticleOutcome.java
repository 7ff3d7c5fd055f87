package org.hearsay.model;

/** What becomes of a document's content on the way to a reading: an article, or a rejection. */
public sealed interface ArticleOutcome permits Article, Rejection {}
