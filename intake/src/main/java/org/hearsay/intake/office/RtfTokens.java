package org.hearsay.intake.office;

/**
 * Cuts RTF 1.9 into its tokens, in one pass: groups, control words with their numbers, bytes of
 * text.
 */
final class RtfTokens {

    /** Is told each token. */
    interface Listener {

        void open();

        void close();

        /** {@code number} is 0 where none stands. */
        void word(String name, int number, boolean numbered);

        void symbol(char symbol);

        /** One byte of text, written as it is or in hexadecimal figures. */
        void character(int value);
    }

    private static final int LONGEST_WORD = 32;
    private static final int MOST_DIGITS = 10;

    private final byte[] bytes;
    private final Listener listener;
    private int at;

    private RtfTokens(byte[] bytes, Listener listener) {
        this.bytes = bytes;
        this.listener = listener;
    }

    static void read(byte[] bytes, Listener listener) {
        RtfTokens tokens = new RtfTokens(bytes, listener);
        while (tokens.at < bytes.length) {
            tokens.next();
        }
    }

    private void next() {
        int c = bytes[at++] & 0xFF;
        switch (c) {
            case '{' -> listener.open();
            case '}' -> listener.close();
            case '\\' -> control();
            case '\r', '\n', 0 -> {}
            default -> listener.character(c);
        }
    }

    private void control() {
        if (at >= bytes.length) {
            return;
        }
        int c = bytes[at] & 0xFF;
        if (isLetter(c)) {
            word();
            return;
        }
        at++;
        if (c == '\'') {
            hexadecimal();
        } else {
            listener.symbol((char) c);
        }
    }

    private void hexadecimal() {
        int value = 0;
        int digits = 0;
        while (digits < 2 && at < bytes.length && Character.digit(bytes[at], 16) >= 0) {
            value = value * 16 + Character.digit(bytes[at++], 16);
            digits++;
        }
        if (digits == 2) {
            listener.character(value);
        }
    }

    private void word() {
        StringBuilder name = new StringBuilder();
        while (at < bytes.length && isLetter(bytes[at]) && name.length() < LONGEST_WORD) {
            name.append((char) bytes[at++]);
        }
        boolean negative = at < bytes.length && bytes[at] == '-';
        at += negative ? 1 : 0;
        int start = at;
        long number = 0;
        while (at < bytes.length && isDigit(bytes[at]) && at - start < MOST_DIGITS) {
            number = number * 10 + bytes[at++] - '0';
        }
        boolean numbered = at > start;
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        int value =
                (int)
                        Math.max(
                                Integer.MIN_VALUE,
                                Math.min(Integer.MAX_VALUE, negative ? -number : number));
        if (name.toString().equals("bin")) {
            at = (int) Math.min(bytes.length, at + (long) Math.max(0, value));
        } else {
            listener.word(name.toString(), value, numbered);
        }
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
