package org.hearsay.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hearsay.intake.format.Container;
import org.hearsay.intake.format.Source;
import org.hearsay.intake.item.Collected;
import org.hearsay.model.Extraction;
import org.junit.jupiter.api.Test;

class CsvContainerTest {

    private static final Container USUAL = new CsvContainer(Columns.usual());

    @Test
    void everyRowIsAnArticle() {
        Collected read =
                csv(
                        """
                        Title,Publication,Publish_Date,Body,Authors
                        "Ferry ""again"", now",Ledbury Herald,2031-09-03,"First line.

                        Second line.",Mara Quist; O. Ørn

                        Storm,Norland Post,23/09/2031,<p>It rained.</p>,"['T. Lund', 'N. Vik']"
                        """);

        assertThat(read.contents())
                .containsExactly("First line.\n\nSecond line.", "<p>It rained.</p>");
        assertThat(read.labels()).containsExactly("1", "2");
        assertThat(read.envelope(0).headline()).contains("Ferry \"again\", now");
        assertThat(read.envelope(0).outlet()).contains("Ledbury Herald");
        assertThat(read.envelope(0).published()).contains("2031-09-03");
        assertThat(read.envelope(0).authors()).containsExactly("Mara Quist", "O. Ørn");
        assertThat(read.envelope(1).published()).contains("2031-09-23");
        assertThat(read.envelope(1).authors()).containsExactly("T. Lund", "N. Vik");
        assertThat(read.bytesOf(0)).startsWith("\"Ferry").endsWith("O. Ørn\n");
        assertThat(read.bytesOf(1)).startsWith("Storm,");
    }

    @Test
    void semicolonsTabsAndExcelsHintWillDo() {
        assertThat(csv("title;text\nA, b, c;One.\n").contents()).containsExactly("One.");
        assertThat(csv("title\ttext\nA\tOne.\n").contents()).containsExactly("One.");
        assertThat(csv("sep=;\ntitle;text\nA;One.\n").contents()).containsExactly("One.");
        assertThat(csv("text\nOne.\n").contents()).containsExactly("One.");
    }

    @Test
    void excelsEncodingsAreRead() {
        String table = "title;text\r\nÆ;Ørn said “no”.\r\n";
        byte[] utf16 = ("\uFEFF" + table).getBytes(StandardCharsets.UTF_16LE);
        byte[] latin = table.getBytes(Charset.forName("windows-1252"));
        byte[] marked = ("\uFEFF" + table).getBytes(StandardCharsets.UTF_8);
        for (byte[] bytes : List.of(utf16, latin, marked)) {
            Collected read = Collected.from(USUAL, "a.csv", bytes);
            assertThat(read.contents()).containsExactly("Ørn said “no”.");
            assertThat(read.envelope(0).headline()).contains("Æ");
        }
        Collected read = Collected.from(USUAL, "a.csv", utf16);
        assertThat(read.parts().get(0).range().orElseThrow().end()).isEqualTo(utf16.length);
    }

    @Test
    void aRaggedRowIsToldAndAShortOneFilledUp() {
        Collected read = csv("title,text,url\nA,One, and more,x\nB,Two.\nC\nD,Four.,u,,\n");

        assertThat(read.contents()).containsExactly("Two.", "Four.");
        assertThat(read.labels()).containsExactly("2", "4");
        assertThat(read.losses())
                .containsExactly("line 2 has 4 fields under 3 columns", "line 4 has no text");
        assertThat(read.lostBytes(0)).isEqualTo("A,One, and more,x\n");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedCostsItsLine() {
        Collected read = csv("title,text\nA,One.\nB,\"Two.\nC,Three.\nD,\"Four\"\n");

        assertThat(read.contents()).contains("One.");
        assertThat(String.join("|", read.contents())).contains("One.").contains("Four");
        Collected last = csv("title,text\nA,One.\nB,\"Two.\nC,Three.\nD,Four.\n");
        assertThat(last.contents()).containsExactly("One.", "Three.", "Four.");
        assertThat(last.losses())
                .containsExactly("line 3 opens a quotation mark that is never closed");
        assertThat(last.lostBytes(0)).isEqualTo("B,\"Two.\n");
        assertThat(last.bytesOf(1)).isEqualTo("C,Three.\n");
    }

    @Test
    void withoutATextColumnTheTableIsRefused() {
        Collected read = csv("titel,quelle\na,b\n");

        assertThat(read.end().orElseThrow().extraction()).isEqualTo(Extraction.UNSUPPORTED);
        assertThat(read.reason())
                .startsWith("has no column that holds the text: found titel, quelle; expected one");
        assertThat(csv("").reason()).contains("found no column");
    }

    @Test
    void theUsersColumnsGoFirst() {
        Container container = new CsvContainer(Columns.parse("text=Volltext,headline=Titel"));
        Collected read = Collected.from(container, "a.csv", "Titel,text,VOLLTEXT\nA,short,One.\n");

        assertThat(read.contents()).containsExactly("One.");
        assertThat(read.envelope(0).headline()).contains("A");
    }

    @Test
    void whatTheUserMisnamesIsSaid() {
        assertThatThrownBy(() -> Columns.parse("text"))
                .hasMessage("'text' names no column; expected one such as text=BODY");
        assertThatThrownBy(() -> Columns.parse("txt=BODY"))
                .hasMessageStartingWith("a table says nothing called 'txt'; expected one of text,");
        assertThatThrownBy(() -> Columns.parse("text=a,text=b"))
                .hasMessage("two columns are named for 'text'");
        assertThat(Columns.parse(" ")).isEqualTo(Columns.usual());
    }

    @Test
    void fieldsAreThoseThatALibraryReads() throws IOException {
        Random random = new Random(7);
        String alphabet = "ab \",,\n\nø";
        for (int i = 0; i < 3_000; i++) {
            String table = wellFormed(random, alphabet);
            List<List<String>> expected = new ArrayList<>();
            for (CsvRecord row :
                    CsvReader.builder()
                            .skipEmptyLines(false)
                            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .ofCsvRecord(table)) {
                expected.add(row.getFields());
            }
            assertThat(rows(table)).as(table).isEqualTo(expected);
        }
    }

    private static String wellFormed(Random random, String alphabet) {
        StringBuilder table = new StringBuilder();
        for (int row = random.nextInt(4); row >= 0; row--) {
            for (int field = random.nextInt(3); field >= 0; field--) {
                StringBuilder value = new StringBuilder();
                for (int c = random.nextInt(6); c > 0; c--) {
                    value.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
                table.append('"').append(value.toString().replace("\"", "\"\"")).append('"');
                table.append(field > 0 ? "," : "");
            }
            table.append('\n');
        }
        return table.toString();
    }

    private static List<List<String>> rows(String table) throws IOException {
        Source source = Source.of("a.csv", table.getBytes(StandardCharsets.UTF_8));
        CsvLayout layout = new CsvLayout(StandardCharsets.UTF_8, 0, ',');
        List<List<String>> rows = new ArrayList<>();
        long end = 0;
        try (CsvRows csv = layout.rows(source, 0, 1)) {
            Optional<CsvRows.Fields> next = csv.next();
            while (next.isPresent()) {
                assertThat(next.get().range().start()).isEqualTo(end);
                end = next.get().range().end();
                rows.add(next.get().values());
                next = csv.next();
            }
        }
        assertThat(end).isEqualTo(source.size());
        return rows;
    }

    private static Collected csv(String characters) {
        return Collected.from(USUAL, "a.csv", characters);
    }
}
