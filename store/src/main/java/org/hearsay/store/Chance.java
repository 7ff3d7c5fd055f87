package org.hearsay.store;

import java.security.SecureRandom;
import java.util.function.Supplier;
import org.hearsay.proof.Salt;

/** The one thing in a ledger that chance decides: the salts of its log, which nobody may guess. */
public final class Chance {

    private static final int BYTES = 32;

    private Chance() {}

    /** Draws a new one each time. */
    public static Supplier<Salt> salts() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            return Salt.of(bytes);
        };
    }
}
