package org.hearsay.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One entry of a decisions file: a line that begins at the margin, and indented fields below it, of
 * which those after "and" or "to" are about a second place.
 */
record Block(int line, int lines, List<String> head, Part first, Optional<Part> second) {

    private static final String VERSION = "hearsay decisions 1";

    /** The entries in their order; blank lines and those that begin with {@code #} are nothing. */
    static List<Block> of(String file, String text) {
        String[] rows = text.split("\n", -1);
        List<Block> blocks = new ArrayList<>();
        int i = heading(file, rows);
        while (i < rows.length) {
            if (isNothing(rows[i])) {
                i++;
                continue;
            }
            Block block = block(file, rows, i);
            blocks.add(block);
            i += block.lines();
        }
        return blocks;
    }

    private static int heading(String file, String[] rows) {
        String first = rows[0].startsWith("\ufeff") ? rows[0].substring(1) : rows[0];
        if (!first.strip().equals(VERSION)) {
            throw new DecisionFileException(
                    file,
                    1,
                    "found "
                            + Tokens.quote(first.substring(0, Math.min(80, first.length())))
                            + "; expected "
                            + Tokens.quote(VERSION)
                            + (first.startsWith("hearsay decisions ")
                                    ? ": a newer Hearsay wrote this file, use that one"
                                    : ""));
        }
        return 1;
    }

    private static Block block(String file, String[] rows, int start) {
        if (isIndented(rows[start])) {
            throw new DecisionFileException(
                    file,
                    start + 1,
                    "found a field before any decision; expected a line that begins at the margin,"
                            + " such as \"reject statement\"");
        }
        List<String> head = tokens(file, start, rows[start]);
        Part first = new Part(file, start + 1);
        Optional<Part> second = Optional.empty();
        int i = start + 1;
        while (i < rows.length && (isIndented(rows[i]) && !rows[i].isBlank())) {
            if (!isNothing(rows[i])) {
                List<String> tokens = tokens(file, i, rows[i]);
                if (tokens.size() == 1 && isSeparator(tokens.get(0)) && second.isEmpty()) {
                    second = Optional.of(new Part(file, i + 1));
                } else {
                    second.orElse(first).put(i + 1, tokens);
                }
            }
            i++;
        }
        return new Block(start + 1, i - start, head, first, second);
    }

    private static boolean isSeparator(String token) {
        return token.equals("and") || token.equals("to");
    }

    private static List<String> tokens(String file, int row, String line) {
        try {
            return Tokens.of(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
        } catch (IllegalArgumentException e) {
            throw new DecisionFileException(file, row + 1, String.valueOf(e.getMessage()));
        }
    }

    private static boolean isIndented(String row) {
        return row.startsWith(" ") || row.startsWith("\t");
    }

    private static boolean isNothing(String row) {
        return row.isBlank() || row.stripLeading().startsWith("#");
    }

    static String version() {
        return VERSION;
    }
}
