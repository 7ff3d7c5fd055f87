package org.hearsay.proof;

/** Numbers as these texts write them: in ASCII digits, without a zero in front. */
final class Numbers {

    private static final int DIGITS = 18;

    private Numbers() {}

    static long parse(String text) throws ProofFormatException {
        boolean digits =
                !text.isEmpty()
                        && text.length() <= DIGITS
                        && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || text.length() > 1 && text.charAt(0) == '0') {
            throw new ProofFormatException("This is no number: " + Base64Text.shown(text));
        }
        return Long.parseLong(text);
    }
}
