package org.hearsay.intake.press;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.intake.item.Collected;
import org.hearsay.model.Envelope;
import org.junit.jupiter.api.Test;

class NinjsContainerTest {

    private static final String FIRST =
            """
            {"uri":"https://norland.example/1","type":"text","pubstatus":"usable","language":"en-GB",
             "versioncreated":"2031-09-03T16:00:00+02:00","firstcreated":"2031-09-03T14:05:00Z",
             "headline":"Ferry is back","byline":"By Mara Quist","provider":"Norland Agency",
             "subject":[{"name":"Harbour","rel":"category"}],
             "body_text":"The ferry is back.","body_xhtml":"<div><p>The ferry is back.</p></div>"}
            """;

    private static final String SECOND =
            """
            {"uri":"urn:x:2","headlines":[{"role":"main","value":"Pier is shut"}],"by":"T. Lund",
             "contentcreated":"2031-09-03","version":"4","versioncreated":"2031-09-05T00:00:00Z",
             "infosources":[{"name":"Norland Agency"}],
             "bodies":[{"role":"main","contenttype":"text/plain","value":"The pier is shut."},
                       {"role":"main","contenttype":"application/xhtml+xml","value":"<p>The pier is <b>shut</b>.</p>"}]}
            """;

    @Test
    void anItemOfTheFirstVersionGivesItsXhtml() {
        Collected read = ninjs(FIRST);

        assertThat(read.contents()).containsExactly("<div><p>The ferry is back.</p></div>");
        Envelope envelope = read.envelope(0);
        assertThat(envelope.outlet()).contains("Norland Agency");
        assertThat(envelope.url()).contains("https://norland.example/1");
        assertThat(envelope.headline()).contains("Ferry is back");
        assertThat(envelope.published()).contains("2031-09-03T14:05Z");
        assertThat(envelope.updated()).contains("2031-09-03T16:00+02:00");
        assertThat(envelope.authors()).containsExactly("Mara Quist");
        assertThat(envelope.section()).contains("Harbour");
        assertThat(envelope.language()).contains("en-GB");
    }

    @Test
    void anItemOfTheLaterVersionsGivesTheBodyThatIsMarkedUp() {
        Collected read = ninjs(SECOND);

        assertThat(read.contents()).containsExactly("<p>The pier is <b>shut</b>.</p>");
        assertThat(read.envelope(0).outlet()).contains("Norland Agency");
        assertThat(read.envelope(0).headline()).contains("Pier is shut");
        assertThat(read.envelope(0).authors()).containsExactly("T. Lund");
        assertThat(read.envelope(0).published()).contains("2031-09-03");
        assertThat(read.envelope(0).url()).isEmpty();
    }

    @Test
    void capitalsWithinTheNamesMakeNoDifference() {
        Collected read =
                ninjs(
                        """
                        {"uri":"urn:x:3","pubStatus":"usable","versionCreated":"2031-09-03T16:00:00Z","version":"1",
                         "copyrightHolder":"Norland Agency",
                         "bodies":[{"contentType":"text/html","value":"<p>It rained.</p>"}]}
                        """);

        assertThat(read.contents()).containsExactly("<p>It rained.</p>");
        assertThat(read.envelope(0).published()).contains("2031-09-03T16:00Z");
        assertThat(read.envelope(0).outlet()).contains("Norland Agency");
    }

    @Test
    void aListGivesEachAndTellsWhatWasWithdrawn() {
        String withdrawn = FIRST.replace("usable", "canceled");
        String empty = "{\"uri\":\"x\",\"body_text\":\" \"}";
        String list = "[" + withdrawn + "," + SECOND + "," + empty + "," + "7]";

        assertThat(ninjs(list).labels()).containsExactly("2");
        assertThat(ninjs(list).losses())
                .containsExactly(
                        "item 1 was withdrawn",
                        "item 3 has no text in it",
                        "item 4 has no text in it");
        assertThat(ninjs("{\"items\":[" + FIRST + "]}").labels()).containsExactly("1");
    }

    @Test
    void whatIsBrokenSaysSo() {
        assertThat(ninjs("{\"uri\":").reason()).startsWith("is not JSON: ");
        assertThat(ninjs("[".repeat(100_000)).reason()).startsWith("is not JSON: ");
    }

    @Test
    void itIsKnownByItsFields() {
        assertThat(NinjsContainer.looksLike(FIRST)).isTrue();
        assertThat(NinjsContainer.looksLike("[" + SECOND)).isTrue();
        assertThat(NinjsContainer.looksLike("{\"uri\":\"x\",\"text\":\"y\"}")).isFalse();
    }

    private static Collected ninjs(String characters) {
        return Collected.from(new NinjsContainer(), "a.json", characters);
    }
}
