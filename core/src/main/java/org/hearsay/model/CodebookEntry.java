package org.hearsay.model;

import java.util.Comparator;

/** A code of the user's codebook, and what it means in the user's words; in order of code. */
public record CodebookEntry(String code, String meaning) implements Comparable<CodebookEntry> {

    private static final Comparator<CodebookEntry> BY_CODE =
            Comparator.comparing(CodebookEntry::code).thenComparing(CodebookEntry::meaning);

    @Override
    public int compareTo(CodebookEntry other) {
        return BY_CODE.compare(this, other);
    }
}
