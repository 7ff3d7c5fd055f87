package org.hearsay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hearsay.ledger.Accounting.Accounted;
import org.hearsay.ledger.Accounting.Appended;
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
    void onePathBelowTwoRootsCarriesTheNamesOfTheirFolders() {
        assertThat(
                        named(
                                new Appended("/s/herald", read("001.txt", "x")),
                                new Appended("/s/post", read("001.txt", "x")),
                                new Appended("/s/post", read("002.txt", "y"))))
                .containsExactly("002.txt", "herald/001.txt", "post/001.txt");
    }

    @Test
    void whereTheFoldersAreCalledTheSameTheDigestTellsDocumentsApart() {
        String digits = digest("x").hex();
        assertThat(
                        named(
                                new Appended("/a/herald", read("001.txt", "x")),
                                new Appended("/b/herald", read("001.txt", "x")),
                                new Appended("/c/post", read("001.txt", "z"))))
                .containsExactly(
                        "herald/001.txt@" + digits.substring(0, 8),
                        "herald/001.txt@" + digits.substring(0, 16),
                        "post/001.txt");
    }

    @Test
    void aPrefixedNameGivesWayToAPathThatIsCalledSo() {
        assertThat(
                        named(
                                new Appended("/s", read("herald/001.txt", "w")),
                                new Appended("/s/herald", read("001.txt", "x")),
                                new Appended("/s/post", read("001.txt", "x"))))
                .hasSize(3)
                .doesNotHaveDuplicates()
                .contains("post/001.txt");
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
        List<Accounted> expected = accounted(distinct);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(distinct, new Random(seed));
            assertThat(accounted(distinct)).isEqualTo(expected);
        }
    }

    private static List<Input> told(List<Input> appended) {
        return accounted(appended).stream().map(Accounted::input).toList();
    }

    private static List<Accounted> accounted(List<Input> appended) {
        return Accounting.of(appended.stream().map(input -> new Appended("", input)).toList());
    }

    private static List<String> named(Appended... appended) {
        return Accounting.of(List.of(appended)).stream()
                .map(one -> one.input().document())
                .toList();
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
