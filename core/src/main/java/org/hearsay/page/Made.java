package org.hearsay.page;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The pages that were asked for last, ready to be answered again; a page of one dossier never
 * changes. Bounded by their characters. Safe for use by several threads.
 */
final class Made {

    /** Characters of all pages that are kept. */
    private static final long MOST = 24L << 20;

    private final Map<String, Page> pages = new LinkedHashMap<>(16, 0.75f, true);
    private long characters;

    Page of(Leaf leaf) {
        synchronized (pages) {
            Page known = pages.get(leaf.path());
            if (known != null) {
                return known;
            }
        }
        Page page = leaf.page(Setting.SERVED);
        synchronized (pages) {
            if (pages.putIfAbsent(leaf.path(), page) == null) {
                characters += page.content().length();
                forget();
            }
        }
        return page;
    }

    private void forget() {
        Iterator<Page> oldest = pages.values().iterator();
        while (characters > MOST && oldest.hasNext()) {
            characters -= oldest.next().content().length();
            oldest.remove();
        }
    }
}
