package org.hearsay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hearsay.ledger.Accounting.Accounted;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Digest;
import org.hearsay.model.Input;
import org.hearsay.model.Input.Outcome;
import org.hearsay.model.Outlet;
import org.junit.jupiter.api.Test;

class AccountingTest {

    @Test
    void theSmallestPathIsReadAndTheOthersAreItsDuplicates() {
        List<Input> told =
                told(List.of(read("b.txt", "x"), read("a.txt", "x"), read("c.txt", "x")));

        assertThat(told).extracting(Input::document).containsExactly("a.txt", "b.txt", "c.txt");
        assertThat(told)
                .extracting(Input::outcome)
                .containsExactly(Outcome.READ, Outcome.DUPLICATE, Outcome.DUPLICATE);
        assertThat(told.get(2).reason()).contains("same bytes, outlet and URL as a.txt");
        assertThat(told.get(2).article()).isEqualTo(told.get(0).article());
    }

    @Test
    void differentBytesByOnePathCarryTheFirstDigitsOfTheirDigest() {
        List<Input> told =
                told(List.of(read("a.txt", "x"), read("a.txt", "y"), read("b.txt", "z")));

        assertThat(told)
                .extracting(Input::document)
                .containsExactlyInAnyOrder(
                        "a.txt@" + digest("x").hex().substring(0, 8),
                        "a.txt@" + digest("y").hex().substring(0, 8),
                        "b.txt");
    }

    @Test
    void aNameStaysUniqueWhereAFileIsItselfCalledLikeOne() {
        String hex = digest("x").hex();
        List<Input> told =
                told(
                        List.of(
                                read("a.txt", "x"),
                                read("a.txt", "y"),
                                read("a.txt@" + hex.substring(0, 8), "z"),
                                read("a.txt@" + hex, "w")));

        assertThat(told).extracting(Input::document).doesNotHaveDuplicates();
        assertThat(told).extracting(Input::document).contains("a.txt@" + hex.substring(0, 16));
    }

    @Test
    void aDuplicateNamesTheDocumentThatWasReadByItsUniqueName() {
        List<Input> told =
                told(List.of(read("a.txt", "x"), read("a.txt", "y"), read("b.txt", "x")));

        String name = "a.txt@" + digest("x").hex().substring(0, 8);
        assertThat(told.get(2).reason()).contains("same bytes, outlet and URL as " + name);
    }

    @Test
    void skippedAndFailedInputsKeepTheirReasons() {
        Input skipped =
                new Input(
                        "s.bin",
                        digest("s"),
                        Outcome.SKIPPED,
                        Optional.of("a picture"),
                        Optional.empty(),
                        Optional.empty());

        assertThat(told(List.of(skipped))).containsExactly(skipped);
    }

    @Test
    void theOrderOfAppendingDoesNotMatter() {
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            inputs.add(read("p" + i % 10 + ".txt", "bytes " + i % 7 * (i / 10)));
        }
        List<Input> distinct = new ArrayList<>(inputs.stream().distinct().toList());
        List<Accounted> expected = Accounting.of(distinct);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(distinct, new Random(seed));
            assertThat(Accounting.of(distinct)).isEqualTo(expected);
        }
    }

    private static List<Input> told(List<Input> appended) {
        return Accounting.of(appended).stream().map(Accounted::input).toList();
    }

    private static Input read(String path, String bytes) {
        ArticleId article =
                ArticleId.of(
                        digest(bytes),
                        Optional.of(new Outlet("The Ledbury Herald")),
                        Optional.empty());
        return new Input(
                path,
                digest(bytes),
                Outcome.READ,
                Optional.empty(),
                Optional.of("UTF-8, by validity"),
                Optional.of(article));
    }

    private static Digest digest(String bytes) {
        return Digest.of(bytes.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
