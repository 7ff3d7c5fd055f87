package org.hearsay.decision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.model.Anchor;
import org.hearsay.model.Decision;
import org.hearsay.model.DecisionLine;
import org.hearsay.model.MarkRuling;
import org.hearsay.model.Pointer;

/**
 * A person's decisions as a text that people read, compare and share: its first line names the
 * version, then come blocks with a blank line between them, which tools for versions of text can
 * merge. {@code docs/decisions.md} describes it.
 *
 * @param codebook the meaning of each code, in order of code
 * @param lines in the order of the file
 */
public record DecisionFile(Map<String, String> codebook, List<DecisionLine> lines) {

    public DecisionFile {
        codebook = Collections.unmodifiableMap(new TreeMap<>(codebook));
        lines = List.copyOf(lines);
    }

    public static DecisionFile empty() {
        return new DecisionFile(Map.of(), List.of());
    }

    /** The first line of every file. */
    public static String heading() {
        return Block.version() + "\n";
    }

    /**
     * Reads a file.
     *
     * @param file what messages and outcomes call it
     * @throws DecisionFileException if any of it is not understood; nothing is passed over
     */
    public static DecisionFile parse(String file, String text) {
        Map<String, String> codebook = new TreeMap<>();
        List<DecisionLine> lines = new ArrayList<>();
        for (Block block : Block.of(file, text)) {
            if (block.head().get(0).equals("codebook")) {
                enter(codebook, block);
            } else {
                Decision decision = new BlockReader(block).decision();
                lines.add(new DecisionLine(file, block.line(), decision));
            }
        }
        lines.forEach(line -> check(codebook, line));
        return new DecisionFile(codebook, lines);
    }

    /**
     * A decision made of what a file would say: the words of its first line and its fields, those
     * of a second place apart. It is checked as a file is.
     *
     * @throws DecisionFileException if a file could not say it
     */
    public static Decision draft(
            List<String> head, Map<String, String> fields, Map<String, String> second) {
        Part first = part(fields);
        Optional<Part> other = second.isEmpty() ? Optional.empty() : Optional.of(part(second));
        return new BlockReader(new Block(1, 1, head, first, other)).decision();
    }

    private static Part part(Map<String, String> fields) {
        Part part = new Part("decision", 1);
        fields.forEach((key, value) -> part.put(1, List.of(key, value)));
        return part;
    }

    /** The fields that say which article is meant. */
    public static Map<String, String> fields(Pointer pointer) {
        return BlockWriter.fields(pointer);
    }

    /** The fields that say which words of which article are meant. */
    public static Map<String, String> fields(Anchor anchor) {
        return BlockWriter.fields(anchor);
    }

    /** A decision as a block that can be appended after a blank line. */
    public static String block(Decision decision) {
        return BlockWriter.of(decision);
    }

    /** An entry of the codebook as a block. */
    public static String block(String code, String meaning) {
        return "codebook " + Tokens.quote(code) + "\n  means " + Tokens.quote(meaning) + "\n";
    }

    /** What is decided, in the words of the file, without where. */
    public static String summary(Decision decision) {
        return BlockWriter.head(decision);
    }

    /**
     * The text without the block that begins on this line, from 1.
     *
     * @throws DecisionFileException if none begins there
     */
    public static String without(String file, String text, int line) {
        Block block =
                Block.of(file, text).stream()
                        .filter(b -> b.line() == line)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new DecisionFileException(
                                                file,
                                                line,
                                                "no decision begins here; expected the line that"
                                                        + " \"hearsay decisions\" shows"));
        String[] rows = text.split("\n", -1);
        int start = line - 1;
        int end = start + block.lines();
        if (end < rows.length - 1 && rows[end].isBlank()) {
            end++;
        } else if (rows[start - 1].isBlank()) {
            start--;
        }
        List<String> left = new ArrayList<>(List.of(rows).subList(0, start));
        left.addAll(List.of(rows).subList(end, rows.length));
        return String.join("\n", left);
    }

    private static void enter(Map<String, String> codebook, Block block) {
        if (block.head().size() != 2) {
            throw block.first().fail(block.line(), "expected codebook and one code in quotes");
        }
        String meaning = block.first().text("means");
        block.first().finish();
        String before = codebook.put(block.head().get(1), meaning);
        if (before != null && !before.equals(meaning)) {
            throw block.first()
                    .fail(
                            block.line(),
                            "found a second meaning of "
                                    + Tokens.quote(block.head().get(1))
                                    + "; expected "
                                    + Tokens.quote(before));
        }
    }

    private static void check(Map<String, String> codebook, DecisionLine line) {
        if (!codebook.isEmpty()
                && line.decision() instanceof Decision.Mark mark
                && mark.ruling() instanceof MarkRuling.Code code
                && !codebook.containsKey(code.text())) {
            throw new DecisionFileException(
                    line.file(),
                    line.line(),
                    "found the code "
                            + Tokens.quote(code.text())
                            + "; expected one of the codebook: "
                            + String.join(", ", codebook.keySet()));
        }
    }
}
