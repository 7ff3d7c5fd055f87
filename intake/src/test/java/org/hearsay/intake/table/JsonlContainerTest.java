package org.hearsay.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.intake.format.Container;
import org.hearsay.intake.item.Collected;
import org.hearsay.model.Envelope;
import org.hearsay.model.Extraction;
import org.junit.jupiter.api.Test;

class JsonlContainerTest {

    private static final Container USUAL = new JsonlContainer(Columns.usual());

    @Test
    void everyLineIsAnArticleWithWhatItsFieldsSay() {
        Collected read =
                lines(
                        """
                        {"title":"Ferry &amp; pier","text":"The ferry is back.","url":"https://a.example/1",\
                        "source":{"id":"7","name":"Ledbury Herald"},"authors":["Mara Quist","O. Ørn"],\
                        "date_publish":"2031-09-03 14:05:00","date_modify":"2031-09-04T01:00:00Z",\
                        "date_download":"2031-09-05","language":"en","section":"Harbour"}

                        {"headline":"Storm","body":"<p>It rained.</p>","author":{"name":"By T. Lund"}}
                        """);

        assertThat(read.contents()).containsExactly("The ferry is back.", "<p>It rained.</p>");
        assertThat(read.labels()).containsExactly("1", "2");
        assertThat(read.parts().get(0).content().name()).isEqualTo("item.txt");
        assertThat(read.parts().get(1).mediaType()).isEqualTo("text/html; charset=utf-8");
        assertThat(read.bytesOf(1)).startsWith("{\"headline\"").endsWith("}\n");
        Envelope first = read.envelope(0);
        assertThat(first.from()).isEqualTo("the table");
        assertThat(first.outlet()).contains("Ledbury Herald");
        assertThat(first.url()).contains("https://a.example/1");
        assertThat(first.headline()).contains("Ferry & pier");
        assertThat(first.published()).contains("2031-09-03");
        assertThat(first.updated()).contains("2031-09-04T01:00Z");
        assertThat(first.captured()).contains("2031-09-05");
        assertThat(first.language()).contains("en");
        assertThat(first.section()).contains("Harbour");
        assertThat(first.authors()).containsExactly("Mara Quist", "O. Ørn");
        assertThat(read.envelope(1).authors()).containsExactly("T. Lund");
    }

    @Test
    void aBrokenLineCostsOnlyItself() {
        Collected read =
                lines(
                        """
                        {"text":"One."}
                        {"text":"Two.
                        [1,2]
                        {"text":"Four."} x
                        {"text":""}
                        {"text":"Six."}
                        """);

        assertThat(read.labels()).containsExactly("1", "6");
        assertThat(read.losses()).hasSize(4);
        assertThat(read.losses().get(0)).startsWith("line 2 is not JSON: ");
        assertThat(read.losses().get(1)).isEqualTo("line 3 is not a JSON object");
        assertThat(read.losses().get(3)).isEqualTo("line 5 has no text");
        assertThat(read.lostBytes(0)).isEqualTo("{\"text\":\"Two.\n");
        assertThat(read.end()).isEmpty();
    }

    @Test
    void anEarlierBrokenLineDoesNotHideThatTheRestAreLines() {
        Collected read = json("{\"text\":oops}\n{\"text\":\"Two.\"}\n");

        assertThat(read.contents()).containsExactly("Two.");
        assertThat(read.losses()).hasSize(1);
    }

    @Test
    void aFirstLineThatIsCutOffDoesNotEither() {
        Collected read = json("{\"text\":\"One\n{\"text\":\"Two.\"}\n");

        assertThat(read.contents()).containsExactly("Two.");
        assertThat(read.losses()).hasSize(1);
    }

    @Test
    void aListOfObjectsIsReadOneByOne() {
        Collected read = json(" [\n {\"text\":\"One – ø.\"},\n 7,\n {\"text\":\"Three.\"}\n]\n");

        assertThat(read.contents()).containsExactly("One – ø.", "Three.");
        assertThat(read.labels()).containsExactly("1", "3");
        assertThat(read.bytesOf(0)).isEqualTo("{\"text\":\"One – ø.\"}");
        assertThat(read.bytesOf(1)).isEqualTo("{\"text\":\"Three.\"}");
        assertThat(read.losses()).containsExactly("item 2 of the list is no object");
    }

