package org.hearsay.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Source;
import org.hearsay.model.ByteRange;
import org.hearsay.model.Extraction;

/**
 * One reading of a web archive: from record to record, into gzip members and out of them, and over
 * what is neither to the next place where one begins.
 */
final class WarcReading {

    /** How much of a packed file is kept in memory for going back when its member is damaged. */
    static final int LOOK_BACK = 1 << 20;

    private final Tape tape;
    private final RecordCutter cutter;
    private final Effort effort;
    private final Takings takings;
    private final long size;

    WarcReading(Source source, Tape tape, Takings takings) {
        this.tape = tape;
        this.takings = takings;
        this.size = source.size();
        this.effort = new Effort(size);
        this.cutter = new RecordCutter(tape, true, effort);
    }

    /** The source's bytes by their position. */
    static Tape tape(Source source) throws IOException {
        return tape(source, 0);
    }

    /** The same, of which the bytes from there on are wanted first. */
    static Tape tape(Source source, long from) throws IOException {
        return new Tape(source::open, from, 1 << 16);
    }

    /** From the record that begins there on, to the end or until who takes them wants no more. */
    void readFrom(long start) throws IOException {
        long at = start;
        while (tape.has(at)) {
            at = cutter.behindBlank(next(at));
        }
    }

    void read() throws IOException {
        long at = cutter.behindBlank(0);
        try {
            while (tape.has(at)) {
                at = cutter.behindBlank(next(at));
            }
        } catch (FormatException e) {
            takings.lost(
                    new ByteRange(at, Math.max(at, size)),
                    "was not read: the file " + e.getMessage());
            throw e;
        }
        if (!takings.any()) {
            throw new FormatException(Extraction.CORRUPT, "holds no whole record of a web archive");
        }
    }

    private long next(long at) throws IOException {
        tape.keepFrom(at);
        if (Member.mayStartAt(tape, at)) {
            return member(at);
        }
        return WarcHeader.startsAt(tape, at) ? record(at) : garbage(at);
    }

    private long record(long start) throws IOException {
        Cut cut = cutter.cut(start);
        takings.take(cut, Long.toString(start), Optional.of(new ByteRange(start, cut.next())));
        return cut.next();
    }

    private long garbage(long start) throws IOException {
        long next = cutter.nextStart(start + 1);
        takings.lost(new ByteRange(start, next), "is no record of a web archive");
        return next;
    }

    private long member(long start) throws IOException {
        try (Member member = new Member(tape, start);
                Tape unpacked = new Tape(position -> only(position, member), 1 << 13)) {
            boolean found = records(start, member, unpacked);
            Optional<String> problem = member.problem();
            if (problem.isEmpty() && found) {
                return member.position();
            }
            long next = problem.isEmpty() ? member.position() : behind(start, member);
            takings.lost(
                    new ByteRange(start, next),
                    "is a gzip member that " + problem.orElse("holds no record of a web archive"));
            return next;
        }
    }

    private static InputStream only(long position, Member member) {
        if (position > 0) {
            throw new IllegalStateException("A member is unpacked once: " + position);
        }
        return member;
    }

    /** Where to go on after a damaged member: damage may have made it run over those behind it. */
    private long behind(long start, Member member) throws IOException {
        effort.spend(member.position() - start + member.unpacked() / 20);
        return cutter.nextStart(start + 1);
    }

    /** Takes the records that a member unpacks to; whether there were any. */
    private boolean records(long start, Member member, Tape unpacked) throws IOException {
        RecordCutter inner = new RecordCutter(unpacked, false, effort);
        boolean found = false;
        long at = inner.behindBlank(0);
        while (unpacked.has(at)) {
            unpacked.keepFrom(at);
            boolean starts = WarcHeader.startsAt(unpacked, at);
            Cut cut =
                    starts
                            ? inner.cut(at)
                            : new Cut.Broken(inner.nextStart(at + 1), "is no record");
            long next = inner.behindBlank(cut.next());
            boolean last = !unpacked.has(next);
            boolean single = at == 0 && last;
            boolean unsound = last && member.problem().isPresent();
            if (!(unsound && (single || cut instanceof Cut.Broken)) && (starts || found)) {
                takings.take(
                        cut,
                        at == 0 ? Long.toString(start) : start + "." + at,
                        single
                                ? Optional.of(new ByteRange(start, member.position()))
                                : Optional.empty());
            }
            found |= starts;
            at = next;
        }
        return found;
    }
}
