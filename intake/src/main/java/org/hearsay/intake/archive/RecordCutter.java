package org.hearsay.intake.archive;

import java.io.IOException;
import java.util.Optional;
import org.hearsay.intake.archive.Digests.Verdict;

/**
 * Cuts records out of a tape. A record ends where its header says, if two empty lines and another
 * record or the end of the bytes follow; where they do not, its digest decides whether its length
 * or what follows is damaged. For one thread.
 */
final class RecordCutter {

    /** How large a block may be that is taken into memory. */
    static final int LIMIT = 50 << 20;

    private static final String END = "\r\n\r\n";

    private static final int BLANK = 16;

    /** What it costs to look into a gzip member, in bytes that could be read in its place. */
    private static final int PROBE = 2048;

    private final Tape tape;
    private final boolean mixed;
    private final Effort effort;

    /** {@code mixed} if gzip members may stand between the records. */
    RecordCutter(Tape tape, boolean mixed, Effort effort) {
        this.tape = tape;
        this.mixed = mixed;
        this.effort = effort;
    }

    /** What lies where a record begins. */
    Cut cut(long start) throws IOException {
        Optional<WarcHeader> header = WarcHeader.read(tape, start);
        if (header.isEmpty()) {
            long next = nextStart(start + 1);
            boolean stoppedThere = tape.at(next - 1) == '\n';
            effort.spend(stoppedThere ? 0 : Math.max(0, start + WarcHeader.LONGEST - next));
            return new Cut.Broken(next, "its header has no end");
        }
        long length = header.get().length();
        if (length < 0) {
            return rescued(header.get(), "it states no length");
        }
        return length > LIMIT ? tooLarge(header.get()) : bounded(header.get(), length);
    }

    private Cut tooLarge(WarcHeader header) throws IOException {
        long end = header.end();
        while (end < header.end() + 8192 && tape.has(end)) {
            end++;
        }
        byte[] beginning = tape.copy(header.end(), end);
        return new Cut.TooLarge(header, beginning, nextStart(header.end()));
    }

    private Cut bounded(WarcHeader header, long length) throws IOException {
        long end = header.end() + length;
        if (length > 0 && !tape.has(end - 1)) {
            return rescued(header, "it breaks off, or its length is damaged");
        }
        long next = behindBlank(end);
        if (!tape.has(next) || isStart(next)) {
            return followed(header, end, next);
        }
        long inner = nextStart(header.end(), end);
        return inner < end
                ? rescued(header, "its length does not fit what follows")
                : unfollowed(header, end);
    }

    private Cut followed(WarcHeader header, long end, long next) throws IOException {
        boolean exact = tape.isAt(end, END) && next == end + END.length();
        byte[] block = tape.copy(header.end(), end);
        Verdict verdict = Integrity.of(header, block);
        if (verdict == Verdict.MISMATCH && nextStart(header.end(), end) < end) {
            effort.spend(block.length);
            return rescued(header, "its length does not fit what follows");
        }
        boolean sure = exact || verdict == Verdict.MATCH;
        return new Cut.Whole(
                header, block, next, verdict, sure ? "" : "does not end as its length says");
    }

    /** Nothing that begins like a record lies in the block, nor right behind it. */
    private Cut unfollowed(WarcHeader header, long end) throws IOException {
        byte[] block = tape.copy(header.end(), end);
        Verdict verdict = Integrity.of(header, block);
        if (verdict == Verdict.MATCH) {
            return new Cut.Whole(header, block, end, verdict, "");
        }
        String doubt = "is followed by what is no record";
        if (tape.isAt(end, END)) {
            return new Cut.Whole(header, block, end, verdict, doubt);
        }
        long near = nextStart(end, end + 2L * END.length());
        return near < end + 2L * END.length()
                ? new Cut.Whole(header, block, near, verdict, doubt)
                : new Cut.Broken(nextStart(end), "its length does not fit what follows");
    }

    /** Ends the record at the next one, if its digest says that it does. */
    private Cut rescued(WarcHeader header, String reason) throws IOException {
        long inner = nextStart(header.end(), header.end() + LIMIT);
        if (!isStart(inner)) {
            return new Cut.Broken(nextStart(inner), reason);
        }
        long end = inner - END.length();
        if (end < header.end() || !tape.isAt(end, END)) {
            return new Cut.Broken(inner, reason);
        }
        byte[] block = tape.copy(header.end(), end);
        return Integrity.of(header, block) == Verdict.MATCH
                ? new Cut.Whole(header, block, inner, Verdict.MATCH, "")
                : new Cut.Broken(inner, reason);
    }

    /** Behind the empty lines that stand there. */
    long behindBlank(long from) throws IOException {
        long at = from;
        while (at < from + BLANK && (tape.at(at) == '\r' || tape.at(at) == '\n')) {
            at++;
        }
        return at;
    }

    /** Whether a record begins there, or a gzip member that holds one. */
    boolean isStart(long position) throws IOException {
        return switch (tape.at(position)) {
            case 'W' -> WarcHeader.startsAt(tape, position);
            case 0x1F -> mixed && isMember(position);
            default -> false;
        };
    }

    private boolean isMember(long position) throws IOException {
        if (!Member.mayStartAt(tape, position)) {
            return false;
        }
        effort.spend(PROBE);
        return Member.startsAt(tape, position, "WARC/");
    }

    /** The next start of a record from there on, or the end of the bytes; lets go of all before. */
    long nextStart(long from) throws IOException {
        long at = from;
        while (tape.has(at) && !isStart(at)) {
            at++;
            if (at % 65_536 == 0) {
                tape.keepFrom(at);
            }
        }
        return at;
    }

    /** The next start of a record from there on, or the end of the bytes, or the limit. */
    private long nextStart(long from, long limit) throws IOException {
        long at = from;
        while (at < limit && tape.has(at) && !isStart(at)) {
            at++;
        }
        return at;
    }
}
