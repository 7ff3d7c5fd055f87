package org.hearsay.thread.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.fixture.Sheet;
import org.hearsay.lineage.LineageTracer;
import org.hearsay.model.Act;
import org.hearsay.model.ItemKind;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Joins;
import org.hearsay.model.OutletRegister;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.thread.ThreadWeaver;
import org.junit.jupiter.api.Test;

/** Which articles add an origin to a thread and which have it from another. */
class RootsTest {

    private static final String DREDGED = "the old harbour at Tessel would be dredged in May";

    @Test
    void whatIsCreditedToAnotherOutletIsThatOutletsHoweverMuchLater() {
        Reading blog =
                said(
                        "Coast Daily",
                        "2031-03-11",
                        "Ann Marlow promised that ",
                        ", the Harbour Post reported.");
        assertThat(origins(post(), blog)).isEqualTo(1);
    }

    @Test
    void whatSomebodyToldAnotherOutletIsThatOutlets() {
        Reading echo =
                said("Valley Echo", "2031-03-04", "Ann Marlow told the Post that ", ", and left.");
        assertThat(origins(post(), echo)).isEqualTo(1);
    }

    @Test
    void whatIsSaidOfAnotherOutletIsNoCredit() {
        Reading echo =
                said(
                        "Valley Echo",
                        "2031-03-04",
                        "At the Harbour Post's party Ann Marlow said that ",
                        ".");
        assertThat(origins(post(), echo)).isEqualTo(2);
    }

    @Test
    void anOutletThatWritesLaterIsNotWhereItIsFrom() {
        Reading post = said("Harbour Post", "2031-03-09", "Ann Marlow said that ", ".");
        Reading echo =
                said("Valley Echo", "2031-03-01", "Ann Marlow told the Harbour Post that ", ".");
        assertThat(origins(post, echo)).isEqualTo(2);
    }

    @Test
    void whoCreditsOneOutletAndAddsADenialOfItsOwnIsAnOrigin() {
        Reading post =
                Sheet.of("Harbour Post", "2031-03-01", "A harbour pilot said that " + DREDGED + ".")
                        .says("A harbour pilot", DREDGED)
                        .reading();
        Sheet echo =
                Sheet.of(
                        "Valley Echo",
                        "2031-03-02",
                        "A harbour pilot said that "
                                + DREDGED
                                + ", the Harbour Post reported. Ann Marlow denied the report.");
        Reading answered =
                echo.says("A harbour pilot", DREDGED)
                        .says(Statement.Kind.INDIRECT, Act.DENY, "Ann Marlow", "the report")
                        .reading();
        assertThat(origins(post, answered)).isEqualTo(2);
    }

    @Test
    void aRewriteThatNamesAnAgencyAddsNothingByWhatTheAgencySaysToo() {
        assertThat(origins(agency(), carrier(), rewrite("2031-03-02", "Northern Wire reported")))
                .isEqualTo(1);
    }

    @Test
    void whatNamesAnAgencyALongTimeLaterIsNoRewrite() {
        assertThat(origins(agency(), carrier(), rewrite("2031-03-20", "Northern Wire reported")))
                .isEqualTo(2);
    }

    @Test
    void anArticleThatNamesAnotherPaperIsARewriteOfNothingElse() {
        assertThat(origins(agency(), carrier(), rewrite("2031-03-02", "Valley Echo reported")))
                .isEqualTo(2);
    }

    @Test
    void aRewriteThatBendsAQuotationAddsNothing() {
        assertThat(quoteOrigins("Nobody at all signs for a dry old well")).isEqualTo(1);
    }

    @Test
    void aRewriteAddsAnOriginByWordsThatTheAgencyLacks() {
        assertThat(quoteOrigins("Nobody signs for a dry well, and we shall not be the first to"))
                .isEqualTo(2);
    }

    @Test
    void aRewriteThatCallsTheAgencysSourceByOtherWordsAddsNothingByItsNumber() {
        assertThat(leakOrigins("1,460 litres ran from the old tank under the pier")).isEqualTo(1);
    }

