package org.hearsay.position;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GerundsTest {

    @ParameterizedTest
    @CsvSource({
        "be, being",
        "do, doing",
        "die, dying",
        "lie, lying",
        "tie, tying",
        "untie, untying",
        "see, seeing",
        "agree, agreeing",
        "flee, fleeing",
        "dye, dyeing",
        "singe, singeing",
        "make, making",
        "pave, paving",
        "argue, arguing",
        "panic, panicking",
        "mimic, mimicking",
        "stop, stopping",
        "plan, planning",
        "ship, shipping",
        "shred, shredding",
        "cut, cutting",
        "quit, quitting",
        "wait, waiting",
        "end, ending",
        "show, showing",
        "fix, fixing",
        "pay, paying",
        "lower, lowering",
        "open, opening",
        "visit, visiting",
        "offer, offering",
        "limit, limiting",
        "budget, budgeting",
        "admit, admitting",
        "refer, referring",
        "begin, beginning",
        "control, controlling",
        "cancel, cancelling",
        "ask, asking",
        "try, trying",
        "carry, carrying",
        "run, running"
    })
    void theWordForDoingWhatAVerbSays(String verb, String doing) {
        assertThat(Gerunds.of(verb)).isEqualTo(doing);
    }
}
