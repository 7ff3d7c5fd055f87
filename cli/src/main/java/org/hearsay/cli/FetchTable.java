package org.hearsay.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hearsay.intake.web.FetchReport;
import org.hearsay.intake.web.FetchRow;
import org.hearsay.intake.web.Outcome;

/** Shows how it ended with each URL, and that all are accounted for. */
final class FetchTable {

    private final PrintWriter out;
    private final PrintWriter err;

    FetchTable(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    void print(FetchReport report, Path folder) {
        report.warnings().forEach(warning -> err.println("hearsay: " + warning));
        out.printf(Locale.ROOT, "%-15s %6s %10s  %s%n", "outcome", "status", "bytes", "URL");
        report.rows().forEach(this::print);
        out.println(totals(report));
        if (report.warc().isPresent()) {
            out.println("Kept in " + report.warc().get());
            out.println("To read what was fetched:  hearsay read " + folder);
        } else {
            out.println("Nothing was kept.");
        }
        out.flush();
        long missing = report.rows().stream().filter(row -> !row.outcome().isGood()).count();
        if (missing > 0) {
            err.println(
                    "hearsay: "
                            + missing
                            + " of "
                            + report.rows().size()
                            + " could not be fetched; the table says why");
        }
        err.flush();
    }

    private void print(FetchRow row) {
        String status = row.status() == 0 ? "-" : "" + row.status();
        String detail = row.detail().isEmpty() ? "" : "  (" + shown(row.detail()) + ")";
        out.printf(
                Locale.ROOT,
                "%-15s %6s %10d  %s%s%n",
                row.outcome().word(),
                status,
                row.bytes(),
                shown(row.asked()),
                detail);
    }

    private static String totals(FetchReport report) {
        String each =
                Arrays.stream(Outcome.values())
                        .filter(outcome -> report.count(outcome) > 0)
                        .map(outcome -> report.count(outcome) + " " + outcome.word())
                        .collect(Collectors.joining(", "));
        return report.rows().size() + " asked for: " + each + ".";
    }

    /** Without what would move the cursor, change the direction of the line or stay unseen. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .map(sign -> isPlain(sign) ? sign : '\uFFFD')
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static boolean isPlain(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
