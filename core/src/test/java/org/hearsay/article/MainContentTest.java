package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.article.Fixture.PARAGRAPHS;
import static org.hearsay.article.Fixture.page;
import static org.hearsay.article.Fixture.parts;

import java.util.List;
import java.util.Locale;
import org.hearsay.model.Article;
import org.hearsay.model.Role;
import org.junit.jupiter.api.Test;

/** Where on a page the article stands, and what inside it is no part of it. */
@SuppressWarnings("InlineFormatString") // a template reads better by itself
class MainContentTest {

    private static final String BODY = "<p>" + String.join("</p>\n<p>", PARAGRAPHS) + "</p>";

    private static final String OTHER =
            "<p>A ferry captain from Upper Tarn found an anchor on Monday, and says that it must be"
                    + " two hundred years old at the least.</p><p>Divers from the port, which has"
                    + " none of its own, came from the capital to lift it, and left again, she"
                    + " said.</p><p>The museum of Upper Tarn has asked for it, the harbour council"
                    + " has asked for it, and so has the ferry line, which owns the mooring.</p>"
                    + "<p>It will be shown at the quay until one of them gets it, the captain said"
                    + " on Thursday, and she has put a fence around it, just in case.</p>";

    private static String site(String inside) {
        return "<html><head><title>Port Ansel keeps its bridge closed</title></head><body>"
                + inside
                + "</body></html>";
    }

    private static String article(String inside) {
        return site(
                "<main><article><h1>Port Ansel keeps its bridge closed</h1>"
                        + inside
                        + "</article></main>");
    }

    @Test
    void theArticleUnderTheHeadlineIsReadWhereOthersFollow() {
        String post = "<div class='post'><h1>%s</h1><div class='text'>%s</div></div>";
        Article article =
                page(
                        site(
                                "<div class='feed'>"
                                        + String.format(
                                                Locale.ROOT,
                                                post,
                                                "Port Ansel keeps its bridge closed",
                                                BODY)
                                        + String.format(
                                                Locale.ROOT,
                                                post,
                                                "Ferry captain finds an anchor",
                                                OTHER)
                                        + "</div>"));
        assertThat(parts(article, Role.BODY)).isEqualTo(PARAGRAPHS);
    }

    @Test
    void paragraphsInSeveralBoxesSetAlikeAreOneArticle() {
        String box =
                "<div class='column'><div class='story-text'><p class='par'>%s</p></div></div>";
        Article article =
                page(
                        site(
                                "<h1>Port Ansel keeps its bridge closed</h1>"
                                        + String.format(Locale.ROOT, box, PARAGRAPHS.get(0))
                                        + "<div class='column'><div class='story-text'><p"
                                        + " class='par'>"
                                        + PARAGRAPHS.get(1)
                                        + "</p><p class='par'>"
                                        + PARAGRAPHS.get(2)
                                        + "</p><p class='par'>The council meets again on Friday,"
                                        + " and will hear the engineers, it"
                                        + " said.</p></div></div>"));
        assertThat(parts(article, Role.BODY)).hasSize(4).startsWith(PARAGRAPHS.get(0));
    }

    @Test
    void aNameInCamelCaseOrWithoutJointsIsUnderstood() {
        Article article =
                page(
                        article(
                                BODY
                                        + "<div class='InlineImage-imageCaption'>Lorries wait at"
                                        + " the bridge on Tuesday, as they have for"
                                        + " weeks.</div><div class='authorBio'>Ada Lorne has sailed"
                                        + " around the harbour twice, and written of it once, she"
                                        + " says.</div>"));
        assertThat(parts(article, Role.BODY)).isEqualTo(PARAGRAPHS);
        assertThat(parts(article, Role.CAPTION)).hasSize(1);
        assertThat(parts(article, Role.RELATED)).hasSize(1);
    }

    @Test
    void aLongBoxAboutTheAuthorIsNoPartOfTheArticle() {
        String about =
                "Ada Lorne has sailed around the harbour twice, and has written of it ever since"
                    + " she came to the paper, in which she also draws the tides. She lives in"
                    + " Lower Tarn with two dogs, neither of which can swim, and a boat that can,"
                    + " and reads the council's minutes on Sundays.";
        Article article =
                page(
                        article(
                                BODY
                                        + BODY.replace(",", ";")
                                        + ("<div class='author'><p>" + about + "</p></div>")));
        assertThat(parts(article, Role.RELATED)).containsExactly(about);
    }

    @Test
    void aBoxThatAsksForAMailAddressIsAdvertisingWhateverItIsCalled() {
        Article article =
                page(
                        article(
                                "<div class='b7 q2'><h4>Fond of the harbour?</h4><p>All its news"
                                    + " comes to you each morning, before the first"
                                    + " ferry.</p><form><input type='email'></form><p>You can leave"
                                    + " again whenever you want to, of course.</p></div>"
                                        + BODY));
        assertThat(parts(article, Role.BODY)).isEqualTo(PARAGRAPHS);
        assertThat(parts(article, Role.ADVERTISEMENT)).hasSize(3);
    }

    @Test
    void aHeadingBelongsToTheArticleIfSomethingOfItStandsUnderIt() {
        Article article =
                page(
                        article(
                                BODY
                                        + "<h2>Bridges closed this year</h2><ul><li>Northern bridge"
                                        + "</li><li>Mill bridge</li></ul><h2>Elsewhere</h2>"));
        assertThat(parts(article, Role.BODY))
                .contains("Bridges closed this year", "Northern bridge", "Mill bridge")
                .doesNotContain("Elsewhere");
    }

