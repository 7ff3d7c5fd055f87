package org.hearsay.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.fixture.Sheet;
import org.hearsay.model.Statement;
import org.junit.jupiter.api.Test;

class SummariesTest {

    @Test
    void wordsThatStoodApartAreNotQuotedAsIfTheyStoodTogether() {
        List<Statement> said =
                Sheet.of("Post", "2031-03-01", "We warned them, Marlow said, and they slept.")
                        .says("Marlow", "We warned them")
                        .says("Marlow", "and they slept")
                        .reading()
                        .statements();

        assertThat(Summaries.content(joined(said.get(0), said.get(1))))
                .isIn("We warned them … and they slept", "and they slept … We warned them");
    }

    private static Statement joined(Statement one, Statement other) {
        return new Statement(
                one.id(),
                one.evidence(),
                one.kind(),
                one.act(),
                one.factuality(),
                one.source(),
                one.cue(),
                List.of(one.content().get(0), other.content().get(0)),
                one.addressee(),
                one.channel(),
                one.relays(),
                one.saidAt(),
                one.within(),
                one.confidence(),
                one.how());
    }
}
