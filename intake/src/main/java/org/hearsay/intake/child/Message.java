package org.hearsay.intake.child;

import java.util.List;
import java.util.Optional;
import org.hearsay.intake.format.Laid;
import org.hearsay.intake.format.Part;
import org.hearsay.model.Extraction;

/** What parent and child say to each other, each in a frame of its own. */
sealed interface Message {

    /** Child: it is there, and these are the readers it has. */
    record Hello(List<String> readers) implements Message {}

    /** Parent: open this; exactly {@code size} bytes follow the frame. */
    record Request(String reader, String name, int size, Limits limits) implements Message {}

    /** Child: the document came whole, and from here on it is the document's doing. */
    record Begun() implements Message {}

    /** Child: the document's text. */
    record Text(Laid laid) implements Message {}

    /** Child: a document that it holds. */
    record Held(Part part) implements Message {}

    /** Child: a stretch that gave none. */
    record Lost(Loss loss) implements Message {}

    /**
     * Child: nothing more comes. {@code kept} unless chance had a hand in what came before; {@code
     * spent} if the child should open no other document, because this one may have left something
     * behind.
     */
    record Done(Extraction outcome, Optional<String> reason, boolean kept, boolean spent)
            implements Message {}
}
