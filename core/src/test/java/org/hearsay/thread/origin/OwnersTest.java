package org.hearsay.thread.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.fixture.Sheet;
import org.hearsay.lineage.LineageTracer;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Joins;
import org.hearsay.model.OutletRegister;
import org.hearsay.model.Reading;
import org.hearsay.model.Verdict;
import org.hearsay.thread.ThreadWeaver;
import org.junit.jupiter.api.Test;

class OwnersTest {

    private static final String BRIDGE =
            "the old bridge over the Aln would reopen to lorries in May";

    private static final OutletRegister REGISTER =
            OutletRegister.parse(
                    List.of(
                            "Harbour Post | title | North Media | - | HP | -",
                            "Valley Echo | title | North Media | - | - | -",
                            "Northern Wire | agency | - | - | NW | -"),
                    "test");

    @Test
    void twoTitlesOfOneOwnerAreSaidToBe() {
        ItemThread thread =
                only(report("Harbour Post", "In Tessel"), report("Valley Echo", "On Monday"));
        assertThat(thread.verdict()).isEqualTo(Verdict.AGREED);
        assertThat(thread.origins()).isEqualTo(2);
        assertThat(thread.owners()).isEqualTo(1);
        assertThat(thread.because())
                .endsWith(" Harbour Post and Valley Echo both belong to North Media.");
    }

    @Test
    void anOwnerThatNobodyKnowsIsOneOfItsOwn() {
        ItemThread thread =
                only(
                        report("Harbour Post", "In Tessel"),
                        report("Valley Echo", "On Monday"),
                        report("Coast Daily", "In short"));
        assertThat(thread.origins()).isEqualTo(3);
        assertThat(thread.owners()).isEqualTo(2);
    }

    @Test
    void twoNamesOfOneOutletAreOneOrigin() {
        ItemThread thread = only(report("Harbour Post", "In Tessel"), report("HP", "On Monday"));
        assertThat(thread.origins()).isEqualTo(1);
        assertThat(thread.verdict()).isEqualTo(Verdict.SINGLE_ORIGIN);
    }

    @Test
    void twoReportsThatCreditOneAgencyAreItsAlthoughItHasNoArticleHere() {
        ItemThread thread =
                only(
                        credited("Harbour Post", "In Tessel", "NW"),
                        credited("Coast Daily", "On Monday", "Northern Wire"));
        assertThat(thread.origins()).isEqualTo(1);
    }

    private static ItemThread only(Sheet... sheets) {
        List<Reading> readings = Stream.of(sheets).map(Sheet::reading).toList();
        List<ItemThread> threads =
                new ThreadWeaver()
                        .weave(
                                readings,
                                new LineageTracer(LineageTracer.DEFAULT_THRESHOLD, REGISTER)
                                        .trace(readings.stream().map(Reading::article).toList()),
                                Joins.none(),
                                REGISTER);
        assertThat(threads).hasSize(1);
        return threads.get(0);
    }

    private static Sheet report(String outlet, String opening) {
        return Sheet.of(outlet, "2031-03-01", opening + " Ann Marlow said that " + BRIDGE + ".")
                .says("Ann Marlow", BRIDGE);
    }

    private static Sheet credited(String outlet, String opening, String agency) {
        return Sheet.credited(
                        outlet,
                        "2031-03-01",
                        Optional.of(agency),
                        opening + " Ann Marlow said that " + BRIDGE + ".")
                .says("Ann Marlow", BRIDGE);
    }
}
