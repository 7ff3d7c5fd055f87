package org.hearsay.proof;

import java.util.List;
import org.hearsay.model.Digest;

/**
 * What a log was at one moment, in the text form of C2SP's tlog-checkpoint: its name, how many
 * entries it had, the root over them, and lines that say more.
 */
public record Checkpoint(String origin, long size, Digest root, List<String> more) {

    public Checkpoint {
        more = List.copyOf(more);
        if (size < 0) {
            throw new IllegalArgumentException("A log of " + size + " entries");
        }
        if (isNoLine(origin) || more.stream().anyMatch(Checkpoint::isNoLine)) {
            throw new IllegalArgumentException("A checkpoint's name and lines are not empty lines");
        }
    }

    private static boolean isNoLine(String text) {
        return text.isEmpty() || text.chars().anyMatch(c -> c < ' ' || c == 0x7f);
    }

    /** The text that is signed; it ends with a line end. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(origin).append('\n').append(size).append('\n');
        text.append(Base64Text.of(root)).append('\n');
        more.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** Reads what {@link #text} wrote. */
    public static Checkpoint parse(String text) throws ProofFormatException {
        List<String> lines = List.of(text.split("\n", -1));
        if (lines.size() < 4 || !lines.get(lines.size() - 1).isEmpty()) {
            throw new ProofFormatException(
                    "A checkpoint has a name, a size and a root, each in a line: "
                            + Base64Text.shown(text));
        }
        Digest root = Base64Text.digest(lines.get(2));
        List<String> more = lines.subList(3, lines.size() - 1);
        try {
            return new Checkpoint(lines.get(0), Numbers.parse(lines.get(1)), root, more);
        } catch (IllegalArgumentException e) {
            throw new ProofFormatException(String.valueOf(e.getMessage()), e);
        }
    }
}
