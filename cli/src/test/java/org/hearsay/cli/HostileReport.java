package org.hearsay.cli;

import java.util.Arrays;
import java.util.List;

/**
 * What a {@link HostileRun} told, how it ended, and what it changed outside its ledger's folder.
 */
record HostileReport(int code, List<String> lines, List<String> changes) {

    /** The exit code of a run that did not end. */
    static final int HUNG = -1;

    private static final int MOST = 400;

    /** The fields of all lines of this kind, without the kind. */
    List<List<String>> told(String kind) {
        return lines.stream()
                .filter(line -> line.equals(kind) || line.startsWith(kind + "\t"))
                .map(line -> Arrays.asList(line.split("\t")))
                .map(fields -> fields.subList(1, fields.size()))
                .toList();
    }

    /** Inputs, read, unchanged, skipped, failed. */
    List<Integer> totals() {
        return told("totals").stream().flatMap(List::stream).map(Integer::valueOf).toList();
    }

    /** All that was told, or as much of it as somebody wants to see. */
    String text() {
        return String.join("\n", lines.subList(0, Math.min(MOST, lines.size())));
    }
}
