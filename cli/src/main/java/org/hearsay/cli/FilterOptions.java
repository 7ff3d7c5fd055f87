package org.hearsay.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.hearsay.model.Act;
import org.hearsay.model.Statement;
import org.hearsay.query.Filter;
import picocli.CommandLine.Option;

/** What to show of a ledger; what is not given lets everything pass. */
final class FilterOptions {

    @Option(names = "--speaker", paramLabel = "NAME", description = "Only of this speaker.")
    private Optional<String> speaker = Optional.empty();

    @Option(names = "--outlet", paramLabel = "NAME", description = "Only from this outlet.")
    private Optional<String> outlet = Optional.empty();

    @Option(names = "--words", paramLabel = "WORDS", description = "Only with all these words.")
    private Optional<String> words = Optional.empty();

    @Option(
            names = "--act",
            paramLabel = "ACT",
            description = "Only statements that do this: ${COMPLETION-CANDIDATES}.")
    private Optional<Act> act = Optional.empty();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Only statements of this kind: ${COMPLETION-CANDIDATES}.")
    private Optional<Statement.Kind> kind = Optional.empty();

    @Option(names = "--from", paramLabel = "DAY", description = "On or after, as 2025-03-04.")
    private Optional<LocalDate> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DAY", description = "On or before, as 2025-03-04.")
    private Optional<LocalDate> to = Optional.empty();

    @Option(
            names = "--channel",
            paramLabel = "NAME",
            description = "Only statements made in or on this, such as a network or a paper.")
    private Optional<String> channel = Optional.empty();

    Filter filter() {
        return new Filter(speaker, outlet, words, act, kind, from, to, channel);
    }
}
