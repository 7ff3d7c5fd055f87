package org.hearsay.page;

import java.util.List;

/** Which stretch of a long answer a page shows, as its {@code page} asks, from 1. */
record Paging(Asked asked, int rows, int all) {

    <T> List<T> of(List<T> list) {
        int from = Math.min(list.size(), (page() - 1) * rows);
        return list.subList(from, Math.min(list.size(), from + rows));
    }

    /** Links to the page before and after; nothing where there is only one. */
    void links(Html h, Place place) {
        if (pages() == 1) {
            return;
        }
        h.open("nav", "parts").attribute("aria-label", "Parts of the answer").open("ul");
        link(h, place, page() - 1, "Before");
        h.open("li").text("Part " + page() + " of " + pages()).close();
        link(h, place, page() + 1, "Next");
        h.close().close();
    }

    private void link(Html h, Place place, int page, String label) {
        if (page >= 1 && page <= pages()) {
            h.open("li").to(place, asked.with("page", String.valueOf(page)));
            h.text(label).close().close();
        }
    }

    private int pages() {
        return Math.max(1, (all + rows - 1) / rows);
    }

    /** What is no number of a page is the first. */
    private int page() {
        String page = asked.get("page");
        boolean number = page.length() < 8 && page.matches("[1-9][0-9]*");
        return number ? Math.min(pages(), Integer.parseInt(page)) : 1;
    }
}
