package org.hearsay.page;

import org.hearsay.model.Article;
import org.hearsay.model.Statement;

/** A statement and the article that reports it. */
record Said(Statement statement, Article article) {}
