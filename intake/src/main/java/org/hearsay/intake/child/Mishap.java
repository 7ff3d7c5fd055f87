package org.hearsay.intake.child;

import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.intake.format.FormatException;
import org.hearsay.model.Extraction;

/** What it means that a reader threw: the fact about the document that is told. */
final class Mishap {

    /** The identity of an object in its text: another one at every start. */
    private static final Pattern IDENTITY = Pattern.compile("@[0-9a-f]{1,8}(?![0-9a-z])");

    private Mishap() {}

    static Message.Done done(Throwable thrown, String folder) {
        if (thrown instanceof FormatException format) {
            String message = message(thrown, folder);
            return told(
                    end(format.extraction()),
                    message.isEmpty() ? "cannot be read" : message,
                    false);
        } else if (thrown instanceof StackOverflowError) {
            return told(Extraction.CORRUPT, "is nested too deeply", true);
        } else if (thrown instanceof OutOfMemoryError) {
            return told(
                    Extraction.OUT_OF_MEMORY, "needs more memory than a document may have", true);
        } else if (thrown instanceof LinkageError || thrown instanceof VirtualMachineError) {
            return told(
                    Extraction.CRASH,
                    "cannot be opened, by a fault of Hearsay's (" + named(thrown, folder) + ")",
                    true);
        }
        return told(
                Extraction.CORRUPT,
                "cannot be read (" + named(thrown, folder) + ")",
                thrown instanceof Error);
    }

    /** Who throws has not succeeded. */
    private static Extraction end(Extraction stated) {
        return stated == Extraction.OK ? Extraction.CORRUPT : stated;
    }

    /** After an error nothing is certain: neither what came before it, nor what comes after. */
    private static Message.Done told(Extraction outcome, String reason, boolean spent) {
        return new Message.Done(
                outcome, Optional.of(Clean.line(reason, MessageCodec.REASON)), !spent, spent);
    }

    private static String named(Throwable thrown, String folder) {
        String message = message(thrown, folder);
        String name = thrown.getClass().getName().replaceFirst("^.*[.]", "");
        return message.isEmpty() ? name : name + ": " + message;
    }

    /** Without what differs from run to run. */
    private static String message(Throwable thrown, String folder) {
        String cut = Clean.line(said(thrown), MessageCodec.REASON);
        Pattern file = Pattern.compile(Pattern.quote(folder) + "\\S*");
        String told = file.matcher(cut).replaceAll("(temporary file)");
        return IDENTITY.matcher(told).replaceAll("");
    }

    private static String said(Throwable thrown) {
        try {
            return Optional.ofNullable(thrown.getMessage()).orElse("");
        } catch (RuntimeException e) {
            // Some make their message when they are asked, and fail.
            return "";
        }
    }
}