    @Test
    void aListWithinAnObjectIsFoundByItsTexts() {
        Collected read =
                json(
                        """
                        {
                          "status": "ok", "tags": [{"name": "x"}], "none": [], "nested": [[1], {"text": 2}],
                          "response": {"articles": [
                            {"source": {"name": "Norland Post"}, "content": "One."},
                            {"content": null},
                            {"content": "Three."}]}
                        }
                        """);

        assertThat(read.contents()).containsExactly("One.", "Three.");
        assertThat(read.losses()).containsExactly("object 2 has no text");
        assertThat(read.envelope(0).outlet()).contains("Norland Post");
    }

    @Test
    void anObjectWithATextIsOneArticleWhateverListsItHolds() {
        Collected read =
                json("{\"comments\":[{\"text\":\"Boo.\"}],\n \"text\":\"The ferry is back.\"}");

        assertThat(read.contents()).containsExactly("The ferry is back.");
    }

    @Test
    void aSearchEnginesWrappingIsTakenOff() {
        Collected read = lines("{\"_id\":1,\"_source\":{\"text\":\"One.\",\"title\":\"T\"}}\n");

        assertThat(read.contents()).containsExactly("One.");
        assertThat(read.envelope(0).headline()).contains("T");
    }

    @Test
    void aListThatStopsHalfwayGivesWhatWasWhole() {
        Collected read = json("[{\"text\":\"One.\"},{\"text\":\"Two");

        assertThat(read.contents()).containsExactly("One.");
        assertThat(read.lostBytes(0)).isEqualTo(",{\"text\":\"Two");
        assertThat(read.end().orElseThrow().extraction()).isEqualTo(Extraction.PARTIAL);
    }

    @Test
    void withoutATextColumnTheWholeIsRefusedWithWhatWasFound() {
        Collected read = lines("{\"titel\":\"x\",\"quelle\":{\"name\":\"y\"}}\n".repeat(3000));

        assertThat(read.end().orElseThrow().extraction()).isEqualTo(Extraction.UNSUPPORTED);
        assertThat(read.reason())
                .startsWith("has no column that holds the text: found titel, quelle.name; expected")
                .endsWith("name it with --columns text=…");
        assertThat(read.losses()).isEmpty();
    }

    @Test
    void theUserNamesOtherColumns() {
        Container container = new JsonlContainer(Columns.parse("text=inhalt.voll, published=wann"));
        Collected read =
                Collected.from(
                        container,
                        "a.jsonl",
                        "{\"inhalt\":{\"voll\":\"One.\"},\"wann\":1756908300}\n");

        assertThat(read.contents()).containsExactly("One.");
        assertThat(read.envelope(0).published()).contains("2025-09-03T14:05Z");
    }

    @Test
    void aNumberIsATimeOnlyWhereTheColumnSaysSo() {
        assertThat(lines("{\"text\":\"x\",\"timestamp\":1756908300}").envelope(0).published())
                .contains("2025-09-03T14:05Z");
        assertThat(lines("{\"text\":\"x\",\"date\":1756908300}").envelope(0).published()).isEmpty();
        assertThat(lines("{\"text\":\"x\",\"date\":\"03/09/2031\"}").envelope(0).published())
                .isEmpty();
    }

    @Test
    void whatIsNoJsonSaysSo() {
        assertThat(json("text,title\n").reason())
                .isEqualTo("does not begin like JSON: expected { or [, found 'text,tit'");
        assertThat(json("").reason()).endsWith("found nothing");
    }

    @Test
    void deepNestingAndHugeListsCostOnlyTheirLine() {
        String deep = "{\"x\":" + "[".repeat(100_000) + "\n";
        String wide = "{\"text\":\"One.\",\"v\":[" + "0.5,".repeat(200_000) + "1]}\n";
        Collected read = lines(deep + wide + "{\"text\":\"Two.\"}\n");

        assertThat(read.contents()).containsExactly("One.", "Two.");
        assertThat(read.losses()).hasSize(1);
    }

    @Test
    void aMarkAtTheBeginningIsNoPartOfTheFirstLine() {
        assertThat(lines("\uFEFF{\"text\":\"One.\"}\n").contents()).containsExactly("One.");
        Collected list = json("\uFEFF[{\"text\":\"One.\"}]");
        assertThat(list.bytesOf(0)).isEqualTo("{\"text\":\"One.\"}");
    }

    private static Collected lines(String characters) {
        return Collected.from(USUAL, "a.jsonl", characters);
    }

    private static Collected json(String characters) {
        return Collected.from(USUAL, "a.json", characters);
    }
}
