package org.hearsay.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Article;
import org.hearsay.model.Item;
import org.hearsay.model.ItemId;
import org.hearsay.model.Outlet;
import org.hearsay.model.Publication;

/** What is decided of one article and its items, gathered before any of it is done. */
final class ReadingChanges {

    private final Map<ItemId, ItemChange> changes = new HashMap<>();
    private final Set<ItemId> rejected = new HashSet<>();
    private final List<Item> added = new ArrayList<>();
    private Optional<Publication> publication = Optional.empty();
    private Optional<Outlet> outlet = Optional.empty();

    void change(ItemId item, ItemChange change) {
        changes.merge(item, change, ItemChange::and);
    }

    void reject(ItemId item) {
        rejected.add(item);
    }

    void add(Item item) {
        added.add(item);
    }

    void published(Publication otherwise) {
        publication = Optional.of(otherwise);
    }

    void publishedBy(Outlet another) {
        outlet = Optional.of(another);
    }

    boolean isEmpty() {
        return changes.isEmpty()
                && rejected.isEmpty()
                && added.isEmpty()
                && publication.isEmpty()
                && outlet.isEmpty();
    }

    ItemChange of(ItemId item) {
        return changes.getOrDefault(item, ItemChange.none());
    }

    boolean isRejected(ItemId item) {
        return rejected.contains(item);
    }

    List<Item> added() {
        return added;
    }

    Article article(Article article) {
        Article dated = publication.map(article::published).orElse(article);
        return outlet.map(dated::publishedBy).orElse(dated);
    }
}
