package org.hearsay.intake.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What stands before a record's block (ISO 28500, section 4): fields by their names in lower case,
 * the first of each name. {@code end} is where the block begins. {@code damaged} if a line is none
 * that a header may hold.
 */
record WarcHeader(Map<String, String> fields, long start, long end, boolean damaged) {

    /** How far behind its start a header ends at most. */
    static final int LONGEST = 1 << 16;

    private static final int LONGEST_FOLDED = 4_000;

    private static final String OTHER_NAME_CHARACTERS = "!#$%&'*+-.^_`|~";

    /**
     * The header of the record that begins there; empty if none ends within 64 KB, or before
     * another begins.
     */
    static Optional<WarcHeader> read(Tape tape, long start) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        boolean damaged = false;
        String last = "";
        long at = lineEnd(tape, start, start + LONGEST);
        while (at >= 0) {
            long next = lineEnd(tape, at, start + LONGEST);
            if (next < 0) {
                break;
            }
            String line = text(tape, at, next);
            at = next;
            if (line.startsWith("WARC/")) {
                break;
            }
            if (line.isEmpty()) {
                return Optional.of(new WarcHeader(fields, start, at, damaged));
            }
            if (isContinued(line) && !last.isEmpty()) {
                fields.merge(last, line.strip(), WarcHeader::unfolded);
                continue;
            }
            damaged |= !isField(line);
            int colon = Math.max(0, line.indexOf(':'));
            last = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            fields.putIfAbsent(last, line.substring(Math.min(line.length(), colon + 1)).strip());
        }
        return Optional.empty();
    }

    private static String unfolded(String before, String more) {
        return before.length() > LONGEST_FOLDED ? before : before + " " + more;
    }

    /** Whether a record begins there: its version, and a line as it opens a header. */
    static boolean startsAt(Tape tape, long position) throws IOException {
        if (!tape.isAt(position, "WARC/")) {
            return false;
        }
        long end = lineEnd(tape, position, position + 16);
        return end >= 0
                && isVersion(text(tape, position, end))
                && (beginsWith(tape, end, "warc-") || beginsWith(tape, end, "content-"));
    }

    private static boolean isVersion(String line) {
        String version = line.substring("WARC/".length());
        int dot = version.indexOf('.');
        return dot > 0
                && dot < version.length() - 1
                && version.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
    }

    private static boolean beginsWith(Tape tape, long at, String lowerCase) throws IOException {
        for (int i = 0; i < lowerCase.length(); i++) {
            if (Character.toLowerCase(tape.at(at + i)) != lowerCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Behind the next line feed; -1 if there is none before the limit. */
    private static long lineEnd(Tape tape, long from, long limit) throws IOException {
        for (long at = from; at < limit; at++) {
            int b = tape.at(at);
            if (b == '\n') {
                return at + 1;
            }
            if (b < 0) {
                return -1;
            }
        }
        return -1;
    }

    private static String text(Tape tape, long from, long end) throws IOException {
        long stop = end - 1;
        if (stop > from && tape.at(stop - 1) == '\r') {
            stop--;
        }
        return new String(tape.copy(from, stop), StandardCharsets.UTF_8);
    }

    private static boolean isContinued(String line) {
        return line.charAt(0) == ' ' || line.charAt(0) == '\t';
    }

    private static boolean isField(String line) {
        int colon = line.indexOf(':');
        return colon > 0
                && line.chars().limit(colon).allMatch(WarcHeader::isOfAName)
                && line.chars().allMatch(c -> c >= ' ' && c != 0x7F && c != 0xFFFD || c == '\t');
    }

    private static boolean isOfAName(int c) {
        return c < 0x7F && Character.isLetterOrDigit(c) || OTHER_NAME_CHARACTERS.indexOf(c) >= 0;
    }

    Optional<String> field(String lowerCase) {
        return Optional.ofNullable(fields.get(lowerCase)).filter(value -> !value.isEmpty());
    }

    /** What kind of record it is, in lower case; empty if it states none. */
    String type() {
        return field("warc-type").orElse("").toLowerCase(Locale.ROOT);
    }

    /** How many bytes the block has, as stated; -1 if it is not stated in digits. */
    long length() {
        String value = field("content-length").orElse("");
        boolean digits =
                !value.isEmpty()
                        && value.length() <= 15
                        && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Long.parseLong(value) : -1;
    }
}
