package org.hearsay.thread;

import java.time.LocalDate;
import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.Item;

/** An item that may belong to a thread, prepared for comparison. */
sealed interface Member permits Utterance, Count {

    Item item();

    Article article();

    /** The day to which the item belongs as far as comparisons go: as of, else published. */
    Optional<LocalDate> day();
}
