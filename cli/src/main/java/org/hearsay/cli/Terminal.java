package org.hearsay.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;
import picocli.CommandLine;

/**
 * What commands print goes through this: names of files and words of pages may hold characters that
 * a terminal obeys or that turn a line around, and these are spelled out. Only lines and tabs go as
 * they are.
 */
final class Terminal extends PrintWriter {

    private final PrintWriter whole;

    Terminal(PrintWriter whole) {
        super(new Spelling(whole), true);
        this.whole = whole;
    }

    /** The same command line, with all that it prints going through here; help has no colours. */
    static CommandLine on(CommandLine commands) {
        return commands.setOut(new Terminal(commands.getOut()))
                .setErr(new Terminal(commands.getErr()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    }

    /** Where an export goes: its bytes are those of the file that it would be written to. */
    static PrintWriter whole(PrintWriter out) {
        return out instanceof Terminal terminal ? terminal.whole : out;
    }

    /** Every character goes through {@link #write(int)}. */
    private static final class Spelling extends FilterWriter {

        Spelling(Writer whole) {
            super(whole);
        }

        @Override
        public void write(int c) throws IOException {
            if (isObeyed((char) c)) {
                out.write(String.format(Locale.ROOT, "[U+%04X]", c));
            } else {
                out.write(c);
            }
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            for (int i = from; i < from + length; i++) {
                write(text[i]);
            }
        }

        @Override
        public void write(String text, int from, int length) throws IOException {
            write(text.toCharArray(), from, length);
        }

        private static boolean isObeyed(char c) {
            boolean turns = (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
            boolean set = c == '\n' || c == '\r' || c == '\t';
            return turns || (Character.isISOControl(c) && !set);
        }
    }
}
