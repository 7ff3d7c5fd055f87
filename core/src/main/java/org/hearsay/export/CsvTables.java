package org.hearsay.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** All tables of the ledger, a CSV file each. */
final class CsvTables implements Format {

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String about() {
        return "a folder of tables for spreadsheets (RFC 4180, UTF-8)";
    }

    @Override
    public String mediaType() {
        return "text/csv; charset=utf-8; header=present";
    }

    @Override
    public List<String> files() {
        return Arrays.stream(Table.values()).map(Table::file).toList();
    }

    @Override
    public void write(Export export, String file, OutputStream out) throws IOException {
        Table table =
                Arrays.stream(Table.values())
                        .filter(one -> one.file().equals(file))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "No table is called " + file + ": " + files()));
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.append(CsvWriter.MARK);
        new CsvWriter(export.wording()).write(export.query(), table, writer);
        writer.flush();
    }
}
