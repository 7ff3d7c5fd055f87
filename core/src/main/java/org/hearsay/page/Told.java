package org.hearsay.page;

import org.hearsay.model.Article;
import org.hearsay.model.Event;

/** An event with the article that tells of it. */
record Told(Event event, Article article) {}
