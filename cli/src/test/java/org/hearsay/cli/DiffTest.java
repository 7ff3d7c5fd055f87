package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.cli.Console.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is new in a ledger, on a story of three days that is made here. */
class DiffTest {

    private static final String FIRST =
            """
            Ferry sinks off Ormsby

            ORMSBY, 3 March 2025 - The ferry Alma sank off Ormsby on Sunday.

            "We have found 12 people alive," harbour director Mira Tolland said on Monday.

            Tolland said 31 people died when the ferry sank off Ormsby.
            """;

    private static final String SECOND =
            """
            Toll of ferry rises

            ORMSBY, 4 March 2025 - The ferry line knew of a leak, its engineer Jonas Pell said.

            Tolland said 35 people died when the ferry sank off Ormsby.
            """;

    @TempDir private Path folder;

    private Path ledgerOf(String name, String... articles) throws IOException {
        Path pages = Files.createDirectories(folder.resolve("pages"));
        StringBuilder manifest = new StringBuilder("file,outlet,published\n");
        for (int i = 0; i < articles.length; i++) {
            Files.writeString(pages.resolve(i + ".txt"), articles[i]);
            manifest.append(i).append(".txt,Paper ").append(i).append(",2025-03-0").append(3 + i);
            manifest.append('\n');
        }
        Files.writeString(pages.resolve("manifest.csv"), manifest);
        Path ledger = folder.resolve(name);
        Ran read = Console.run("read", "--no-dossier", "--ledger", ledger, pages);
        assertThat(read.code()).as(read.err()).isZero();
        return ledger;
    }

    private static String diff(Object... arguments) {
        Ran ran = Console.run(List.of("diff"), List.of(arguments));
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.out();
    }

    @Test
    void anArticleAndItsStatementsAreNewSinceItsDay() throws IOException {
        Path ledger = ledgerOf("a.ledger", FIRST, SECOND);

        String news = diff("--since", "2025-03-04", "--ledger", ledger);

        assertThat(news)
                .contains("1 new article\n", "Toll of ferry rises", "Jonas Pell")
                .doesNotContain("We have found 12 people");
    }

    @Test
    void howManyArticlesHaveNoKnownDayIsToldWithWhatIsNewSinceADay() throws IOException {
        Path ledger = ledgerOf("a.ledger", FIRST, SECOND);
        assertThat(diff("--since", "2025-03-04", "--ledger", ledger)).doesNotContain("known day");

        Files.writeString(
                folder.resolve("pages/x.txt"),
                "Ormsby waits\n\nOrmsby waits for its ferry, the line said.");
        Console.run("read", "--no-dossier", "--ledger", ledger, folder.resolve("pages"));

        assertThat(diff("--since", "2025-03-04", "--ledger", ledger))
                .contains("1 new article\n")
                .contains("1 article without a known day counts as old here. With --before");
        assertThat(diff("--before", ledger, "--ledger", ledger).strip())
                .isEqualTo("Nothing is new.");
    }

    @Test
    void nothingIsNewBesideACopy() throws IOException {
        Path ledger = ledgerOf("a.ledger", FIRST, SECOND);
        Path copy = Files.copy(ledger, folder.resolve("copy.ledger"));

        assertThat(diff("--before", copy, "--ledger", ledger).strip()).isEqualTo("Nothing is new.");
    }

    @Test
    void whatWasInTheEarlierLedgerAndIsNoMoreWasWithdrawn() throws IOException {
        Path both = ledgerOf("both.ledger", FIRST, SECOND);
        Path pages = folder.resolve("pages");
        Files.delete(pages.resolve("0.txt"));
        Files.writeString(
                pages.resolve("manifest.csv"), "file,outlet,published\n1.txt,Paper 1,2025-03-04\n");
        Path now = folder.resolve("now.ledger");
        Console.run("read", "--no-dossier", "--ledger", now, pages);

        assertThat(diff("--before", both, "--ledger", now))
                .contains("4 withdrawn passages\n", "We have found 12 people alive")
                .contains("no longer in the ledger");
    }

    @Test
    void anEarlierStateMustBeNamed() {
        Ran ran = Console.run("diff", "--ledger", "x.ledger");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--before", "--since");
    }
}
