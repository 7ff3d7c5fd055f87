package org.hearsay.page;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What is the same on every page: head, skip link, the way around, and the foot. */
final class Frame {

    static final Place STYLE = Place.page("style.css");

    /** What only served pages need besides. */
    static final Place SERVED_STYLE = Place.page("served.css");

    /** The main pages, in the order in which they are offered. */
    enum Room {
        OVERVIEW("Overview", "index.html"),
        SEARCH("Search", "search.html"),
        STATEMENTS("Statements", "statements.html"),
        COMPARED("Side by side", "compared.html"),
        POSSIBLE("Perhaps one", "possible.html"),
        SPEAKERS("Speakers", "speakers.html"),
        FIGURES("Figures", "figures.html"),
        EVENTS("Events", "events.html"),
        POSITIONS("Who wants what", "positions.html"),
        MATRIX("By outlet", "matrix.html"),
        OMISSIONS("Left out", "omissions.html"),
        VOICES("Share of voice", "voices.html"),
        LINEAGE("Who copies whom", "lineage.html"),
        TIMELINE("Timeline", "timeline.html"),
        ARTICLES("Articles", "articles.html"),
        SOURCES("Files read", "sources.html"),
        DECISIONS("Decisions", "decisions.html"),
        CODEBOOK("Codebook", "codebook.html");

        private final String label;
        private final String path;

        Room(String label, String path) {
            this.label = label;
            this.path = path;
        }

        Place place() {
            return Place.page(path);
        }

        /** Whether there is such a page in this setting: files cannot be asked. */
        boolean isIn(Setting setting) {
            return setting == Setting.SERVED
                    || switch (this) {
                        case SEARCH, STATEMENTS, POSSIBLE, DECISIONS, CODEBOOK -> false;
                        default -> true;
                    };
        }
    }

    private Frame() {}

    /** A page of a room, with its one h1; the body begins after it. */
    static Leaf page(Place place, Room room, String title, Consumer<Html> body) {
        return page(place, room, title, h -> h.leaf("h1", title), body);
    }

    static Leaf page(
            Place place, Room room, String title, Consumer<Html> heading, Consumer<Html> body) {
        return new Leaf(
                place.path(),
                setting -> {
                    Html h = new Html(place.path());
                    h.document(title + " – Hearsay dossier", STYLE, setting).open("body");
                    h.to(place.at("main")).attribute("class", "skip").text("Skip to the page");
                    h.close();
                    header(h, place, room, setting);
                    h.open("main").id("main").attribute("tabindex", "-1");
                    heading.accept(h);
                    body.accept(h);
                    h.close();
                    footer(h);
                    return new Page(place.path(), h.close().close().finish());
                });
    }

    /** The pages of a list in parts, each under the title and its part's number. */
    static <T> void parts(
            Leaves sink,
            Room room,
            String title,
            List<Part<T>> parts,
            BiConsumer<Html, Part<T>> body) {
        for (Part<T> part : parts) {
            sink.put(page(part.place(), room, title + part.title(), h -> body.accept(h, part)));
        }
    }

    private static void header(Html h, Place place, Room current, Setting setting) {
        h.open("header", "top").leaf("p", "brand", "Hearsay dossier");
        h.open("nav").attribute("aria-label", "Dossier").open("ul");
        for (Room room : Room.values()) {
            if (!room.isIn(setting)) {
                continue;
            }
            h.open("li").to(room.place());
            if (room == current) {
                boolean here = place.equals(room.place());
                h.attribute("aria-current", here ? "page" : "true");
            }
            h.text(room.label).close().close();
        }
        h.close().close().close();
    }

    private static void footer(Html h) {
        h.open("footer", "foot").open("p");
        h.text("Read by a program from the files listed under ");
        h.link(Room.SOURCES.place(), "Files read");
        h.text(
                ". No person has checked it: before you use a line, follow its link to the words it"
                        + " was read from.");
        h.close().close();
    }
}
