package org.hearsay.article;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Role;

/**
 * What the names say that sites give to their elements: "related-links", "authorBio", {@code
 * c-newsletter__form}. A name is looked up as a whole, without its joints, and word by word.
 */
final class MarkupWords {

    /** Shorter pieces of a name in camel case are as often chance: names are hashed, too. */
    private static final int SHORTEST_HUMP = 4;

    private static final Set<String> SHORT_HUMPS = Set.of("bio", "dek");

    private static final Map<String, Role> WORDS = words();

    /** Pairs of words that name the element around an article's paragraphs. */
    private static final Set<String> WHOLES =
            Set.of("article", "story", "post", "entry", "news", "single", "artikel", "articulo");

    private static final Set<String> INSIDES =
            Set.of("body", "content", "text", "copy", "cuerpo", "inhalt", "corps", "texto");

    private MarkupWords() {}

    private static Map<String, Role> words() {
        Map<String, Role> words = new LinkedHashMap<>();
        enter(
                words,
                Role.COMMENT,
                "comment comments commentlist commentsection commentform commentarea disqus"
                        + " respond livefyre spotim vuukle viafoura comentario comentarios"
                        + " kommentar kommentare leserkommentare commentaire commentaires"
                        + " commenti reacties komentarze");
        enter(
                words,
                Role.QUOTE,
                "tweet instagram tiktok mastodon telegram twitterembed twittertweet");
        enter(
                words,
                Role.RELATED,
                "related recommended recommendation recommendations recirc recirculation teaser"
                        + " teasers promo promos sidebar readmore readnext trending popular"
                        + " mostread mostpopular outbrain taboola widget rail upnext carousel"
                        + " relatedposts relatedarticles relatedlinks relatedcontent"
                        + " relatedstories relatednews morestories morefrom bestof zergnet"
                        + " latestnews seealso yarpp crp linkstack crosslink crosslinks"
                        + " topstories photogallery articlecard storycard");
        enter(
                words,
                Role.RELATED,
                "verwandte weiterlesen mehrzum empfehlungen lesenswert lireaussi alireaussi"
                        + " relacionadas relacionados relacionada masleidas correlati correlate"
                        + " leggianche leiamais leiatambem saibamais gerelateerd leesook"
                        + " meerover powiazane");
        enter(
                words,
                Role.RELATED,
                "bio biography authorbio authorbox authorcard authorinfo aboutauthor"
                        + " abouttheauthor authordescription");
        enter(
                words,
                Role.NAVIGATION,
                "nav navbar navigation subnav menu breadcrumb breadcrumbs share sharing sharebar"
                        + " sharedaddy sharetools sharebuttons socialshare social socials cookie"
                        + " cookies consent gdpr toolbar pagination pager footer masthead topbar"
                        + " login skip tags taglist toolbox modal popup overlay addthis hidden"
                        + " copyright disclaimer screenreadertext sronly visuallyhidden toc"
                        + " tableofcontents videoplayer audioplayer jwplayer");
        enter(
                words,
                Role.ADVERTISEMENT,
                "ad ads advert adverts advertisement advertising sponsor sponsored promoted"
                        + " newsletter newsletters newslettersignup signup emailsignup optin"
                        + " adsense dfp donate donation donations fundraising affiliate"
                        + " disclosure werbung anzeige publicite publicidad publicidade reklama"
                        + " pubblicita");
        enterArticle(words);
        return words;
    }

    /** What belongs to an article. */
    private static void enterArticle(Map<String, Role> words) {
        enter(
                words,
                Role.CAPTION,
                "image images imagery photo photos picture pictures foto bild caption captions"
                        + " figcaption credit credits photocredit imagecredit imagecaption"
                        + " photocaption cutline bildunterschrift piefoto legende didascalia");
        enter(
                words,
                Role.BYLINE,
                "byline bylines author authors contributor contributors autor autores autore"
                        + " auteur autoren");
        enter(
                words,
                Role.DATELINE,
                "dateline timestamp pubdate publishdate datetime date publicationdate postdate"
                        + " entrydate pubtime fecha datum");
        enter(
                words,
                Role.STANDFIRST,
                "standfirst subtitle subheadline subheading dek deck strapline sottotitolo"
                        + " chapeau bajada entradilla vorspann");
    }

    private static void enter(Map<String, Role> words, Role role, String list) {
        for (String word : list.split(" ")) {
            words.putIfAbsent(word, role);
        }
    }

    /** The role that the first telling one of these names, separated by spaces, stands for. */
    static Optional<Role> role(String names) {
        for (String name : names.strip().split("\\s+")) {
            Optional<Role> role = single(name);
            if (role.isPresent()) {
                return role;
            }
        }
        return Optional.empty();
    }

    private static Optional<Role> single(String name) {
        Role whole = WORDS.get(joined(name));
        if (whole != null) {
            return Optional.of(whole);
        }
        for (String part : name.split("[^A-Za-z0-9]+")) {
            Role role = WORDS.get(part.toLowerCase(Locale.ROOT));
            role = role == null ? hump(part) : role;
            if (role != null) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    private static String joined(String name) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = Character.toLowerCase(name.charAt(i));
            if (c < 128 && Character.isLetterOrDigit(c)) {
                joined.append(c);
            }
        }
        return joined.toString();
    }

    private static @org.jspecify.annotations.Nullable Role hump(String part) {
        int start = 0;
        for (int i = 1; i <= part.length(); i++) {
            boolean ends =
                    i == part.length()
                            || (Character.isUpperCase(part.charAt(i))
                                    && !Character.isUpperCase(part.charAt(i - 1)));
            if (!ends) {
                continue;
            }
            String word = part.substring(start, i).toLowerCase(Locale.ROOT);
            boolean telling = word.length() >= SHORTEST_HUMP || SHORT_HUMPS.contains(word);
            if (telling && WORDS.containsKey(word)) {
                return WORDS.get(word);
            }
            start = i;
        }
        return null;
    }

    /** Whether one of these names says that the article's paragraphs lie inside. */
    static boolean isBody(String names) {
        for (String name : names.strip().split("\\s+")) {
            String before = "";
            for (String word : name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").split("[^A-Za-z]+")) {
                String lower = word.toLowerCase(Locale.ROOT);
                if (lower.equals("articlebody")
                        || lower.equals("storybody")
                        || (WHOLES.contains(before) && INSIDES.contains(lower))) {
                    return true;
                }
                before = lower;
            }
        }
        return false;
    }
}
