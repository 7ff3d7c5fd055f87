package org.hearsay.thread.item;

import java.time.LocalDate;
import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.Item;

/** An item that may belong to a thread, prepared for comparison. */
public sealed interface Member permits Utterance, Count, Deed {

    Item item();

    Article article();

    /** Whether the other says the same, as far as one can tell, by nobody else's word. */
    boolean saysLike(Member other);

    /** The day to which the item belongs as far as comparisons go: as of, else published. */
    Optional<LocalDate> day();
}
