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

    private static final Set<String> COMMENT =
            Set.of(
                    "comment",
                    "comments",
                    "commentlist",
                    "disqus",
                    "respond",
                    "livefyre",
                    "comentarios",
                    "kommentare",
                    "commentaires");

    private static final Set<String> RELATED =
            Set.of(
                    "related",
                    "recommended",
                    "recommendation",
                    "recommendations",
                    "recirc",
                    "recirculation",
                    "teaser",
                    "teasers",
                    "promo",
                    "promos",
                    "sidebar",
                    "readmore",
                    "trending",
                    "popular",
                    "mostread",
                    "mostpopular",
                    "outbrain",
                    "taboola",
                    "widget",
                    "rail",
                    "upnext",
                    "carousel",
                    "relatedposts",
                    "relatedarticles",
                    "morestories",
                    "bestof",
                    "zergnet",
                    "latestnews",
                    "seealso",
                    "yarpp",
                    "crp");

    private static final Set<String> NAVIGATION =
            Set.of(
                    "nav",
                    "navbar",
                    "navigation",
                    "menu",
                    "breadcrumb",
                    "breadcrumbs",
                    "share",
                    "sharing",
                    "sharebar",
                    "sharedaddy",
                    "social",
                    "socials",
                    "cookie",
                    "cookies",
                    "consent",
                    "gdpr",
                    "toolbar",
                    "pagination",
                    "pager",
                    "footer",
                    "masthead",
                    "topbar",
                    "login",
                    "skip",
                    "tags",
                    "taglist",
                    "toolbox",
                    "modal",
                    "popup",
                    "overlay",
                    "addthis",
                    "byline-share",
                    "hidden",
                    "copyright",
                    "disclaimer");

    private static final Set<String> ADVERTISEMENT =
            Set.of(
                    "ad",
                    "ads",
                    "advert",
                    "adverts",
                    "advertisement",
                    "advertising",
                    "sponsor",
                    "sponsored",
                    "promoted",
                    "newsletter",
                    "newsletters",
                    "signup",
                    "adsense",
                    "dfp",
                    "donate",
                    "donation");

    private static final Set<String> CAPTION =
            Set.of(
                    "caption",
                    "captions",
                    "figcaption",
                    "credit",
                    "credits",
                    "photocredit",
                    "photo-credit",
                    "imagecaption");

    private static final Set<String> BYLINE = Set.of("byline", "author", "authors", "bylines");

    private static final Set<String> DATELINE =
            Set.of("dateline", "timestamp", "pubdate", "publishdate", "datetime", "date");

    private static final Set<String> STANDFIRST =
            Set.of("standfirst", "subtitle", "subheadline", "dek", "deck", "strapline");

    private static final Set<String> EMBEDS =
            Set.of("tweet", "instagram", "tiktok", "mastodon", "telegram");

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
        if (names.length() <= 1 || names.length() > 1000) {
            return Optional.empty();
        }
        Optional<Role> found = Optional.empty();
        for (String name : names.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
            found = found.or(() -> name(name));
        }
        return found;
    }

    private static Optional<Role> name(String name) {
        if (COMMENT.contains(name)) {
            return Optional.of(Role.COMMENT);
        }
        if (EMBEDS.contains(name)) {
            return Optional.of(Role.QUOTE);
        }
        if (RELATED.contains(name)) {
            return Optional.of(Role.RELATED);
        }
        if (NAVIGATION.contains(name)) {
            return Optional.of(Role.NAVIGATION);
        }
        if (ADVERTISEMENT.contains(name)) {
            return Optional.of(Role.ADVERTISEMENT);
        }
        return inside(name);
    }

    private static Optional<Role> inside(String name) {
        if (CAPTION.contains(name)) {
            return Optional.of(Role.CAPTION);
        }
        if (BYLINE.contains(name)) {
            return Optional.of(Role.BYLINE);
        }
        if (DATELINE.contains(name)) {
            return Optional.of(Role.DATELINE);
        }
        return STANDFIRST.contains(name) ? Optional.of(Role.STANDFIRST) : Optional.empty();
    }
}
