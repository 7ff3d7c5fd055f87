package org.hearsay.intake.archive;

/** What was found where a record begins. {@code next} is where the reading goes on. */
sealed interface Cut {

    long next();

    /** A record with its block. {@code doubt} says what speaks against it, or nothing. */
    @SuppressWarnings("ArrayRecordComponent") // its bytes are not compared
    record Whole(WarcHeader header, byte[] block, long next, Digests.Verdict verdict, String doubt)
            implements Cut {}

    /** A record that states a block larger than is kept; {@code beginning} is the first of it. */
    @SuppressWarnings("ArrayRecordComponent") // its bytes are not compared
    record TooLarge(WarcHeader header, byte[] beginning, long next) implements Cut {}

    /** No record, and why. */
    record Broken(long next, String reason) implements Cut {}
}
