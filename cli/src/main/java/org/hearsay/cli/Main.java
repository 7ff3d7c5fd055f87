package org.hearsay.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's entry: hands the arguments to the commands and ends with their exit code. */
@Command(name = "hearsay", version = "hearsay 0.1.0-SNAPSHOT", mixinStandardHelpOptions = true)
public final class Main implements Runnable {

    private Main() {}

    /** Runs one command: exit code 0 is success, 1 a failure, 2 a mistaken command line. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
