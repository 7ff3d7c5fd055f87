package org.hearsay.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.dossier.Dossier;
import org.hearsay.fixture.Story;
import org.hearsay.model.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormatsTest {

    private final Dossier dossier = Quarry.dossier();

    static List<Format> formats() {
        return new Formats().all();
    }

    @Test
    void everyFormatHasANameOfItsOwn() {
        assertThat(formats()).extracting(Format::name).doesNotHaveDuplicates();
        assertThat(formats()).extracting(Format::name).allMatch(n -> n.matches("[a-z-]+"));
        assertThat(new Formats().named("no such format")).isEmpty();
    }

    @Test
    void theFixtureHasEveryKindOfItem() {
        Reading reading = dossier.readings().get(0);
        assertThat(reading.items().map(item -> item.itemKind()).distinct()).hasSize(5);
        assertThat(dossier.threads()).isNotEmpty();
        assertThat(dossier.discourse().moves()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyFormatWritesEachOfItsFiles(Format format) throws IOException {
        for (Dossier one : List.of(dossier, Story.flood())) {
            for (String file : format.files()) {
                assertThat(Written.bytes(format, file, one, Wording.FULL)).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theSameDossierInAnotherOrderGivesTheSameBytes(Format format) throws IOException {
        Dossier other =
                new Dossier(
                        reversed(dossier.inputs()),
                        reversed(dossier.readings()),
                        reversed(dossier.actors()),
                        reversed(dossier.profiles()),
                        reversed(dossier.lineage()),
                        reversed(dossier.threads()),
                        dossier.discourse(),
                        reversed(dossier.stories()),
                        reversed(dossier.coverage()),
                        dossier.inconsistencies(),
                        reversed(dossier.decisions()),
                        dossier.codebook());
        for (String file : format.files()) {
            assertThat(Written.bytes(format, file, other, Wording.FULL))
                    .isEqualTo(Written.bytes(format, file, dossier, Wording.FULL));
        }
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    static Stream<Format> textFree() {
        return formats().stream().filter(Format::isText).filter(Format::mayBeTextFree);
    }

    @ParameterizedTest
    @MethodSource("textFree")
    void withoutTextNoRunOfMoreThanFifteenWordsOfAnArticleLeaves(Format format) throws IOException {
        Runs runs = new Runs(Wording.WORDS + 1);
        dossier.readings().forEach(r -> runs.add(r.article().text().characters()));
        for (String file : format.files()) {
            assertThat(runs.in(text(format, file, Wording.TEXT_FREE))).as(file).isEmpty();
        }
    }

    @Test
    void theSameCheckFindsTheRunsThatAFullExportHas() throws IOException {
        Runs runs = new Runs(Wording.WORDS + 1);
        dossier.readings().forEach(r -> runs.add(r.article().text().characters()));
        for (String name : List.of("jsonl", "markdown", "web-annotation", "ftm", "gkg")) {
            Format format = new Formats().named(name).orElseThrow();
            assertThat(runs.in(text(format, format.files().get(0), Wording.FULL)))
                    .as(name)
                    .isNotEmpty();
        }
    }

    private String text(Format format, String file, Wording wording) throws IOException {
        return new String(Written.bytes(format, file, dossier, wording), StandardCharsets.UTF_8);
    }
}
