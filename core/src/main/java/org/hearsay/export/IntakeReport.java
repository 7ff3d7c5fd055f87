package org.hearsay.export;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hearsay.model.Extraction;
import org.hearsay.model.Input;

/**
 * What became of every input, why, and how long that took: for whoever looks after a run.
 *
 * <p>The one table that is not the same at every run, for it has times. Rows are in the order of
 * the inputs given.
 */
public final class IntakeReport {

    private static final List<String> COLUMNS =
            List.of(
                    "document",
                    "outcome",
                    "extraction",
                    "reason",
                    "holds",
                    "charset",
                    "milliseconds",
                    "sha256");

    private final List<Input> inputs;

    public IntakeReport(List<Input> inputs) {
        this.inputs = List.copyOf(inputs);
    }

    /** As RFC 4180 has it, with a header line; cells are made safe as in the other tables. */
    public void write(Appendable out) throws IOException {
        out.append(CsvWriter.MARK);
        CsvWriter.row(COLUMNS, out);
        for (Input input : inputs) {
            CsvWriter.row(row(input), out);
        }
    }

    private static List<String> row(Input input) {
        return List.of(
                input.document(),
                input.outcome().word(),
                input.opening().extraction().word(),
                input.reason().orElse(""),
                Integer.toString(input.opening().holds()),
                input.charset().orElse(""),
                input.opening().took().map(Duration::toMillis).map(Object::toString).orElse(""),
                input.sha256().hex());
    }

    /** One line an input, for a screen. */
    public List<String> lines() {
        return inputs.stream().map(IntakeReport::line).toList();
    }

    private static String line(Input input) {
        String took =
                input.opening()
                        .took()
                        .map(time -> String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1e3))
                        .orElse("–");
        String holds = input.opening().holds() > 0 ? ", holds " + input.opening().holds() : "";
        String ended =
                input.opening().extraction() == Extraction.OK
                        ? ""
                        : ", " + input.opening().extraction().word();
        String why = input.reason().map(reason -> ": " + reason).orElse("");
        return String.format(
                Locale.ROOT,
                "%8s  %-9s  %s%s%s%s",
                took,
                input.outcome().word(),
                input.document(),
                holds,
                ended,
                why);
    }

    /** The totals by outcome, which add up to the number of inputs, then those by extraction. */
    public List<String> totals() {
        String outcomes =
                Arrays.stream(Input.Outcome.values())
                        .map(outcome -> count(outcome) + " " + outcome.word())
                        .collect(Collectors.joining(", "));
        String extractions =
                Arrays.stream(Extraction.values())
                        .filter(extraction -> count(extraction) > 0)
                        .map(extraction -> count(extraction) + " " + extraction.word())
                        .collect(Collectors.joining(", "));
        long holding = inputs.stream().filter(input -> input.opening().holds() > 0).count();
        return List.of(
                inputs.size() + " inputs: " + outcomes,
                "taken out: " + extractions,
                holding + " hold others");
    }

    private long count(Input.Outcome outcome) {
        return inputs.stream().filter(input -> input.outcome() == outcome).count();
    }

    private long count(Extraction extraction) {
        return inputs.stream().filter(input -> input.opening().extraction() == extraction).count();
    }
}