    @Test
    void whoIsNotNamedAddsAnOriginByWhatNeedsNoNumber() {
        assertThat(leakOrigins("oil ran from the old tank under the pier at Tessel")).isEqualTo(2);
    }

    @Test
    void aRewriteThatQuotesNoWordOfMeaningThatTheAgencyLacksAddsNothing() {
        assertThat(quoteOrigins("Nobody will be signing for our dry wells")).isEqualTo(1);
    }

    @Test
    void aWordInQuotationMarksIsNobodysSpeech() {
        String words = "the \"safe\" old harbour at Tessel would be dredged in May";
        Reading rewrite =
                Sheet.of(
                                "Coast Daily",
                                "2031-03-02",
                                "Boss Ann Marlow swears that " + words + ".",
                                "Two boats sank in the night, Northern Wire reported.")
                        .says(Statement.Kind.MIXED, Act.ASSERT, "Ann Marlow", words)
                        .reading();
        assertThat(origins(agency(), carrier(), rewrite)).isEqualTo(1);
    }

    @Test
    void aCopyAddsAnOriginByANumberThatItsSourceLacks() {
        assertThat(countOrigins(119)).isEqualTo(2);
    }

    @Test
    void aCopyAddsNoneByTheNumberOfItsSource() {
        assertThat(countOrigins(112)).isEqualTo(1);
    }

    @Test
    void aMisprintedNumberInACopiedSentenceIsNoOrigin() {
        assertThat(countOrigins(121)).isEqualTo(1);
        assertThat(countOrigins(211)).isEqualTo(1);
        assertThat(countOrigins(1112)).isEqualTo(1);
    }

    @Test
    void aNumberThatTheCopyGivesAgainInItsOwnWordsIsNoMisprint() {
        Reading post = counted("Harbour Post", "2031-03-01", 123);
        assertThat(origins(ItemKind.FIGURE, post, recounted("it counted 132 names itself")))
                .isEqualTo(2);
        assertThat(origins(ItemKind.FIGURE, post, recounted("it counted 19 names itself")))
                .isEqualTo(1);
    }

    private static Reading recounted(String own) {
        return counted("Valley Echo", "2031-03-02", 132, "The Valley Echo says that " + own + ".");
    }

    @Test
    void aLaterDaysTollThatIsHigherIsNoMisprint() {
        assertThat(tollOrigins("2031-03-02", 132)).isEqualTo(2);
        assertThat(tollOrigins("2031-03-01", 132)).isEqualTo(1);
    }

    private static int tollOrigins(String day, int dead) {
        return origins(
                ItemKind.FIGURE,
                toll("Harbour Post", "2031-03-01", 123),
                toll("Valley Echo", day, dead));
    }

    private static Reading toll(String outlet, String day, int dead) {
        return Sheet.of(
                        outlet,
                        day,
                        LONG,
                        "Edwin Marlow, the medical officer, put the death toll of the flood at "
                                + dead
                                + " people on the quay.",
                        "Nobody on the quay could say who had taken it, and the harbour master"
                                + " closed the gate.")
                .counts("" + dead, dead, "people", "Edwin Marlow")
                .reading();
    }

    @Test
    void aNumberWithOtherDigitsIsNoMisprint() {
        assertThat(countOrigins(113)).isEqualTo(2);
        assertThat(countOrigins(131)).isEqualTo(2);
    }

    @Test
    void severalThatCreditOneOutletHaveItFromThereThoughItsReportIsNotHere() {
        Reading post = Sheet.of("Harbour Post", "2031-03-01", "It rained in Tessel.").reading();
        Reading daily = said("Coast Daily", "2031-03-02", "Ann Marlow says that ", CREDIT);
        Reading echo = said("Valley Echo", "2031-03-04", "By May, Ann Marlow argued, ", CREDIT);
        assertThat(origins(post, daily, echo)).isEqualTo(1);
    }

