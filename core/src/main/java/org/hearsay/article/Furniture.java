package org.hearsay.article;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Role;

/**
 * Knows the lines that sites put around and into their articles, by their wording alone.
 *
 * <p>Only short lines are looked at, and only wordings that no paragraph of an article would have:
 * a paragraph taken for furniture costs statements, furniture taken for a paragraph rarely does.
 */
final class Furniture {

    private static final int LONGEST_MENU = 20;

    /** Words for sections of a site and what can be done with a page; three make a menu. */
    private static final Set<String> SECTIONS =
            Set.of(
                    "home",
                    "news",
                    "sport",
                    "sports",
                    "opinion",
                    "economy",
                    "energy",
                    "showbiz",
                    "stars",
                    "bingo",
                    "weather",
                    "classifieds",
                    "culture",
                    "lifestyle",
                    "travel",
                    "video",
                    "videos",
                    "podcasts",
                    "menu",
                    "login",
                    "subscribe",
                    "donate",
                    "share",
                    "print",
                    "send",
                    "tweet",
                    "email",
                    "e-mail",
                    "facebook",
                    "twitter",
                    "whatsapp",
                    "politics",
                    "world",
                    "business",
                    "tech",
                    "farming",
                    "obituaries",
                    "puzzles",
                    "horoscopes",
                    "neighbours",
                    "entertainment",
                    "local");

    private static final Set<String> PLACES =
            Set.of(
                    "home",
                    "news",
                    "world",
                    "politics",
                    "business",
                    "sport",
                    "sports",
                    "opinion",
                    "culture",
                    "menu",
                    "search",
                    "login",
                    "log in",
                    "log out",
                    "sign in",
                    "sign up",
                    "register",
                    "my account",
                    "share",
                    "share this",
                    "share this article",
                    "share this story",
                    "share on facebook",
                    "share on twitter",
                    "tweet",
                    "email",
                    "e-mail",
                    "print",
                    "print this page",
                    "facebook",
                    "twitter",
                    "whatsapp",
                    "telegram",
                    "linkedin",
                    "pinterest",
                    "copy link",
                    "link copied",
                    "skip to content",
                    "skip to main content",
                    "back to top",
                    "privacy policy",
                    "terms of use",
                    "terms of service",
                    "terms and conditions",
                    "cookie policy",
                    "contact us",
                    "contact",
                    "about us",
                    "follow us",
                    "advertise with us",
                    "site map",
                    "sitemap",
                    "classified ads",
                    "classifieds",
                    "legal notice",
                    "legal notices",
                    "donate",
                    "donate now",
                    "subscribe",
                    "subscribe now",
                    "become a member",
                    "support us",
                    "save article",
                    "save",
                    "bookmark",
                    "gift this article",
                    "next article",
                    "previous article",
                    "view gallery",
                    "open gallery",
                    "photo gallery",
                    "listen to this article",
                    "listen to article",
                    "listen",
                    "play",
                    "pause",
                    "just watched",
                    "now playing",
                    "replay",
                    "watch now",
                    "e-paper",
                    "epaper",
                    "accept cookies",
                    "accept all",
                    "manage preferences",
                    "toggle navigation",
                    "read later",
                    "text size",
                    "more_vert",
                    "loading",
                    "view more",
                    "load more",
                    "show more",
                    "close",
                    "font size",
                    "top stories",
                    "video",
                    "photos",
                    "gallery");

