package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hearsay.ledger.LedgerException;
import org.hearsay.model.Digest;
import org.hearsay.model.Outlet;
import org.hearsay.model.Reading;
import org.hearsay.store.ReadingRows.ActorRow;
import org.hearsay.store.ReadingRows.ItemRow;
import org.hearsay.testing.SeededReadings;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

class ReadingCodecTest {

    private static final Digest SHA256 = Digest.of("x".getBytes(StandardCharsets.UTF_8));

    @Test
    void whatIsReadEqualsWhatWasWritten() {
        for (int seed = 0; seed < 500; seed++) {
            Reading reading = seeded(seed);
            ReadingRows rows = ReadingCodec.write(reading);

            assertThat(ReadingCodec.read(rows, "a.txt")).isEqualTo(reading);
            assertThat(ReadingCodec.write(ReadingCodec.read(rows, "a.txt"))).isEqualTo(rows);
        }
    }

    @Test
    void whatIsWrittenIsUnicodeThatUtf8CanHold() {
        for (int seed = 0; seed < 300; seed++) {
            ReadingRows rows = ReadingCodec.write(seeded(seed));
            byte[] bytes = rows.payload().getBytes(StandardCharsets.UTF_8);
            assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(rows.payload());
        }
    }

    @Test
    void theNameOfTheDocumentIsTheLedgersToGive() {
        ReadingRows rows = ReadingCodec.write(seeded(1));
        assertThat(ReadingCodec.read(rows, "b.txt").article().document()).isEqualTo("b.txt");
        assertThat(rows.payload()).doesNotContain("a.txt");
    }

    @Test
    void fieldsThatNobodyKnowsArePassedOver() {
        for (int seed = 0; seed < 100; seed++) {
            Reading reading = seeded(seed);
            ReadingRows rows = ReadingCodec.write(reading);
            ReadingRows later =
                    new ReadingRows(
                            more(rows.payload()),
                            rows.items().stream()
                                    .map(
                                            row ->
                                                    new ItemRow(
                                                            row.id(),
                                                            row.kind(),
                                                            row.span(),
                                                            row.exact(),
                                                            more(row.payload())))
                                    .toList(),
                            rows.actors().stream()
                                    .map(row -> new ActorRow(row.id(), more(row.payload())))
                                    .toList());
            assertThat(ReadingCodec.read(later, "a.txt")).isEqualTo(reading);
        }
    }

    /** The form of version 1, written out: a ledger that is on somebody's disk today. */
    @Test
    void aReadingOfVersionOneCanStillBeRead() {
        String payload =
                """
                {"article":{"sha256":"%s","outlet":"Ledbury Herald","publication":{"how":"UNKNOWN",
                "because":"none"},"authors":[],"text":"Marla Quist said so.","runs":[0,5,10,5,1,14,0,9],
                "segments":[[0,20,"BODY"]]},"notes":["n"],"readers":"r/1"}
                """
                        .replace("%s", SHA256.hex());
        String id = "statement-" + "0".repeat(20);
        String actor = "actor-" + "0".repeat(20);
        String statement =
                """
                {"id":"%s","span":[0,20],"kind":"INDIRECT","act":"ASSERT","source":{"name":"Marla",
                "span":[0,5],"actor":"ACTOR","unnamed":false},"cue":[12,16],"content":[[17,19]],
                "relays":[],"confidence":0.5,"how":["statement","1","rule"]}
                """
                        .replace("%s", id)
                        .replace("ACTOR", actor);
        ReadingRows rows =
                new ReadingRows(
                        payload,
                        List.of(
                                new ItemRow(
                                        id,
                                        "statement",
                                        new Span(0, 20),
                                        "Marla Quist said so.",
                                        statement)),
                        List.of());
        Reading reading = ReadingCodec.read(rows, "a.txt");

        assertThat(reading.statements().get(0).content().get(0).exact()).isEqualTo("so");
        assertThat(reading.statements().get(0).source().orElseThrow().name()).isEqualTo("Marla");
        assertThat(reading.article().text().toOriginal(new Span(6, 7))).isEqualTo(new Span(15, 24));
    }

    @Test
    void wordsThatDoNotStandInTheTextDoNotComeOut() {
        ReadingRows rows = withItems();
        ItemRow first = rows.items().get(0);
        ItemRow untrue =
                new ItemRow(first.id(), first.kind(), first.span(), "never said", first.payload());
        ReadingRows tampered = new ReadingRows(rows.payload(), List.of(untrue), rows.actors());
        assertThatThrownBy(() -> ReadingCodec.read(tampered, "a.txt"))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("was read from \"never said\", but at");
    }

    @Test
    void aCutPayloadIsRefusedAsDamaged() {
        ReadingRows rows = withItems();
        for (int i = 0; i < rows.payload().length(); i += 7) {
            ReadingRows cut =
                    new ReadingRows(rows.payload().substring(0, i), rows.items(), rows.actors());
            assertThatThrownBy(() -> ReadingCodec.read(cut, "a.txt"))
                    .isInstanceOf(LedgerException.class);
        }
    }

    private static ReadingRows withItems() {
        for (int seed = 0; ; seed++) {
            ReadingRows rows = ReadingCodec.write(seeded(seed));
            if (!rows.items().isEmpty()) {
                return rows;
            }
        }
    }

    private static String more(String payload) {
        return "{\"future\":[1,{\"x\":null}]," + payload.substring(1);
    }

    private static Reading seeded(long seed) {
        return new SeededReadings(seed)
                .reading("a.txt", SHA256, Optional.of(new Outlet("Ledbury Herald")));
    }
}
