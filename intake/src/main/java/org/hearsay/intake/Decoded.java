package org.hearsay.intake;

/**
 * Characters and how they were found: {@code charset} names the encoding and says why it was taken
 * ("UTF-8, by byte order mark"), and how many malformed pieces were replaced, if any.
 */
record Decoded(String characters, String charset) {}
