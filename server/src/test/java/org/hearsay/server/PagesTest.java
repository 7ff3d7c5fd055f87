package org.hearsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hearsay.model.Act;
import org.hearsay.model.Anchor;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleRuling;
import org.hearsay.model.Decision;
import org.hearsay.model.ItemAim;
import org.hearsay.model.ItemKind;
import org.hearsay.model.ItemRuling;
import org.hearsay.model.MarkRuling;
import org.hearsay.model.Outlet;
import org.hearsay.model.Pointer;
import org.hearsay.model.Reading;
import org.hearsay.model.Signature;
import org.hearsay.model.Statement;
import org.hearsay.server.workplace.View;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The pages as they are served, of harmless articles and of hostile ones. */
class PagesTest {

    private static final List<String> PAYLOADS =
            List.of(
                    "<script>alert(1)</script>",
                    "\"><img src=x onerror=alert(1)>",
                    "' onmouseover='alert(1)",
                    "</title><svg/onload=alert(1)>",
                    "javascript:alert(1)",
                    "</textarea></option></select><b style=color:red>",
                    "<!--<base href=//evil.example/>-->",
                    "\u202e<style>*{display:none}</style>",
                    "&lt;script&gt;&#60;script>",
                    "<form action=//evil.example><input name=q>");

    @Test
    void noPageRunsStylesOrSendsWhatASourceSays() throws Exception {
        View view = Quay.hostile(PAYLOADS);
        try (Served served = new Served(Optional.of(view))) {
            List<String> paths = new ArrayList<>(view.site().paths());
            paths.remove("style.css");
            for (String payload : PAYLOADS) {
                String asked = URLEncoder.encode(payload, StandardCharsets.UTF_8);
                paths.add("search.html?q=" + asked);
                paths.add("search.html?q=quay&page=" + asked);
                paths.add("statements.html?speaker=" + asked + "&words=" + asked);
                paths.add("statements.html?act=" + asked + "&from=" + asked);
            }
            for (String path : paths) {
                Raw.Answer answer = served.page("/" + path);
                assertThat(answer.status()).as(path).isEqualTo(200);
                isInert(Jsoup.parse(answer.body()));
            }
        }
    }

