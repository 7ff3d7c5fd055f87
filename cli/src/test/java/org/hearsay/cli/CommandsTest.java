package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hearsay.cli.Console.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CommandsTest {

    private static final String ARTICLE =
            """
            Ferry strike enters second week

            By Ada Lindqvist

            ORMSBY, 3 March 2025 - The ferry strike in Ormsby entered its second week on Monday.

            "We will not go back for 40 crowns an hour," said Jonas Pell, who speaks for the crews.

            Harbour director Mira Tolland said 1,200 passengers were stranded.
            """;

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"read", "dossier", "export", "show", "search", "explain", "verify"})
    void theHelpOfEveryCommandNamesItsOptionsAndTheDefaultLedger(String command) {
        Ran ran = Console.run(command, "--help");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("--ledger", "hearsay.ledger", "--help");
        assertThat(ran.out()).doesNotContain("null", "${");
        assertThat(ran.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "read, --manifest --dossier --no-dossier --threads",
        "dossier, --out",
        "export, --format --out --text-free jsonl csv",
        "show, speakers statements figures events positions issues moves stories omissions threads"
                + " timeline articles --speaker --outlet --words --act --kind --from --to",
    })
    void theHelpOfACommandNamesWhatItCanDo(String command, String words) {
        assertThat(Console.run(command, "--help").out()).contains(words.split(" "));
    }

    @Test
    void theHelpOfTheProgramNamesTheCommandsAndTheExitCodes() {
        Ran ran = Console.run("--help");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("read", "dossier", "export", "show", "explain", "verify")
                .contains("Exit codes", "hearsay.ledger");
        assertThat(Console.run("--version").out()).startsWith("hearsay ");
    }

    @ParameterizedTest
    @CsvSource({
        "raed x, read",
        "exprot, export",
        "read x --manifset m.csv, --manifest",
        "export --fromat jsonl, --format",
        "show articles --outlt x, --outlet",
        "verify --leger x, --ledger",
        "show speeches, 'speakers, statements, figures, events, positions, issues, moves, stories,"
                + " omissions, threads, possible, timeline, articles'",
        "export --format xml, 'jsonl, csv'",
        "read, PATH",
        "search, WORDS",
        "search ferry …, There is no word in one of",
        "export, --format",
        "dossier, --out",
        "export --format jsonl --near-copy 2, above 0.25",
        "read x --threads many, many",
        "show statements --from yesterday, expected one such as 2025-03-04",
    })
    void aMistakenCommandLineEndsWithTwoAndSaysWhatIsMeant(String line, String meant) {
        Ran ran = Console.run((Object[]) line.split(" "));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(meant).doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "raed x, There is no command 'raed'; did you mean 'read'?, hearsay --help",
        "xyzzy, There is no command 'xyzzy'., hearsay --help",
        "stories/ferry.txt, There is no command 'stories/ferry.txt'., hearsay --help",
        "show speeches, but was 'speeches', hearsay show --help",
        "verify --leger x, --ledger, hearsay verify --help",
    })
    void aMistakeIsSaidInAFewLinesWithWhereHelpIs(String line, String said, String help) {
        Ran ran = Console.run((Object[]) line.split(" "));

        assertThat(ran.err()).contains(said, "`" + help + "`").doesNotContain("Usage:");
        assertThat(ran.err().lines()).hasSizeLessThan(5);
    }

    @Test
    void anUnknownCommandIsAnsweredWithOneGuessAtMost() {
        assertThat(Console.run("raed", "x").err().lines()).hasSize(2);
        assertThat(Console.run("xyzzy").err().lines()).hasSize(2);
    }

    @Test
    void helpIsACommandToo() {
        assertThat(Console.run("help").code()).isZero();
        assertThat(Console.run("help").out()).isEqualTo(Console.run("--help").out());
        assertThat(Console.run("help", "verify").out()).contains("hearsay verify");
    }

    @Test
    void aFolderWithoutAFileIsSaidToHaveNone() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Story story = Story.of(folder, empty);

        assertThat(story.read().code()).isZero();
        assertThat(story.read().err()).contains("there is no file to read in '" + empty + "'");
        assertThat(story.read().out()).contains("0 statements\n").doesNotContain("quoted most");
    }

    @Test
    void aMissingCommandEndsWithTwo() {
        Ran ran = Console.run();

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains(
                        "export, show, search, explain, diff, decide, decisions, verify,"
                                + " checkpoint, prove, remove, report, doctor, mcp or cluster");
    }

    @Test
    void aMissingPathEndsWithOneAndIsNamed() {
        Path missing = folder.resolve("no-such-folder");
        Story story = Story.of(folder, missing);

        assertThat(story.read().code()).isEqualTo(1);
        assertThat(story.read().err()).contains(missing.toString()).doesNotContain("Exception");
        assertThat(story.ledger()).doesNotExist();
    }

    @Test
    void anUnknownColumnOfAManifestIsAnsweredWithTheNearest() throws IOException {
        Path news = news();
        Path manifest = write("m.csv", "file,outlet,publised\na.txt,The Ormsby Bell,2025-03-03\n");
        Story story = Story.of(folder, news, "--manifest", manifest);

        assertThat(story.read().code()).isEqualTo(1);
        assertThat(story.read().err()).contains("'publised'", "did you mean 'published'?");
        assertThat(story.ledger()).doesNotExist();
    }

    @Test
    void aMissingManifestIsNamed() throws IOException {
        Story story = Story.of(folder, news(), "--manifest", folder.resolve("no.csv"));

        assertThat(story.read().code()).isEqualTo(1);
        assertThat(story.read().err()).contains("no.csv").doesNotContain("Exception");
    }

    @Test
    void readingPrintsWhatItFoundAndWritesTheDossier() throws IOException {
        Story story = Story.ofSample();

        assertThat(story.read().out())
                .contains("15 inputs: 14 read, 0 already in the ledger, 1 skipped, 0 failed.")
                .contains("14 articles of 7 named outlets")
                .contains("manifest.csv: skipped, is the manifest")
                .contains("quoted most:")
                .contains("index.html");
        assertThat(story.page("index.html")).contains("<!DOCTYPE html");
    }

    @Test
    void readingAgainChangesNothing() throws IOException {
        Path news = news();
        Story story = Story.of(folder, news);
        String before = story.export();
        Ran again = Story.of(folder, news).read();

        assertThat(story.read().code()).as(story.read().err()).isZero();
        assertThat(again.code()).isZero();
        assertThat(again.out())
                .contains("1 input: 0 read, 1 already in the ledger, 0 skipped, 0 failed.");
        assertThat(story.export()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "speakers, Sostek",
        "statements, courier-six-metres.html",
        "figures, as of",
        "events, 'REQUEST [happened]'",
        "positions, Ilse Tarrow",
        "timeline, 2025-03-16",
        "articles, Tessen Valley Gazette",
    })
    void everyPartCanBeShown(String part, String words) {
        Ran ran = Console.run("show", part, "--ledger", Story.ofSample().ledger());

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "speakers",
                "statements",
                "figures",
                "events",
                "positions",
                "timeline",
                "articles"
            })
    void aFilterLetsThroughNoMoreThanThereIs(String part) {
        List<String> all = shown(part);
        List<String> some = shown(part, "--outlet", "Beacon One");
        List<String> none = shown(part, "--outlet", "No Such Paper");

        assertThat(some).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(none).isEmpty();
    }

    @Test
    void statementsCanBeFilteredByWhatTheyDoAndByDay() {
        assertThat(rows("--act", "deny")).isNotEmpty().allMatch(row -> row.contains("[deny"));
        assertThat(rows("--act", "DENY")).isEqualTo(rows("--act", "deny"));
        assertThat(rows("--from", "2025-03-14", "--to", "2025-03-14")).isNotEmpty();
        assertThat(rows("--from", "2026-01-01")).isEmpty();
        assertThat(rows("--words", "six metres"))
                .isNotEmpty()
                .extracting(row -> row.toLowerCase(Locale.ROOT))
                .allMatch(row -> row.contains("six") && row.contains("metres"));
    }

    @Test
    void whatASearchFindsStandsAmongWholeWords() {
        Path ledger = Story.ofSample().ledger();
        String found = Console.run("search", "\"heads must roll\"", "--ledger", ledger).out();
        String around = found.lines().skip(1).findFirst().orElseThrow().strip();

        assertThat(around).startsWith("… ").endsWith(" …");
        String words = around.substring(2, around.length() - 2);
        String text =
                Story.ofSample().lines("article").stream()
                        .map(article -> Story.text(article, "text").replaceAll("\\s+", " "))
                        .filter(all -> all.contains(words))
                        .findFirst()
                        .orElseThrow();
        assertThat(text).contains(" " + words + " ");
    }

    private static List<String> rows(Object... filters) {
        return shown("statements", filters).stream().filter(line -> !line.startsWith(" ")).toList();
    }

    private static List<String> shown(String part, Object... filters) {
        Ran ran =
                Console.run(
                        List.of("show", part, "--ledger", Story.ofSample().ledger()),
                        Arrays.asList(filters));
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.out().lines().toList();
    }

    @Test
    void anArticleNamesThoseItDependsOn() {
        assertThat(shown("articles"))
                .contains(
                        "    agency text also carried by Tern Wire, tern-20250304.txt (100% of its"
                                + " text)",
                        "    cites Beacon One, beacon-19-dead.html")
                .noneMatch(line -> line.contains(" of art-"));
    }

    @Test
    void aThreadIsShownWithItsWordsAndIfOneOfItsItemsPasses() {
        List<String> all = shown("threads");
        List<String> toll = shown("threads", "--words", "death toll");

        assertThat(all).anyMatch(line -> line.startsWith("    ") && line.contains("no siren"));
        assertThat(toll).hasSizeLessThan(all.size()).contains("    At least 19 people");
        assertThat(all).containsAll(toll);
        assertThat(shown("threads", "--words", "zeppelin")).isEmpty();
    }

    @Test
    void aThreadIsExplainedByItsIdAndByThatOfAnItem() {
        Path ledger = Story.ofSample().ledger();
        String line = shown("threads").get(0);
        String id = line.substring(0, line.indexOf(' '));
        Ran ran = Console.run("explain", id, "--ledger", ledger);

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith(line)
                .contains("are taken for one thing:", "independent origin");
    }

    @ParameterizedTest
    @CsvSource({
        "thread-00000000000000000000, There is no thread thread-00000000000000000000",
        "statement-00000000000000000000, There is no thread statement-00000000000000000000",
        "nonsense, is no id",
    })
    void whatIsNoThreadIsSaidSo(String id, String message) {
        Ran ran = Console.run("explain", id, "--ledger", Story.ofSample().ledger());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains(message);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void whatIsANearCopyIsForTheUserToSay() {
        Story story = Story.ofSample();
        String usual = story.export();
        String strict = story.exported("--format", "jsonl", "--near-copy", "1");

        assertThat(usual).contains("\"near-copy\"");
        assertThat(strict).doesNotContain("\"near-copy\"");
    }

    @Test
    void theTablesAreWrittenWithAHeaderEach() throws IOException {
        Path tables = folder.resolve("tables");
        Story.ofSample().exported("--format", "csv", "--out", tables);

        try (Stream<Path> files = Files.list(tables)) {
            List<Path> all = files.sorted().toList();
            assertThat(all).isNotEmpty().allMatch(file -> file.toString().endsWith(".csv"));
            for (Path file : all) {
                assertThat(Files.readString(file))
                        .startsWith("\ufeff")
                        .contains(",")
                        .endsWith("\r\n");
            }
        }
        assertThat(tables.resolve("statements.csv")).content().contains("Sostek");
    }

    @Test
    void whatATableBeginsWithForSpreadsheetsIsNoTroubleToReadAgain() throws IOException {
        Path tables = Files.createDirectories(folder.resolve("tables"));
        String words = "Mira Tolland said on Monday that the pier will stay closed.";
        Files.writeString(
                tables.resolve("rows.csv"),
                "\ufeffid,text,outlet\r\n1," + words + ",The Ormsby Bell\r\n");
        Files.writeString(tables.resolve("a.txt"), words);
        Files.writeString(
                tables.resolve("manifest.csv"), "\ufefffile,published\r\na.txt,2025-03-03\r\n");
        Story story = Story.of(folder, tables);

        assertThat(story.read().code()).isZero();
        assertThat(story.export())
                .contains("\"outlet\":\"The Ormsby Bell\"")
                .contains("\"value\":\"2025-03-03\"");
    }

    @Test
    void aFileThatCannotBeWrittenIsNoFaultOfTheProgram() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Path ledger = Story.ofSample().ledger();
        for (Path out : List.of(folder.resolve("nowhere/a.jsonl"), file.resolve("a.jsonl"))) {
            assertSaysWhichFile(
                    out, "export", "--format", "jsonl", "--out", out, "--ledger", ledger);
            assertSaysWhichFile(out, "report", "--csv", out, "--ledger", ledger);
        }
        assertSaysWhichFile(file, "export", "--format", "csv", "--out", file, "--ledger", ledger);
    }

    private static void assertSaysWhichFile(Path file, Object... arguments) {
        Ran ran = Console.run(arguments);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.err()).contains(file + ": ").doesNotContain("fault", "Exception");
    }

    @Test
    void articlesOfNoKnownOutletAreNoOutlets() throws IOException {
        Path pages = Files.createDirectories(folder.resolve("pages"));
        for (String day : List.of("Monday", "Tuesday")) {
            Files.writeString(
                    pages.resolve(day + ".txt"),
                    "\"The pier stays closed,\" harbour director Mira Tolland said on "
                            + day
                            + ".");
        }
        Story story = Story.of(folder, pages);

        Console.Ran ran = Console.run("show", "speakers", "--ledger", story.ledger());

        assertThat(ran.out()).contains("Mira Tolland (person): 2 statements in 2 articles\n");
    }

    @Test
    void anExportToAFileIsTheOneToStandardOutput() throws IOException {
        Path file = folder.resolve("a.jsonl");
        assertThat(Story.ofSample().exported("--format", "jsonl", "--out", file)).isEmpty();

        assertThat(Files.readString(file)).isEqualTo(Story.ofSample().export());
    }

    @Test
    void aTextFreeExportHoldsNoSixteenWordsOfAnyArticle() throws IOException {
        Path tables = folder.resolve("tables");
        Story.ofSample().exported("--format", "csv", "--text-free", "--out", tables);
        List<String> exports = new ArrayList<>();
        exports.add(words(Story.ofSample().exported("--format", "jsonl", "--text-free")));
        try (Stream<Path> files = Files.list(tables)) {
            for (Path file : files.toList()) {
                exports.add(words(Files.readString(file)));
            }
        }
        for (JsonNode article : Story.ofSample().lines("article")) {
            String[] words = words(Story.text(article, "text")).split(" ");
            for (int i = 0; i + 16 <= words.length; i++) {
                String run = String.join(" ", Arrays.copyOfRange(words, i, i + 16));
                assertThat(exports).noneMatch(export -> export.contains(run));
            }
        }
    }

    @Test
    void aTextFreeExportLeavesTextAndBodyOut() {
        String export = Story.ofSample().exported("--format", "jsonl", "--text-free");

        assertThat(Story.parse(export))
                .isNotEmpty()
                .noneMatch(line -> line.has("body") || line.has("before") || line.has("after"))
                .filteredOn(line -> Story.text(line, "type").equals("article"))
                .noneMatch(line -> line.has("text"));
    }

    /** Words set apart by single spaces, as neither format escapes them. */
    private static String words(String text) {
        return text.replace("\\\"", "\"")
                .replace("\"\"", "\"")
                .replace("\\n", " ")
                .replaceAll("\\s+", " ");
    }

    @Test
    void aGoodLedgerIsSound() {
        Ran ran = Console.run("verify", "--ledger", Story.ofSample().ledger());

        assertThat(ran.code()).as(ran.out()).isZero();
        assertThat(ran.out()).contains("is sound");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE item SET exact = 'We will go back' WHERE kind = 'statement'",
                "UPDATE reading SET payload = replace(payload, 'Ormsby', 'Ormsbi')",
                "UPDATE document SET bytes = x'41'",
            })
    void aLedgerThatSomebodyAlteredIsNot(String sql) throws IOException, SQLException {
        Story story = Story.of(folder, news());
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + story.ledger());
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
        Ran ran = Console.run("verify", "--ledger", story.ledger());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("findings in the ledger");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "show articles", "export --format jsonl", "dossier --out d"})
    void aLedgerThatIsNotThereIsNamedAndNotMade(String command) {
        Path ledger = folder.resolve("none.ledger");
        Ran ran = Console.run(List.of((Object[]) command.split(" ")), List.of("--ledger", ledger));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("There is no ledger at", "none.ledger");
        assertThat(ledger).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "show articles", "export --format jsonl", "dossier --out d"})
    void aFileThatIsNoLedgerIsLeftAlone(String command) throws IOException {
        Path file = write("notes.txt", "Dear diary, the ferries are on strike.\n");
        Ran ran = Console.run(List.of((Object[]) command.split(" ")), List.of("--ledger", file));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("is not a ledger").doesNotContain("Exception");
        assertThat(file).hasContent("Dear diary, the ferries are on strike.\n");
    }

    @Test
    void nothingIsReadIntoAFileThatIsNoLedger() throws IOException {
        Path file = write("a.ledger", "Dear diary, the ferries are on strike.\n");
        Ran ran = Story.of(folder, news()).read();

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("is not a ledger");
        assertThat(file).hasContent("Dear diary, the ferries are on strike.\n");
        assertThat(folder.resolve("a.ledger.lock")).doesNotExist();
    }

    @Test
    void aDossierIsNotWrittenAmongOtherFiles() throws IOException {
        Path own = Files.createDirectories(folder.resolve("thesis"));
        Path chapter = Files.writeString(own.resolve("chapter.txt"), "One");
        Ran ran = Console.run("dossier", "--ledger", Story.ofSample().ledger(), "--out", own);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains(own.toString(), "holds other files");
        try (Stream<Path> files = Files.list(own)) {
            assertThat(files).containsExactly(chapter);
        }
    }

    @Test
    void aDossierTakesThePlaceOfAnOlderOne() throws IOException {
        Path dossier = folder.resolve("dossier");
        Story.of(folder, news());
        assertThat(dossier.resolve("index.html")).exists();
        Path stale = Files.writeString(dossier.resolve("stale.html"), "old");
        Ran ran = Console.run("dossier", "--ledger", Story.ofSample().ledger(), "--out", dossier);

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(stale).doesNotExist();
        assertThat(ran.out()).contains("index.html");
    }

    private Path news() throws IOException {
        Path news = Files.createDirectories(folder.resolve("news"));
        Files.writeString(news.resolve("a.txt"), ARTICLE, StandardCharsets.UTF_8);
        return news;
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }
}
