package org.hearsay.intake.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hearsay.intake.format.Container;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Parts;
import org.hearsay.intake.format.Source;
import org.hearsay.model.ByteRange;
import org.hearsay.model.Extraction;

/**
 * Articles as a table of separated values, one a row under a line with the columns' names. Read as
 * a stream, so that memory does not grow with the file; a row has at most 20 million characters.
 *
 * <p>A quotation mark that is never closed would swallow all that follows: its line is lost, and
 * reading goes on at the next.
 */
public final class CsvContainer implements Container {

    /** Each costs a look at the rest of the file. */
    private static final int MOST_RESTARTS = 20;

    private final Columns columns;

    public CsvContainer(Columns columns) {
        this.columns = columns;
    }

    @Override
    public void open(Source source, Parts parts) throws IOException {
        new Reading(source, CsvLayout.of(source), new RowReader(columns, parts)).read();
    }

    /** One file's reading. */
    private final class Reading {

        private final Source source;
        private final CsvLayout layout;
        private final RowReader rows;
        private List<String> header = List.of();
        private int restarts;

        Reading(Source source, CsvLayout layout, RowReader rows) {
            this.source = source;
            this.layout = layout;
            this.rows = rows;
        }

        void read() throws IOException {
            long from = layout.mark();
            long line = 1;
            while (from >= 0) {
                CsvRows.Fields last = readFrom(from, line);
                boolean again = last.end() == CsvRows.End.OPEN && last.next().start() > from;
                from = again ? last.next().start() : -1;
                line = last.line() + 1;
                if (again && ++restarts > MOST_RESTARTS) {
                    throw new FormatException(
                            Extraction.PARTIAL,
                            "has too many quotation marks that are never closed; line "
                                    + line
                                    + " and what follows is not read");
                }
            }
            if (header.isEmpty()) {
                throw new FormatException(Extraction.UNSUPPORTED, columns.noText(List.of()));
            }
            rows.end();
        }

        /** Up to a row that is not closed, or to the end; gives the last row. */
        private CsvRows.Fields readFrom(long from, long line) throws IOException {
            ByteRange nothing = new ByteRange(from, from);
            CsvRows.Fields last =
                    new CsvRows.Fields(List.of(), CsvRows.End.WHOLE, nothing, line, nothing);
            try (CsvRows csv = layout.rows(source, from, line)) {
                Optional<CsvRows.Fields> next = csv.next();
                while (next.isPresent()) {
                    last = next.get();
                    take(last);
                    next = last.end() == CsvRows.End.OPEN ? Optional.empty() : csv.next();
                }
            }
            return last;
        }

        private void take(CsvRows.Fields fields) throws FormatException {
            String where = "line " + fields.line();
            switch (fields.end()) {
                case OPEN ->
                        rows.lost(
                                Optional.of(
                                        new ByteRange(
                                                fields.range().start(), fields.next().start())),
                                where + " opens a quotation mark that is never closed");
                case TOO_LARGE ->
                        rows.lost(
                                Optional.of(fields.range()),
                                where + " has more than 20 million characters");
                case WHOLE -> takeWhole(fields, where);
            }
        }

        private void takeWhole(CsvRows.Fields fields, String where) throws FormatException {
            boolean hint = fields.line() == 1 && fields.values().get(0).startsWith("sep=");
            if (fields.isBlank() || hint) {
                return;
            }
            if (header.isEmpty()) {
                header = fields.values().stream().map(String::strip).toList();
                if (!columns.hasText(header)) {
                    throw new FormatException(Extraction.UNSUPPORTED, columns.noText(header));
                }
                return;
            }
            boolean ragged =
                    fields.values().stream().skip(header.size()).anyMatch(v -> !v.isBlank());
            if (ragged) {
                rows.lost(
                        Optional.of(fields.range()),
                        where
                                + " has "
                                + fields.values().size()
                                + " fields under "
                                + header.size()
                                + " columns");
                return;
            }
            rows.take(row(fields), Optional.of(fields.range()), where);
        }

        private Row row(CsvRows.Fields fields) {
            Row row = new Row();
            header.forEach(row::has);
            for (int i = 0; i < Math.min(header.size(), fields.values().size()); i++) {
                row.add(header.get(i), fields.values().get(i));
            }
            return row;
        }
    }
}
