package org.hearsay.statement;

import java.util.Set;
import org.hearsay.model.Act;

/** A word that attributes: what the source does by it, and where its content stands. */
record Cue(String lemma, Act act, Set<Frame> frames) {

    /** Where a cue's content stands in the clause. */
    enum Frame {
        /** A clause, a question or a quotation. */
        CLAUSE('c'),
        /** The same; the object is the one addressed. */
        TOLD('d'),
        /** A to-infinitive. */
        INFINITIVE('t'),
        /** The object. */
        OBJECT('o'),
        /** The object with what follows it: accused of, praised for. */
        OBJECT_AND_GROUND('p'),
        /** The object with what it is called or seen as. */
        OBJECT_AND_NAME('a'),
        /** The object with what it is urged to do. */
        OBJECT_AND_DEED('u'),
        /** The object of the cue's preposition. */
        PREPOSITION('f');

        private final char letter;

        Frame(char letter) {
            this.letter = letter;
        }

        static Frame of(char letter) {
            for (Frame frame : values()) {
                if (frame.letter == letter) {
                    return frame;
                }
            }
            throw new IllegalArgumentException("No frame is written '" + letter + "'");
        }
    }

    Cue {
        frames = Set.copyOf(frames);
    }

    boolean takes(Frame frame) {
        return frames.contains(frame);
    }

    /** Whether a quotation may be its content. */
    boolean quotes() {
        return takes(Frame.CLAUSE) || takes(Frame.TOLD);
    }
}
