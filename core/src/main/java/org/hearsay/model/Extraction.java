package org.hearsay.model;

/**
 * How the taking out of a document's characters, or of the documents it holds, ended. A fact of the
 * ledger, whatever became of the input.
 */
public enum Extraction {
    /** All that it holds came out. */
    OK("ok"),
    /** Some of it came out; the reason says what did not. */
    PARTIAL("partial"),
    /** It was stopped at the limit of time. */
    TIMEOUT("timeout"),
    /** It needed more memory than a document may have. */
    OUT_OF_MEMORY("out of memory"),
    /** It ended the process that opened it. */
    CRASH("crash"),
    /** It is of a kind that is not read. */
    UNSUPPORTED("unsupported"),
    /** It cannot be read without a password. */
    ENCRYPTED("encrypted"),
    /** It is not whole, or not what it says it is. */
    CORRUPT("corrupt");

    private final String word;

    Extraction(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
