package org.hearsay.intake;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hearsay.model.Document;

/**
 * An input that can be opened, and has not been yet: what became of it before may be known already.
 *
 * <p>{@code basis} is all that becomes of it depends on, but for its bytes and the program's
 * version.
 */
public sealed interface Offer {

    Document document();

    String basis();

    /** How many bytes of memory it holds until it is opened, about. */
    long weight();

    /**
     * Opened at once, by any thread: what it holds, each with all that it holds before it, and last
     * the input itself.
     */
    record Whole(Document document, String basis, long weight, Supplier<List<Received>> opening)
            implements Offer {}

    /** Opened piece by piece, by one thread, for it may be of any size. */
    record Many(Document document, String basis, Unfolding opening) implements Offer {

        @Override
        public long weight() {
            return 0;
        }
    }

    /** One of which it is known already what became of it, and that nothing came of it. */
    static Offer known(Received received) {
        return new Whole(received.document(), received.basis(), 0, () -> List.of(received));
    }

    /** Hands out what a container holds, and then tells how that ended. */
    interface Unfolding {

        /** The input itself; how many it holds is for the caller to count. */
        Received unfold(Consumer<Offer> held);
    }
}
