package org.hearsay.query;

import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Statement;

/**
 * A statement, where it stands, when it was said as far as the article tells, and its thread.
 *
 * <p>{@code said} is the TIMEX3 value of the statement's own time, absent where that is unresolved.
 */
public record StatementRow(
        Statement statement, Article article, Optional<String> said, Optional<ItemThread> thread) {}
