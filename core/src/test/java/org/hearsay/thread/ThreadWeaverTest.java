package org.hearsay.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.fixture.Sheet;
import org.hearsay.lineage.LineageTracer;
import org.hearsay.model.Act;
import org.hearsay.model.Explanation;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Joins;
import org.hearsay.model.OutletRegister;
import org.hearsay.model.Qualifier;
import org.hearsay.model.QuoteCheck;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.model.Verdict;
import org.hearsay.thread.item.Identities;
import org.hearsay.thread.item.Utterance;
import org.junit.jupiter.api.Test;

class ThreadWeaverTest {

    private static final String BRIDGE =
            "the old bridge over the Aln would reopen to lorries in May";

    private static List<ItemThread> weave(Sheet... sheets) {
        List<Reading> readings = List.of(sheets).stream().map(Sheet::reading).toList();
        return new ThreadWeaver()
                .weave(
                        readings,
                        new LineageTracer()
                                .trace(readings.stream().map(Reading::article).toList()));
    }

    private static ItemThread only(Sheet... sheets) {
        List<ItemThread> threads = weave(sheets);
        assertThat(threads).hasSize(1);
        return threads.get(0);
    }

    private static Sheet report(String outlet, String day, String source, String content) {
        return Sheet.of(outlet, day, "In Tessel " + source + " said that " + content + ".")
                .says(source, content);
    }

    private static Sheet toll(String outlet, String day, String number, long value, String who) {
        return Sheet.of(
                        outlet,
                        day,
                        "At least one ferry sank off Tessel. The storm killed "
                                + number
                                + " people along the coast, "
                                + who
                                + " said.")
                .counts(number + " people", value, "people", who);
    }

    @Test
    void twoOutletsThatReportOneUtteranceInTheirOwnWordsAgree() {
        ItemThread thread =
                only(
                        report("Harbour Post", "2031-03-01", "Ann Marlow", BRIDGE),
                        report(
                                "Valley Echo",
                                "2031-03-02",
                                "Ann Marlow",
                                "lorries could use the reopened old bridge over the Aln from May"));
        assertThat(thread.verdict()).isEqualTo(Verdict.AGREED);
        assertThat(thread.origins()).isEqualTo(2);
        assertThat(thread.outlets()).isEqualTo(2);
        assertThat(thread.because()).isEqualTo("Two outlets report this of Ann Marlow.");
    }

    @Test
    void theSameContentByTwoSpeakersIsTwoStatements() {
        assertThat(
                        weave(
                                report("Harbour Post", "2031-03-01", "Ann Marlow", BRIDGE),
                                report("Valley Echo", "2031-03-01", "Piet Dorn", BRIDGE)))
                .isEmpty();
    }

    @Test
    void aTrimmedQuotationIsTheSameOne() {
        ItemThread thread =
                only(
                        Sheet.of(
                                        "Harbour Post",
                                        "2031-03-01",
                                        "\u201cWe lost two boats in the night and we will rebuild"
                                                + " every house\u201d, Marlow said.")
                                .quotes(
                                        "Ann Marlow",
                                        "We lost two boats in the night and we will rebuild every"
                                                + " house"),
                        Sheet.of(
                                        "Valley Echo",
                                        "2031-03-01",
                                        "\u201cWe will rebuild every house\u201d, said Marlow.")
                                .quotes("Ann Marlow", "We will rebuild every house"));
        assertThat(thread.verdict()).isEqualTo(Verdict.AGREED);
    }

