package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.article.Fixture.BODY;
import static org.hearsay.article.Fixture.PARAGRAPHS;
import static org.hearsay.article.Fixture.parts;
import static org.hearsay.article.Fixture.text;

import java.time.LocalDate;
import java.util.List;
import org.hearsay.model.Article;
import org.hearsay.model.Content;
import org.hearsay.model.KnownBy;
import org.hearsay.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private static final String HEADLINE = "Port Ansel keeps its northern bridge closed to lorries";

    @Test
    void theTextIsTheFileWhole() {
        String file = "\ufeff\n" + HEADLINE + "\r\n\r\n  " + BODY + "\n\n\n";
        assertThat(text(file).text().characters()).isEqualTo(file);
        assertThat(text(file).text().alignment().isIdentity()).isTrue();
    }

    @Test
    void aHeadlineStandsBeforeTheParagraphs() {
        Article article = text(HEADLINE + "\n\n" + BODY);
        assertThat(article.headline()).contains(HEADLINE);
        assertThat(parts(article, Role.BODY)).isEqualTo(PARAGRAPHS);
    }

    @Test
    void aTextThatBeginsWithAParagraphHasNoHeadline() {
        Article article = text(BODY);
        assertThat(article.headline()).isEmpty();
        assertThat(parts(article, Role.BODY)).isEqualTo(PARAGRAPHS);
    }

    @Test
    void aLineUnderTheHeadlineIsTheStandfirst() {
        Article article =
                text(HEADLINE + "\nHauliers call for a ferry paid by the province\n" + BODY);
        assertThat(parts(article, Role.STANDFIRST))
                .containsExactly("Hauliers call for a ferry paid by the province");
    }

    @Test
    void aMenuInOneLineIsNoHeadline() {
        Article article = text("Home | News | Sport | Farming\n\n" + HEADLINE + "\n\n" + BODY);
        assertThat(article.headline()).contains(HEADLINE);
        assertThat(parts(article, Role.NAVIGATION)).hasSize(1);
        assertThat(text("NEWS  SPORT  STARS  LOG IN\n\n" + HEADLINE + "\n\n" + BODY).headline())
                .contains(HEADLINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Enter your town or the code of your street",
                "FacebookEmail Chirper Loop+ Corkboard Paste",
                "This paper no longer supports browsers older than yours",
                "The weekly of the coast and the river"
            })
    void aLineThatTheArticleDoesNotTakeUpIsNoHeadline(String line) {
        assertThat(text(line + "\n\n" + HEADLINE + "\n\n" + BODY).headline()).contains(HEADLINE);
    }

    @Test
    void aNoticeToWhoeverUsesTheSiteIsNoParagraph() {
        String notice = "Your weather is set to Kenmar. You can change the place at any time.";
        String front = "Enter your town or the code of your street\n\n" + notice + "\n\nEdit\n\n";
        Article article = text(front + HEADLINE + "\n\n" + BODY);
        assertThat(article.headline()).contains(HEADLINE);
        assertThat(parts(article, Role.BODY)).isEqualTo(PARAGRAPHS);
    }

    @Test
    void aFirstParagraphThatSpeaksToTheReaderStays() {
        String first = "You would not cross it on foot.";
        Article article = text(HEADLINE + "\n\n" + first + "\n\n" + BODY);
        assertThat(article.headline()).contains(HEADLINE);
        assertThat(parts(article, Role.BODY)).startsWith(first);
    }

    @Test
    void whatIsQuotedAboveAnInterviewIsItsHeadline() {
        String quoted = "\u201cNobody asked me twice about it\u201d";
        String below = "The council\u2019s chair on the northern bridge and its piers";
        String name = "The weekly of the coast and the river\n\n";
        for (String front : List.of("", name)) {
            Article article = text(front + quoted + "\n\n" + below + "\n\n" + BODY);
            assertThat(article.headline()).contains(quoted);
            assertThat(parts(article, Role.STANDFIRST)).containsExactly(below);
        }
    }

    @Test
    void aTitleThatPlaysOnWordsStaysAboveWhatTellsMore() {
        String title = "Troubled water leaves its neighbours dry";
        String front = title + "\n\n" + HEADLINE + "\n\nBy Ana Kerr\n\n3 March 2024\n\n";
        assertThat(text(front + BODY).headline()).contains(title);
        String notice = "To say what you think of it please read the rules";
        assertThat(text(front.replace(title, notice) + BODY).headline()).contains(HEADLINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "15 days ago he was nobody, now he runs the port",
                "At 10.15 on 3 March 2024 the last of the bells of the old town fell silent"
            })
    void whatATitleTellsOfATimeIsNoStamp(String title) {
        assertThat(text(title + "\n\n" + BODY).headline()).contains(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Coast Radio News March 3, 2024, 7:29 AM",
                "\u2014 Ada Lorne (@adalorne) March 3, 2024",
                "Updated 7 minutes ago by the night desk",
                "The Coast Radio Times and River Weekly - Updated: 7:32 a.m. on Sunday, 3 March"
                        + " 2024",
                "2 hours ago | 04:15 | the harbour"
            })
    void whenAPageWasSetIsNoHeadline(String line) {
        assertThat(text(line + "\n\n" + HEADLINE + "\n\n" + BODY).headline()).contains(HEADLINE);
    }

    @Test
    void aLineThatEndsInANamedCreditIsACaption() {
        String caption = "The bridge on 3 March 2024. Picture: Ana Kerr";
        Article article = text(HEADLINE + "\n\n" + caption + "\n\n" + BODY);
        assertThat(parts(article, Role.CAPTION)).containsExactly(caption);
        assertThat(article.publication().notBefore()).contains(LocalDate.of(2024, 3, 3));
    }

    @Test
    void whoReportedAndEditedIsNoParagraph() {
        String credit = "(Reporting by Ana Kerr; editing by Tom Pell)";
        Article article = text(HEADLINE + "\n\n" + BODY + "\n\n" + credit);
        assertThat(parts(article, Role.BODY)).isEqualTo(PARAGRAPHS);
    }

    @Test
    void wrappedLinesOfAParagraphAreOneSegment() {
        String wrapped =
                """
                The harbour council of Port Ansel voted late on Tuesday to keep
                the northern bridge closed, saying its piers were not safe for
                lorries and would not be before the end of the winter storms.
                The vote was close.
                Hauliers in the neighbouring town of Lower Tarn called it a blow
                and asked the province to pay for a ferry until the repairs are
                done and the piers have been inspected once more by engineers.
                """;
        List<String> body = parts(text(wrapped), Role.BODY);
        assertThat(body).hasSize(2);
        assertThat(body.get(1)).startsWith("Hauliers").endsWith("engineers.");
    }

    @Test
    void subheadsAreBody() {
        Article article = text(HEADLINE + "\n" + PARAGRAPHS.get(0) + "\nA ferry instead\n" + BODY);
        assertThat(parts(article, Role.BODY)).contains("A ferry instead");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By: Ada Lorne",
                "By Ada Lorne",
                "BY ADA LORNE",
                "By Ada Lorne and Ben Ostrow",
                "Ada Lorne, Staff",
                "By Ada Lorne, political correspondent"
            })
    void bylinesAreKnown(String byline) {
        Article article = text(HEADLINE + "\n\n" + byline + "\n\n" + BODY);
        assertThat(parts(article, Role.BYLINE)).containsExactly(byline);
        assertThat(article.authors().get(0)).isEqualToIgnoringCase("Ada Lorne");
    }

    @Test
    void aSentenceThatBeginsWithByIsNoByline() {
        Article article =
                text(HEADLINE + "\n" + PARAGRAPHS.get(0) + "\nBy Monday, it was over.\n" + BODY);
        assertThat(parts(article, Role.BYLINE)).isEmpty();
    }

    @Test
    void anAgencyInTheDatelineIsCredited() {
        Article article = text(HEADLINE + "\n\nPORT ANSEL, March 3 (Northern Wire) \u2014 " + BODY);
        assertThat(parts(article, Role.DATELINE))
                .containsExactly("PORT ANSEL, March 3 (Northern Wire) \u2014");
        assertThat(parts(article, Role.BODY)).isEqualTo(PARAGRAPHS);
        assertThat(article.agency()).contains("Northern Wire");
    }

    @Test
    void anAcronymBeforeADashIsNoDateline() {
        Article article = text("NORTHERN \u2014 the ferry line \u2014 will not sail. " + BODY);
        assertThat(parts(article, Role.DATELINE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ADA LORNE/AFP via Getty Images",
                "(Photo: Ada Lorne)",
                "(Photo: REUTERS/Ada Lorne, BEN OSTROW/AFP)",
                "Photo by Ada Lorne",
                "The northern bridge, seen from the harbour on Monday. (AP Photo/Ada Lorne)"
            })
    void photoCreditsAreCaptions(String credit) {
        Article article = text(PARAGRAPHS.get(0) + "\n" + credit + "\n" + PARAGRAPHS.get(1));
        assertThat(parts(article, Role.CAPTION)).containsExactly(credit);
    }

    @Test
    void aDatedSentenceAfterACreditIsTheCaptionAndBoundsThePublication() {
        String caption = "Lorries wait at the northern bridge in Port Ansel on October 2, 2031.";
        Article article =
                text(HEADLINE + "\nADA LORNE/AFP via Getty Images\n" + caption + "\n" + BODY);
        assertThat(parts(article, Role.CAPTION)).contains(caption);
        assertThat(article.publication().how()).isEqualTo(KnownBy.UNKNOWN);
        assertThat(article.publication().notBefore()).contains(LocalDate.of(2031, 10, 2));
    }

    @Test
    void aTitleBeforeACreditIsTheCaption() {
        Article article =
                text(
                        BODY
                                + "\n2 View gallery\n\nMira Quill, Ben Ostrow\n(Photo: Ada Lorne)\n"
                                + BODY);
        assertThat(parts(article, Role.NAVIGATION)).containsExactly("2 View gallery");
        assertThat(parts(article, Role.CAPTION))
                .containsExactly("Mira Quill, Ben Ostrow", "(Photo: Ada Lorne)");
    }

    @Test
    void mastheadLinesAreNavigationAndTheirDateIsNotThePublication() {
        Article article =
                text(
                        "17.5 F\n"
                                + "Port Ansel\n\n"
                                + "thequay.example\n\n"
                                + "Sunday, February 1, 2032\n"
                                + "DONATE\n"
                                + "SUBSCRIBE\n\n"
                                + HEADLINE
                                + "\n\nRelated Articles\n\nMust read\n\n"
                                + "Getting your Trinity Audio player ready...\n\nBy: Ada Lorne\n\n"
                                + BODY);
        assertThat(article.headline()).contains(HEADLINE);
        assertThat(parts(article, Role.NAVIGATION)).hasSize(7);
        assertThat(parts(article, Role.RELATED)).containsExactly("Related Articles", "Must read");
        assertThat(parts(article, Role.BODY)).isEqualTo(PARAGRAPHS);
        assertThat(article.publication().day()).isEmpty();
        assertThat(article.publication().notBefore()).isEmpty();
    }

    @Test
    void theDayBetweenAPapersNameAndTheHeadlineIsThePublication() {
        Article article =
                text("THE QUAY\n\nSunday, February 1, 2032\n\n" + HEADLINE + "\n\n" + BODY);
        assertThat(article.headline()).contains(HEADLINE);
        assertThat(article.publication().day()).contains(LocalDate.of(2032, 2, 1));
    }

    @Test
    void theDayAboveAMenuIsNotThePublication() {
        Article article =
                text(
                        "THE QUAY\nSunday, February 1, 2032\nNEWS  SPORT  LOG IN\n\n"
                                + HEADLINE
                                + "\n\n"
                                + BODY);
        assertThat(article.publication().day()).isEmpty();
    }

    @Test
    void whoPostedItStandsBehindTheDay() {
        Article article = text(HEADLINE + "\n\nPosted on 1 February 2032 by Ada Lorne\n\n" + BODY);
        assertThat(article.authors()).containsExactly("Ada Lorne");
        assertThat(article.publication().day()).contains(LocalDate.of(2032, 2, 1));
    }

    @Test
    void everythingAfterTheCommentHeadingIsCommentUntilAListOfLinks() {
        Article article =
                text(
                        BODY
                                + "\n\n"
                                + "2 COMMENTS\n\n"
                                + "  1. Close it for good,\n"
                                + "    I say, and be done.\n\n"
                                + "  2. \u201cNobody asked us,\u201d said my neighbour, and she is"
                                + " right.\n\n"
                                + "LEAVE A REPLY\n\n"
                                + "Please enter your comment!\n\n"
                                + "Latest article\n\n"
                                + "Ferry captain finds a lost anchor");
        assertThat(parts(article, Role.BODY)).isEqualTo(PARAGRAPHS);
        assertThat(parts(article, Role.COMMENT)).hasSize(6);
        assertThat(parts(article, Role.RELATED))
                .containsExactly("Latest article", "Ferry captain finds a lost anchor");
    }

    @Test
    void aCountOfCommentsAboveTheArticleHidesNothing() {
        Article article = text(HEADLINE + "\n12 comments\n" + BODY);
        assertThat(parts(article, Role.BODY)).isEqualTo(PARAGRAPHS);
    }

    @Test
    void noticesBetweenParagraphsAreLabelled() {
        Article article =
                text(
                        PARAGRAPHS.get(0)
                                + "\nADVERTISEMENT\nRead more: Ferry captain finds a lost anchor\n"
                                + "Sign up for our daily newsletter\n"
                                + PARAGRAPHS.get(1));
        assertThat(Fixture.roles(article))
                .containsExactly(
                        Role.BODY, Role.ADVERTISEMENT, Role.RELATED, Role.ADVERTISEMENT, Role.BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Published: 3 March 2031, 14:05",
                "Published March 3, 2031 Updated March 5, 2031",
                "Posted on Monday, March 3, 2031"
            })
    void aPublishedLineGivesTheDay(String line) {
        Article article = text(HEADLINE + "\n" + line + "\n" + BODY);
        assertThat(article.publication().day()).contains(LocalDate.of(2031, 3, 3));
        assertThat(article.publication().how()).isEqualTo(KnownBy.PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Courier staff\n\n3 March 2031",
                "Harbour reporters and Northern Wire\n\nMonday 3 March 2031, 4.10pm",
                "3 March 2031, 14:05\n\nWords: Courier staff",
                "Hauliers call for a ferry paid by the province\n\nCourier staff\n\n3 March 2031"
            })
    void aDayUnderWhateverSignsTheArticleIsItsOwn(String lines) {
        Article article =
                text("PORT ANSEL COURIER\n\n" + HEADLINE + "\n\n" + lines + "\n\n" + BODY);
        assertThat(article.headline()).contains(HEADLINE);
        assertThat(article.publication().day()).contains(LocalDate.of(2031, 3, 3));
        assertThat(article.publication().how()).isEqualTo(KnownBy.PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ferry talks\n\n1 March 2031\n\nNew piers\n\n3 March 2031",
                "Harbour concert\n\nTickets\n\n3 March 2031\n\nMore events"
            })
    void daysOfAListUnderTheHeadlineAreNotTheArticles(String lines) {
        Article article = text(HEADLINE + "\n\n" + lines + "\n\n" + BODY);
        assertThat(article.publication().day()).isEmpty();
    }

    @Test
    void anUpdateIsNoPublication() {
        assertThat(text(HEADLINE + "\nUpdated: March 5, 2031\n" + BODY).publication().day())
                .isEmpty();
    }

    @Test
    void aFutureDayInTheTextIsNoBound() {
        Article article =
                text(BODY + "\n\nThe piers must be repaired before January 20, 2033, he said.");
        assertThat(article.publication().notBefore()).isEmpty();
    }

    @Test
    void aPastDayInTheTextIsABound() {
        Article article =
                text(
                        BODY
                                + "\n\n"
                                + "The bridge was closed on January 20, 2031. Nobody knew how long"
                                + " for.");
        assertThat(article.publication().notBefore()).contains(LocalDate.of(2031, 1, 20));
    }

    @Test
    void englishIsToldFromOtherLanguages() {
        assertThat(text(BODY).language()).contains("en");
        assertThat(
                        text("Der Rat stimmte am Dienstag dafür, die Brücke weiter zu sperren.")
                                .language())
                .contains("de");
    }

    @Test
    void anEmptyTextIsRejectedWithAReason() {
        assertThat(Fixture.rejection(Content.Format.TEXT, " \n ")).contains("empty");
        assertThat(Fixture.rejection(Content.Format.TEXT, "SUBSCRIBE\nDONATE\n"))
                .contains("expected a paragraph or a caption, found only navigation");
    }
}