    @Test
    void theListUnderAHeadingForLinksIsRelatedHoweverMuchIsWrittenInIt() {
        Article article =
                page(
                        article(
                                BODY
                                        + "<p>Don't miss</p><ul><li>The ferry captain has found an"
                                        + " anchor, and nobody knows whose it is. <a href='/a'>Read"
                                        + " it</a></li><li>The tides are late this year, and"
                                        + " fishermen say why they are.</li></ul><p>The council"
                                        + " meets again on Friday to hear the engineers, it"
                                        + " said.</p>"));
        assertThat(parts(article, Role.RELATED)).hasSize(3);
        assertThat(parts(article, Role.BODY)).hasSize(4);
    }

    @Test
    void whatTheMetadataDoNotTellIsLeftOutAtTheEndAndInBoxesOnly() {
        String told = String.join(" ", PARAGRAPHS) + OTHER.replaceAll("<[^>]*>", " ");
        String data =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                        + told
                        + "\"}</script>";
        String first = "It rained in Port Ansel on that day, and nobody was seen on the quay.";
        String box = "The harbour wants to know whose anchor it is, and so do we, of course.";
        String last = "This is a story of the harbour, and those who live there pay for it.";
        Article article =
                page(
                        site(
                                data
                                        + "<h1>Port Ansel keeps its bridge closed</h1><div"
                                        + " class='t'>"
                                        + ("<p>" + first + "</p>" + BODY)
                                        + ("<div class='x1'><p>" + box + "</p></div>")
                                        + (OTHER + "<p>" + last + "</p></div>")));
        assertThat(parts(article, Role.BODY)).hasSize(8).contains(first);
        assertThat(parts(article, Role.RELATED)).containsExactly(box, last);
    }

    @Test
    void disclosuresCallsAndContactsAreToldFromTheStory() {
        Article article =
                page(
                        article(
                                BODY
                                        + "<p>If you buy something through our links, we may earn a"
                                        + " commission, which keeps the lights on at the"
                                        + " quay.</p><p>Sign up for our free newsletter, and the"
                                        + " harbour comes to you each morning.</p><p>Ada Lorne can"
                                        + " be reached at ada@thequay.example.</p><p>Ada Lorne is a"
                                        + " senior reporter at The Quay.</p>"));
        assertThat(parts(article, Role.BODY)).isEqualTo(PARAGRAPHS);
        assertThat(parts(article, Role.ADVERTISEMENT)).hasSize(2);
        assertThat(parts(article, Role.BYLINE)).hasSize(2);
    }

    @Test
    void aSentenceAboutASubscriptionIsTheStory() {
        String said =
                "\u201cSign up for our newsletter,\u201d the council said to the hauliers, who"
                        + " laughed.";
        assertThat(parts(page(article(BODY + "<p>" + said + "</p>")), Role.BODY)).contains(said);
    }

    @Test
    void aSubheadingUnderTheHeadlineIsTheStandfirst() {
        Article article =
                page(
                        site(
                                "<header><h1>Port Ansel keeps its bridge closed</h1><h2>Hauliers"
                                        + " ask the province for a ferry</h2></header><div>"
                                        + BODY
                                        + "</div>"));
        assertThat(parts(article, Role.STANDFIRST))
                .containsExactly("Hauliers ask the province for a ferry");
    }

    @Test
    void whatFollowsTheLastUsualParagraphAndIsSetOtherwiseIsTheSites() {
        String more = "Our harbour has more stories than ships, and we tell them all, each week.";
        Article article =
                page(
                        site(
                                "<h1>Port Ansel keeps its bridge closed</h1><div class='wide'>"
                                        + ("<div class='par'>" + BODY + BODY.replace(",", ";"))
                                        + "</div><div class='x9'><p>"
                                        + more
                                        + "</p></div></div>"));
        assertThat(parts(article, Role.BODY)).hasSize(6).doesNotContain(more);
    }

    @Test
    void aParagraphThatStandsOnThePageTwiceIsReadOnce() {
        Article article = page(article(BODY + "<aside></aside><p>" + PARAGRAPHS.get(1) + "</p>"));
        assertThat(parts(article, Role.BODY)).isEqualTo(PARAGRAPHS);
    }

    @Test
    void wordsUnderAPictureAreACaptionWithoutAFigure() {
        Article article =
                page(
                        article(
                                BODY
                                        + "<div class='lead-image'><img src='x'><div>Lorries wait"
                                        + " at the bridge, as they have for weeks now.</div></div>"
                                        + BODY.replace(",", ";")));
        assertThat(parts(article, Role.CAPTION))
                .containsExactly("Lorries wait at the bridge, as they have for weeks now.");
    }

    @Test
    void anArticleElementBoundsTheArticle() {
        String second = "<article><h2>Ferry captain finds an anchor</h2>" + OTHER + "</article>";
        Article article =
                page(
                        site(
                                "<main><article><h1>Port Ansel keeps its bridge closed</h1>"
                                        + (BODY + BODY.replace(",", ";"))
                                        + ("</article>" + second + "</main>")));
        assertThat(parts(article, Role.BODY)).hasSize(6);
    }

    @Test
    void textWithoutSpacesIsRead() {
        List<String> paragraphs =
                List.of(
                        "港口委员会星期二晚间投票决定继续关闭北桥，称桥墩对卡车不安全，修复工作至少需要六个月。",
                        "委员会主席说：“工程师告诉我们可以开放时，我们才会开放，一天也不会提前。”",
                        "邻镇的运输公司称这一决定是一个打击，并要求省政府在修复完成之前支付渡轮的费用。");
        Article article =
                page(
                        "<html><body><nav><a href='/'>首页</a></nav><h1>北桥继续关闭</h1><div><p>"
                                + String.join("</p><p>", paragraphs)
                                + "</p></div></body></html>");
        assertThat(parts(article, Role.BODY)).isEqualTo(paragraphs);
        assertThat(article.language()).contains("zh");
    }
}
