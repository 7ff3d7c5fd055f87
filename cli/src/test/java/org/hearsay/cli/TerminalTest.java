package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TerminalTest {

    private final StringWriter shown = new StringWriter();
    private final Terminal terminal = new Terminal(new PrintWriter(shown));

    @Test
    void whatATerminalObeysIsSpelledOut() {
        terminal.print("a \u001b[31mred\u001b[0m \u009bname\u0007");
        terminal.println("\u202egpj.exe");
        terminal.flush();

        assertThat(shown.toString().strip())
                .isEqualTo("a [U+001B][31mred[U+001B][0m [U+009B]name[U+0007][U+202E]gpj.exe");
    }

    @Test
    void linesTabsAndLettersGoAsTheyAre() {
        terminal.print("één\tδύο\n\ud83c\udf0a");
        terminal.flush();

        assertThat(shown).hasToString("één\tδύο\n\ud83c\udf0a");
    }

    @Test
    void anExportGoesPast() {
        PrintWriter whole = Terminal.whole(terminal);
        whole.print("\u001b");
        whole.flush();

        assertThat(shown).hasToString("\u001b");
    }

    @Test
    void everyCommandPrintsThroughIt() {
        CommandLine commands = Terminal.on(Main.commandLine());

        assertThat(commands.getSubcommands().values())
                .allMatch(command -> command.getOut() instanceof Terminal)
                .allMatch(command -> command.getErr() instanceof Terminal)
                .allMatch(command -> !command.getColorScheme().ansi().enabled());
    }
}
