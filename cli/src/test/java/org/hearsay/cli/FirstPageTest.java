package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hearsay.page.DossierSite;
import org.hearsay.page.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The page that a server shows before it has loaded the dossier. */
class FirstPageTest {

    @TempDir private Path folder;

    private Path ledger = Path.of("");

    @BeforeEach
    void copies() throws IOException {
        ledger = Files.copy(Story.ofSample().ledger(), folder.resolve("a.ledger"));
    }

    /** What a server that starts now knows at first, and what it renders in the end. */
    private record Started(Optional<String> known, String rendered) {}

    private Started started() throws InterruptedException {
        LedgerOption option =
                CommandLine.populateCommand(new LedgerOption(), "--ledger", String.valueOf(ledger));
        try (ReadingDesk desk = new ReadingDesk(List.of(), (path, progress) -> "");
                LedgerWorkplace workplace =
                        new LedgerWorkplace(option, new GuidanceOptions(), desk, "1")) {
            workplace.refresh();
            for (int i = 0; i < 1200 && workplace.isReconciling(); i++) {
                Thread.sleep(100);
            }
            String rendered =
                    workplace
                            .view()
                            .flatMap(view -> view.site().page(DossierSite.FIRST))
                            .map(Page::content)
                            .orElse("");
            return new Started(workplace.firstPage(), rendered);
        }
    }

    @Test
    void itIsThePageOfTheDossierByteForByteAndOfNoOtherDossier() throws Exception {
        Started first = started();
        assertThat(first.known()).isEmpty();
        assertThat(first.rendered()).contains("The story so far");

        Started second = started();
        assertThat(second.known()).contains(first.rendered());
        assertThat(second.rendered()).isEqualTo(first.rendered());

        Path text = folder.resolve("ferry.txt");
        Files.writeString(text, "Ferry strike\n\nORMSBY, 3 March 2025 - All quays are closed.\n");
        assertThat(Console.run("read", text, "--no-dossier", "--ledger", ledger).code()).isZero();
        Started third = started();
        assertThat(third.known()).isEmpty();
        assertThat(third.rendered()).isNotEqualTo(first.rendered());
        assertThat(started().known()).contains(third.rendered());
    }
}