    @Test
    void whatSeveralReadInOneOutletIsOfOneOriginThoughItsReportIsNotHere() {
        assertThat(
                        absentOrigins(
                                "Ann Marlow said ",
                                ", the Harbour Post reported on Monday, and left."))
                .isEqualTo(1);
        assertThat(absentOrigins("According to the Harbour Post, Ann Marlow said ", "."))
                .isEqualTo(1);
        assertThat(absentOrigins("Ann Marlow said ", ", according to the Harbour Post."))
                .isEqualTo(1);
    }

    @Test
    void anOutletThatIsNotHereIsCreditedWithNothingButWhatItsReportIsSaidToBe() {
        assertThat(
                        absentOrigins(
                                "Ann Marlow said ",
                                ", a day after the Harbour Post reported cracks in the wall."))
                .isEqualTo(2);
        assertThat(
                        absentOrigins(
                                "Ann Marlow said ",
                                " the day the Harbour Post reported a truce with the pilots."))
                .isEqualTo(2);
        assertThat(
                        absentOrigins(
                                "Ann Marlow said ",
                                ", she told her guests, the Harbour Post reported."))
                .isEqualTo(2);
        assertThat(
                        absentOrigins(
                                "According to the Harbour Post, it rained, but Ann Marlow said ",
                                "."))
                .isEqualTo(2);
    }

    @Test
    void aTollIsNotOfTheOutletThatReportedWhatCameBeforeIt() {
        Reading post = Sheet.of("Harbour Post", "2031-03-01", "It rained in Tessel.").reading();
        assertThat(
                        origins(
                                ItemKind.FIGURE,
                                post,
                                drowned(
                                        "Coast Daily",
                                        "Forty-three people drowned, Ann Marlow said, a day after"
                                                + " the Harbour Post reported cracks in the wall."),
                                drowned(
                                        "Valley Echo",
                                        "Ann Marlow said that Forty-three people drowned at Tessel"
                                                + " the day the Harbour Post reported a crack.")))
                .isEqualTo(2);
    }

    private static Reading drowned(String outlet, String text) {
        return Sheet.of(outlet, "2031-03-02", text)
                .counts("Forty-three people", 43, "people", "Ann Marlow")
                .reading();
    }

    /** Beside an article that credits the Harbour Post, which is known and has nothing of it. */
    private static int absentOrigins(String lead, String end) {
        Reading post = Sheet.of("Harbour Post", "2031-03-01", "It rained in Tessel.").reading();
        return origins(
                post,
                said("Coast Daily", "2031-03-02", "By May, Ann Marlow argued, ", CREDIT),
                said("Valley Echo", "2031-03-04", lead, end));
    }

    @Test
    void whatSeveralHaveFromOneInterviewIsOfOneOrigin() {
        OutletRegister register =
                OutletRegister.parse(
                        List.of("Channel Aln | title | - | - | - | aln.example"), "outlets.txt");
        List<Reading> all =
                List.of(
                        toldTo("Coast Daily", "2031-03-02", "Ann Marlow told Channel Aln that "),
                        toldTo(
                                "Valley Echo",
                                "2031-03-04",
                                "To Channel Aln Ann Marlow said that "));
        List<ItemThread> threads = new ThreadWeaver().weave(all, List.of(), Joins.none(), register);
        assertThat(threads).singleElement().extracting(ItemThread::origins).isEqualTo(1);
    }

    @Test
    void aPartyThatIsCalledLikeAnAgencyIsNotThatAgency() {
        assertThat(registeredOrigins("The PAP said it ", "The PAP promised that it ")).isEqualTo(2);
    }

    @Test
    void aPersonWhoIsCalledLikeAPaperThatIsNotHereIsNotThatPaper() {
        assertThat(registeredOrigins("Sun said he ", "On Monday, Sun said he ")).isEqualTo(2);
    }

    @Test
    void anAgencyThatIsNotHereSpeaksByItsMainName() {
        assertThat(registeredOrigins("Polar Press said it ", "Polar Press reports that it "))
                .isEqualTo(1);
    }

