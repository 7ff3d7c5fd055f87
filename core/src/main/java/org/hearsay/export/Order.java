package org.hearsay.export;

import java.util.Comparator;
import org.hearsay.model.Actor;
import org.hearsay.model.ItemThread;

/** The orders in which formats write what the dossier holds. */
final class Order {

    static final Comparator<Actor> ACTORS = Comparator.comparing(Actor::id);
    static final Comparator<ItemThread> THREADS = Comparator.comparing(ItemThread::id);

    private Order() {}
}
