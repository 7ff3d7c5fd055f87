package org.hearsay.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.dossier.Dossier;
import org.hearsay.model.Article;
import org.hearsay.model.Input;
import org.hearsay.model.Lineage;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.query.Filter;
import org.hearsay.query.Query;
import org.hearsay.query.SpeakerRow;

/** A run and a ledger in a screen of text. */
final class Summary {

    private static final int MOST_SPEAKERS = 5;
    private static final int MOST_REASONS = 20;

    private final Dossier dossier;

    Summary(Dossier dossier) {
        this.dossier = dossier;
    }

    String ofRun(ReadingRun.Done done) {
        return Told.count(done.inputs(), "input")
                + ": "
                + done.read()
                + " read, "
                + done.unchanged()
                + " already in the ledger, "
                + done.skipped()
                + " skipped, "
                + done.failed()
                + " failed.";
    }

    String ofLedger(String ledger) {
        StringBuilder text = new StringBuilder("The ledger " + ledger + " holds:\n");
        line(text, inputs());
        line(text, articles());
        line(text, statements());
        if (count(Reading::statements) > 0) {
            line(text, speakers());
        }
        line(
                text,
                Told.count(count(Reading::figures), "figure")
                        + ", "
                        + Told.count(count(Reading::events), "event")
                        + ", "
                        + Told.count(count(Reading::positions), "position")
                        + ", "
                        + Told.count(count(Reading::times), "time"));
        line(text, threads());
        notRead(text);
        return text.toString().stripTrailing();
    }

    private static void line(StringBuilder text, String line) {
        text.append("  ").append(line).append('\n');
    }

    /** How every input that the ledger knows of ended, so that it can be seen to add up. */
    private String inputs() {
        return Told.count(dossier.inputs().size(), "input")
                + ": "
                + Arrays.stream(Input.Outcome.values())
                        .map(outcome -> ended(outcome) + " " + outcome.word())
                        .collect(Collectors.joining(", "));
    }

    private long ended(Input.Outcome outcome) {
        return dossier.inputs().stream().filter(input -> input.outcome() == outcome).count();
    }

    private String articles() {
        List<Article> articles = dossier.readings().stream().map(Reading::article).toList();
        long outlets = articles.stream().flatMap(a -> a.outlet().stream()).distinct().count();
        long unnamed = articles.stream().filter(a -> a.outlet().isEmpty()).count();
        long undated = articles.stream().filter(a -> a.publication().day().isEmpty()).count();
        return Told.count(articles.size(), "article")
                + " of "
                + Told.count(outlets, "named outlet")
                + (unnamed > 0 ? "; " + unnamed + " of an unknown outlet (see --manifest)" : "")
                + (undated > 0 ? "; " + undated + " without a known date" : "")
                + (versions() > 0 ? "; " + versions() + " later versions of others" : "");
    }

    private long versions() {
        return dossier.lineage().stream()
                .filter(edge -> edge.kind() == Lineage.Kind.VERSION)
                .map(Lineage::article)
                .distinct()
                .count();
    }

    private String statements() {
        List<Statement> all =
                dossier.readings().stream().flatMap(r -> r.statements().stream()).toList();
        Map<String, Long> kinds =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        s -> s.kind().word(), TreeMap::new, Collectors.counting()));
        long unknown = all.stream().filter(s -> s.source().isEmpty()).count();
        String each =
                kinds.entrySet().stream()
                        .map(kind -> kind.getValue() + " " + kind.getKey())
                        .collect(Collectors.joining(", "));
        return Told.count(all.size(), "statement")
                + (all.isEmpty() ? "" : " (" + each + "); " + unknown + " with an unknown speaker");
    }

    private String speakers() {
        List<SpeakerRow> rows = new Query(dossier).speakers(Filter.none());
        String most =
                rows.stream()
                        .filter(row -> !row.unnamed())
                        .limit(MOST_SPEAKERS)
                        .map(row -> row.name() + " (" + row.statements() + ")")
                        .collect(Collectors.joining(", "));
        return "quoted most: " + most;
    }

    private long count(Function<Reading, List<?>> items) {
        return dossier.readings().stream().mapToLong(r -> items.apply(r).size()).sum();
    }

    private String threads() {
        Map<String, Long> verdicts =
                dossier.threads().stream()
                        .collect(
                                Collectors.groupingBy(
                                        t -> t.verdict().word(),
                                        TreeMap::new,
                                        Collectors.counting()));
        String each =
                verdicts.entrySet().stream()
                        .map(verdict -> verdict.getValue() + " " + verdict.getKey())
                        .collect(Collectors.joining(", "));
        return Told.count(dossier.threads().size(), "thing")
                + " that several articles report"
                + (each.isEmpty() ? "" : ": " + each);
    }

    private void notRead(StringBuilder text) {
        List<Input> inputs =
                dossier.inputs().stream().filter(i -> i.outcome() != Input.Outcome.READ).toList();
        if (inputs.isEmpty()) {
            return;
        }
        line(text, "Not articles of their own (" + inputs.size() + "):");
        inputs.stream()
                .limit(MOST_REASONS)
                .map(i -> "  " + i.document() + ": " + i.outcome().word() + ", " + why(i))
                .forEach(each -> line(text, each));
        if (inputs.size() > MOST_REASONS) {
            line(text, "  … and more; the dossier lists all of them");
        }
    }

    private static String why(Input input) {
        return input.reason().orElse("no reason recorded");
    }
}