    @Test
    void anotherLastWordInsideTheMarksDiffers() {
        ItemThread thread =
                only(
                        Sheet.of(
                                        "Harbour Post",
                                        "2031-03-01",
                                        "\u201cWe will rebuild every single house by the river"
                                                + " before winter\u201d, Marlow said.")
                                .quotes(
                                        "Ann Marlow",
                                        "We will rebuild every single house by the river before"
                                                + " winter"),
                        Sheet.of(
                                        "Valley Echo",
                                        "2031-03-01",
                                        "\u201cWe will rebuild every single house by the river"
                                                + " before Christmas\u201d, Marlow said.")
                                .quotes(
                                        "Ann Marlow",
                                        "We will rebuild every single house by the river before"
                                                + " Christmas"));
        assertThat(thread.verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void aSubstitutedWordInsideTheMarksDiffers() {
        String one = "We will rebuild every stone house by the river before winter comes back";
        String two = "We will rebuild every wooden house by the river before winter comes back";
        ItemThread thread =
                only(
                        Sheet.of("Harbour Post", "2031-03-01", "\u201c" + one + "\u201d")
                                .quotes("Ann Marlow", one),
                        Sheet.of("Valley Echo", "2031-03-01", "\u201c" + two + "\u201d")
                                .quotes("Ann Marlow", two));
        assertThat(thread.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(thread.because())
                .startsWith("Inside the quotation marks the words differ")
                .contains("will rebuild every stone house", "will rebuild every wooden house");
    }

    @Test
    void theWordsThatDifferAreShownWhereverTheyStand() {
        String start =
                "We have lost two boats and the whole of the lower market in one night and we";
        ItemThread thread =
                only(
                        quoted("Harbour Post", start + " shall mend the sea wall before spring"),
                        quoted("Valley Echo", start + " shall raise the sea wall before spring"));
        assertThat(thread.because())
                .contains("\u2026night and we shall mend the sea wall before\u2026")
                .contains("\u2026night and we shall raise the sea wall before\u2026");
    }

    @Test
    void whatEachLeavesOutAtAnotherPlaceIsNoOtherWord() {
        ItemThread thread =
                only(
                        quoted(
                                "Harbour Post",
                                "We lost two boats in the night and the council slept and we will"
                                        + " rebuild every house"),
                        quoted(
                                "Valley Echo",
                                "We lost two boats in the night and we will rebuild every house"
                                        + " before the first of the winter storms"));
        assertThat(thread.verdict()).isEqualTo(Verdict.AGREED);
    }

    @Test
    void whereTwoExcerptsBeginDifferentlyNoWordIsAnother() {
        ItemThread thread =
                only(
                        quoted(
                                "Harbour Post",
                                "Tomorrow at dawn we will rebuild every house on the old quay"),
                        quoted(
                                "Valley Echo",
                                "Thanks, friends, we will rebuild every house on the old quay"));
        assertThat(thread.verdict()).isEqualTo(Verdict.AGREED);
    }

    private static Sheet quoted(String outlet, String words) {
        return Sheet.of(outlet, "2031-03-01", "\u201c" + words + "\u201d")
                .quotes("Ann Marlow", words);
    }

    @Test
    void negationsNumbersAndOppositesKeepStatementsApart() {
        assertApart(BRIDGE, BRIDGE.replace("would reopen", "would not reopen"));
        assertApart(
                "31 boats were lost at the old harbour quay",
                "28 boats were lost at the old harbour quay");
        assertApart(
                "the council accepts the offer made by the harbour union",
                "the council rejects the offer made by the harbour union");
        assertApart(
                "the boats came under fire from Ostmark during the night",
                "the boats came under fire from Veldt during the night");
    }

    private static void assertApart(String one, String other) {
        assertThat(
                        weave(
                                report("Harbour Post", "2031-03-01", "Ann Marlow", one),
                                report("Valley Echo", "2031-03-01", "Ann Marlow", other)))
                .isEmpty();
    }

    @Test
    void aDenialIsLaidToWhatItDenies() {
        String claim = "soldiers entered the town hall of Tessel";
        ItemThread thread =
                only(
                        report("Harbour Post", "2031-03-01", "Piet Dorn", claim),
                        Sheet.of(
                                        "Valley Echo",
                                        "2031-03-02",
                                        "Ann Marlow denied that " + claim + ".")
                                .says(Statement.Kind.INDIRECT, Act.DENY, "Ann Marlow", claim));
        assertThat(thread.verdict()).isEqualTo(Verdict.DENIED);
        assertThat(thread.because())
                .isEqualTo("Ann Marlow denies (Valley Echo) what Piet Dorn says (Harbour Post).");
    }

    @Test
    void copiesComeDownToOneOrigin() {
        String text =
                "Ann Marlow said that "
                        + BRIDGE
                        + ". The council had closed it after the flood"
                        + " of last spring, and farmers have since driven forty kilometres to the"
                        + " market at Tessel, which many of them have given up altogether.";
        ItemThread thread =
                only(
                        Sheet.credited("Harbour Post", "2031-03-01", Optional.of("NWS"), text)
                                .says("Ann Marlow", BRIDGE),
                        Sheet.credited(
                                        "Valley Echo",
                                        "2031-03-01",
                                        Optional.of("NWS"),
                                        text,
                                        "More soon.")
                                .says("Ann Marlow", BRIDGE));
        assertThat(thread.verdict()).isEqualTo(Verdict.SINGLE_ORIGIN);
        assertThat(thread.origins()).isEqualTo(1);
        assertThat(thread.because())
                .isEqualTo("Two outlets report this of Ann Marlow, all from one origin.");
    }

    @Test
    void numbersOfOneDayByTwoClaimantsDiffer() {
        ItemThread thread =
                only(
                        toll("Harbour Post", "2031-03-01", "31", 31, "the ministry"),
                        toll("Valley Echo", "2031-03-01", "28", 28, "the coastguard"));
        assertThat(thread.of()).isEqualTo(ItemKind.FIGURE);
        assertThat(thread.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(thread.because())
                .isEqualTo("28 people (Valley Echo) against 31 people (Harbour Post).");
    }

    @Test
    void aLaterNumberOfTheSameClaimantIsARevision() {
        ItemThread thread =
                only(
                        toll("Harbour Post", "2031-03-01", "28", 28, "the ministry"),
                        toll("Valley Echo", "2031-03-03", "31", 31, "the ministry"));
        assertThat(thread.verdict()).isEqualTo(Verdict.REVISED);
        assertThat(thread.because())
                .isEqualTo(
                        "From 28 people (Harbour Post, 2031-03-01) to 31 people (Valley Echo,"
                                + " 2031-03-03).");
    }

    @Test
    void aHedgedNumberAgreesWithTheExactOne() {
        ItemThread thread =
                only(
                        toll("Harbour Post", "2031-03-01", "31", 31, "the ministry"),
                        Sheet.of(
                                        "Valley Echo",
                                        "2031-03-01",
                                        "The storm killed at least 30 people along the coast.")
                                .counts(
                                        "at least 30 people",
                                        30,
                                        Qualifier.AT_LEAST,
                                        "people",
                                        ""));
        assertThat(thread.verdict()).isEqualTo(Verdict.AGREED);
    }

    @Test
    void deadAndInjuredAreDifferentThings() {
        assertThat(
                        weave(
                                toll("Harbour Post", "2031-03-01", "31", 31, "the ministry"),
                                Sheet.of(
                                                "Valley Echo",
                                                "2031-03-01",
                                                "The storm injured 31 people along the coast.")
                                        .counts("31 people", 31, "people", "")))
                .isEmpty();
    }

    @Test
    void aChainWhoseEndsAreUnlikeIsParted() {
        String a = "lorries may cross bridge harbour market council river today";
        String b = "lorries may cross bridge harbour market council spring flood";
        String c = "lorries may tunnel castle orchard market council spring flood";
        List<ItemThread> threads =
                weave(
                        report("Harbour Post", "2031-03-01", "Ann Marlow", a),
                        report("Valley Echo", "2031-03-01", "Ann Marlow", b),
                        report("Coast Daily", "2031-03-01", "Ann Marlow", c));
        assertThat(threads).hasSize(1);
        assertThat(threads.get(0).members()).hasSize(2);
    }

    @Test
    void theOrderOfReadingsAndLineageDoesNotMatter() {
        List<Reading> readings = SyntheticReadings.of(80, 11);
        LineageTracer tracer = new LineageTracer();
        List<ItemThread> expected =
                new ThreadWeaver()
                        .weave(
                                readings,
                                tracer.trace(readings.stream().map(Reading::article).toList()));
        assertThat(expected).hasSizeGreaterThan(20);
        for (int seed = 0; seed < 8; seed++) {
            List<Reading> shuffled = new ArrayList<>(readings);
            Collections.shuffle(shuffled, new Random(seed));
            List<org.hearsay.model.Lineage> lineage =
                    new ArrayList<>(tracer.trace(shuffled.stream().map(Reading::article).toList()));
            Collections.shuffle(lineage, new Random(seed));
            assertThat(new ThreadWeaver().weave(shuffled, lineage)).isEqualTo(expected);
        }
    }

    @Test
    void whatAPersonPartsStaysApart() {
        Sheet one = report("Harbour Post", "2031-03-01", "Ann Marlow", BRIDGE);
        Sheet other = report("Valley Echo", "2031-03-02", "Ann Marlow", BRIDGE);
        assertThat(weave(one, other)).hasSize(1);
        assertThat(weave(new Joins(Set.of(), Set.of(pair(one, other))), one, other)).isEmpty();
    }

    @Test
    void whatAPersonJoinsIsOneThread() {
        Sheet one = report("Harbour Post", "2031-03-01", "Ann Marlow", BRIDGE);
        Sheet other =
                report("Valley Echo", "2031-03-02", "Piet Dorn", "the quay needs a new crane");
        assertThat(weave(one, other)).isEmpty();
        List<ItemThread> threads = weave(new Joins(Set.of(pair(one, other)), Set.of()), one, other);
        assertThat(threads).hasSize(1);
        assertThat(threads.get(0).members()).hasSize(2);
    }

    @Test
    void whatIsBothJoinedAndPartedIsParted() {
        Sheet one = report("Harbour Post", "2031-03-01", "Ann Marlow", BRIDGE);
        Sheet other = report("Valley Echo", "2031-03-02", "Ann Marlow", BRIDGE);
        Set<Joins.Pair> pair = Set.of(pair(one, other));
        assertThat(weave(new Joins(pair, pair), one, other)).isEmpty();
    }

    @Test
    void aPairHasNoDirection() {
        Joins.Pair pair =
                pair(
                        report("Harbour Post", "2031-03-01", "Ann Marlow", BRIDGE),
                        report("Valley Echo", "2031-03-02", "Ann Marlow", BRIDGE));
        List<ItemId> turned = List.of(pair.other(), pair.one());
        assertThat(new Joins.Pair(turned.get(0), turned.get(1))).isEqualTo(pair);
    }

    private static Joins.Pair pair(Sheet one, Sheet other) {
        return new Joins.Pair(
                one.reading().statements().get(0).id(), other.reading().statements().get(0).id());
    }

    private static List<ItemThread> weave(Joins joins, Sheet... sheets) {
        List<Reading> readings = List.of(sheets).stream().map(Sheet::reading).toList();
        return new ThreadWeaver().weave(readings, List.of(), joins, OutletRegister.builtIn());
    }

    @Test
    void aQuoteCheckShowsWordByWordWhatDiffers() {
        String one = "We will rebuild every stone house by the river before winter comes back";
        String two = "We will rebuild every wooden house by the river before winter";
        ItemThread thread =
                only(
                        Sheet.of("Harbour Post", "2031-03-01", "\u201c" + one + "\u201d")
                                .quotes("Ann Marlow", one),
                        Sheet.of("Valley Echo", "2031-03-01", "\u201c" + two + "\u201d")
                                .quotes("Ann Marlow", two));
        assertThat(thread.quotes()).hasSize(1);
        QuoteCheck check = thread.quotes().get(0);
        assertThat(check.insideMarks()).isTrue();
        assertThat(check.inSubstance()).isTrue();
        assertThat(check.words())
                .filteredOn(word -> word.change() != QuoteCheck.Change.KEPT)
                .extracting(word -> word.change().word() + " " + word.text() + " " + word.instead())
                .containsExactly(
                        "changed stone wooden", "left-out comes comes", "left-out back back");
        assertThat(thread.forms().orElseThrow().longest()).isEqualTo(check.one());
    }

    @Test
    void aQuoteCheckShowsContractionsWhichChangeNoSubstance() {
        QuoteCheck check =
                quoteCheck(
                        "They are not strikebreakers, and it is the captain who takes a boat",
                        "They\u2019re not strike-breakers, it\u2019s the captain who takes a"
                                + " lifeboat");
        assertThat(check.isExact()).isFalse();
        assertThat(check.inSubstance()).isFalse();
        assertThat(check.words())
                .filteredOn(word -> word.text().endsWith("s") || word.instead().endsWith("s"))
                .extracting(word -> word.text() + " " + word.instead())
                .contains("takes takes");
        assertThat(check.words()).noneMatch(word -> word.text().equals("it\u2019s"));
    }

    @Test
    void aQuoteCheckKnowsThreeWordsAgainAmongFew() {
        QuoteCheck check = quoteCheck("Not a penny", "Not one penny");
        assertThat(check.words())
                .filteredOn(word -> word.change() == QuoteCheck.Change.CHANGED)
                .singleElement()
                .matches(word -> word.text().length() + word.instead().length() == 4);
    }

    @Test
    void aQuotationIsLaidAlongOneThatItIsLikeAndNotOnlyAlongTheLongest() {
        String[] said = {
            "I have told the minister that four thousand islanders are no litter at all",
            "My officers carried nothing but umbrellas",
            "My officers carried nothing but sandwiches"
        };
        List<Utterance> members =
                Stream.of(said)
                        .map(
                                words ->
                                        utterance(
                                                Sheet.of("The " + words, "2031-03-01", words),
                                                words))
                        .toList();
        assertThat(QuoteChecks.of(members).quotes())
                .singleElement()
                .matches(QuoteCheck::inSubstance);
    }

    private static QuoteCheck quoteCheck(String one, String other) {
        return QuoteChecks.of(
                        List.of(
                                utterance(Sheet.of("Harbour Post", "2031-03-01", one), one),
                                utterance(Sheet.of("Valley Echo", "2031-03-01", other), other)))
                .quotes()
                .get(0);
    }

    private static Utterance utterance(Sheet sheet, String words) {
        Reading reading = sheet.quotes("Ann Marlow", words).reading();
        return Utterance.of(reading.statements().get(0), reading, new Identities(reading));
    }

    @Test
    void anExplanationSaysWhatWasMatchedAndWhichOriginsThereAre() {
        ItemThread thread =
                only(
                        toll("Harbour Post", "2031-03-01", "28", 28, "the ministry"),
                        toll("Valley Echo", "2031-03-03", "31", 31, "the ministry"));
        assertThat(thread.explanation().because())
                .extracting(Explanation::says)
                .containsExactly(
                        "The numbers, from the lowest:",
                        "Two items are taken for one thing:",
                        "Two independent origins:");
        assertThat(thread.explanation().because().get(1).because().get(0).says())
                .contains("both count the dead", "by one claimant");
        assertThat(thread.explanation().because().get(1).because().get(0).items()).hasSize(2);
    }

    @Test
    void anOlderNumberGivenAgainIsToldAsStale() {
        ItemThread thread =
                only(
                        toll("Harbour Post", "2031-03-01", "28", 28, "the ministry"),
                        toll("Valley Echo", "2031-03-03", "31", 31, "the ministry"),
                        toll("Coast Daily", "2031-03-05", "28", 28, "the ministry"));
        assertThat(thread.explanation().because())
                .extracting(Explanation::says)
                .contains("An older number given again:");
    }
}
