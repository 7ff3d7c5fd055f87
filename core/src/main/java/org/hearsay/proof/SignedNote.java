package org.hearsay.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text with signatures below it, in the form of C2SP's signed-note. Signatures of unknown keys
 * are passed over.
 */
public record SignedNote(String signed, List<Line> lines) {

    private static final String DASH = "\u2014 ";
    private static final int ID = 4;
    private static final int MOST_LINES = 100;

    /** A signature: the key's name, and its id and what it signed as Base64. */
    record Line(String name, String signature) {}

    public SignedNote {
        if (!signed.endsWith("\n")) {
            throw new IllegalArgumentException("What is signed ends with a line end");
        }
        lines = List.copyOf(lines);
    }

    /** The whole note. */
    public String text() {
        StringBuilder text = new StringBuilder(signed).append('\n');
        for (Line line : lines) {
            text.append(DASH).append(line.name()).append(' ').append(line.signature());
            text.append('\n');
        }
        return text.toString();
    }

    /** Reads what {@link #text} wrote, or any other log. */
    public static SignedNote parse(String text) throws ProofFormatException {
        int end = text.lastIndexOf("\n\n");
        if (end < 0 || !text.endsWith("\n") || end + 2 == text.length()) {
            throw new ProofFormatException(
                    "A signed note has signatures after an empty line: " + Base64Text.shown(text));
        }
        String[] written = text.substring(end + 2, text.length() - 1).split("\n", -1);
        if (written.length > MOST_LINES) {
            throw new ProofFormatException("More than " + MOST_LINES + " signatures");
        }
        List<Line> lines = new ArrayList<>();
        for (String line : written) {
            lines.add(line(line));
        }
        return new SignedNote(text.substring(0, end + 1), lines);
    }

    private static Line line(String line) throws ProofFormatException {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            throw new ProofFormatException(
                    "A signature is a dash, a name and Base64: " + Base64Text.shown(line));
        }
        return new Line(line.substring(DASH.length(), space), line.substring(space + 1));
    }

    /** Whether it bears a signature of this key. */
    public boolean isSignedBy(LogKey key) {
        return lines.stream().anyMatch(line -> isBy(line, key));
    }

    private boolean isBy(Line line, LogKey key) {
        try {
            byte[] bytes = Base64Text.bytes(line.signature());
            return line.name().equals(key.name())
                    && bytes.length > ID
                    && Arrays.equals(key.id(), Arrays.copyOf(bytes, ID))
                    && key.signed(signed, Arrays.copyOfRange(bytes, ID, bytes.length));
        } catch (ProofFormatException e) {
            return false;
        }
    }
}
