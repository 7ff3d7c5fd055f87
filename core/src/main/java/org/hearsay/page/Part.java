package org.hearsay.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * One page's share of a list too long for one page.
 *
 * @param number from 1 to {@code of}
 */
record Part<T>(String base, int number, int of, List<T> rows) {

    Part {
        rows = List.copyOf(rows);
    }

    /** The list in parts of so many rows; one empty part of an empty list. */
    static <T> List<Part<T>> cut(String base, List<T> rows, int size) {
        return cut(base, rows, row -> 1, size);
    }

    /** The list in parts whose rows weigh at most so much together, a heavier row alone. */
    static <T> List<Part<T>> cut(String base, List<T> rows, ToIntFunction<T> weight, int most) {
        List<List<T>> shares = new ArrayList<>();
        List<T> share = new ArrayList<>();
        int weighed = 0;
        for (T row : rows) {
            int next = weight.applyAsInt(row);
            if (!share.isEmpty() && weighed + next > most) {
                shares.add(share);
                share = new ArrayList<>();
                weighed = 0;
            }
            share.add(row);
            weighed += next;
        }
        shares.add(share);
        List<Part<T>> parts = new ArrayList<>();
        for (List<T> each : shares) {
            parts.add(new Part<>(base, parts.size() + 1, shares.size(), each));
        }
        return parts;
    }

    Place place() {
        return place(number);
    }

    /** The words that a page's title adds: "" or ", part 2 of 5". */
    String title() {
        return of == 1 ? "" : ", part " + number + " of " + of;
    }

    /** Links to the other parts; nothing where there is only one. */
    void links(Html h, String what) {
        if (of == 1) {
            return;
        }
        h.open("nav", "parts").attribute("aria-label", "Parts of " + what).open("ul");
        for (int i = 1; i <= of; i++) {
            h.open("li").to(place(i));
            if (i == number) {
                h.attribute("aria-current", "page");
            }
            h.text("Part " + i).close().close();
        }
        h.close().close();
    }

    private Place place(int part) {
        return Place.page(base + (part == 1 ? "" : "-" + part) + ".html");
    }
}
