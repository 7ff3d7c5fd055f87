package org.hearsay.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modelcontextprotocol.json.McpJsonDefaults;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.Hearsay;
import org.hearsay.dossier.Reconciler;
import org.hearsay.model.Content;
import org.hearsay.model.Digest;
import org.hearsay.model.Envelope;
import org.hearsay.model.Reading;
import org.hearsay.model.Stated;
import org.hearsay.query.Query;
import org.hearsay.testing.RoughAnnotator;
import org.junit.jupiter.api.Test;

/** What clients get of articles in which every name, number word and path bears a mark. */
class LedgerToolsTest {

    private static final String MARK = "zq";

    private static final Query QUERY = query();

    @Test
    void theWordsOfAnArticleStandInFieldsMarkedUntrustedOnly() {
        Set<String> answering = new HashSet<>();
        for (LedgerTool tool : LedgerTools.all()) {
            for (Row row : tool.answer().apply(new Asked(QUERY), arguments(tool))) {
                answering.add(tool.name());
                assertThat(trusted(row.fields()))
                        .as(tool.name())
                        .noneMatch(LedgerToolsTest::marked);
                assertThat(marked(row.fields().toString())).as(tool.name()).isTrue();
            }
        }
        assertThat(answering)
                .contains("who_said", "figures", "timeline", "articles", "evidence", "explain");
    }

    /** Everything that a tool with required arguments is asked for is the first statement. */
    private static Arguments arguments(LedgerTool tool) {
        String id = statement();
        return Arguments.of(tool, tool.required().isEmpty() ? Map.of() : Map.of("id", id));
    }

    private static String statement() {
        return QUERY.dossier().threads().get(0).members().get(0).value();
    }

    private static boolean marked(String text) {
        return text.toLowerCase(java.util.Locale.ROOT).contains(MARK);
    }

    private static List<String> trusted(Object value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach(
                    (name, field) -> {
                        texts.add(String.valueOf(name));
                        texts.addAll("untrusted".equals(name) ? List.of() : trusted(field));
                    });
        } else if (value instanceof List<?> list) {
            list.forEach(element -> texts.addAll(trusted(element)));
        } else {
            texts.add(String.valueOf(value));
        }
        return texts;
    }

    @Test
    void anArgumentIsHeldToWhatTheSchemaSays() {
        LedgerTool tool =
                LedgerTools.all().stream()
                        .filter(known -> known.name().equals("who_said"))
                        .findFirst()
                        .orElseThrow();

        refuses(tool, "person", "Ada");
        refuses(tool, "speaker", " ");
        refuses(tool, "speaker", "a".repeat(Parameter.LONGEST + 1));
        refuses(tool, "speaker", 7);
        refuses(tool, "act", "sings");
        refuses(tool, "from", "yesterday");
        refuses(tool, "limit", 101);
        refuses(tool, "limit", 1.5);
    }

    private static void refuses(LedgerTool tool, String name, Object value) {
        assertThatThrownBy(() -> Arguments.of(tool, Map.of(name, value)))
                .as("%s %s", name, value)
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void anAnswerIsCutBetweenRowsAndGoesOn() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            rows.add(new Row("r-" + i).untrusted("text", "x".repeat(5_000), 5_000));
        }
        List<String> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Part part = Part.of(rows, after, 100);
            assertThat(part.rows().toString().length()).isLessThan(2 * Part.MOST_CHARACTERS);
            part.rows().forEach(row -> seen.add(row.id()));
            after = part.next();
        } while (after.isPresent());

        assertThat(seen).isEqualTo(rows.stream().map(Row::id).toList());
        assertThatThrownBy(() -> Part.of(rows, Optional.of("12:r-99"), 5))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void namesAndDescriptionsOfToolsAreTheProgramsOwn() {
        for (LedgerTool tool : LedgerTools.all()) {
            assertThat(tool.name()).matches("[a-z_]{4,24}");
            assertThat(tool.inputSchema()).containsEntry("additionalProperties", false);
            assertThat(marked(tool.toString())).isFalse();
        }
    }

    /**
     * What clients are told is what people have agreed to let their model read. Whoever changes a
     * name, a description or a schema changes this on purpose, and says so in the changelog.
     */
    @Test
    void whatClientsAreToldOfTheToolsIsPinned() throws Exception {
        StringBuilder told = new StringBuilder(ToolServer.INSTRUCTIONS).append('\n');
        for (LedgerTool tool : LedgerTools.all()) {
            told.append(McpJsonDefaults.getMapper().writeValueAsString(ToolServer.described(tool)))
                    .append('\n');
        }
        assertThat(Digest.of(told.toString().getBytes(StandardCharsets.UTF_8)).hex())
                .as("%s", told)
                .isEqualTo("c55f8ed5371bf5761375ad70880b30ca63a49a3cc07cd0bf1aa4916e18a72037");
    }

    private static Query query() {
        List<Reading> readings =
                List.of(
                        read("zqone.txt", "Zqost", "Ada Zqill said the Zqarbour lost 40 zqoats."),
                        read("zqtwo.txt", "Zqail", "Ada Zqill said the Zqarbour lost 45 zqoats."));
        return new Query(new Reconciler().reconcile(List.of(), readings));
    }

    private static Reading read(String path, String outlet, String sentence) {
        String text = "Zqarbour zqoats lost\n\n" + sentence + " It was on 4 May 2031.\n";
        Stated stated =
                new Stated(
                        Optional.of(outlet),
                        Optional.of("https://zq.example/" + path),
                        Optional.of("2031-05-04"),
                        Optional.empty(),
                        Optional.of("en"),
                        List.of());
        return (Reading)
                Hearsay.reader(new RoughAnnotator())
                        .read(
                                new Content(
                                        path,
                                        Digest.of(text.getBytes(StandardCharsets.UTF_8)),
                                        Content.Format.TEXT,
                                        text,
                                        stated,
                                        Envelope.empty()));
    }
}
