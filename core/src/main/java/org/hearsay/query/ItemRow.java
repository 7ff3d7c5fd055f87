package org.hearsay.query;

import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.Item;

/**
 * An event or a position, where it stands, and when it was so as far as the article tells.
 *
 * <p>{@code time} is the TIMEX3 value of the item's own time, absent where that is unresolved.
 */
public record ItemRow<T extends Item>(T item, Article article, Optional<String> time) {}