    private static final Set<String> RELATED =
            Set.of(
                    "related",
                    "more",
                    "on the same subject",
                    "related article",
                    "related articles",
                    "related stories",
                    "related story",
                    "related content",
                    "related news",
                    "related topics",
                    "related posts",
                    "related links",
                    "related coverage",
                    "must read",
                    "must reads",
                    "must-read",
                    "read more",
                    "read also",
                    "also read",
                    "see also",
                    "read next",
                    "more on this",
                    "more on this story",
                    "more stories",
                    "more news",
                    "most read",
                    "most popular",
                    "most viewed",
                    "trending",
                    "trending now",
                    "recommended",
                    "recommended stories",
                    "recommended for you",
                    "you may also like",
                    "you might also like",
                    "you may like",
                    "latest article",
                    "latest articles",
                    "latest news",
                    "latest stories",
                    "editor's picks",
                    "editors' picks",
                    "don't miss",
                    "up next",
                    "what to read next",
                    "from around the web",
                    "popular articles",
                    "popular category",
                    "popular posts",
                    "editor picks",
                    "more from author",
                    "from the archive");

    private static final Set<String> COMMENTS =
            Set.of(
                    "leave a reply",
                    "leave a comment",
                    "leave a reply cancel reply",
                    "post a comment",
                    "post comment",
                    "add a comment",
                    "add your comment",
                    "write a comment",
                    "please enter your comment",
                    "please enter your name here",
                    "view comments",
                    "view all comments",
                    "show comments",
                    "join the conversation",
                    "join the discussion",
                    "comments are closed",
                    "have your say",
                    "user comments",
                    "reader comments",
                    "readers' comments",
                    "log in to leave a comment",
                    "log in to reply",
                    "cancel reply",
                    "be the first to comment",
                    "you have entered an incorrect email address",
                    "please enter your email address here");

    private static final Set<String> ADVERTISING =
            Set.of(
                    "advertisement",
                    "advertisements",
                    "advertising",
                    "advert",
                    "ad",
                    "ads",
                    "sponsored",
                    "sponsored content",
                    "sponsored links",
                    "paid content",
                    "promoted content",
                    "story continues below advertisement",
                    "article continues below advertisement",
                    "article continues after advertisement",
                    "advertisement - continue reading below",
                    "advertisement - scroll to continue",
                    "scroll to continue",
                    "article continues below",
                    "story continues below",
                    "continue reading below",
                    "skip advertisement");

    private static final Set<String> CLICKS =
            Set.of("click to ", "click here ", "tap to ", "tap here ", "swipe to ");

    private static final Set<String> PLAYERS =
            Set.of(
                    "view this post on ",
                    "a post shared by ",
                    "getting your trinity audio player ready",
                    "your browser does not support",
                    "this video is unavailable",
                    "javascript is",
                    "please enable javascript",
                    "unable to play video",
                    "click to play",
                    "tap to unmute");

    private Furniture() {}

    /** The role of a line whose wording says what it is; empty for everything else. */
    static Optional<Role> role(Line line) {
        Optional<Role> notice = Notices.role(line);
        if (notice.isPresent() || !line.isShort()) {
            return notice;
        }
        if (!line.hasLetterOrDigit()) {
            return Optional.of(Role.NAVIGATION);
        }
        String bare = line.bare();
        if (bare.startsWith("(reporting by ") || bare.startsWith("(editing by ")) {
            return Optional.of(Role.BYLINE);
        }
        if (isCommentHeading(line)) {
            return Optional.of(Role.COMMENT);
        }
        if (isRelated(line)) {
            return Optional.of(Role.RELATED);
        }
        if (ADVERTISING.contains(bare) || isNewsletter(line)) {
            return Optional.of(Role.ADVERTISEMENT);
        }
        return isNavigation(line) ? Optional.of(Role.NAVIGATION) : Optional.empty();
    }

    static boolean isCommentHeading(Line line) {
        String bare = line.bare();
        return COMMENTS.contains(bare) || bare.equals("comments") || isCommentCount(bare);
    }

    /** "2 comments", "comments (12)", "1,204 comments". */
    private static boolean isCommentCount(String bare) {
        if (bare.length() > 24) {
            return false;
        }
        return bare.matches("[0-9][0-9,.]{0,8} (reader )?comments?|comments? ?\\([0-9,.]{1,9}\\)");
    }

