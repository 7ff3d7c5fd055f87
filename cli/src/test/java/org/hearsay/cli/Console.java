package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.annotation.Annotator;
import org.hearsay.nlp.CoreNlpAnnotator;
import org.hearsay.testing.RoughAnnotator;
import picocli.CommandLine;

/** Runs commands in this process, all of them with one annotator: its models are large. */
final class Console {

    static final Annotator SHARED = new CoreNlpAnnotator();

    private Console() {}

    /** What a command left behind. */
    record Ran(int code, String out, String err) {}

    /** Runs one command; arguments are shown as text. */
    static Ran run(Object... arguments) {
        return run(() -> SHARED, arguments);
    }

    /** What a command prints that must succeed, with words read by rules of thumb. */
    static String roughly(Object... arguments) {
        Ran ran = run(RoughAnnotator::new, arguments);
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.out();
    }

    private static Ran run(AnnotatorSource annotator, Object[] arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commands =
                Main.commandLine(annotator)
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err));
        int code =
                commands.execute(
                        Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
        return new Ran(code, out.toString(), err.toString());
    }

    /** Runs one command on arguments of which the last are many. */
    static Ran run(List<?> first, List<?> last) {
        return run(Stream.concat(first.stream(), last.stream()).toArray());
    }
}
