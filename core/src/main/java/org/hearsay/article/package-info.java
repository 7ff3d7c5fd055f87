/**
 * Reads an article from one document's content: its text, the role of each part of it, and what is
 * stated of it. Start at {@link org.hearsay.article.ArticleReader}.
 */
@NullMarked
package org.hearsay.article;

import org.jspecify.annotations.NullMarked;