    private static void isInert(Document page) {
        assertThat(page.select("style, iframe, object, embed, base, img")).isEmpty();
        assertThat(page.select("script").eachAttr("src")).containsExactly("/desk.js");
        assertThat(page.select("script").html()).isEmpty();
        assertThat(page.select("meta[http-equiv]")).isEmpty();
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style");
                assertThat(attribute.getKey().equals("value") ? "" : attribute.getValue().strip())
                        .doesNotStartWith("javascript:");
            }
        }
        page.select("form")
                .forEach(
                        form ->
                                assertThat(form.attr("action"))
                                        .isIn("search.html", "statements.html"));
    }

    @Test
    void everyLinkOfAServedPageLeadsToAPage() throws Exception {
        View view = Quay.view(6);
        try (Served served = new Served(Optional.of(view))) {
            List<String> paths = new ArrayList<>(view.site().paths());
            paths.remove("style.css");
            paths.add("search.html?q=quay");
            paths.add("statements.html?words=wall");
            paths.add("possible.html");
            for (String path : paths) {
                Document page = Jsoup.parse(served.page("/" + path).body(), "http://q/" + path);
                for (Element link : page.select("a[href]")) {
                    String there = link.absUrl("href").replaceFirst("#.*", "");
                    if (there.startsWith("http://q/")) {
                        String target = there.substring("http://q".length());
                        assertThat(served.page(target).status()).as(target).isEqualTo(200);
                    }
                }
            }
        }
    }

    @Test
    void whoIsCalledSoIsFoundToo() throws Exception {
        try (Served served = new Served(Optional.of(Quay.view(3)))) {
            Document venn = Jsoup.parse(served.page("/search.html?q=venn").body());
            Document wall = Jsoup.parse(served.page("/search.html?q=wall").body());

            assertThat(venn.select("h2").eachText()).contains("Speakers");
            Element speaker = Objects.requireNonNull(venn.select("a:contains(Orla Venn)").first());
            assertThat(served.page("/" + speaker.attr("href")).body()).contains("Orla Venn");
            assertThat(wall.select("h2").eachText()).doesNotContain("Speakers");
        }
    }

    @Test
    void whatWasFoundIsMarkedInItsArticle() throws Exception {
        try (Served served = new Served(Optional.of(Quay.view(3)))) {
            Document hits = Jsoup.parse(served.page("/search.html?q=%22harbour+wall%22").body());
            Element link = hits.select("a[href$=#found]").first();
            assertThat(link).isNotNull();
            String href = Objects.requireNonNull(link).attr("href").replaceFirst("#.*", "");
            Document article = Jsoup.parse(served.page("/" + href).body());
            assertThat(article.select("#found").text()).isEqualTo("harbour wall");
            assertThat(served.page("/" + href + "x").status()).isEqualTo(400);
        }
    }

    @Test
    void aFormAsksWhatTheAddressAsks() throws Exception {
        try (Served served = new Served(Optional.of(Quay.view(3)))) {
            Document page =
                    Jsoup.parse(
                            served.page("/statements.html?speaker=Venn&from=2031-05-02").body());
            assertThat(page.select("input[name=speaker]").val()).isEqualTo("Venn");
            assertThat(page.select("main ul.rows > li")).isNotEmpty();
            Document mistaken = Jsoup.parse(served.page("/statements.html?from=soon").body());
            assertThat(mistaken.select("main").text()).contains("'soon' is not a day");
        }
    }

    @Test
    void whatWasDecidedStandsBesideItAndLinksToItsPlaceAmongTheDecisions() throws Exception {
        View view = Quay.decided(3, PagesTest::decisions);
        String id = view.dossier().readings().get(0).article().id().value();
        try (Served served = new Served(Optional.of(view))) {
            Document article = Jsoup.parse(served.page("/article/" + id + ".html").body());
            List<String> marks = article.select("ul.decided > li").eachText();
            assertThat(marks)
                    .anyMatch(mark -> mark.contains("deny, by Ana, Fri 9 May 2031, because heard"))
                    .anyMatch(mark -> mark.contains("look again"))
                    .anyMatch(mark -> mark.contains("The Other Paper"));
            Document decisions = Jsoup.parse(served.page("/decisions.html").body());
            for (String href : article.select("ul.decided a").eachAttr("href")) {
                assertThat(href).startsWith("../decisions.html#line-");
                String anchor = href.substring(href.indexOf('#') + 1);
                assertThat(decisions.getElementById(anchor)).as(anchor).isNotNull();
            }
            assertThat(article.select("ul.decided a")).hasSameSizeAs(marks);
            Document other = Jsoup.parse(served.page("/article/" + second(view) + ".html").body());
            assertThat(other.select("ul.decided")).isEmpty();
        }
    }

    private static String second(View view) {
        return view.dossier().readings().get(1).article().id().value();
    }

    private static List<Decision> decisions(Reading reading) {
        Article article = reading.article();
        Signature ana =
                new Signature(
                        Optional.of("Ana"),
                        Optional.of(LocalDate.of(2031, 5, 9)),
                        Optional.of("heard"));
        Statement statement = reading.statements().get(0);
        Anchor words = Anchor.of(article, statement.words());
        Pointer there = Pointer.to(article);
        return List.of(
                new Decision.OfItem(
                        new ItemAim(ItemKind.STATEMENT, words, 0),
                        new ItemRuling.ActIs(Act.DENY),
                        ana),
                new Decision.Mark(
                        there, Optional.of(words), new MarkRuling.Note("look again"), ana),
                new Decision.OfArticle(
                        there, new ArticleRuling.OutletIs(new Outlet("The Other Paper")), ana));
    }
}
