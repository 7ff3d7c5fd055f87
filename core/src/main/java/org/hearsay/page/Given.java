package org.hearsay.page;

import org.hearsay.model.Article;
import org.hearsay.model.Figure;

/** A figure and the article that gives it. */
record Given(Figure figure, Article article) {}
