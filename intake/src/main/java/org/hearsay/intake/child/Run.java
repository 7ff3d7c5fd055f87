package org.hearsay.intake.child;

/** How one try to open a document in a child ended. */
sealed interface Run {

    /** The child said all that it had to say; {@code spent} if it should open no other. */
    record Answered(Extracted extracted, boolean spent) implements Run {}

    /** It was killed at the limit of processor time, which is the document's own doing. */
    record Spent() implements Run {}

    /** It was killed at the limit of time in all: the machine may have been busy with others. */
    record TimedOut() implements Run {}

    /** It ended itself for want of memory. */
    record OutOfMemory() implements Run {}

    /** It ended, or spoke gibberish, and it was the document's doing; {@code how} is a clause. */
    record Crashed(String how) implements Run {}

    /** It ended before it had the document, which has nothing to do with it. */
    record Unbegun(String how) implements Run {}
}