    /** Whether more links of the same kind are to be expected on the lines that follow. */
    static boolean isRelatedHeading(Line line) {
        return RELATED.contains(line.bare()) && line.isShort();
    }

    private static boolean isRelated(Line line) {
        if (isRelatedHeading(line)) {
            return true;
        }
        String lower = line.lower();
        int colon = lower.indexOf(':');
        return colon > 0
                && line.wordCount() <= 30
                && RELATED.contains(lower.substring(0, colon).strip());
    }

    private static boolean isNewsletter(Line line) {
        String lower = line.lower();
        boolean calls =
                lower.startsWith("sign up ")
                        || lower.startsWith("subscribe to ")
                        || lower.startsWith("get the ")
                        || lower.startsWith("get our ")
                        || lower.startsWith("join our ")
                        || lower.startsWith("enter your e");
        boolean names =
                lower.contains("newsletter")
                        || lower.contains("inbox")
                        || lower.contains("email address")
                        || lower.contains("our whatsapp")
                        || lower.contains("our telegram");
        return calls && (names || line.wordCount() <= 4) && line.wordCount() <= 40;
    }

    private static boolean isNavigation(Line line) {
        String bare = line.bare();
        return (PLACES.contains(bare) && !line.text().endsWith("."))
                || isMenu(line)
                || startsWithAny(bare, PLAYERS)
                || (line.wordCount() <= 10 && startsWithAny(bare, CLICKS))
                || isGalleryCount(bare)
                || isPlayTime(bare)
                || isWeather(line)
                || isWebAddress(bare)
                || isCopyright(line);
    }

    /** Several of a site's sections in one line: "Home | News | Sport", "Share Print E-mail". */
    private static boolean isMenu(Line line) {
        if (line.wordCount() > LONGEST_MENU || line.endsSentence()) {
            return false;
        }
        long sections = 0;
        long words = 0;
        for (String word : line.lower().split("[^\\p{L}\\p{N}'-]+", -1)) {
            sections += SECTIONS.contains(word) ? 1 : 0;
            words += word.isEmpty() ? 0 : 1;
        }
        boolean barred = line.text().split("[|\u2022\u00b7\u00bb]", -1).length > 2;
        return sections >= 3 || (sections >= 2 && (barred || sections == words));
    }

    private static boolean isGalleryCount(String bare) {
        return bare.length() < 40
                && bare.matches(
                        "[0-9]{1,3} (view gallery|images?|photos?|gallery)|view [0-9]{1,3}"
                                + " images?");
    }

    /** "0:00 / 3:14", "03:12". */
    private static boolean isPlayTime(String bare) {
        return bare.length() < 20 && bare.matches("[0-9]{1,2}:[0-9]{2} ?/ ?[0-9]{1,2}:[0-9]{2}");
    }

    /** "17.5 F", "21°C". */
    private static boolean isWeather(Line line) {
        String text = line.text();
        return text.length() < 12
                && text.matches("-?[0-9]{1,3}([.,][0-9])? ?(°|º|° ?[CF]|º ?[CF]|[CF])");
    }

    private static boolean isWebAddress(String bare) {
        return bare.length() < 60
                && bare.indexOf(' ') < 0
                && bare.matches(
                        "(https?://)?([a-z0-9-]{1,40}\\.){1,4}(com|org|net|info|news|example|[a-z]{2})/?");
    }

    private static boolean isCopyright(Line line) {
        String lower = line.lower();
        return line.wordCount() <= 40
                && (lower.startsWith("©")
                        || lower.startsWith("copyright ©")
                        || lower.startsWith("(c) 20")
                        || lower.startsWith("copyright 20")
                        || lower.startsWith("all rights reserved"));
    }

    private static boolean startsWithAny(String bare, Set<String> starts) {
        return starts.stream().anyMatch(start -> bare.toLowerCase(Locale.ROOT).startsWith(start));
    }
}
