package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.hearsay.cli.Console.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DecideTest {

    private static final String ARTICLE =
            """
            Ferry strike enters second week

            ORMSBY, 3 March 2025 - The ferry strike in Ormsby entered its second week on Monday.

            "We will not go back for 40 crowns an hour," said Jonas Pell, who speaks for the crews.

            Harbour director Mira Tolland said 1,200 passengers were stranded.
            """;

    @TempDir private Path folder;

    private Story story;

    @BeforeEach
    void read() throws IOException {
        Path text = folder.resolve("ferry.txt");
        Files.writeString(text, ARTICLE);
        story = Story.of(folder, text);
        assertThat(story.read().code()).as(story.read().err()).isZero();
    }

    @Test
    void aDecisionIsWrittenAndEveryCommandGoesByIt() throws IOException {
        JsonNode said = content("1,200 passengers were stranded");
        Ran ran = decide("act", Story.text(said, "id"), "deny", "--by", "Ana");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("a.ledger.decisions, line 3");
        assertThat(Files.readString(decisions()))
                .startsWith("hearsay decisions 1\n\nact deny\n  by \"Ana\"\n  in \"ferry.txt\"\n");
        JsonNode now = content("1,200 passengers were stranded");
        assertThat(Story.text(now, "act")).isEqualTo("deny");
        assertThat(now.path("decided").asBoolean()).isTrue();
        assertThat(content("We will not go back").has("decided")).isFalse();
        JsonNode decision = story.lines("decision").get(0);
        assertThat(Story.text(decision, "fate")).isEqualTo("exact");
        assertThat(decision.path("items").get(0).asString("")).isEqualTo(Story.text(now, "id"));
        assertThat(Console.run("show", "statements", "--ledger", story.ledger()).out())
                .contains("[deny]");
        assertThat(Console.run("verify", "--ledger", story.ledger()).code()).isZero();
        story.export().lines().forEach(line -> assertThat(Schema.problems(line)).isEmpty());
    }

    @Test
    void wordsOfADocumentNameAnItemAndASelectionAddsOne() {
        done(decide("reject", "ferry.txt::1,200 passengers were"));
        done(
                decide(
                        "add",
                        "event",
                        "ferry.txt::entered its second week",
                        "type=PROTEST",
                        "modality=ongoing"));
        done(decide("speaker", "ferry.txt::We will not go back", "Mira Tolland"));
        done(decide("date", "ferry.txt", "2025-03-04", "--because", "printed a day later"));
        done(decide("tag", "ferry.txt::strike enters", "headline"));
        done(decide("code", "ferry.txt::strike enters", "strike", "agrees=no"));

        assertThat(
                        story.lines("event").stream()
                                .filter(e -> Story.text(e, "how").startsWith("decision/1 added"))
                                .map(e -> Story.text(e, "event")))
                .containsExactly("PROTEST");
        assertThat(Story.text(content("We will not go back").path("source"), "name"))
                .isEqualTo("Mira Tolland");
        assertThat(Story.text(story.lines("article").get(0).path("published"), "value"))
                .isEqualTo("2025-03-04");
        Ran list = Console.run("decisions", "--ledger", story.ledger());
        assertThat(list.out())
                .contains("exact: tag \"headline\" \u2013 strike enters")
                .contains("6 decisions, 6 applied");
        story.export().lines().forEach(line -> assertThat(Schema.problems(line)).isEmpty());
    }

    @Test
    void actorsAreRenamedByTheIdsThatShowGives() {
        String speakers =
                Console.run("show", "speakers", "--ids", "--ledger", story.ledger()).out();
        String line =
                speakers.lines().filter(l -> l.startsWith("Jonas Pell")).findFirst().orElseThrow();
        String id = line.substring(line.lastIndexOf(' ') + 1);
        done(decide("rename", id, "Jonas B. Pell"));

        assertThat(Console.run("show", "speakers", "--ledger", story.ledger()).out())
                .contains("Jonas B. Pell (person)");
    }

    @Test
    void actorsAreCalledByTheirNames() throws IOException {
        Ran ran = decide("rename", "Jonas Pell", "Jonas B. Pell");

        done(ran);
        assertThat(ran.out()).contains("line 3: rename \"Jonas B. Pell\"", "`decide undo 3`");
        done(decide("split", "Jonas B. Pell", "Mira Tolland"));
        assertThat(Console.run("show", "speakers", "--ledger", story.ledger()).out())
                .contains("Jonas B. Pell (person)");
        assertThat(decide("ban", "Nobody Known").err())
                .contains("Nobody is called 'Nobody Known'", "show speakers");
    }

    @Test
    void whatMayBeOneIsShownUntilSomebodyDecides() throws IOException {
        Path other = folder.resolve("echo.txt");
        Files.writeString(
                other,
                """
                Crews stay out at Ormsby

                ORMSBY, 4 March 2025 - Crews of the Ormsby ferry stayed out on Tuesday.

                Harbour director Mira Tolland said passengers who were stranded had been lodged in
                the school on the hill.
                """);
        assertThat(Console.run("read", "--ledger", story.ledger(), "--no-dossier", other).code())
                .isZero();
        String shown = Console.run("show", "possible", "--ledger", story.ledger()).out();
        String ids = shown.lines().filter(line -> line.contains("decide")).findFirst().orElse("");

        assertThat(shown).contains("One speaker; both have", "ferry.txt", "echo.txt");
        String[] pair = ids.strip().replaceFirst("hearsay decide same\\|not-same ", "").split(" ");
        done(decide("not-same", pair[0], pair[1]));
        assertThat(Console.run("show", "possible", "--ledger", story.ledger()).out())
                .doesNotContain(pair[0]);
    }

    @Test
    void undoingSaysWhatWasTakenOut() {
        done(decide("act", "ferry.txt::1,200 passengers were", "deny"));

        assertThat(decide("undo", "3").out()).contains("act deny", "1,200 passengers");
    }

    @Test
    void whatCanNoLongerBeAppliedIsSaid() throws IOException {
        done(decide("reject", "ferry.txt::1,200 passengers were"));
        Path text = folder.resolve("ferry.txt");
        Files.writeString(text, ARTICLE.replace("1,200", "2,100"));
        Path other = Files.createDirectory(folder.resolve("later"));
        Files.move(text, other.resolve("ferry.txt"));
        Path ledger = other.resolve("b.ledger");
        Ran read =
                Console.run(
                        "read",
                        "--ledger",
                        ledger,
                        "--no-dossier",
                        other.resolve("ferry.txt"),
                        "--decisions",
                        decisions());

        assertThat(read.err()).contains("1 of 1 decisions are not applied");
        Ran check =
                Console.run("decisions", "--check", "--ledger", ledger, "--decisions", decisions());
        assertThat(check.code()).isEqualTo(1);
        assertThat(check.out())
                .contains("changed: reject")
                .contains("a number changed; gone: \"1200\"; new: \"2100\"");
    }

    @Test
    void aDecisionIsUndoneByItsLine() throws IOException {
        done(decide("note", "ferry.txt", "read again"));
        done(decide("note", "ferry.txt", "and again"));
        done(decide("undo", "3"));

        assertThat(Files.readString(decisions()))
                .contains("and again")
                .doesNotContain("read again");
        assertThat(decide("undo", "4").code()).isEqualTo(1);
    }

    @Test
    void whatCannotBeDecidedIsRefusedAndNothingIsWritten() {
        assertThat(decide("reject", "nothing.txt::words").err())
                .contains("Nothing is called 'nothing.txt'");
        assertThat(decide("reject", "ferry.txt::The strike of Ormsby").err())
                .contains("does not stand in ferry.txt");
        assertThat(decide("tag", "ferry.txt::erry", "x").err()).contains("more than once");
        assertThat(decide("act", "ferry.txt::1,200 passengers were", "shout").err())
                .contains("expected one of assert, deny");
        assertThat(decide("forgive", "ferry.txt").err()).contains("expected one of confirm");
        assertThat(decide("act", "ferry.txt").code()).isNotZero();
        assertThat(decide("reject", "statement-00000000000000000000").err()).contains("No item");
        assertThat(decisions()).doesNotExist();
    }

    @Test
    void aFileThatSaysNonsenseIsRefusedByEveryCommand() throws IOException {
        Files.writeString(decisions(), "hearsay decisions 1\n\nforgive all\n");

        for (String command : List.of("verify", "decisions")) {
            Ran ran = Console.run(command, "--ledger", story.ledger());
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.err()).contains("a.ledger.decisions, line 3", "\"forgive\"");
        }
    }

    @Test
    void aSecondWriterIsTurnedAway() throws IOException {
        Path lock = folder.resolve("a.ledger.decisions.lock");
        try (FileChannel channel =
                        FileChannel.open(
                                lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThat(decide("note", "ferry.txt", "busy").err())
                    .contains("being written by another Hearsay");
        }
        done(decide("note", "ferry.txt", "free"));
    }

    @Test
    void twoFilesAreCompared() throws IOException {
        Path ben = folder.resolve("ben.decisions");
        done(decide("code", "ferry.txt::strike enters", "labour"));
        done(
                Console.run(
                        "decide",
                        "--ledger",
                        story.ledger(),
                        "--decisions",
                        ben,
                        "code",
                        "ferry.txt::strike enters",
                        "transport"));
        Ran compared = Console.run("decisions", "--ledger", story.ledger(), "--compare", ben);

        assertThat(compared.out())
                .contains("code: 0 of 1 alike (0 %), kappa 0.00, alpha 0.00; only first 0")
                .contains("a.ledger.decisions:3 code \"labour\" \u2013 ben.decisions:3");
        assertThat(Files.readString(ben, StandardCharsets.UTF_8)).startsWith("hearsay decisions 1");
    }

    private JsonNode content(String words) {
        return story.lines("statement").stream()
                .filter(line -> Story.text(line.path("content"), "text").contains(words))
                .findFirst()
                .orElseThrow();
    }

    private Path decisions() {
        return folder.resolve("a.ledger.decisions");
    }

    private Ran decide(Object... arguments) {
        return Console.run(List.of("decide", "--ledger", story.ledger()), List.of(arguments));
    }

    private static void done(Ran ran) {
        assertThat(ran.code()).as(ran.err()).isZero();
    }
}