    private static int registeredOrigins(String one, String other) {
        OutletRegister register =
                OutletRegister.parse(
                        List.of(
                                "Polar Press | agency | - | - | PAP | polar.example",
                                "The Sun | title | - | - | - | sun.example"),
                        "outlets.txt");
        List<Reading> all =
                List.of(
                        registered("Coast Daily", "2031-03-02", one),
                        registered("Valley Echo", "2031-03-04", other));
        List<ItemThread> threads = new ThreadWeaver().weave(all, List.of(), Joins.none(), register);
        return threads.get(0).origins();
    }

    private static Reading registered(String outlet, String day, String lead) {
        String words = "would build 1,364 flats in Tessel before the winter";
        String name =
                Stream.of("Polar Press", "PAP", "Sun")
                        .filter(lead::contains)
                        .findFirst()
                        .orElseThrow();
        return Sheet.of(outlet, day, lead + words + ".").says(name, words).reading();
    }

    @Test
    void aTeaserThatIsCutOffAddsNothingToTheArticleThatHasItWhole() {
        Reading teaser =
                Sheet.of("All News", "2031-03-02", "Ann Marlow vows " + DREDGED + " if the ...")
                        .says("Ann Marlow", DREDGED)
                        .cued("vows")
                        .reading();
        assertThat(origins(post(), teaser)).isEqualTo(1);
    }

    @Test
    void aTeaserOfWhatWasSaidToOthersIsNotCutFromTheArticleOfWhatWasSaidElsewhere() {
        String teased = "Skarn harbour would open again on Sunday";
        Reading teaser =
                Sheet.of(
                                "All News",
                                "2031-03-02",
                                "Per Rask told cheering fishermen " + teased + " \u2026")
                        .says("Per Rask", teased)
                        .cued("told")
                        .reading();
        Reading whole =
                Sheet.of(
                                "Harbour Post",
                                "2031-03-01",
                                "Per Rask told the council that "
                                        + teased
                                        + " once the dredger had been lifted.")
                        .says("Per Rask", teased)
                        .cued("told")
                        .reading();
        assertThat(origins(whole, teaser)).isEqualTo(2);
    }

    private static final String CREDIT = ", the Harbour Post reported.";

    private static Reading toldTo(String outlet, String day, String lead) {
        return Sheet.of(outlet, day, lead + DREDGED + ".")
                .says("Ann Marlow", DREDGED)
                .addressedTo("Channel Aln")
                .reading();
    }

    @Test
    void aHeadlineAddsNothingToWhatItsTextCredits() {
        String said = "he would not sign the lease while the old well is sealed";
        String bold = "I will not sign the lease while the old well is sealed";
        Reading post =
                Sheet.of("Harbour Post", "2031-03-01", "Piet Dorn said " + said + ".")
                        .says("Piet Dorn", said)
                        .reading();
        Reading daily =
                Sheet.headed(
                                "Coast Daily",
                                "2031-03-02",
                                "Piet Dorn: '" + bold + "'",
                                "Piet Dorn said " + said + ", the Harbour Post reported.")
                        .quotes("Piet Dorn", bold)
                        .says("Piet Dorn", said)
                        .reading();
        assertThat(origins(post, daily)).isEqualTo(1);
    }

    @Test
    void wordsPutIntoACopiedSentenceMakeItNobodyElses() {
        assertThat(
                        origins(
                                carried("Harbour Post", "2031-03-01", "", ""),
                                carried("Valley Echo", "2031-03-02", ", of Eel Lane,", OWN)))
                .isEqualTo(1);
    }

    private static final String LONG =
            "The ferry left the pier at noon with a load of barley and two crates of lamps for the"
                + " island, and the tide was already on the turn when the pilot saw that the old"
                + " beacon had gone from its post.";

    private static final String OWN =
            "In Tessel the smith shut his forge for the day and walked down with his sons to see"
                + " the water. The teacher let the older children come along, since nobody would"
                + " have listened to her anyway. Most of the town stood on the mole until it was"
                + " dark, and the baker handed out what bread he had left over from the morning. At"
                + " the inn they lit the stove early and kept the door open for whoever was cold.";

