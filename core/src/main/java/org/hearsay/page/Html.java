package org.hearsay.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes one page; the only place where characters become markup.
 *
 * <p>Elements and attributes are of fixed lists, so that no source text can become one; text and
 * attribute values are escaped, and characters that nobody would see are spelled out. Links go to a
 * {@link Place} of the dossier or to an http address. Not thread-safe.
 */
final class Html {

    private static final Set<String> ELEMENTS =
            Set.of(
                    "html",
                    "head",
                    "body",
                    "title",
                    "header",
                    "nav",
                    "main",
                    "footer",
                    "section",
                    "article",
                    "aside",
                    "div",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "p",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "details",
                    "summary",
                    "blockquote",
                    "a",
                    "bdi",
                    "mark",
                    "del",
                    "ins",
                    "span",
                    "small",
                    "strong",
                    "sup",
                    "time",
                    "code",
                    "svg",
                    "rect",
                    "line",
                    "path",
                    "circle",
                    "text",
                    "form",
                    "label",
                    "input",
                    "select",
                    "option",
                    "button");
    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "id",
                    "class",
                    "lang",
                    "dir",
                    "scope",
                    "aria-label",
                    "aria-labelledby",
                    "aria-current",
                    "data-item",
                    "data-label",
                    "data-line",
                    "data-decision",
                    "data-one",
                    "data-other",
                    "datetime",
                    "role",
                    "tabindex",
                    "aria-hidden",
                    "viewBox",
                    "preserveAspectRatio",
                    "text-anchor",
                    "width",
                    "height",
                    "x",
                    "y",
                    "x1",
                    "x2",
                    "y1",
                    "y2",
                    "cx",
                    "cy",
                    "r",
                    "d");

    private final String path;
    private boolean served;
    private final StringBuilder out = new StringBuilder(8192);
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    /** A page that will lie at this path of the dossier. */
    Html(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    /** Whether a server answers with it, which has pages that files have not. */
    boolean isServed() {
        return served;
    }

    /** Writes what every page begins with, up to the open head. */
    Html document(String title, Place style, Setting setting) {
        served = setting == Setting.SERVED;
        out.append("<!DOCTYPE html>\n");
        open("html").attribute("lang", "en").open("head");
        endTag();
        out.append("<meta charset=\"utf-8\">\n");
        if (setting == Setting.FILE) {
            out.append("<meta http-equiv=\"Content-Security-Policy\"")
                    .append(" content=\"default-src 'none'; style-src 'self'; img-src 'none';")
                    .append(" base-uri 'none'; form-action 'none'\">\n");
        }
        out.append("<meta name=\"viewport\"")
                .append(" content=\"width=device-width, initial-scale=1\">\n")
                .append(
                        "<meta name=\"referrer\" content=\"no-referrer\">\n"
                                + "<link rel=\"stylesheet\"")
                .append(" href=\"")
                .append(style.from(path))
                .append("\">\n");
        if (setting == Setting.SERVED) {
            out.append("<link rel=\"stylesheet\" href=\"")
                    .append(Frame.SERVED_STYLE.from(path))
                    .append("\">\n<script src=\"/desk.js\" defer></script>\n");
        }
        return leaf("title", title).close();
    }

    Html open(String element) {
        if (!ELEMENTS.contains(element)) {
            throw new IllegalArgumentException("No page uses the element " + element);
        }
        endTag();
        out.append('<').append(element);
        open.push(element);
        inTag = true;
        return this;
    }

    /** An element of these classes, which are words of this package. */
    Html open(String element, String classes) {
        return open(element).attribute("class", classes);
    }

    /** An attribute of the element just opened. */
    Html attribute(String name, String value) {
        if (!ATTRIBUTES.contains(name) || !inTag) {
            throw new IllegalArgumentException("No attribute is written here: " + name);
        }
        return write(name, value);
    }

    Html id(String value) {
        return attribute("id", value);
    }

    Html close() {
        endTag();
        String element = open.pop();
        out.append("</").append(element).append('>');
        if (isBlock(element)) {
            out.append('\n');
        }
        return this;
    }

    Html text(String text) {
        endTag();
        escape(text, true);
        return this;
    }

    /** An element that holds nothing but this text. */
    Html leaf(String element, String text) {
        return element.equals("title") ? title(text) : open(element).text(text).close();
    }

    Html leaf(String element, String classes, String text) {
        return open(element, classes).text(text).close();
    }

    /** A name from a source, whose writing direction stays its own. */
    Html name(String name) {
        return leaf("bdi", name);
    }

    /** Opens a link to a place of the dossier; close it. */
    Html to(Place place) {
        return open("a").write("href", place.from(path));
    }

    /** Opens a link to a page of a server with what it is asked; close it. */
    Html to(Place place, Asked asked) {
        String query = asked.encoded();
        String fragment = place.fragment().isEmpty() ? "" : "#" + place.fragment();
        String page = new Place(place.path(), "").from(path);
        return open("a").write("href", page + (query.isEmpty() ? "" : "?" + query) + fragment);
    }

    /** Opens a form that asks a page of the server; it works without a script. Close it. */
    Html form(Place place) {
        return open("form").write("method", "get").write("action", place.from(path));
    }

    /** A field of a form, with what stands in it; {@code type} is a word of this package. */
    Html input(String type, String name, String value) {
        open("input").write("type", type).write("name", name).write("id", "ask-" + name);
        write("value", value);
        endTag();
        open.pop();
        return this;
    }

    /** The label of the field of this name. */
    Html label(String name, String text) {
        return open("label").write("for", "ask-" + name).text(text).close();
    }

    /** Opens a choice among options; close it. */
    Html select(String name) {
        return open("select").write("name", name).write("id", "ask-" + name);
    }

    Html option(String value, String text, boolean chosen) {
        open("option").write("value", value);
        return (chosen ? write("selected", "selected") : this).text(text).close();
    }

    Html link(Place place, String text) {
        return to(place).name(text).close();
    }

    /**
     * An address as the source gives it, shown whole; a link only if it leads to a web server and
     * has nothing hidden in it.
     */
    Html address(String url) {
        if (!isWeb(url)) {
            return leaf("bdi", "url", url);
        }
        open("a", "url").write("href", url).write("rel", "noreferrer noopener external");
        return name(url).close();
    }

    /** The whole page; everything opened must be closed. */
    String finish() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Still open on " + path + ": " + open);
        }
        return out.toString();
    }

    private Html title(String text) {
        open("title");
        endTag();
        escape(text, false);
        return close();
    }

    private Html write(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value, false);
        out.append('"');
        return this;
    }

    private void endTag() {
        if (inTag) {
            out.append('>');
            inTag = false;
        }
    }

    private static boolean isBlock(String element) {
        return switch (element) {
            case "a",
                    "bdi",
                    "mark",
                    "span",
                    "small",
                    "strong",
                    "sup",
                    "time",
                    "code",
                    "del",
                    "ins" ->
                    false;
            default -> true;
        };
    }

    private static boolean isWeb(String url) {
        return (url.regionMatches(true, 0, "http://", 0, 7)
                        || url.regionMatches(true, 0, "https://", 0, 8))
                && url.length() <= 2000
                && url.codePoints()
                        .noneMatch(p -> Visible.isHidden(p) || Character.isWhitespace(p));
    }

    private void escape(String text, boolean inBody) {
        for (int i = 0; i < text.length(); ) {
            int plain = i;
            while (plain < text.length() && isPlain(text.charAt(plain))) {
                plain++;
            }
            out.append(text, i, plain);
            i = plain;
            if (i == text.length()) {
                return;
            }
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\r' -> out.append(i < text.length() && text.charAt(i) == '\n' ? "" : "\n");
                default -> plain(point, inBody);
            }
        }
    }

    /** What most characters are: ASCII that means nothing to markup. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7F && c != '&' && c != '<' && c != '>' && c != '"' && c != '\'';
    }

    private void plain(int point, boolean inBody) {
        if (!Visible.isHidden(point)) {
            out.appendCodePoint(point);
        } else if (inBody) {
            out.append("<span class=\"hidden\">").append(Visible.mark(point)).append("</span>");
        } else {
            out.append(Visible.mark(point));
        }
    }
}
