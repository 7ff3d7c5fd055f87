package org.hearsay.article;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Role;
import org.jsoup.nodes.Element;

/** What an element's name and attributes say of the role of its text. */
final class Hints {

    /** The elements that begin and end a block of text. */
    static final Set<String> BLOCKS =
            Set.of(
                    "html",
                    "body",
                    "main",
                    "article",
                    "section",
                    "aside",
                    "nav",
                    "header",
                    "footer",
                    "div",
                    "p",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "hgroup",
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
                    "tfoot",
                    "tr",
                    "td",
                    "th",
                    "pre",
                    "blockquote",
                    "figure",
                    "figcaption",
                    "form",
                    "fieldset",
                    "legend",
                    "address",
                    "details",
                    "summary",
                    "dialog",
                    "menu",
                    "dir",
                    "center",
                    "hr",
                    "button",
                    "option",
                    "listing",
                    "plaintext",
                    "xmp",
                    "search");

    private static final Map<String, Role> TAGS =
            Map.of(
                    "nav", Role.NAVIGATION,
                    "footer", Role.NAVIGATION,
                    "header", Role.NAVIGATION,
                    "button", Role.NAVIGATION,
                    "dialog", Role.NAVIGATION,
                    "aside", Role.RELATED,
                    "figcaption", Role.CAPTION,
                    "figure", Role.CAPTION,
                    "h1", Role.HEADLINE,
                    "time", Role.DATELINE);

    private static final Map<String, Role> ROLES =
            Map.of(
                    "navigation", Role.NAVIGATION,
                    "banner", Role.NAVIGATION,
                    "contentinfo", Role.NAVIGATION,
                    "search", Role.NAVIGATION,
                    "dialog", Role.NAVIGATION,
                    "alertdialog", Role.NAVIGATION,
                    "menu", Role.NAVIGATION,
                    "menubar", Role.NAVIGATION,
                    "complementary", Role.RELATED);

    private static final int LONGEST_NAMES = 1000;

    private Hints() {}

    /** The role that the markup suggests, if it does. */
    static Optional<Role> of(Element element) {
        Role byRole = ROLES.get(element.attr("role").toLowerCase(Locale.ROOT));
        if (byRole != null) {
            return Optional.of(byRole);
        }
        Optional<Role> byProperty = property(element.attr("itemprop"));
        if (byProperty.isPresent()) {
            return byProperty;
        }
        String tag = element.normalName();
        if (isWhole(tag)) {
            return Optional.empty();
        }
        Optional<Role> byName = names(element);
        if (tag.equals("blockquote")) {
            return byName.filter(role -> role == Role.QUOTE || role == Role.COMMENT);
        }
        return byName.or(() -> Optional.ofNullable(TAGS.get(tag)));
    }

    /** Whether this is the element that everything of the article lies in or under. */
    static boolean isAnchor(Element element) {
        return element.normalName().equals("h1") || isBody(element);
    }

    /** Whether the markup calls it the article's body. */
    static boolean isBody(Element element) {
        return element.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody");
    }

    /** Whether this is a form field to enter a mail address in. */
    static boolean isMailField(Element element) {
        if (!element.normalName().equals("input")) {
            return false;
        }
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        String name = element.attr("name").toLowerCase(Locale.ROOT);
        return type.equals("email") || (!type.equals("hidden") && name.contains("email"));
    }

    private static boolean isWhole(String tag) {
        return tag.equals("html")
                || tag.equals("body")
                || tag.equals("main")
                || tag.equals("article");
    }

    private static Optional<Role> property(String itemprop) {
        return switch (itemprop.toLowerCase(Locale.ROOT)) {
            case "headline" -> Optional.of(Role.HEADLINE);
            case "author" -> Optional.of(Role.BYLINE);
            case "datepublished", "datemodified" -> Optional.of(Role.DATELINE);
            case "alternativeheadline" -> Optional.of(Role.STANDFIRST);
            case "comment" -> Optional.of(Role.COMMENT);
            default -> Optional.empty();
        };
    }

    private static Optional<Role> names(Element element) {
        String names = element.className() + " " + element.id();
        if (names.length() <= 1 || names.length() > LONGEST_NAMES) {
            return Optional.empty();
        }
        return MarkupWords.role(names);
    }

    /**
     * Whether its name says that the article's paragraphs lie inside, which many cards say, too.
     */
    static boolean isNamedBody(Element element) {
        String names = element.className() + " " + element.id();
        return names.length() > 1 && names.length() <= LONGEST_NAMES && MarkupWords.isBody(names);
    }
}