    private static int countOrigins(int later) {
        return origins(
                ItemKind.FIGURE,
                counted("Harbour Post", "2031-03-01", 112),
                counted("Valley Echo", "2031-03-02", later));
    }

    private static Reading counted(String outlet, String day, int cases) {
        return counted(outlet, day, cases, "The council meets again in May.");
    }

    private static Reading counted(String outlet, String day, int cases, String own) {
        String said = "the number of cases at " + cases;
        return Sheet.of(
                        outlet,
                        day,
                        LONG,
                        "Edwin Marlow, the medical officer, put " + said + " of the fever.",
                        "Nobody on the quay could say who had taken it, and the harbour master"
                                + " closed the gate.",
                        own)
                .says("Edwin Marlow", said)
                .counts("" + cases, cases, "cases", "Edwin Marlow")
                .reading();
    }

    private static Reading carried(String outlet, String day, String put, String own) {
        String words =
                "Ann Marlow"
                        + put
                        + " would have the lock at the northern mole rebuilt before the winter"
                        + " storms";
        return Sheet.of(
                        outlet,
                        day,
                        LONG
                                + " "
                                + words
                                + ", the council said. The cost will be met by the three towns.",
                        own.isEmpty() ? "The council meets again in May." : own)
                .says("the council", words)
                .reading();
    }

    private static int leakOrigins(String leak) {
        return origins(
                Sheet.of("Northern Wire", "2031-03-01", "A pilot said that " + leak + ".")
                        .says("A pilot", leak)
                        .reading(),
                carrier(),
                Sheet.of(
                                "Coast Daily",
                                "2031-03-02",
                                "A tank broke, Northern Wire reported. Now valley experts say that "
                                        + leak
                                        + ".")
                        .says("valley experts", leak)
                        .reading());
    }

    private static int quoteOrigins(String words) {
        return origins(
                quoted(),
                Sheet.credited("Inland Times", "2031-03-01", Optional.of("Northern Wire"), "Rain.")
                        .reading(),
                Sheet.of(
                                "Coast Daily",
                                "2031-03-02",
                                "Piet Dorn was loud. \"" + words + "\", he said.",
                                "Two boats sank, Northern Wire reported.")
                        .quotes("Piet Dorn", words)
                        .reading());
    }

    private static Reading quoted() {
        String words = "Nobody signs for a dry well";
        return Sheet.of("Northern Wire", "2031-03-01", "\"" + words + "\", said Piet Dorn.")
                .quotes("Piet Dorn", words)
                .reading();
    }

    private static Reading post() {
        return said("Harbour Post", "2031-03-01", "Ann Marlow said that ", ".");
    }

    private static Reading agency() {
        return said("Northern Wire", "2031-03-01", "Ann Marlow said that ", ".");
    }

    /** Shows that the wire is one that others carry. */
    private static Reading carrier() {
        return Sheet.credited("Inland Times", "2031-03-01", Optional.of("Northern Wire"), "Rain.")
                .reading();
    }

    private static Reading rewrite(String day, String credit) {
        return Sheet.of(
                        "Coast Daily",
                        day,
                        "Boss Ann Marlow swears that " + DREDGED + ".",
                        "Two boats sank in the night, " + credit + ".")
                .says("Ann Marlow", DREDGED)
                .reading();
    }

    /** What Ann Marlow said, between these words. */
    private static Reading said(String outlet, String day, String lead, String end) {
        return Sheet.of(outlet, day, lead + DREDGED + end).says("Ann Marlow", DREDGED).reading();
    }

    private static int origins(Reading... readings) {
        return origins(ItemKind.STATEMENT, readings);
    }

    private static int origins(ItemKind kind, Reading... readings) {
        List<Reading> all = Arrays.asList(readings);
        List<ItemThread> threads =
                new ThreadWeaver()
                        .weave(
                                all,
                                new LineageTracer()
                                        .trace(all.stream().map(Reading::article).toList()));
        return threads.stream()
                .filter(thread -> thread.of() == kind)
                .mapToInt(ItemThread::origins)
                .findFirst()
                .orElse(0);
    }
}
