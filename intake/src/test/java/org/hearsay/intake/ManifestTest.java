package org.hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.hearsay.intake.Manifest.Row;
import org.junit.jupiter.api.Test;

class ManifestTest {

    private static final String WHOLE =
            """
            file,outlet,url,published,headline,language,authors
            a.txt,Ledbury Herald,https://ledbury.example/1,2031-09-03,"Ferry ""again"", now",en,"M. Quist; O. Ørn"
            sub/b.html,Norland Post,,2031-09-03T14:30:00+02:00,"two
            lines",pt-BR,
            c.txt
            """;

    @Test
    void everyColumnIsRead() {
        List<Row> rows = parse(WHOLE);

        assertThat(rows).extracting(Row::file).containsExactly("a.txt", "sub/b.html", "c.txt");
        assertThat(rows).extracting(Row::line).containsExactly(2L, 3L, 5L);
        assertThat(rows.get(0).stated().outlet()).contains("Ledbury Herald");
        assertThat(rows.get(0).stated().url()).contains("https://ledbury.example/1");
        assertThat(rows.get(0).stated().headline()).contains("Ferry \"again\", now");
        assertThat(rows.get(0).stated().authors()).containsExactly("M. Quist", "O. Ørn");
        assertThat(rows.get(1).stated().published()).contains("2031-09-03T14:30:00+02:00");
        assertThat(rows.get(1).stated().language()).contains("pt-BR");
        assertThat(rows.get(1).stated().url()).isEqualTo(Optional.empty());
        assertThat(rows.get(2).stated().outlet()).isEmpty();
    }

    @Test
    void columnsMayComeInAnyOrderAndCase() {
        assertThat(parse("Outlet, FILE\nLedbury Herald,a.txt\n").get(0).stated().outlet())
                .contains("Ledbury Herald");
    }

    @Test
    void aSpreadsheetsSemicolonsAndTabsWillDo() {
        assertThat(parse("file;outlet\na.txt;Ledbury Herald\n").get(0).stated().outlet())
                .contains("Ledbury Herald");
        assertThat(parse("file\toutlet\na.txt\tLedbury Herald\n").get(0).stated().outlet())
                .contains("Ledbury Herald");
        assertThat(parse("file;authors\na.txt;\"M. Quist;O. Orn\"\n").get(0).stated().authors())
                .hasSize(2);
    }

    @Test
    void linesOfNothingSayNothing() {
        assertThat(parse("file,outlet\n\n,,\n ,\na.txt,\n")).hasSize(1);
    }

    @Test
    void anUnknownColumnNamesTheNearestKnownOne() {
        assertThatThrownBy(() -> parse("file,puplished\na.txt,2031-09-03\n"))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("m.csv, line 1: unknown column 'puplished'")
                .hasMessageContaining("did you mean 'published'?");
    }

    @Test
    void aBadDateSaysWhereAndWhatWasExpected() {
        assertThatThrownBy(() -> parse("file,published\na.txt,2031-09-03\nb.txt,3 Sept 2031\n"))
                .hasMessageContaining("m.csv, line 3: published '3 Sept 2031' is not a date")
                .hasMessageContaining("expected 2031-09-03 or 2031-09-03T14:30:00+02:00");
        for (String date : List.of("2031-02-30", "2031-09-03T14:30", "2031", "03.09.2031")) {
            assertThatThrownBy(() -> parse("file,published\na.txt," + date + "\n"))
                    .hasMessageContaining("is not a date");
        }
    }

    @Test
    void aLanguageIsATag() {
        assertThatThrownBy(() -> parse("file,language\na.txt,English\n"))
                .hasMessageContaining("language 'English' is not a language tag");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThatThrownBy(
                        () ->
                                parse(
                                        """
                                        file,published,language
                                        ,2031-09-03,
                                        a.txt,then,en
                                        b.txt,,?
                                        c.txt,,en,x
                                        """))
                .hasMessageContaining("line 2: no file is named")
                .hasMessageContaining("line 3: published")
                .hasMessageContaining("line 4: language")
                .hasMessageContaining("line 5: 4 fields under 3 columns");
        assertThatThrownBy(() -> parse("file,published\n" + "a,x\n".repeat(500)))
                .hasMessageContaining("and 480 more");
    }

    @Test
    void aManifestNeedsAFileColumnOnceAndALineAtLeast() {
        assertThatThrownBy(() -> parse("outlet\nx\n")).hasMessageContaining("no column 'file'");
        assertThatThrownBy(() -> parse("file,url,url\n"))
                .hasMessageContaining("two columns are called 'url'");
        assertThatThrownBy(() -> parse("")).hasMessageContaining("is empty");
        assertThat(parse("file")).isEmpty();
    }

    @Test
    void everyPrefixAndSuffixEitherParsesOrSaysWhatIsWrong() {
        int parsed = 0;
        for (int i = 0; i <= WHOLE.length(); i++) {
            for (String part : List.of(WHOLE.substring(0, i), WHOLE.substring(i))) {
                try {
                    parse(part);
                    parsed++;
                } catch (IntakeException e) {
                    assertThat(e).hasMessageStartingWith("m.csv");
                }
            }
        }
        assertThat(parsed).isPositive();
    }

    @Test
    void aVeryLongColumnIsRefusedInAShortSentence() {
        assertThatThrownBy(() -> parse("x".repeat(100_000))).message().hasSizeLessThan(400);
    }

    private static List<Row> parse(String characters) {
        return ManifestParser.parse("m.csv", characters);
    }
}
